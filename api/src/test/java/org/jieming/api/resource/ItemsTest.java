package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Reading items: boxes, time, reference systems, filters and pages. */
class ItemsTest {
    private static final String PLACES = "/collections/places/items";

    private final Service service = Service.empty();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_box_finds_what_touches_it_and_not_what_only_its_box_touches() {
        // a line from (0,0) to (2,2) has the box 0..2, but does not touch the corner box 1.5..2 × 0..0.5
        Shape diagonal = Shape.of(
                new GeometryFactory()
                        .createLineString(new Coordinate[] {new Coordinate(118, 30), new Coordinate(120, 32)}),
                Crs.CGCS2000);
        service.commit(
                Service.put(ItemType.ROAD, "斜路", Period.ALWAYS, diagonal, Map.of("name", "斜路")),
                Service.place("角上", 119.6, 30.1));
        assertThat(service.get("/collections/roads/items?bbox=119.5,30,120,30.5")
                        .ids())
                .isEmpty();
        assertThat(service.get("/collections/roads/items?bbox=118.9,30.9,119.1,31.1")
                        .ids())
                .hasSize(1);
        assertThat(service.get(PLACES + "?bbox=119.5,30,120,30.5").names()).containsExactly("角上");
    }

    @Test
    void a_box_in_4490_is_latitude_first_and_the_answer_too() {
        service.commit(Service.place("漠河", 122.54, 52.97), Service.place("喀什", 75.99, 39.47));
        var found = service.get(PLACES + "?bbox=52,122,54,123&bbox-crs=" + uri(4490) + "&crs=" + uri(4490));
        assertThat(found.header("Content-Crs")).isEqualTo("<http://www.opengis.net/def/crs/EPSG/0/4490>");
        assertThat(found.names()).containsExactly("漠河");
        assertThat(found.json().at("/features/0/geometry/coordinates").toString())
                .isEqualTo("[52.97,122.54]");
        // the same four numbers read longitude first are a box in the southern Indian Ocean
        assertThat(service.get(PLACES + "?bbox=52,122,54,123").names()).isEmpty();
    }

    @Test
    void a_zone_with_prefix_is_northing_first_and_agrees_with_the_published_vector() {
        // F-03: 118.40, 31.35 lies at X 3470626.581, Y 633221.259 in EPSG:4548; zone 39 with prefix is EPSG:4527
        service.commit(Service.place("六洲", 118.40, 31.35));
        var plain = service.get(PLACES + "?crs=" + uri(4548)).json().at("/features/0/geometry/coordinates");
        assertThat(plain.toString()).isEqualTo("[3470626.581,633221.259]");
        var prefixed = service.get(PLACES + "?crs=" + uri(4527)).json().at("/features/0/geometry/coordinates");
        assertThat(prefixed.get(1).asDouble()).isEqualTo(39_633_221.259);
        assertThat(service.get(PLACES + "?bbox=3470600,633200,3470650,633250&bbox-crs=" + uri(4548))
                        .names())
                .containsExactly("六洲");
    }

    @Test
    void west_of_east_turned_round_runs_across_the_antimeridian() {
        service.commit(Service.place("斐济", 178, -18), Service.place("西经", -179, -18), Service.place("六洲", 118.4, -18));
        assertThat(service.get(PLACES + "?bbox=170,-20,-170,-10").names()).containsExactlyInAnyOrder("斐济", "西经");
    }

    @Test
    void datetime_selects_the_version_in_force() {
        // 六州 until 2020, 六洲 from then on; today is 2026-01-01
        service.commit(village("六州", Period.between(day("2000-01-01"), day("2020-01-01"))));
        service.commit(village("六洲", Service.from("2020-01-01")));
        assertThat(service.get(PLACES).names()).containsExactly("六洲");
        assertThat(service.get(PLACES + "?datetime=2019-12-31").names()).containsExactly("六州");
        assertThat(service.get(PLACES + "?datetime=../1999-12-31").names()).isEmpty();
        assertThat(service.get(PLACES + "?datetime=../2019-12-31").names()).containsExactly("六州");
        assertThat(service.get(PLACES + "?datetime=2010-01-01/2030-01-01").names())
                .containsExactly("六洲");
        // 2019-12-31T16:00Z is midnight of 2020-01-01 in China
        assertThat(service.get(PLACES + "?datetime=2019-12-31T16:00:00Z").names())
                .containsExactly("六洲");
        assertThat(service.get(PLACES + "?datetime=2019-12-31T15:59:59Z").names())
                .containsExactly("六州");
    }

