package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Query;
import org.jieming.register.Succession;
import org.jieming.register.Values;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The boundary officer's questions on the invented county, whose faults and figures stand in the README of the seeds. */
class BoundaryProcessTest {
    private static final Service SERVICE = Service.seeded();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    static Answer ask(Service service, String process, String inputs, String query) {
        return service.execute(process, inputs, query);
    }

    static JsonNode made(Service service, String process, String inputs) {
        return service.made(process, inputs);
    }

    static List<JsonNode> findings(JsonNode made) {
        return StreamSupport.stream(made.get("findings").spliterator(), false).toList();
    }

    @Test
    void the_deliberate_sliver_between_two_towns_is_found_with_its_area() {
        JsonNode made = made(SERVICE, "mosaic-check", "\"area\":\"990121\"");
        assertThat(made.at("/checked/units").asInt()).isEqualTo(4);
        JsonNode sliver = findings(made).get(0);
        assertThat(sliver.get("rule").asText()).isEqualTo("C-25");
        assertThat(sliver.get("severity").asText()).isEqualTo("block");
        assertThat(sliver.get("kind").asText()).isEqualTo("sliver");
        // ½ × 0.03° × 0.0001° = ½ × 3,328 m × 9.13 m = 15,193 m²; half its outline is 3,328 m: 4.56 m wide
        assertThat(sliver.get("area_m2").asDouble()).isCloseTo(15_193, within(10.0));
        assertThat(sliver.get("length_m").asDouble()).isCloseTo(4.56, within(0.03));
        assertThat(sliver.get("longitude").asDouble()).isBetween(105.0399, 105.04);
        assertThat(sliver.get("latitude").asDouble()).isBetween(35.0, 35.03);
        assertThat(sliver.get("items").findValuesAsText("name")).containsExactlyInAnyOrder("临河镇", "青石乡");
        assertThat(made.at("/counts/block").asInt()).isEqualTo(1);
    }

    @Test
    void line_and_markers_are_sound_and_what_is_missing_around_them_is_a_note() {
        JsonNode made = made(SERVICE, "mosaic-check", "\"area\":\"990121\"");
        // both ends are tri-points, the register holds one line of three; one note on spacing: 105.02 to 105.06 = 3,651
        // m
        List<JsonNode> notes = findings(made).stream()
                .filter(found -> found.get("severity").asText().equals("note"))
                .toList();
        assertThat(notes)
                .extracting(note -> note.get("kind").asText())
                .containsExactly("tri-point", "tri-point", "spacing");
        assertThat(notes.get(2).get("length_m").asDouble()).isCloseTo(3_651, within(1.0));
        // 0.08° along the parallel = 7,303 m, agreed 7.3 km: 0.04 % apart, below 1 %
        assertThat(made.at("/counts/warn").asInt()).isZero();
    }

    @Test
    void villages_and_counties_tile_and_the_neighbour_counts() {
        JsonNode villages = made(SERVICE, "mosaic-check", "\"area\":\"990121\",\"level\":\"village\"");
        assertThat(villages.at("/checked/units").asInt()).isEqualTo(8);
        JsonNode county = made(SERVICE, "mosaic-check", "\"area\":\"990121\",\"level\":\"county\"");
        assertThat(county.at("/checked/neighbours").asInt()).isEqualTo(1);
        assertThat(county.at("/counts/block").asInt()).isZero();
        assertThat(county.at("/counts/warn").asInt()).isZero();
    }

    @Test
    void findings_come_as_a_map_and_as_a_table_too() {
        JsonNode map = ask(SERVICE, "mosaic-check", "\"area\":\"990121\"", "?f=geojson")
                .json();
        assertThat(map.at("/features/0/geometry/type").asText()).isEqualTo("Polygon");
        assertThat(map.at("/features/0/properties/kind").asText()).isEqualTo("sliver");
        String table =
                ask(SERVICE, "mosaic-check", "\"area\":\"990121\"", "?f=csv").text();
        assertThat(table.lines().skip(1).findFirst().orElseThrow()).contains("C-25", "sliver", "临河镇");
    }

