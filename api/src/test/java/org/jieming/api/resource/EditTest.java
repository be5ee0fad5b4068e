package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/** Writing items: what a body means, who was first, and what is refused. Today is 2026-01-01. */
class EditTest extends Editing {
    @Test
    void a_feature_posted_is_created_and_found_where_location_says() {
        Answer made = post(feature("六洲", "[118.4,31.35]", ""));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Jieming-Revision")).isEqualTo("1");
        Answer read = service.get(made.header("Location"));
        assertThat(read.json().at("/properties/name").asText()).isEqualTo("六洲");
        assertThat(read.json().at("/geometry/coordinates").toString()).isEqualTo("[118.4,31.35]");
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
    }

    @Test
    void coordinates_are_read_in_the_axes_of_content_crs() {
        // F-03: X 3470626.581, Y 633221.259 in EPSG:4548 is 118.40, 31.35
        Answer made = post(
                feature("六洲", "[3470626.581,633221.259]", ""),
                "Content-Crs",
                "<http://www.opengis.net/def/crs/EPSG/0/4548>");
        assertThat(made.status()).isEqualTo(201);
        JsonNode at = service.get(made.header("Location")).json().at("/geometry/coordinates");
        assertThat(at.get(0).asDouble()).isCloseTo(118.40, org.assertj.core.data.Offset.offset(1e-8));
        assertThat(at.get(1).asDouble()).isCloseTo(31.35, org.assertj.core.data.Offset.offset(1e-8));
    }

    @Test
    void an_id_may_be_given_once() {
        String id = "\"id\":\"" + Service.idOf("x") + "\",";
        String body = "{\"type\":\"Feature\"," + id + "\"geometry\":null,\"properties\":{\"name\":\"一\"}}";
        assertThat(post(body).status()).isEqualTo(201);
        Answer again = post(body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("field").asText()).isEqualTo("id");
    }

