package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 邻县 with four villages of 4, 2, 12 and 4 elders in two towns: 22 in all. For the public each of the three small ones counts 3, so
 * that 3 + 3 + 12 + 3 = 21, and no question tells it which of them has 2.
 */
class FewPeopleTest {
    private static final Service SERVICE = Service.empty();
    private static final String CARE =
            "\"area\":\"990122\",\"kinds\":[\"E4\"],\"complete_around\":[\"E4\"],\"radius\":1000";
    private static final String VILLAGES = CARE + ",\"level\":\"village\"";
    private static final String WITHIN =
            "\"area\":\"990122\",\"levels\":[\"village\"],\"own_clauses\":[{\"clause\":\"c\","
                    + "\"instrument\":\"house\",\"form\":\"people-within\",\"kinds\":\"E4\",\"band\":\"elders-60\",\"sense\":"
                    + "\"at-most\",\"value\":1000}]";

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
        int[] elders = {4, 2, 12, 4};
        for (int village = 0; village < 4; village++) {
            String town = "99012210" + (1 + village / 2);
            if (village % 2 == 0) {
                SERVICE.keepAs(
                        "divisions",
                        "null",
                        "\"name\":\"" + (village < 2 ? "乡1" : "乡2") + "\",\"code\":\"" + town
                                + "\",\"type\":\"town\",\"level\":\"township\"");
            }
            String code = town + "20" + (1 + village % 2);
            SERVICE.keepAs(
                    "divisions",
                    "null",
                    "\"name\":\"村" + village + "\",\"code\":\"" + code
                            + "\",\"type\":\"villagers-committee\",\"level\":\"village\"");
            // the station of 邻县 stands at 105.055, 34.999: 1,098 m from the last village, 1,694 m from the one before
            SERVICE.keepAs(
                    "population-cells",
                    "{\"type\":\"Point\",\"coordinates\":[" + (105.02 + 0.01 * village) + ",34.99]}",
                    "\"cell_id\":\"" + code + "\",\"name\":\"村" + village
                            + "\",\"cell_kind\":\"village-unit\",\"division_code\":\"" + code
                            + "\",\"year\":2021,\"population\":100,\"pop_60_plus\":" + elders[village]);
        }
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Answer publicly(String process, String inputs, String query) {
        Answer answer = SERVICE.stranger()
                .send(
                        "POST",
                        "/processes/" + process + query,
                        "{\"inputs\":{" + inputs + "}}",
                        "Content-Type",
                        "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static JsonNode told(String process, String inputs) {
        return publicly(process, inputs, "/execution").json();
    }

    private static List<String> people(JsonNode rows, String member) {
        List<String> people = new ArrayList<>();
        rows.forEach(row -> people.add(row.get(member).asText()));
        return people;
    }

    @Test
    void rows_of_few_people_are_told_to_accounts_alone_and_sums_are_of_stand_ins() {
        JsonNode whole = SERVICE.made("reach", VILLAGES);
        assertThat(people(whole.get("units"), "people")).containsExactly("4", "2", "12", "4");
        assertThat(whole.at("/demand/people").asInt()).isEqualTo(22);
        JsonNode open = told("reach", VILLAGES);
        assertThat(people(open.get("units"), "people")).containsExactly("null", "null", "12", "null");
        assertThat(open.at("/units/1/fewer_than_5").toString()).contains("people", "unserved");
        assertThat(open.at("/demand/people").asInt()).isEqualTo(21);
        assertThat(open.get("cells_of_few_people").asInt()).isEqualTo(3);
        assertThat(open.get("few_people_zh").asText()).contains("3 个人口单元不足 5 人,公众版按每处 3 人计");
        JsonNode one = told("reach", "\"area\":\"990122101202\",\"kinds\":[\"E4\"]");
        assertThat(one.at("/demand/people").isNull()).isTrue();
    }

    @Test
    void the_same_in_gap_statement_what_if_accessibility_and_siting() {
        JsonNode clause = told("gap-statement", WITHIN).at("/clauses/0");
        assertThat(clause.get("total").asInt()).isEqualTo(21);
        // the area, then its villages
        assertThat(people(clause.get("units"), "total")).containsExactly("21", "null", "null", "12", "null");
        JsonNode units =
                told("accessibility", VILLAGES + ",\"supply\":\"count\"").get("units");
        assertThat(people(units, "people")).containsExactly("null", "null", "12", "null");
        // a station next to the village of two
        JsonNode then = told(
                "what-if",
                VILLAGES.replace("1000", "10") + ",\"changes\":[{\"action\":\"open\",\"lon\":105.03,\"lat\":34.99}]");
        assertThat(then.at("/difference/gained").isNull()).isTrue();
        assertThat(then.at("/difference/fewer_than_5").toString()).contains("gained");
        // the first village, 1,370 m from the nearest candidate, is out of every reach
        JsonNode plan = told(
                "siting",
                CARE.replace("1000", "900")
                        + ",\"aim\":\"everybody\",\"candidates\":[{\"lon\":105.035,\"lat\":34.99},"
                        + "{\"lon\":105.05,\"lat\":34.99}]");
        assertThat(plan.at("/beyond_all_candidates/people").isNull()).isTrue();
        assertThat(plan.at("/plan/quality_zh").asText()).contains("够不到其中 不足 5 人");
    }

    @Test
    void people_without_a_cemetery_are_people_as_well() {
        // a county of its own, far from the others, of three people, and no cemetery in it
        SERVICE.keepAs(
                "divisions", "null", "\"name\":\"小县\",\"code\":\"980101\",\"type\":\"county\",\"level\":\"county\"");
        SERVICE.keepAs(
                "population-cells",
                "null",
                "\"cell_id\":\"s\",\"name\":\"小县\",\"cell_kind\":\"county\",\"division_code\":\"980101\",\"year\":2021,"
                        + "\"population\":3");
        String county = "\"area\":\"980101\",\"level\":\"county\",\"kinds\":[\"F6\"],\"complete_kinds\":[\"F6\"]";
        JsonNode whole = SERVICE.made("cemetery-capacity", county);
        assertThat(whole.at("/whole_area/people_unserved").asText()).isEqualTo("3");
        assertThat(whole.at("/units/0/people_unserved").asText()).isEqualTo("3");
        JsonNode open = told("cemetery-capacity", county);
        assertThat(open.at("/whole_area/people_unserved").isNull()).isTrue();
        assertThat(open.at("/units/0/people_unserved").isNull()).isTrue();
        assertThat(open.at("/units/0/fewer_than_5").toString()).contains("people_unserved");
    }

    @Test
    void no_two_questions_together_tell_a_small_number() {
        // within 1,800 m of the station live 12 and 4 elders, within 1,500 m the 4 alone
        String near = VILLAGES.replace("1000", "1500");
        String far = VILLAGES.replace("1000", "1800");
        assertThat(SERVICE.made("reach", far).at("/served/people").asInt()).isEqualTo(16);
        assertThat(told("reach", far).at("/served/people").asInt()).isEqualTo(12 + 3);
        assertThat(told("reach", near).at("/served/people").isNull()).isTrue();
        assertThat(told("reach", near).at("/served/unserved").asInt()).isEqualTo(21 - 3);
    }

    @Test
    void tables_and_reports_leave_them_out_as_well_and_say_so() {
        String table = publicly("reach", VILLAGES, "/execution?f=csv").text();
        assertThat(table).contains("990122101202,村1,,").contains("村2,12,").contains("不足 5 人,公众版按每处 3 人计");
        assertThat(SERVICE.execute("reach", VILLAGES, "?f=csv").text()).contains("990122101202,村1,2,");
        String report = publicly("reach", VILLAGES, "/execution?f=html").text();
        assertThat(report).contains("&lt; 5").contains("公众版按每处 3 人计");
        String gaps = publicly("gap-statement", WITHIN, "/execution?f=csv").text();
        assertThat(gaps).contains("村2").doesNotContain(",2,2,").doesNotContain(",4,4,");
        assertThat(publicly("reach", VILLAGES + ",\"layers\":[\"units\"]", "/execution?f=geojson")
                        .text())
                .doesNotContain("\"people\":2")
                .doesNotContain("\"people\":4");
    }

    @Test
    void from_what_is_in_the_evidence_the_result_can_be_reckoned_again() throws IOException {
        Map<String, String> files = new HashMap<>();
        Answer pack = publicly("reach", VILLAGES, "/evidence");
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(pack.response().body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String cells = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("inputs/population-cells"))
                .findFirst()
                .orElseThrow()
                .getValue();
        int sum = 0;
        for (String line : cells.lines().toList()) {
            sum += new ObjectMapper().readTree(line).findValue("pop_60_plus").asInt();
        }
        assertThat(sum).isEqualTo(21);
        assertThat(new ObjectMapper()
                        .readTree(files.get("results/result.json"))
                        .at("/demand/people")
                        .asInt())
                .isEqualTo(sum);
        assertThat(files.get("README.txt")).contains("不足 5 人的数").contains("take each for 3");
    }
}
