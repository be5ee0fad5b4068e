package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** Edits that say what cannot be true together: they are written, and the answer doubts them as an import does its rows. */
class ContradictionsTest extends Editing {
    private static final String FACILITIES = "/collections/facilities/items";

    private Answer made(String collection, String properties) {
        return service.send(
                "POST",
                collection,
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.4,31.35]},\"properties\":{"
                        + properties + "}}",
                "Content-Type",
                GEOJSON);
    }

    private static List<String> doubted(Answer answer) {
        List<String> fields = new ArrayList<>();
        for (JsonNode finding : answer.json().path("findings")) {
            fields.add(finding.get("rule").asText() + " " + finding.get("field").asText());
        }
        return fields;
    }

    @Test
    void more_nursing_beds_than_beds_are_doubted_when_made_and_when_changed() {
        Answer made =
                made(FACILITIES, "\"name\":\"甲院\",\"facility_type\":\"E1\",\"beds_total\":100,\"beds_nursing\":100");
        assertThat(made.status()).isEqualTo(201);
        assertThat(doubted(made)).isEmpty();

        Answer changed = service.send(
                "PATCH",
                made.header("Location"),
                "{\"properties\":{\"beds_nursing\":250}}",
                "Content-Type",
                MERGE,
                "If-Match",
                made.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(doubted(changed)).containsExactly("I-PART beds_nursing", "I-PART beds_total");
        assertThat(changed.json().at("/findings/0").toString())
                .contains("护理型床位数(250)多于床位数(100):请核对两个数字")
                .contains("Nursing beds (250) more than Beds (100): check both figures");
    }

    /** 200 people of 60 among 100, and 300 of 80 among those 200. */
    @Test
    void more_elders_than_people_are_doubted() {
        Answer made = made(
                "/collections/population-cells/items",
                "\"cell_id\":\"A1\",\"population\":100,\"pop_60_plus\":200,\"pop_80_plus\":300");
        assertThat(made.status()).isEqualTo(201);
        assertThat(doubted(made))
                .containsExactly("I-PART pop_80_plus", "I-PART pop_60_plus", "I-PART pop_60_plus", "I-PART population");
    }

    /** 60 + 50 = 110 of 65 to 74 among 100 of 65 and over; one figure alone is no more than the whole. */
    @Test
    void five_years_that_are_together_more_than_their_band_are_doubted_at_each_figure() {
        Answer made = made(
                "/collections/population-cells/items",
                "\"cell_id\":\"A2\",\"population\":900,\"pop_65_69\":60,\"pop_70_74\":50,\"pop_65_plus\":100");
        assertThat(made.status()).isEqualTo(201);
        assertThat(doubted(made)).containsExactly("I-PART pop_65_69", "I-PART pop_70_74", "I-PART pop_65_plus");
        assertThat(made.text()).contains("65至69岁、70至74岁合计(110)多于65岁及以上(100)");
        // 120 of 60 to 64 alone are more than 100
        assertThat(
                        doubted(
                                made(
                                        "/collections/population-cells/items",
                                        "\"cell_id\":\"A3\",\"population\":900,\"pop_60_64\":120,\"pop_65_69\":20,\"pop_60_plus\":100")))
                .containsExactly("I-PART pop_60_64", "I-PART pop_60_plus");
    }

    /** 3° of longitude at 31.35° N are 285 km. */
    @Test
    void an_entrance_far_off_or_told_by_half_is_doubted() {
        String station = "\"name\":\"甲站\",\"facility_type\":\"E5\",";
        assertThat(made(FACILITIES, station + "\"entrance_lon\":121.4,\"entrance_lat\":31.35")
                        .text())
                .contains("I-ENTRANCE", "285,");
        Answer half = made(FACILITIES, station + "\"entrance_lon\":118.4");
        assertThat(half.status()).isEqualTo(201);
        assertThat(half.text()).contains("I-ENTRANCE", "half of the entrance is told and not used");
        assertThat(doubted(made(FACILITIES, station + "\"entrance_lon\":118.4,\"entrance_lat\":31.35")))
                .isEmpty();
    }

    @Test
    void more_plots_in_use_than_there_are_is_doubted() {
        assertThat(doubted(made(
                        "/collections/cemeteries/items",
                        "\"name\":\"乙公墓\",\"cemetery_type\":\"F6\",\"plots_total\":1000,\"plots_used\":1200")))
                .containsExactly("I-OVERDRAWN plots_used");
    }

    /** Of 示县 the towns 990121100 and 990121101 are known; no village of theirs is, so that one may be nobody has entered yet. */
    @Test
    void codes_of_no_known_division_on_the_list_of_units_served_are_doubted() {
        service.commit(
                JurisdictionTest.unit("county", "990121", 118.0, 118.2),
                JurisdictionTest.unit("west", "990121100", 118.0, 118.1),
                JurisdictionTest.unit("east", "990121101", 118.1, 118.2));
        String home = "\"name\":\"甲公墓\",\"cemetery_type\":\"F6\",\"serves_codes\":";
        String cemeteries = "/collections/cemeteries/items";
        assertThat(doubted(made(cemeteries, home + "[\"990121100\",\"990121101201\"]")))
                .isEmpty();
        Answer made = made(cemeteries, home + "[\"990121100\",\"123456\",\"990121999\",\"990121999201\"]");
        assertThat(made.status()).isEqualTo(201);
        assertThat(doubted(made)).containsExactly("I-SERVED serves_codes");
        assertThat(made.text()).contains("登记簿里没有代码为 123456、990121999、990121999201 的政区");
    }

    /** Units of several counties may bear a name: around what place it is meant nothing tells. */
    @Test
    void what_cannot_be_placed_is_asked_where_it_is_when_it_lists_units_by_name() {
        String station =
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"无处站\",\"facility_type\":\"E7\",";
        Answer made = service.send("POST", FACILITIES, station + "\"serves\":[\"某某乡\"]}}", "Content-Type", GEOJSON);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(doubted(made)).containsExactly("I-SERVED division_code");
        assertThat(made.text()).contains("请填写所在政区代码或位置");
        assertThat(doubted(made(FACILITIES, "\"name\":\"有处站\",\"facility_type\":\"E7\",\"serves\":[\"某某乡\"]")))
                .isEmpty();
    }
}