    @Test
    void what_was_served_and_sent_back_changes_nothing() {
        service.commit(Service.put(
                ItemType.PLACE,
                "p",
                Service.from("2020-01-01"),
                Shape.point(118.40000000123, 31.35),
                Map.of("name", "六洲", "kind", "K3", "tags", "红色地名", "sign_count", "3")));
        Answer read = service.get(PLACES + "/" + Service.idOf("p"));
        Answer back = put("p", read.text(), "If-Match", read.header("ETag"));
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.header("Jieming-Revision")).isEqualTo("1");
        // and in millimetres of a Gauss-Krüger zone as well
        String crs = "http://www.opengis.net/def/crs/EPSG/0/4548";
        Answer metres = service.get(PLACES + "/" + Service.idOf("p") + "?crs=" + crs);
        Answer again = put("p", metres.text(), "If-Match", metres.header("ETag"), "Content-Crs", "<" + crs + ">");
        assertThat(again.header("Jieming-Revision")).isEqualTo("1");
    }

    @Test
    void a_patch_changes_what_it_names_and_null_clears() {
        service.commit(Service.put(
                ItemType.PLACE,
                "village",
                Period.ALWAYS,
                Shape.point(118.4, 31.35),
                Map.of("name", "六洲", "remarks", "旧", "sign_count", "3")));
        assertThat(patch(
                                "village",
                                "{\"properties\":{\"remarks\":null,\"kind\":\"K3\"},\"geometry\":{\"coordinates\":[118.5,31.4]}}",
                                "\"1\"")
                        .status())
                .isEqualTo(200);
        JsonNode now = service.get(PLACES + "/" + Service.idOf("village")).json();
        assertThat(now.at("/properties/remarks").isMissingNode()).isTrue();
        assertThat(now.at("/properties/sign_count").asInt()).isEqualTo(3);
        assertThat(now.at("/properties/kind").asText()).isEqualTo("K3");
        assertThat(now.at("/geometry/coordinates").toString()).isEqualTo("[118.5,31.4]");
    }

    @Test
    void the_second_of_two_editors_is_told_which_fields_changed_and_by_whom() {
        service.commit(named("六州", Period.ALWAYS));
        assertThat(patch(
                                "village",
                                "{\"properties\":{\"name\":\"六洲\"},\"reason\":\"勘误\",\"act\":{\"number\":\"民函〔2021〕3号\"}}",
                                "\"1\"")
                        .status())
                .isEqualTo(200);
        Answer late = patch("village", "{\"properties\":{\"remarks\":\"x\"}}", "\"1\"");
        assertThat(late.status()).isEqualTo(412);
        JsonNode body = late.json();
        assertThat(body.get("current_etag").asText()).isEqualTo("\"2\"");
        assertThat(body.get("changed_fields")).hasSize(1);
        assertThat(body.at("/changed_fields/0/field").asText()).isEqualTo("name");
        assertThat(body.at("/changed_fields/0/seen").asText()).isEqualTo("六州");
        assertThat(body.at("/changed_fields/0/now").asText()).isEqualTo("六洲");
        assertThat(body.at("/changed_by/0/reason").asText()).isEqualTo("勘误");
        assertThat(body.at("/changed_by/0/act/number").asText()).isEqualTo("民函〔2021〕3号");
        assertThat(body.at("/changed_by/0/recorded_at").asText()).startsWith("2026-01-01T04:00:00");
        assertThat(patch(
                                "village",
                                "{\"properties\":{\"remarks\":\"x\"}}",
                                body.get("current_etag").asText())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void of_many_editors_at_once_each_change_is_kept_or_refused() throws Exception {
        service.commit(
                Service.put(ItemType.PLACE, "village", Period.ALWAYS, null, Map.of("name", "六洲", "sign_count", "0")));
        // eight editors read, add one sign and write, until each has succeeded ten times: 80 signs
        List<Thread> editors = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread editor = new Thread(() -> {
                for (int done = 0; done < 10; ) {
                    Answer read = service.get(PLACES + "/" + Service.idOf("village"));
                    int signs = read.json().at("/properties/sign_count").asInt();
                    int status = patch(
                                    "village",
                                    "{\"properties\":{\"sign_count\":" + (signs + 1) + "}}",
                                    read.header("ETag"))
                            .status();
                    done += status == 200 ? 1 : 0;
                }
            });
            editors.add(editor);
            editor.start();
        }
        for (Thread editor : editors) {
            editor.join();
        }
        JsonNode last = service.get(PLACES + "/" + Service.idOf("village")).json();
        assertThat(last.at("/properties/sign_count").asInt()).isEqualTo(80);
    }

    @Test
    void a_write_without_if_match_is_refused_with_what_to_do() {
        service.commit(named("六洲", Period.ALWAYS));
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            Answer answer = service.send(
                    method,
                    PLACES + "/" + Service.idOf("village"),
                    "{}",
                    "Content-Type",
                    method.equals("PUT") ? GEOJSON : MERGE);
            assertThat(answer.status()).isEqualTo(428);
            assertThat(answer.json().get("field").asText()).isEqualTo("If-Match");
        }
    }

    @Test
    void all_that_is_wrong_is_said_at_once_with_pointers() {
        Answer refused = post(
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[31.35,118.4]},"
                        + "\"properties\":{\"kind\":\"K99\",\"sign_count\":-1,\"elevation_m\":\"hoch\",\"nmae\":\"x\",\"valid_from\":\"2020-13-01\"}}");
        assertThat(refused.status()).isEqualTo(422);
        List<String> pointers = new ArrayList<>();
        refused.json()
                .get("findings")
                .forEach(finding -> pointers.add(finding.get("pointer").asText()));
        assertThat(pointers)
                .containsExactlyInAnyOrder(
                        "/geometry",
                        "/properties/kind",
                        "/properties/elevation_m",
                        "/properties/nmae",
                        "/properties/valid_from",
                        "/properties/name",
                        "/properties/sign_count");
        assertThat(service.get("/health/ready").json().get("revision").asInt()).isZero();
    }

    @Test
    void a_dry_run_tells_and_writes_nothing() {
        service.commit(named("六州", Period.ALWAYS));
        Answer answer = service.send(
                "PATCH",
                PLACES + "/" + Service.idOf("village") + "?dry-run=true",
                "{\"properties\":{\"name\":\"六洲\"}}",
                "Content-Type",
                MERGE,
                "If-Match",
                "\"1\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("outcome").asText()).isEqualTo("would-apply");
        assertThat(nameOn("2026-01-01")).isEqualTo("六州");
    }

    @Test
    void bodies_that_cannot_be_read_are_refused_by_kind() {
        assertThat(post("{\"type\":\"Feature\"").status()).isEqualTo(400);
        assertThat(post("[]").status()).isEqualTo(400);
        assertThat(post("{\"type\":\"FeatureCollection\",\"features\":[]}")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("type");
        assertThat(service.send("POST", PLACES, "{}", "Content-Type", "text/csv")
                        .status())
                .isEqualTo(415);
        assertThat(service.send("POST", PLACES, "{}", "Content-Type", "application/json; charset=gbk")
                        .status())
                .isEqualTo(415);
        assertThat(post("{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"remarks\":\"" + "x".repeat(17 << 20)
                                + "\"}}")
                        .status())
                .isEqualTo(413);
        assertThat(post("{\"a\":".repeat(100) + "1" + "}".repeat(100)).status()).isEqualTo(400);
        assertThat(post(feature("六洲", "[118.4,31.35]", ""), "Content-Crs", "<EPSG:9999>")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("Content-Crs");
    }

    @Test
    void writing_takes_an_account_and_no_page_of_another_site() {
        String body = feature("六洲", "[118.4,31.35]", "");
        Answer stranger = service.stranger().send("POST", PLACES, body, "Content-Type", GEOJSON);
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.json().get("code").asText()).isEqualTo("sign-in-required");
        assertThat(stranger.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"jieming\"");
        assertThat(post(body, "Origin", "https://example.org").status()).isEqualTo(403);
        assertThat(post(body, "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
        assertThat(post(body, "Origin", service.base()).status()).isEqualTo(201);
        assertThat(service.send("OPTIONS", PLACES, "").header("Allow")).contains("POST");
        assertThat(service.stranger().send("OPTIONS", PLACES, "").header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void behind_a_proxy_links_carry_its_address() {
        try (Service behind = Service.with(HttpSettings.onLoopback(0).trustingProxy())) {
            Answer landing = behind.get(
                    "/",
                    "X-Forwarded-Proto",
                    "https",
                    "X-Forwarded-Host",
                    "map.example.org",
                    "X-Forwarded-Prefix",
                    "/jm");
            assertThat(ItemsTest.link(landing.json(), "data")).contains("https://map.example.org/jm/collections");
        }
        // unasked, such fields are not believed
        assertThat(ItemsTest.link(
                        service.get("/", "X-Forwarded-Host", "evil.example").json(), "data"))
                .contains(service.base() + "/collections");
    }
}
