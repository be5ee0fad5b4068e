package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Cells of an import have codes and no names: what is built there is told by the unit, and the unit by its town. */
class NamelessSitesTest {
    private static final Service SERVICE = Service.empty();
    private static final Service SEEDS = Service.empty();
    /** A tenth of a degree, 9 km, to each side. */
    private static final Shape WIDE =
            Shape.of(new GeometryFactory().toGeometry(new Envelope(104.95, 105.05, 34.95, 35.05)), Crs.CGCS2000);

    @BeforeAll
    static void villages() {
        Birth.ifNew(SEEDS.register, Progress.SILENT);
        SERVICE.register.commit(ChangeSet.of(
                "tester",
                "two villages of one name",
                List.of(
                        put(ItemType.DIVISION, Map.of("name", "试县", "level", "county", "code", "970101"), null),
                        put(ItemType.DIVISION, Map.of("name", "东镇", "level", "township", "code", "970101100"), null),
                        put(ItemType.DIVISION, Map.of("name", "桥村", "level", "village", "code", "970101100200"), null),
                        put(ItemType.DIVISION, Map.of("name", "宽镇", "level", "township", "code", "970101101"), WIDE),
                        put(ItemType.DIVISION, Map.of("name", "试市", "level", "prefecture", "code", "970100"), null),
                        put(ItemType.DIVISION, Map.of("name", "另县", "level", "county", "code", "970102"), null),
                        put(ItemType.DIVISION, Map.of("name", "另镇", "level", "township", "code", "970102100"), null),
                        put(ItemType.DIVISION, Map.of("name", "另村", "level", "village", "code", "970102100200"), null),
                        cell("village-unit", "970101100200", "100"),
                        cell("township", "970101101", "50"),
                        put(
                                ItemType.FACILITY,
                                Map.of(
                                        "name",
                                        "远站",
                                        "facility_type",
                                        "E5",
                                        "status",
                                        "operating",
                                        "division_code",
                                        "970101"),
                                Shape.point(105.5, 35)))));
    }

    @AfterAll
    static void stop() {
        SEEDS.close();
        SERVICE.close();
    }

    private static Change.Put cell(String kind, String code, String elders) {
        Map<String, String> texts = Map.of(
                "cell_id",
                code,
                "cell_kind",
                kind,
                "division_code",
                code,
                "population",
                "500",
                "population_basis",
                "resident",
                "year",
                "2020",
                "pop_60_plus",
                elders);
        return put(ItemType.POPULATION_CELL, texts, Shape.point(105, 35));
    }

    private static Change.Put put(ItemType type, Map<String, String> texts, Shape shape) {
        Values.Builder values = Values.of(Descriptor.of(type));
        texts.forEach(values::parse);
        return new Change.Put(ItemId.named(texts.toString()), type, Period.ALWAYS, values.build(), shape);
    }

    @Test
    void a_site_in_a_cell_without_a_name_is_called_by_its_village_and_town() {
        JsonNode told = SERVICE.made(
                "siting",
                "\"area\":\"970101\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":1000,\"sites\":1");
        JsonNode site = told.at("/sites/0");
        assertThat(site.get("name").asText()).isEqualTo("桥村");
        assertThat(site.get("town").asText()).isEqualTo("东镇");
        JsonNode beyond = SERVICE.made(
                        "reach", "\"area\":\"970101\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":1000")
                .at("/unreached/0");
        assertThat(beyond.get("name").asText()).isEqualTo("桥村");
        assertThat(beyond.get("unit_name").asText()).isEqualTo("桥村");
    }

    @Test
    void a_site_on_a_grid_or_in_an_estate_tells_the_unit_and_the_town_it_lies_in() {
        String asked =
                "\"area\":\"990121\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":1000,\"sites\":1,";
        for (String from : List.of("\"grid\":500", "\"candidates_from\":\"estates\"")) {
            JsonNode site = SEEDS.made("siting", asked + from).at("/sites/0");
            // both among the 700 elders of the two communities of 城关街道
            assertThat(site.get("unit").asText()).as(from).startsWith("990121001");
            assertThat(site.get("unit_name").asText()).as(from).isIn("西门社区", "东门社区");
            assertThat(site.get("town").asText()).as(from).isEqualTo("城关街道");
        }
        assertThat(SEEDS.execute("siting", asked + "\"grid\":500", "?f=csv").text())
                .contains("所在政区");
    }

    @Test
    void two_villages_of_one_name_are_told_by_their_towns_wherever_they_stand_side_by_side() {
        String asked =
                "\"area\":\"990121\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":1000,\"level\":\"village\"";
        String[] both = {"石桥村(望山镇)", "石桥村(青石乡)"};
        assertThat(SEEDS.made("reach", asked).get("units").findValuesAsText("name"))
                .contains(both)
                .contains("望山村");
        assertThat(SEEDS.execute("reach", asked, "?f=csv").text()).contains(both);
        // a centre between the two gains the elders of both
        String open = asked + ",\"changes\":[{\"action\":\"open\",\"lon\":105.065,\"lat\":35.033}]";
        assertThat(SEEDS.made("what-if", open).get("units").findValuesAsText("name"))
                .contains(both);
        assertThat(SEEDS.execute("what-if", open, "?f=html").text()).contains(both);
        assertThat(SEEDS.made("accessibility", asked + ",\"supply\":\"day_places\"")
                        .get("units")
                        .findValuesAsText("name"))
                .contains(both);
        assertThat(SEEDS.made("gap-statement", "\"area\":\"990121\",\"levels\":[\"village\"]")
                        .at("/clauses/0/units")
                        .findValuesAsText("name"))
                .contains(both);
        // alone in its town it is called by its name
        assertThat(SEEDS.made("reach", asked.replace("990121", "990121200"))
                        .get("units")
                        .findValuesAsText("name"))
                .contains("石桥村");
    }

    @Test
    void whatever_is_missing_each_has_its_caveat_beside_the_plan() {
        // 另县 has neither facilities nor people on record
        JsonNode told = SERVICE.made(
                "siting",
                "\"area\":\"970100\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":20000,\"radii\":{\"E5\":500},\"sites\":1");
        assertThat(told.at("/plan/holds_for").findValuesAsText("holds_zh"))
                .anyMatch(text -> text.contains("已登记的设施"))
                .anyMatch(text -> text.contains("已计入的人口"));
        assertThat(told.at("/plan/quality_zh").asText())
                .contains("已登记的设施", "已计入的人口")
                .doesNotContain("missing_inputs");
    }
}
