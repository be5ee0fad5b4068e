package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Client;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The signs of the west town of {@link JurisdictionTest}, one by one. It is 2026-01-01. */
class SignTest {
    private static final Service SERVICE = Service.empty();
    private static final LocalDate CHANGED = LocalDate.parse("2025-06-01");
    private static final String CODE = "34020710023500000001";
    private static final String OLD_CODE = "34020710023500000002";
    private static final Shape RING = Shape.of(
            new GeometryFactory()
                    .createLineString(new Coordinate[] {new Coordinate(118.01, 31.01), new Coordinate(118.02, 31.02)}),
            Crs.CGCS2000);

    @BeforeAll
    static void a_town_its_names_and_its_signs() {
        SERVICE.commit(
                JurisdictionTest.unit("county", "340207", 118.0, 118.2),
                JurisdictionTest.unit("west", Proposing.WEST, 118.0, 118.1));
        Period before = Period.between(Optional.empty(), Optional.of(CHANGED));
        SERVICE.commit(
                place("peace", Period.ALWAYS, "name", "和平路", "pinyin_plain", "Heping Lu", "place_code", CODE),
                place("turned", before, "name", "丰收路", "place_code", OLD_CODE),
                place("counted", Period.ALWAYS, "name", "渡口路", "sign_count", "3", "former_names", "渡头路(1990年以前)"),
                stated(ItemType.ROAD, "ring", Period.ALWAYS, RING, Map.of("name", "环城路")),
                place("bridge", before, "name", "老桥"),
                place(
                        "well",
                        Period.ALWAYS,
                        "name",
                        "古井巷",
                        "class_code",
                        "22200",
                        "protected",
                        "是",
                        "protection_reason",
                        "巷内有南宋古井"),
                place(
                        "mill",
                        Period.ALWAYS,
                        "name",
                        "水碾",
                        "status",
                        "planned",
                        "division_code",
                        Proposing.WEST + "201"),
                place("other mill", Period.ALWAYS, "name", "水碾", "division_code", Proposing.WEST + "202"),
                place("secret", Period.ALWAYS, "name", "禁路", "secrecy", "secret"));
        SERVICE.commit(
                place("turned", Period.from(CHANGED), "name", "银湖路"),
                sign("S1", "inscription", "和平路", "letters", "HEPING  LU", "place_code", CODE, "state", "完好"),
                sign("S2", "inscription", "和平街", "place_code", CODE),
                sign("S3", "inscription", "和平路", "letters", "HEPING ROAD"),
                sign("S4", "inscription", "丰收路"),
                sign("S5", "inscription", "老桥"),
                sign("S6", "inscription", "乌有路"),
                sign("S7", "inscription", "古井巷", "form", "碑", "protective", "是", "state", "破损"),
                sign("S8", "inscription", "乌有路", "state", "removed"),
                sign("SC", "inscription", "水碾", "division_code", Proposing.WEST + "201"),
                sign("SD", "inscription", "水碾", "division_code", Proposing.WEST + "202"),
                sign("SE", "inscription", "渡口路", "state", "removed"),
                sign("SF", "inscription", "和平路", "division_code", ""),
                sign("SG", "place_code", OLD_CODE),
                sign("SH", "inscription", "环城路"),
                sign("S9", "inscription", "west"),
                sign("SB", "inscription", "银湖路"),
                // of which nobody says what is written on them: called by the former name of their street, one linked
                // to it
                sign("SI", "name", "丰收路", "place_ref", Service.idOf("turned")),
                sign("SJ", "name", "丰收路"),
                sign("SK", "inscription", "渡头路"),
                sign("SA", "inscription", "禁路", "place_ref", Service.idOf("secret")));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Change.Put place(String id, Period valid, String... pairs) {
        return stated(ItemType.PLACE, id, valid, null, Map.of("kind", "K5", "status", "in-use"), pairs);
    }

    private static Change.Put sign(String number, String... pairs) {
        return stated(
                ItemType.SIGN, number, Period.ALWAYS, Shape.point(118.05, 31.05), Map.of("sign_no", number), pairs);
    }

    private static Change.Put stated(
            ItemType type, String id, Period valid, Shape shape, Map<String, String> usual, String... pairs) {
        Map<String, String> stated = new HashMap<>(usual);
        stated.put("division_code", Proposing.WEST);
        for (int i = 0; i < pairs.length; i += 2) {
            stated.put(pairs[i], pairs[i + 1]);
        }
        return Service.put(type, id, valid, shape, stated);
    }

    private static JsonNode checked(Client client) {
        return client.send(
                        "POST",
                        "/processes/sign-check/execution",
                        "{\"inputs\":{\"area\":\"340207\"}}",
                        "Content-Type",
                        "application/json")
                .json();
    }

    /** Of the eight texts that a list should have the reason alone is stated; the stele of the well is damaged. */
    @Test
    void the_protection_list_tells_what_is_stated_what_is_not_and_what_is_wrong_with_its_signs() {
        Client stranger = SERVICE.stranger();
        JsonNode made = listed(stranger, "json").json();
        assertThat(made.get("names").asInt()).isEqualTo(1);
        assertThat(made.get("without_protection_sign").asInt()).isZero();
        assertThat(made.at("/units/0/sign_faults").asInt()).isEqualTo(1);
        JsonNode well = made.at("/entries/0");
        assertThat(well.get("name").asText()).isEqualTo("古井巷");
        assertThat(well.get("protection_reason_zh").asText()).isEqualTo("巷内有南宋古井");
        assertThat(well.get("lacking")).hasSize(7);
        assertThat(well.at("/signs/0/form_en").asText()).isEqualTo("Stele");
        assertThat(well.at("/faults/0/fault").asText()).isEqualTo("disrepair");
        assertThat(listed(stranger, "csv").text()).contains("保护理由", "巷内有南宋古井", "保护措施", "S7", "标志损毁");
    }

    /** Class 222 is of rural settlements; S7 is a stele at 118.05, 31.05 that protects, damaged and yet to be read. */
    @Test
    void the_protection_list_tells_the_class_by_its_code_and_the_sign_that_is_linked_with_its_place() {
        JsonNode well = listed(SERVICE.stranger(), "json").json().at("/entries/0");
        assertThat(well.get("class_name_zh").asText()).isEqualTo("农村居民点");
        assertThat(well.get("class_name_en").asText()).isEqualTo("Rural settlement");
        assertThat(well.get("sign_kind_zh").asText()).isEqualTo("碑");
        assertThat(well.get("sign_kind_en").asText()).isEqualTo("Stele");
        assertThat(well.at("/signs/0/protective").asBoolean()).isTrue();
        assertThat(well.at("/signs/0/position").toString()).isEqualTo("[118.05,31.05]");
        assertThat(listed(SERVICE.stranger(), "csv").text())
                .contains("保护标志位置", "118.05000°E 31.05000°N", ",农村居民点,", ",碑,");
    }

    /** Serials 1 (in force) and 2 (of a place under its former name) of class 23500 are taken in the town. */
    @Test
    void the_codes_of_names_are_checked_and_the_next_one_is_told() {
        JsonNode made = SERVICE.stranger()
                .send(
                        "POST",
                        "/processes/place-codes/execution",
                        "{\"inputs\":{\"area\":\"" + Proposing.WEST + "\",\"class_code\":\"23500\"}}",
                        "Content-Type",
                        "application/json")
                .json();
        assertThat(made.get("next").asText()).isEqualTo("34020710023500000003");
        // of six names in the town 和平路 alone has one
        assertThat(made.get("names").asInt()).isEqualTo(6);
        assertThat(made.at("/counts/missing").asInt()).isEqualTo(5);
        assertThat(made.get("findings_listed").asInt()).isEqualTo(5);
    }

    private static Service.Answer listed(Client client, String form) {
        return client.send(
                "POST",
                "/processes/protection-list/execution?f=" + form,
                "{\"inputs\":{\"area\":\"340207\"}}",
                "Content-Type",
                "application/json");
    }

    @Test
    void each_sign_is_held_against_the_name_it_is_for() {
        JsonNode made = checked(SERVICE.stranger());
        List<String> told = new ArrayList<>();
        made.get("findings")
                .forEach(each -> told.add(
                        each.get("fault").asText() + " " + each.get("name").asText() + " "
                                + each.at("/sign/sign_no").asText()));
        // S1, SF by its position, SG by a former code are in order, S8 and SE are taken down, S9 and SH bear the names
        // of a town
        // and of a road, and of what SA is for a stranger knows nothing
        assertThat(told)
                .containsExactly(
                        "not-standard 水碾 SC",
                        "ended 老桥 S5",
                        "former-name 渡口路 SK",
                        "former-name 银湖路 SJ",
                        "former-name 银湖路 SI",
                        "former-name 银湖路 S4",
                        "other-name 和平路 S2",
                        "unknown-name 乌有路 S6",
                        "letters 和平路 S3",
                        "disrepair 古井巷 S7");
        assertThat(made.at("/findings/2/former_name").asText()).isEqualTo("渡头路");
        assertThat(made.at("/findings/3/former_name").asText()).isEqualTo("丰收路");
        assertThat(made.at("/findings/3/since").asText()).isEqualTo("2025-06-01");
        assertThat(made.at("/findings/5/former_name").asText()).isEqualTo("丰收路");
        assertThat(made.at("/findings/7/collection").asText()).isEqualTo("signs");
        // 和平路 has S1, S2, S3 and SF, 银湖路 S4, SB, SG, SI and SJ, 古井巷 S7, each 水碾 one; of three of 渡口路 SK and, taken
        // down, SE are
        // in the register, and of one the number alone is known
        assertThat(made.get("signs").asInt()).isEqualTo(14);
        assertThat(made.at("/units/0/counts/letters").asInt()).isEqualTo(1);
    }

    @Test
    void a_renaming_names_the_signs_that_it_touches_and_an_officer_keeps_signs() {
        Client officer = SERVICE.enter("wang", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
        String proposal = Proposing.begin(officer, Proposing.renaming(Service.idOf("turned"), "金湖路", "K5"));
        JsonNode impact = officer.get(proposal + "/impact").json();
        assertThat(impact.toString()).contains("\"SB\"").doesNotContain("\"S1\"");
        JsonNode feature =
                officer.get("/collections/signs/items/" + Service.idOf("S6")).json();
        assertThat(feature.at("/properties/inscription").asText()).isEqualTo("乌有路");
        // what is written on a sign is no name of the register; its number finds it
        assertThat(officer.get("/search?q=" + ItemsTest.encoded("乌有路")).json().get("hits"))
                .isEmpty();
        assertThat(officer.get("/search?q=S6").json().at("/hits/0/id").asText()).isEqualTo(Service.idOf("S6"));
    }
}