    @Test
    void as_of_answers_what_was_known_then() {
        service.commit(village("六州", Period.ALWAYS));
        service.commit(village("六洲", Period.ALWAYS));
        assertThat(service.get(PLACES + "?as-of=1").names()).containsExactly("六州");
        assertThat(service.get(PLACES + "?as-of=1").header("Jieming-Revision")).isEqualTo("1");
        assertThat(service.get(PLACES + "?as-of=2").names()).containsExactly("六洲");
        assertThat(service.get(PLACES + "?as-of=2025-12-31T00:00:00Z").names()).isEmpty();
        assertThat(service.get(PLACES + "?as-of=3").status()).isEqualTo(400);
        String item = PLACES + "/" + Service.idOf("village");
        assertThat(service.get(item + "?as-of=1").json().at("/properties/name").asText())
                .isEqualTo("六州");
        assertThat(service.get(item + "?as-of=1").header("Memento-Datetime"))
                .isEqualTo("Thu, 01 Jan 2026 04:00:00 GMT");
    }

    @Test
    void properties_filter_by_their_values_and_codes_by_their_words() {
        service.commit(
                Service.put(
                        ItemType.PLACE,
                        "a",
                        Period.ALWAYS,
                        null,
                        Map.of("name", "东村", "kind", "K3", "tags", "红色地名|老字号")),
                Service.put(ItemType.PLACE, "b", Period.ALWAYS, null, Map.of("name", "东街", "kind", "K5")));
        assertThat(service.get(PLACES + "?kind=K5").names()).containsExactly("东街");
        assertThat(service.get(PLACES + "?kind=" + encoded("街路巷名称")).names()).containsExactly("东街");
        assertThat(service.get(PLACES + "?tags=" + encoded("老字号")).names()).containsExactly("东村");
        assertThat(service.get(PLACES + "?name=" + encoded("东村") + "&kind=K5").names())
                .isEmpty();
    }

    @Test
    void a_filter_is_read_as_text_and_as_json_in_the_axes_of_its_system() {
        service.commit(Service.place("鸠江", 118.4, 31.35), Service.place("溧阳", 119.48, 31.42));
        assertThat(filtered("name LIKE '鸠%'", "cql2-text", "")).containsExactly("鸠江");
        assertThat(filtered("S_INTERSECTS(geometry,BBOX(119,31,120,32))", "cql2-text", ""))
                .containsExactly("溧阳");
        assertThat(filtered("S_INTERSECTS(geometry,POINT(31.42 119.48))", "cql2-text", "&filter-crs=" + uri(4490)))
                .containsExactly("溧阳");
        assertThat(filtered("{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"鸠江\"]}", "cql2-json", ""))
                .containsExactly("鸠江");
        assertThat(filtered("revision = 1 AND valid_from IS NULL", "cql2-text", ""))
                .hasSize(2);
    }

    private List<String> filtered(String filter, String language, String more) {
        return service.get(PLACES + "?filter=" + encoded(filter) + "&filter-lang=" + language + more)
                .names();
    }

