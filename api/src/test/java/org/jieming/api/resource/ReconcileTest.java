package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Limits;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Reconciliation Service API 0.2 as OpenRefine uses it. */
class ReconcileTest {
    private final Service service = Service.empty();

    @BeforeEach
    void two_towns_of_one_name() {
        service.commit(
                division("340207", "鸠江区"),
                division("320481", "溧阳市"),
                place("a", "石桥村", Map.of("division_code", "340207", "sign_count", "3", "approved_on", "2020-05-01")),
                place("b", "石桥村", Map.of("division_code", "320481")),
                place("c", "六洲社区", Map.of("division_code", "340207", "alias_names", "老六洲|六洲圩")),
                place("d", "弹药库", Map.of("division_code", "340207", "secrecy", "secret")));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static org.jieming.register.Change division(String code, String name) {
        return Service.put(
                ItemType.DIVISION, code, Period.ALWAYS, null, Map.of("name", name, "code", code, "level", "county"));
    }

    private static org.jieming.register.Change place(String id, String name, Map<String, String> more) {
        Map<String, String> values = new java.util.HashMap<>(more);
        values.put("name", name);
        return Service.put(ItemType.PLACE, id, Period.ALWAYS, null, values);
    }

    private JsonNode post(String field, String json) {
        return form(field + "=" + ItemsTest.encoded(json)).json();
    }

    private Answer form(String body, String... headers) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("Content-Type", "application/x-www-form-urlencoded"),
                        java.util.Arrays.stream(headers))
                .toArray(String[]::new);
        return service.send("POST", "/reconcile", body, all);
    }

    @Test
    void the_manifest_names_the_version_the_types_and_where_everything_is() {
        JsonNode manifest = service.get("/reconcile").json();
        assertThat(manifest.get("versions").toString()).isEqualTo("[\"0.2\"]");
        assertThat(manifest.at("/view/url").asText()).contains("{{id}}");
        assertThat(manifest.at("/defaultTypes/0/id").asText()).isEqualTo("places");
        for (String kind : List.of("entity", "property", "type")) {
            JsonNode place = manifest.at("/suggest/" + kind);
            String address = place.get("service_url").asText()
                    + place.get("service_path").asText() + "?prefix=";
            assertThat(service.get(address).json().get("result").isArray())
                    .as(kind)
                    .isTrue();
        }
        JsonNode propose = manifest.at("/extend/propose_properties");
        String address = propose.get("service_url").asText()
                + propose.get("service_path").asText() + "?type=places";
        assertThat(service.get(address).json().at("/properties/0/id").asText()).isEqualTo("name");
    }

    @Test
    void a_sure_candidate_is_a_match_and_a_doubtful_one_is_not() {
        JsonNode answer = post("queries", "{\"q0\":{\"query\":\"六洲社区\"},\"q1\":{\"query\":\"六州社区\",\"limit\":1}}");
        JsonNode same = answer.at("/q0/result/0");
        assertThat(same.get("id").asText()).isEqualTo(Service.idOf("c"));
        assertThat(same.get("score").asDouble()).isEqualTo(100);
        assertThat(same.get("match").asBoolean()).isTrue();
        assertThat(same.at("/type/0/id").asText()).isEqualTo("places");
        assertThat(same.get("description").asText()).contains("鸠江区");
        JsonNode homophone = answer.at("/q1/result/0");
        assertThat(homophone.get("name").asText()).isEqualTo("六洲社区");
        // 85 for another character of the same sound, 5 less since it is not the name as written
        assertThat(homophone.get("score").asDouble()).isEqualTo(80);
        assertThat(homophone.get("match").asBoolean()).isFalse();
    }

    @Test
    void what_else_is_said_tells_namesakes_apart() {
        JsonNode alone = post("queries", "{\"q\":{\"query\":\"石桥村\"}}").at("/q/result");
        assertThat(alone).hasSize(2).noneMatch(each -> each.get("match").asBoolean());
        for (String said : List.of("溧阳市", "溧阳", "320481")) {
            JsonNode told = post(
                            "queries",
                            "{\"q\":{\"query\":\"石桥村\",\"type\":\"places\",\"properties\":[{\"pid\":\"division\",\"v\":\""
                                    + said + "\"}]}}")
                    .at("/q/result");
            assertThat(told.get(0).get("id").asText()).as(said).isEqualTo(Service.idOf("b"));
            assertThat(told.get(0).get("match").asBoolean()).isTrue();
            // nothing said holds of the other: 100 × (1 − 0.4)
            assertThat(told.get(1).get("score").asDouble()).isEqualTo(60);
        }
    }

    /** It would hold of none, and take two fifths of every score. */
    @Test
    void a_property_that_nothing_has_is_told_and_takes_nothing_away() {
        String query = "{\"q\":{\"query\":\"六洲社区\",\"properties\":[{\"pid\":\"nix\",\"v\":\"x\"}]}}";
        Answer refused = form("queries=" + ItemsTest.encoded(query));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("q.properties.pid");
        assertThat(form("queries=" + ItemsTest.encoded(query.replace("nix", "remarks")))
                        .status())
                .isEqualTo(200);
    }

    /** The other 石桥村 is as likely whether it is told or not. */
    @Test
    void one_of_two_that_are_alike_is_no_match_where_one_alone_is_asked_for() {
        JsonNode first =
                post("queries", "{\"q\":{\"query\":\"石桥村\",\"limit\":1}}").at("/q/result");
        assertThat(first).hasSize(1).noneMatch(each -> each.get("match").asBoolean());
    }

    /** Each query looks through all names, for nobody in particular. */
    @Test
    void a_batch_has_no_more_queries_than_the_manifest_says_and_no_more_time_than_a_question() {
        int most = service.get("/reconcile").json().get("batchSize").asInt();
        String whole = IntStream.range(0, most)
                .mapToObj(each -> "\"q" + each + "\":{\"query\":\"石桥村\"}")
                .collect(Collectors.joining(","));
        assertThat(post("queries", "{" + whole + "}")).hasSize(most);
        Answer tooMany = form("queries=" + ItemsTest.encoded("{" + whole + ",\"more\":{\"query\":\"石桥村\"}}"));
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.json().get("field").asText()).isEqualTo("queries");

        Limits usual = Limits.USUAL;
        Limits none = new Limits(
                usual.bodyBytes(),
                usual.fileBytes(),
                usual.headerBytes(),
                usual.longestWait(),
                Duration.ofNanos(1),
                usual.idle(),
                usual.farewell());
        try (Service hurried = Service.with(HttpSettings.onLoopback(0).with(none))) {
            String one = ItemsTest.encoded("{\"q\":{\"query\":\"石桥村\"}}");
            assertThat(hurried.get("/reconcile?queries=" + one)
                            .json()
                            .get("code")
                            .asText())
                    .isEqualTo("took-too-long");
        }
    }

    /** A thousand items by a hundred properties are written for one request, of whatever exists; more would fill the memory. */
    @Test
    void an_extension_is_bounded_in_both_directions() {
        String property = "{\"id\":\"none\"}";
        String properties = property + ("," + property).repeat(100);
        Answer wide = form("extend=" + ItemsTest.encoded("{\"ids\":[],\"properties\":[" + properties + "]}"));
        assertThat(wide.status()).isEqualTo(400);
        assertThat(wide.json().get("field").asText()).isEqualTo("extend.properties");
        Answer tall = form(
                "extend=" + ItemsTest.encoded("{\"ids\":[\"1\"" + ",\"1\"".repeat(1_000) + "],\"properties\":[]}"));
        assertThat(tall.json().get("field").asText()).isEqualTo("extend.ids");
    }

    @Test
    void types_narrow_and_a_batch_by_get_answers_like_one_by_post() {
        String queries = "{\"q\":{\"query\":\"鸠江区\",\"type\":[\"places\"]}}";
        assertThat(post("queries", queries).at("/q/result")).isEmpty();
        String divisions = queries.replace("places", "divisions");
        JsonNode posted = post("queries", divisions);
        assertThat(posted.at("/q/result")).hasSize(1);
        assertThat(service.get("/reconcile?queries=" + ItemsTest.encoded(divisions))
                        .json())
                .isEqualTo(posted);
    }

    @Test
    void a_hundred_names_are_matched_in_one_batch() {
        StringBuilder batch = new StringBuilder("{");
        for (int i = 0; i < 100; i++) {
            batch.append(i == 0 ? "" : ",").append("\"q" + i + "\":{\"query\":\"六洲社区\"}");
        }
        JsonNode answer = post("queries", batch + "}");
        assertThat(answer).hasSize(100).allMatch(each -> each.at("/result/0/match")
                .asBoolean());
    }

    @Test
    void properties_are_extended_in_the_types_of_the_standard() {
        JsonNode answer = post(
                "extend",
                "{\"ids\":[\"" + Service.idOf("a") + "\",\"" + Service.idOf("c") + "\",\"none\"],\"properties\":"
                        + "[{\"id\":\"sign_count\"},{\"id\":\"approved_on\"},{\"id\":\"alias_names\"},{\"id\":\"what\"}]}");
        assertThat(answer.at("/meta/0").toString()).isEqualTo("{\"id\":\"sign_count\",\"name\":\"标牌个数\"}");
        JsonNode a = answer.get("rows").get(Service.idOf("a"));
        assertThat(a.toString())
                .isEqualTo("{\"sign_count\":[{\"int\":3}],\"approved_on\":[{\"date\":\"2020-05-01T00:00:00Z\"}],"
                        + "\"alias_names\":[],\"what\":[]}");
        assertThat(answer.get("rows").get(Service.idOf("c")).get("alias_names").toString())
                .isEqualTo("[{\"str\":\"老六洲\"},{\"str\":\"六洲圩\"}]");
        assertThat(answer.at("/rows/none/sign_count")).isEmpty();
    }

    @Test
    void suggestions_complete_what_is_typed_and_a_preview_shows_the_item() {
        assertThat(service.get("/reconcile/suggest/entity?prefix=lz")
                        .json()
                        .at("/result/0/name")
                        .asText())
                .isEqualTo("六洲社区");
        assertThat(service.get("/reconcile/suggest/type?prefix=div")
                        .json()
                        .at("/result/0/id")
                        .asText())
                .isEqualTo("divisions");
        assertThat(service.get("/reconcile/suggest/property?prefix=" + ItemsTest.encoded("曾用"))
                        .json()
                        .at("/result/0/id")
                        .asText())
                .isEqualTo("former_names");
        Answer preview = service.get("/reconcile/preview?id=" + Service.idOf("c"));
        assertThat(preview.text()).contains("六洲社区", "老六洲", "/collections/places/items/" + Service.idOf("c"));
        assertThat(preview.header("Content-Security-Policy")).doesNotContain("frame-ancestors");
        assertThat(service.get("/reconcile/preview?id=x").status()).isEqualTo(404);
    }

    /** Clients of the specification send batches by POST, from pages of their own; what such a page cannot do is act as who looks at it. */
    @Test
    void a_page_of_another_site_asks_batches_by_post_as_the_public_does() {
        String[] page = {
            "Origin",
            "https://openrefine.example",
            "Sec-Fetch-Site",
            "cross-site",
            "Content-Type",
            "application/x-www-form-urlencoded"
        };
        String batch = "queries=" + ItemsTest.encoded("{\"q\":{\"query\":\"六洲社区\"},\"s\":{\"query\":\"弹药库\"}}");
        Answer asked = service.stranger().send("POST", "/reconcile", batch, page);
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(asked.json().at("/q/result/0/name").asText()).isEqualTo("六洲社区");
        Answer extended = service.stranger()
                .send(
                        "POST",
                        "/reconcile",
                        "extend="
                                + ItemsTest.encoded("{\"ids\":[\"" + Service.idOf("a")
                                        + "\"],\"properties\":[{\"id\":\"sign_count\"}]}"),
                        page);
        assertThat(extended.status()).as(extended.text()).isEqualTo(200);
        // with the session of an administrator in the browser, it is still the public that asks
        Answer signedIn = service.administrator().send("POST", "/reconcile", batch, page);
        assertThat(signedIn.json().at("/s/result")).isEmpty();
        assertThat(service.stranger().send("POST", "/search", batch, page).status())
                .isNotEqualTo(200);
    }

    @Test
    void a_page_of_another_site_may_read_it_pass_over_suggestions_and_ask_by_id() {
        String[] page = {"Origin", "https://openrefine.example", "Access-Control-Request-Method", "POST"};
        assertThat(service.stranger().send("OPTIONS", "/reconcile", "", page).header("Access-Control-Allow-Methods"))
                .contains("POST");
        assertThat(service.stranger()
                        .get("/reconcile/suggest/entity?prefix=%E7%9F%B3", page)
                        .header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(service.stranger().get("/collections", page).header("Access-Control-Allow-Origin"))
                .isEmpty();

        String stone = "/reconcile/suggest/entity?prefix=" + ItemsTest.encoded("石桥") + "&cursor=";
        JsonNode both = service.get(stone + 0).json().get("result");
        assertThat(both).hasSize(2);
        assertThat(service.get(stone + 1).json().get("result")).hasSize(1).containsExactly(both.get(1));
        assertThat(service.get(stone + "x").json().get("field").asText()).isEqualTo("cursor");

        String id = Service.idOf("b");
        JsonNode itself = post("queries", "{\"q\":{\"query\":\"" + id + "\"}}").at("/q/result");
        assertThat(itself).hasSize(1);
        assertThat(itself.at("/0/id").asText()).isEqualTo(id);
        assertThat(itself.at("/0/match").asBoolean()).isTrue();
        assertThat(service.get("/reconcile/suggest/entity?prefix=" + id)
                        .json()
                        .at("/result/0/name")
                        .asText())
                .isEqualTo("石桥村");
    }

    @Test
    void what_the_schemas_of_the_standard_forbid_is_refused_with_the_place_at_fault() {
        for (String bad : List.of(
                "{\"q\":{}}",
                "{\"q\":{\"properties\":[]}}",
                "{\"q\":{\"query\":\"x\",\"property\":[]}}",
                "{\"q\":{\"query\":1}}",
                "{\"q\":{\"query\":\"x\",\"limit\":-1}}",
                "{\"q\":{\"query\":\"x\",\"type\":\"cars\"}}",
                "{\"q\":{\"query\":\"x\",\"type_strict\":\"never\"}}",
                "{\"q\":{\"query\":\"x\",\"properties\":[{\"v\":1}]}}",
                "[]",
                "{")) {
            Answer answer = form("queries=" + ItemsTest.encoded(bad));
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.json().get("field").asText()).as(bad).isNotEmpty();
        }
        assertThat(form("x=1").status()).isEqualTo(400);
        assertThat(form("queries=%zz").status()).isEqualTo(400);
    }

    @Test
    void the_public_is_told_nothing_of_what_is_secret() {
        String queries = ItemsTest.encoded("{\"q\":{\"query\":\"弹药库\"}}");
        assertThat(service.get("/reconcile?queries=" + queries).text()).contains("弹药库");
        String id = Service.idOf("d");
        String extend =
                ItemsTest.encoded("{\"ids\":[\"" + id + "\"],\"properties\":[{\"id\":\"name\"},{\"id\":\"secrecy\"}]}");
        for (String path : List.of(
                "/reconcile?queries=" + queries,
                "/reconcile?extend=" + extend,
                "/reconcile/suggest/entity?prefix=" + ItemsTest.encoded("弹药"),
                "/reconcile/preview?id=" + id)) {
            assertThat(service.stranger().get(path).text()).as(path).doesNotContain("弹药库", "secret");
        }
    }
}