    @Test
    void drawn_districts_are_sound_mosaics_and_said_to_be_schematic() {
        JsonNode made = made(SERVICE, "mosaic-check", "\"area\":\"340207\"");
        assertThat(made.at("/counts/block").asInt()).isZero();
        assertThat(made.at("/checked/units_schematic").asInt()).isPositive();
    }

    @Test
    void a_stranger_sees_markers_near_their_place_alone_and_is_told_nothing_of_how_they_stand() {
        Answer answer = SERVICE.stranger()
                .send(
                        "POST",
                        "/processes/mosaic-check/execution",
                        "{\"inputs\":{\"area\":\"990121\",\"marker_tolerance\":0.01}}",
                        "Content-Type",
                        "application/json");
        assertThat(answer.json().at("/checked/markers_hidden").asInt()).isEqualTo(3);
        assertThat(answer.json().at("/counts/block").asInt()).isEqualTo(1);
    }

    @Test
    void the_course_of_the_line_is_confirmed_clause_by_clause_and_not_told_to_strangers() {
        JsonNode made = made(SERVICE, "course-check", "\"area\":\"990121\"");
        assertThat(made.at("/lines/0/clauses")).hasSize(3);
        assertThat(made.at("/counts/confirmed").asInt()).isEqualTo(3);
        // 0.02° of the parallel = 1,825.8 m, 1.83 km by the agreement
        assertThat(made.at("/lines/0/clauses/0/deviation_m").asDouble()).isCloseTo(4.2, within(0.3));
        assertThat(ask(SERVICE, "course-check", "\"area\":\"990121\"", "?f=csv").text())
                .contains("继续向东行3.65千米");
        Answer stranger = SERVICE.stranger()
                .send(
                        "POST",
                        "/processes/course-check/execution",
                        "{\"inputs\":{\"area\":\"990121\"}}",
                        "Content-Type",
                        "application/json");
        assertThat(stranger.json().at("/lines/0/clauses")).isEmpty();
        assertThat(stranger.json().at("/lines/0/text").asText()).isEqualTo("withheld");
        assertThat(stranger.json().get("texts_withheld").asInt()).isEqualTo(1);
        assertThat(made.get("texts_withheld").asInt()).isZero();
        assertThat(stranger.text()).doesNotContain("千米");
        Answer table = SERVICE.stranger()
                .send(
                        "POST",
                        "/processes/course-check/execution?f=csv",
                        "{\"inputs\":{\"area\":\"990121\"}}",
                        "Content-Type",
                        "application/json");
        assertThat(table.text().lines().skip(1))
                .singleElement()
                .asString()
                .contains("990121990122", "走向说明未予显示 course description withheld");
    }

    @Test
    void question_8_the_line_due_next_year_and_the_damaged_marker() {
        // today is 2026-01-01; 示邻线 was inspected in 2022: 2022 + 5 = 2027
        JsonNode made = made(SERVICE, "inspection-ledger", "\"area\":\"990121\"");
        assertThat(made.at("/due_next_year/0").asText()).isEqualTo("990121990122");
        JsonNode line = made.at("/lines/0");
        assertThat(line.get("standing").asText()).isEqualTo("soon");
        assertThat(line.get("due_by").asText()).isEqualTo("2027-12-31");
        assertThat(line.get("lead").asText()).isEqualTo("示例县");
        assertThat(line.get("partner").asText()).isEqualTo("邻县");
        assertThat(line.at("/markers/total").asInt()).isEqualTo(3);
        assertThat(line.at("/markers/not_intact").findValuesAsText("marker_no")).containsExactly("990121990122002B");
        assertThat(line.at("/markers/not_intact/0/state_zh").asText()).isEqualTo("损坏");
    }

