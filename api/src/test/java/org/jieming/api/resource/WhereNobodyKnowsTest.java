package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 邻县 with two towns of two villages each, beside 示例县 of the seeds, of which the register knows less than of it: who is not known
 * to be short is not told to be, and nobody is told to be nobody.
 */
class WhereNobodyKnowsTest {
    private static final String CARE = "\"kinds\":[\"E4\"],\"radius\":1000";

    private final Service service = Service.empty();

    @BeforeEach
    void seeds() {
        Birth.ifNew(service.register, Progress.SILENT);
        for (int town = 1; town <= 2; town++) {
            division("99012210" + town + "000", "town", "township", "乡" + town);
            division("99012210" + town + "201", "villagers-committee", "village", "村" + town + "东");
            division("99012210" + town + "202", "villagers-committee", "village", "村" + town + "西");
        }
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void division(String code, String type, String level, String name) {
        keep(
                "divisions",
                "null",
                "\"name\":\"" + name + "\",\"code\":\"" + code + "\",\"type\":\"" + type + "\",\"level\":\"" + level
                        + "\"");
    }

    private void people(String kind, String code, String place, int elders) {
        keep(
                "population-cells",
                "{\"type\":\"Point\",\"coordinates\":" + place + "}",
                "\"cell_id\":\"" + code + "\",\"cell_kind\":\"" + kind + "\",\"division_code\":\"" + code
                        + "\",\"population\":" + 5 * elders + ",\"year\":2021,\"pop_60_plus\":" + elders);
    }

    private void keep(String collection, String geometry, String properties) {
        Answer kept = service.send(
                "POST",
                "/collections/" + collection + "/items",
                "{\"type\":\"Feature\",\"geometry\":" + geometry
                        + ",\"properties\":{\"source\":\"示例\",\"valid_from\":\"2020-01-01\"," + properties + "}}",
                "Content-Type",
                "application/geo+json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    }

    @Test
    void a_village_is_not_empty_because_its_people_were_counted_by_the_county() {
        // 600 elders of 邻县, 111 m from its station; in which of the four villages each lives nobody knows
        people("county", "990122", "[105.055,34.998]", 600);
        String villages = "\"area\":\"990122\",\"level\":\"village\"," + CARE;
        JsonNode reach = service.made("reach", villages);
        assertThat(reach.at("/served/people").asInt()).isEqualTo(600);
        for (int village = 0; village < 4; village++) {
            JsonNode row = reach.at("/units/" + village);
            for (String figure : new String[] {"people", "served", "unserved", "unknown", "share"}) {
                assertThat(row.get(figure).isNull()).as(row.toString()).isTrue();
            }
            assertThat(row.get("uncounted").asBoolean()).isTrue();
        }
        assertThat(service.execute("reach", villages, "?f=csv").text()).contains("990122101201,村1东,,,,,");
        assertThat(service.made(
                                "accessibility",
                                "\"area\":\"990122\",\"level\":\"village\",\"kinds\":[\"E4\"],"
                                        + "\"supply\":\"count\"")
                        .at("/units/1/people")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_unit_whose_people_are_not_known_is_not_said_to_stay_as_it_is() {
        // 乡1 by village, of 乡2 nobody was counted: a station there gains nobody who is known, two villages do not
        // change
        people("village-unit", "990122101201", "[105.02,34.98]", 60);
        people("village-unit", "990122101202", "[105.03,34.98]", 40);
        String opened = "\"area\":\"990122\",\"level\":\"village\"," + CARE
                + ",\"changes\":[{\"action\":\"open\",\"lon\":105.07,\"lat\":34.98}]";
        JsonNode told = service.made("what-if", opened);
        assertThat(told.at("/difference/gained").asInt()).isZero();
        assertThat(told.at("/difference/at_least").asBoolean()).isTrue();
        assertThat(told.get("units_unchanged").asInt() + told.get("units").size())
                .isEqualTo(2);
        assertThat(told.get("units_unknown").asInt()).isEqualTo(2);
        assertThat(service.execute("what-if", opened, "?f=html").text())
                .contains("2 个人口不明、无法判定")
                .contains("新得到服务至少 0 人");
    }
}