    @Test
    void pages_linked_by_next_give_every_item_once_though_an_editor_writes() {
        // 25,000 places in pages of 1,000 = 25 pages; after each page another editor adds a place and changes one
        List<Change> places = new ArrayList<>();
        for (int i = 0; i < 25_000; i++) {
            places.add(Service.place("P" + i, 110 + (i % 250) * 0.01, 30 + (i / 250) * 0.01));
        }
        service.commit(places.toArray(Change[]::new));
        List<String> seen = new ArrayList<>();
        String next = service.base() + PLACES + "?limit=1000";
        int pages = 0;
        while (!next.isEmpty()) {
            var page = service.get(next);
            page.names().stream().filter(name -> name.startsWith("P")).forEach(seen::add);
            assertThat(page.json().get("numberReturned").asInt())
                    .isEqualTo(page.ids().size());
            next = link(page.json(), "next").orElse("");
            pages++;
            service.commit(
                    Service.place("N" + pages, 112 + pages * 0.01, 31),
                    Service.put(
                            ItemType.PLACE,
                            "P" + pages,
                            Period.ALWAYS,
                            Shape.point(110 + (pages % 250) * 0.01, 30),
                            Map.of("name", "P" + pages, "remarks", "改")));
        }
        assertThat(pages).isGreaterThanOrEqualTo(25);
        assertThat(seen).hasSize(25_000).doesNotHaveDuplicates();
    }

    @Test
    void all_items_in_force_are_counted_without_being_looked_at() {
        service.commit(Service.place("一", 118, 31), Service.place("二", 118, 31), Service.place("三", 118, 31));
        JsonNode page = service.get(PLACES + "?limit=2").json();
        assertThat(page.get("numberMatched").asInt()).isEqualTo(3);
        assertThat(page.get("numberReturned").asInt()).isEqualTo(2);
    }

    @Test
    void an_item_that_ended_is_gone_and_tells_when_and_what_followed() {
        service.commit(village("六州镇", Service.from("2000-01-01")), Service.place("六洲街道", 118.4, 31.3));
        service.commit(
                new Change.End(ItemId.named("village"), LocalDate.parse("2020-01-01")),
                new Change.Succeed(new org.jieming.register.Succession(
                        "town-to-sub-district",
                        LocalDate.parse("2020-01-01"),
                        List.of(ItemId.named("village")),
                        List.of(ItemId.named("六洲街道")))));
        var gone = service.get(PLACES + "/" + Service.idOf("village"));
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.json().get("ended_on").asText()).isEqualTo("2020-01-01");
        assertThat(gone.json().at("/successors/0/name").asText()).isEqualTo("六洲街道");
        assertThat(service.get(gone.json().at("/successors/0/href").asText()).status())
                .isEqualTo(200);
        assertThat(service.get(PLACES + "/" + Service.idOf("village") + "?datetime=2019-12-31")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_a_client_has_already_is_not_sent_again_until_its_collection_changes() {
        service.commit(Service.place("一", 118, 31));
        String tag = service.get(PLACES).header("ETag");
        assertThat(tag).startsWith("\"1-");
        var again = service.get(PLACES, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        // an edit of another collection leaves the tag alone; one of this collection changes it
        service.commit(Service.put(ItemType.DIVISION, "d", Period.ALWAYS, null, Map.of("name", "鸠江区")));
        assertThat(service.get(PLACES, "If-None-Match", tag).status()).isEqualTo(304);
        service.commit(Service.place("二", 118, 31));
        assertThat(service.get(PLACES, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void a_client_can_demand_a_revision_and_is_told_when_it_has_not_arrived() {
        service.commit(Service.place("一", 118, 31));
        assertThat(service.get(PLACES, "Jieming-Min-Revision", "1").header("Jieming-Revision"))
                .isEqualTo("1");
        var early = service.get(PLACES + "?min-revision=2");
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.json().get("code").asText()).isEqualTo("revision-not-yet-seen");
        assertThat(early.header("Retry-After")).isNotEmpty();
    }

    static Optional<String> link(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asText().equals(rel)) {
                return Optional.of(link.get("href").asText());
            }
        }
        return Optional.empty();
    }

    private static Change.Put village(String name, Period valid) {
        return Service.put(ItemType.PLACE, "village", valid, Shape.point(118.4, 31.35), Map.of("name", name));
    }

    private static Optional<LocalDate> day(String iso) {
        return Optional.of(LocalDate.parse(iso));
    }

    private static String uri(int code) {
        return encoded("http://www.opengis.net/def/crs/EPSG/0/" + code);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