    @Test
    void a_marker_without_a_recorded_state_is_counted_apart_from_those_that_are_not_intact() {
        try (Inspecting work = new Inspecting()) {
            work.service.commit(Service.put(
                    ItemType.BOUNDARY_MARKER,
                    "marker-4",
                    Period.ALWAYS,
                    null,
                    Map.of("marker_no", Inspecting.LINE + "004Q", "line_code", Inspecting.LINE)));
            JsonNode markers = made(work.service, "inspection-ledger", "\"area\":\"340207\"")
                    .at("/lines/0/markers");
            assertThat(markers.at("/by_state/unknown").asInt()).isEqualTo(1);
            assertThat(markers.get("not_intact")).isEmpty();
        }
    }

    @Test
    void a_line_is_overdue_once_its_year_is_over_and_the_ledger_is_a_table_too() {
        JsonNode made = made(SERVICE, "inspection-ledger", "\"area\":\"990121\",\"date\":\"2028-01-01\"");
        assertThat(made.at("/overdue/0").asText()).isEqualTo("990121990122");
        assertThat(made.at("/lines/0/light").asText()).isEqualTo("red");
        String table = ask(SERVICE, "inspection-ledger", "\"area\":\"990121\"", "?f=csv")
                .text();
        assertThat(table.lines().skip(1))
                .singleElement()
                .asString()
                .contains("示邻线", "2022", "2027", "990121990122002B 损坏");
    }

    @Test
    void question_9_what_a_town_contained_before_it_became_a_sub_district() {
        // 望山镇 (990121100) becomes 望山街道 (990121002) on 2025-07-01, and its two villages take new codes with it
        try (Service service = Service.empty()) {
            Birth.ifNew(service.register, Progress.SILENT);
            List<Change> changes = new ArrayList<>();
            service.register
                    .now()
                    .each(
                            Query.on(ItemType.DIVISION, LocalDate.of(2026, 1, 1))
                                    .where(unit -> unit.values().text("code").startsWith("990121100")),
                            unit -> changes.add(moved(unit)));
            ItemId town = ((Change.Put) changes.get(0)).id();
            changes.add(new Change.Succeed(
                    new Succession("town-to-sub-district", LocalDate.of(2025, 7, 1), List.of(town), List.of(town))));
            service.commit(changes.toArray(Change[]::new));

            String items = "/collections/divisions/items?filter=code%20LIKE%20%27";
            assertThat(service.get(items + "990121100%25%27&datetime=2025-06-30")
                            .names())
                    .containsExactlyInAnyOrder("望山镇", "望山村", "石桥村");
            assertThat(service.get(items + "990121100%25%27&datetime=2025-07-01")
                            .names())
                    .isEmpty();
            assertThat(service.get(items + "990121002%25%27&datetime=2025-07-01")
                            .names())
                    .containsExactlyInAnyOrder("望山街道", "望山村", "石桥村");
            assertThat(service.get("/collections/divisions/items/" + town + "/lineage")
                            .text())
                    .contains("town-to-sub-district", "2025-07-01");
        }
    }

    private static Change moved(ItemVersion unit) {
        Values values = unit.values().toBuilder()
                .parse("code", unit.values().text("code").replaceFirst("990121100", "990121002"))
                .parse("name", unit.name().replace("望山镇", "望山街道"))
                .build();
        return new Change.Put(unit.id(), ItemType.DIVISION, Service.from("2025-07-01"), values, unit.shapeOrNull());
    }

    @Test
    void a_tolerance_that_is_none_is_refused_by_its_name() {
        Answer answer = ask(SERVICE, "mosaic-check", "\"area\":\"990121\",\"marker_tolerance\":0", "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().toString()).contains("inputs.marker_tolerance");
    }

    /** Year 999,999,999 is a day to a calendar and none to a register that counts days in 32 bits. */
    @Test
    void a_day_beyond_all_calendars_is_refused_by_its_name() {
        for (String day : new String[] {"+999999999-01-01", "-999999999-01-01", "2026-02-30"}) {
            Answer answer = ask(SERVICE, "inspection-ledger", "\"area\":\"990121\",\"date\":\"" + day + "\"", "");
            assertThat(answer.status()).as(day).isEqualTo(400);
            assertThat(answer.json().get("field").asText()).isEqualTo("inputs.date");
        }
    }
}
