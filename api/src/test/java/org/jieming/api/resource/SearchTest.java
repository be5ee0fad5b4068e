package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Search and reverse over HTTP, on a county of two towns. */
class SearchTest {
    private final Service service = Service.empty();

    @BeforeEach
    void a_small_county() {
        service.commit(
                division("340000", "安徽省", "province", null),
                division("340200", "芜湖市", "prefecture", null),
                division("340207", "鸠江区", "county", box(118.2, 31.3, 118.6, 31.5)),
                division("340207100", "沈巷镇", "township", box(118.2, 31.3, 118.4, 31.5)),
                place("杨家湾", "340207100", "22200", 118.30, 31.40, Map.of("pinyin", "Yángjiāwān")),
                place("六洲社区", "340207100", "21610", 118.31, 31.40, Map.of("alias_names", "老六洲")),
                place("六洲村", "340207100", "22200", 118.50, 31.40, Map.of("status", "historical")),
                place("军械库", "340207100", "26000", 118.302, 31.40, Map.of("secrecy", "secret")));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static Shape box(double west, double south, double east, double north) {
        return Shape.of(new GeometryFactory().toGeometry(new Envelope(west, east, south, north)), Crs.CGCS2000);
    }

    private static Change division(String code, String name, String level, @Nullable Shape shape) {
        return Service.put(
                ItemType.DIVISION, code, Period.ALWAYS, shape, Map.of("name", name, "code", code, "level", level));
    }

    private static Change place(
            String name, String division, String classCode, double lon, double lat, Map<String, String> more) {
        Map<String, String> values =
                new java.util.HashMap<>(Map.of("name", name, "division_code", division, "class_code", classCode));
        values.putAll(more);
        return Service.put(ItemType.PLACE, name, Period.ALWAYS, Shape.point(lon, lat), values);
    }

    private List<String> found(String query) {
        List<String> found = new ArrayList<>();
        hits(query).forEach(hit -> found.add(hit.get("name").asText()));
        return found;
    }

    private JsonNode hits(String query) {
        return service.get("/search?q=" + query).json().get("hits");
    }

    private static String encoded(String text) {
        return ItemsTest.encoded(text);
    }

    @Test
    void a_name_is_found_by_characters_pinyin_initials_and_a_mixture() {
        for (String typed :
                List.of("杨家湾", "楊家灣", "yangjiawan", "yáng jiā wān", "yjw", "yangjw", "杨jw", "家湾", "yangjiawna")) {
            assertThat(found(encoded(typed))).as(typed).containsExactly("杨家湾");
        }
    }

    @Test
    void a_hit_says_what_was_found_where_it_lies_and_leads_to_the_item() {
        JsonNode hit = hits(encoded("老六洲")).get(0);
        assertThat(hit.get("name").asText()).isEqualTo("六洲社区");
        assertThat(hit.get("found").asText()).isEqualTo("老六洲");
        assertThat(hit.get("nameKind").asText()).isEqualTo("alias");
        assertThat(hit.get("match").asText()).isEqualTo("exact");
        assertThat(hit.get("matched").toString()).isEqualTo("[[0,3]]");
        assertThat(hit.get("divisions").toString()).isEqualTo("[\"安徽省\",\"芜湖市\",\"鸠江区\",\"沈巷镇\"]");
        assertThat(hit.get("position").toString()).isEqualTo("[118.31,31.4]");
        String item = hit.at("/links/0/href").asText();
        assertThat(service.get(item).json().at("/properties/name").asText()).isEqualTo("六洲社区");
    }

    @Test
    void a_name_of_the_same_sound_is_offered_by_the_dictionary_of_readings() {
        // 州 and 洲 are both zhōu; the register has no reading of the name
        JsonNode hit = hits(encoded("六州社区")).get(0);
        assertThat(hit.get("name").asText()).isEqualTo("六洲社区");
        assertThat(hit.get("match").asText()).isEqualTo("sound");
    }

    @Test
    void conditions_narrow_and_each_is_checked() {
        assertThat(found(encoded("六洲"))).containsExactly("六洲社区", "六洲村");
        assertThat(found(encoded("六洲") + "&status=historical")).containsExactly("六洲村");
        assertThat(found(encoded("六洲") + "&class=21")).containsExactly("六洲社区");
        assertThat(found(encoded("六洲") + "&division=340208")).isEmpty();
        assertThat(found(encoded("江") + "&collections=divisions")).containsExactly("鸠江区");
        assertThat(found(encoded("六洲") + "&match=exact")).isEmpty();
        for (String bad : List.of(
                "q=",
                "q=x&match=best",
                "q=x&division=12",
                "q=x&class=a",
                "q=x&status=zz",
                "q=x&near=1",
                "q=x&near=200,1",
                "q=x&limit=0",
                "q=x&collections=cars",
                "q=" + "x".repeat(201))) {
            Answer answer = service.get("/search?" + bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.json().get("field").asText()).as(bad).isNotEmpty();
        }
        assertThat(service.get("/search").json().get("field").asText()).isEqualTo("q");
    }

    @Test
    void from_a_point_the_near_come_first_with_their_distance_on_the_ellipsoid() {
        service.commit(
                place("王村", "340207100", "22200", 118.9, 31.4, Map.of()),
                Service.put(
                        ItemType.PLACE,
                        "near",
                        Period.ALWAYS,
                        Shape.point(118.25, 31.4),
                        Map.of("name", "王村", "class_code", "22200")));
        JsonNode hits = hits(encoded("王村") + "&near=118.2,31.4");
        assertThat(hits.get(0).get("id").asText()).isEqualTo(Service.idOf("near"));
        // 0.05° of longitude at 31.4° N on CGCS2000: N cos φ × 0.05° = 6,383,933 × 0.853551 × 0.000872665 = 4,755.2 m
        assertThat(hits.get(0).get("distance_m").asDouble()).isCloseTo(4_755.2, within(0.3));
    }

    @Test
    void what_was_just_written_is_found_and_what_was_renamed_is_found_under_both_names() {
        assertThat(found(encoded("新石桥"))).isEmpty();
        service.commit(Service.place("新石桥", 118.3, 31.3));
        assertThat(found(encoded("新石桥"))).containsExactly("新石桥");
        service.commit(Service.put(
                ItemType.PLACE, "新石桥", Service.from("2020-01-01"), Shape.point(118.3, 31.3), Map.of("name", "青石桥")));
        JsonNode hit = hits(encoded("新石桥")).get(0);
        assertThat(hit.get("name").asText()).isEqualTo("青石桥");
        assertThat(hit.get("nameKind").asText()).isEqualTo("former");
    }

    @Test
    void the_public_finds_nothing_that_is_not_hers() {
        assertThat(found(encoded("军械库"))).containsExactly("军械库");
        Answer afar = service.stranger().get("/search?q=" + encoded("军械库"));
        assertThat(afar.json().get("hits")).isEmpty();
        Answer beside = service.stranger().get("/reverse?point=118.302,31.4");
        assertThat(beside.text()).doesNotContain("军械库").contains("杨家湾");
    }

    @Test
    void a_point_lies_in_its_divisions_and_near_its_places() {
        JsonNode answer = service.get("/reverse?point=118.3,31.4&limit=2").json();
        assertThat(answer.get("divisions"))
                .extracting(unit -> unit.get("name").asText())
                .containsExactly("沈巷镇", "鸠江区", "芜湖市", "安徽省");
        assertThat(answer.get("nearest"))
                .extracting(each -> each.get("name").asText())
                .containsExactly("杨家湾", "军械库");
        assertThat(answer.at("/nearest/0/distance_m").asDouble()).isZero();
        // 0.002° at 31.4° N: 0.04 of the 4,755.2 m above
        assertThat(answer.at("/nearest/1/distance_m").asDouble()).isCloseTo(190.2, within(0.1));
        for (String bad : List.of("", "point=", "point=1,2,3", "point=118.3,91", "point=118.3,31.4&collections=cars")) {
            assertThat(service.get("/reverse?" + bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(service.get("/reverse?point=0,0").json().get("divisions")).isEmpty();
    }

    @Test
    void an_ended_item_is_found_in_its_time_alone() {
        service.commit(new Change.End(ItemId.named("杨家湾"), java.time.LocalDate.parse("2020-01-01")));
        assertThat(found("yjw")).isEmpty();
        assertThat(found("yjw&datetime=2019-12-31")).containsExactly("杨家湾");
        assertThat(found("yjw&datetime=../..")).containsExactly("杨家湾");
        // or by being abolished, which nobody has to write into a record that ended
        JsonNode abolished = hits("yjw&status=abolished");
        assertThat(abolished).hasSize(1);
        assertThat(abolished.at("/0/ended").asText()).isEqualTo("2020-01-01");
        assertThat(found("lzc&status=historical")).containsExactly("六洲村");
        assertThat(found("lzsq&status=abolished")).isEmpty();
    }
}
