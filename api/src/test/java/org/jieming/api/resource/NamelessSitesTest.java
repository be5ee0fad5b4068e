package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
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
    /** A tenth of a degree, 9 km, to each side. */
    private static final Shape WIDE =
            Shape.of(new GeometryFactory().toGeometry(new Envelope(104.95, 105.05, 34.95, 35.05)), Crs.CGCS2000);

    @BeforeAll
    static void villages() {
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
        JsonNode told = SERVICE.made("siting", "\"area\":\"970101\",\"kinds\":[\"E5\"],\"radius\":1000,\"sites\":1");
        JsonNode site = told.at("/sites/0");
        assertThat(site.get("name").asText()).isEqualTo("桥村");
        assertThat(site.get("town").asText()).isEqualTo("东镇");
        JsonNode beyond = SERVICE.made("reach", "\"area\":\"970101\",\"kinds\":[\"E5\"],\"radius\":1000")
                .at("/unreached/0");
        assertThat(beyond.get("name").asText()).isEqualTo("桥村");
        assertThat(beyond.get("unit_name").asText()).isEqualTo("桥村");
    }

    @Test
    void whatever_is_missing_each_has_its_caveat_beside_the_plan() {
        // 另县 has neither facilities nor people on record
        JsonNode told = SERVICE.made(
                "siting", "\"area\":\"970100\",\"kinds\":[\"E5\"],\"radius\":20000,\"radii\":{\"E5\":500},\"sites\":1");
        assertThat(told.at("/plan/holds_for").findValuesAsText("holds_zh"))
                .anyMatch(text -> text.contains("已登记的设施"))
                .anyMatch(text -> text.contains("已计入的人口"));
        assertThat(told.at("/plan/quality_zh").asText())
                .contains("已登记的设施", "已计入的人口")
                .doesNotContain("missing_inputs");
    }
}
