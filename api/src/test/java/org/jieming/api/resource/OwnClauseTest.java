package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clauses of a bureau's own, asked of the invented county: what they may say, column by column. */
class OwnClauseTest {
    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Answer ask(String inputs) {
        return SERVICE.execute("gap-statement", inputs, "");
    }

    private static JsonNode own(String clause) {
        return SERVICE.made("gap-statement", "\"area\":\"990121\",\"own_clauses\":[{" + clause + "}]")
                .at("/clauses/0");
    }

    @Test
    void minutes_are_walked_and_no_other_unit_is_taken_for_metres() {
        String day = "\"clause\":\"d\",\"instrument\":\"house\",\"form\":\"people-within\",\"kinds\":\"E5\",\"sense\":"
                + "\"at-most\",\"band\":\"elders-60\"";
        // 20 minutes at 0.8 m/s are 960 m: 临河村 with its own day care, 250, and 渡口村 913 m away, 100
        JsonNode within = own(day + ",\"value\":20,\"unit\":\"min\"");
        assertThat(within.get("within_m").asDouble()).isEqualTo(960);
        assertThat(within.get("satisfied").asInt()).isEqualTo(350);
        assertField(day + ",\"value\":1,\"unit\":\"km\"", "unit");
        assertField(
                "\"clause\":\"x\",\"instrument\":\"y\",\"form\":\"items-keep\",\"kinds\":\"F6\",\"sense\":\"at-most\","
                        + "\"value\":50,\"property\":\"area_mu\",\"unit\":\"m2\"",
                "unit");
        assertField(day + ",\"value\":960,\"where\":\"ownerschip=public\"", "where");
        assertField(day + ",\"value\":960,\"where\":\"level=community\"", "where");
    }

    @Test
    void what_narrows_a_clause_narrows_every_form_and_what_does_not_say_is_unknown() {
        String estates =
                "\"clause\":\"e\",\"instrument\":\"house\",\"form\":\"estates-provide\",\"subject\":\"new\",\"sense\":"
                        + "\"at-least\",\"value\":30,\"per\":\"100 households\",\"property\":\"building\"";
        // of the two estates the new one has 240 of 300 m²; it was built in 2020
        assertThat(own(estates + ",\"where\":\"built_year=2020\"").get("short").asInt())
                .isEqualTo(1);
        assertThat(own(estates + ",\"where\":\"built_year=1995\"").get("total").asInt())
                .isZero();
        // two stations run by contract; of a third nobody says who runs it, so that there may be three
        String stations =
                "\"clause\":\"h\",\"instrument\":\"house\",\"form\":\"total\",\"kinds\":\"E4\",\"sense\":\"at-least\","
                        + "\"value\":3,\"property\":\"count\",\"where\":\"operation=contracted\"";
        station("甲站", "\"operation\":\"contracted\",");
        station("乙站", "\"operation\":\"contracted\",");
        assertThat(own(stations).get("outcome").asText()).isEqualTo("short");
        station("丙站", "");
        JsonNode unsaid = own(stations);
        assertThat(unsaid.get("outcome").asText()).isEqualTo("unknown");
        assertThat(unsaid.at("/figure/at_least").asInt()).isEqualTo(2);
        assertThat(unsaid.at("/missing_inputs/0/input_zh").asText()).isEqualTo("缺少运营方式");
    }

    @Test
    void a_part_of_the_area_in_which_nobody_was_counted_is_not_taken_for_empty() {
        // everybody who is on record lives within 100 km: the 1,600 of 示例县; of the 邻县 no population cell is on record
        String near = "\"clause\":\"n\",\"instrument\":\"house\",\"form\":\"people-within\",\"kinds\":\"E5\",\"sense\":"
                + "\"at-most\",\"band\":\"elders-60\",\"value\":100000";
        assertThat(own(near).get("outcome").asText()).isEqualTo("satisfied");
        JsonNode province = ofProvince(near);
        assertThat(province.get("satisfied").asInt()).isEqualTo(1_600);
        assertThat(province.get("outcome").asText()).isEqualTo("unknown");
        assertThat(province.at("/missing_inputs/0/input_zh").asText()).isEqualTo("1 个政区没有人口单元(邻县),其人口未计入");
        // one home for 1,600 would be 0.625 per 1,000, but over how many it is nobody knows
        String homes = "\"clause\":\"p\",\"instrument\":\"house\",\"form\":\"per-thousand\",\"kinds\":\"E1\",\"sense\":"
                + "\"at-least\",\"band\":\"elders-60\",\"property\":\"count\",\"value\":0.5";
        assertThat(own(homes).get("outcome").asText()).isEqualTo("satisfied");
        assertThat(ofProvince(homes).get("outcome").asText()).isEqualTo("unknown");
    }

    private static JsonNode ofProvince(String clause) {
        return SERVICE.made("gap-statement", "\"area\":\"990000\",\"own_clauses\":[{" + clause + "}]")
                .at("/clauses/0");
    }

    @Test
    void whoever_lives_near_a_site_that_does_not_say_whether_it_has_what_is_asked_is_unknown() {
        // the one centre of the district level does not state its beds: 700 elders of 城关街道 live within 1,000 m of it,
        // 900 do not, of whom 120 live 555 m from 邻县, which has no centre on record
        JsonNode judged =
                own("\"clause\":\"b\",\"instrument\":\"house\",\"form\":\"people-within\",\"kinds\":\"E3\",\"sense\":"
                        + "\"at-most\",\"band\":\"elders-60\",\"value\":1000,\"having\":\"beds_total>=5\"");
        assertThat(judged.get("unknown").asInt()).isEqualTo(700 + 120);
        assertThat(judged.get("short").asInt()).isEqualTo(900 - 120);
    }

    @Test
    void a_document_named_in_words_says_that_it_is_not_in_the_list_and_a_misspelt_id_is_refused_with_the_right_one() {
        String homes = "\"clause\":\"w\",\"form\":\"items-keep\",\"kinds\":\"E1\",\"sense\":\"at-least\",\"value\":50,"
                + "\"property\":\"beds_total\",\"instrument\":";
        JsonNode words = own(homes + "\"县政府第3号会议纪要\"");
        assertThat(words.get("instrument_zh").asText()).isEqualTo("县政府第3号会议纪要(本单位自定,不在文件目录中)");
        assertThat(words.get("instrument_en").asText()).endsWith("(the bureau's own, not in the list of documents)");
        assertThat(words.get("instrument_listed").asBoolean()).isFalse();
        String table = "\"area\":\"990121\",\"own_clauses\":[{" + homes + "\"县政府第3号会议纪要\"}]";
        assertThat(SERVICE.execute("gap-statement", table, "?f=csv").text()).contains("不在文件目录中");
        assertThat(SERVICE.execute("gap-statement", table, "?f=geojson").text()).contains("不在文件目录中");
        JsonNode listed = own(homes + "\"gb50437\"");
        assertThat(listed.get("instrument_zh").asText()).isEqualTo("城镇老年人设施规划规范");
        assertThat(listed.get("instrument_listed").asBoolean()).isTrue();
        // two signs exchanged, one too few, written with a blank and capitals
        for (String slip : new String[] {"gb50473", "gb5437", "GB 50437"}) {
            assertField(homes + "\"" + slip + "\"", "instrument");
            assertThat(ask("\"area\":\"990121\",\"own_clauses\":[{" + homes + "\"" + slip + "\"}]")
                            .text())
                    .contains("gb50437");
        }
        // another standard altogether is no slip
        assertThat(own(homes + "\"gb50340\"").get("instrument_listed").asBoolean())
                .isFalse();
    }

    @Test
    void units_of_a_level_are_counted() {
        String villages =
                "\"clause\":\"v\",\"instrument\":\"house\",\"form\":\"units-number\",\"subject\":\"village\",\"sense\":"
                        + "\"at-least\",\"value\":7";
        // six villages and two communities; 城关街道 has the communities alone
        assertThat(own(villages).at("/figure/at_least").asInt()).isEqualTo(8);
        JsonNode rural = own(villages + ",\"where\":\"villagers-committee\"");
        assertThat(rural.get("outcome").asText()).isEqualTo("short");
        assertThat(rural.get("missing").asInt()).isEqualTo(1);
        assertThat(rural.at("/units/1/name").asText()).isEqualTo("城关街道");
        assertThat(rural.at("/units/1/figure/at_least").asInt()).isZero();
    }

    private static void station(String name, String more) {
        Answer made = SERVICE.send(
                "POST",
                "/collections/facilities/items",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"" + name + "\"," + more
                        + "\"facility_type\":\"E4\",\"division_code\":\"990121001002\",\"status\":\"operating\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    @Test
    void at_most_so_many_per_town_is_judged_as_it_says() {
        // of the four towns 临河镇 alone has a day care centre, and nowhere else may one be
        assertThat(four("at-least", 1)).containsExactly(1, 3, 0, 3);
        assertThat(four("at-most", 0)).containsExactly(3, 1, 0, 1);
        assertThat(four("under", 1)).containsExactly(3, 1, 0, 0);
        assertThat(four("at-most", 5)).containsExactly(4, 0, 0, 0);
        String own = "\"clause\":\"t\",\"instrument\":\"house\",\"value\":1,\"sense\":";
        assertField(own + "\"exactly\",\"form\":\"units-have\",\"kinds\":\"E5\",\"subject\":\"township\"", "sense");
        assertField(
                own + "\"at-most\",\"form\":\"estates-provide\",\"subject\":\"new\",\"per\":\"100 households\","
                        + "\"property\":\"building\"",
                "sense");
    }

    private static List<Integer> four(String sense, int value) {
        JsonNode judged =
                own("\"clause\":\"t\",\"instrument\":\"house\",\"form\":\"units-have\",\"kinds\":\"E5\",\"subject\":"
                        + "\"township\",\"sense\":\"" + sense + "\",\"value\":" + value);
        return Stream.of("satisfied", "short", "unknown", "missing")
                .map(name -> judged.get(name).asInt())
                .toList();
    }

    @Test
    void a_clause_of_ones_own_that_cannot_be_judged_is_refused_by_column() {
        assertField("\"clause\":\"x\",\"instrument\":\"y\",\"form\":\"people-near\"", "form");
        assertField(
                "\"clause\":\"x\",\"instrument\":\"y\",\"form\":\"items-keep\",\"kinds\":\"E1\",\"sense\":\"at-least\","
                        + "\"value\":1,\"property\":\"name\"",
                "property");
        assertField(
                "\"clause\":\"x\",\"instrument\":\"y\",\"form\":\"units-have\",\"kinds\":\"E1|F6\",\"sense\":\"at-least\","
                        + "\"value\":1,\"subject\":\"village\"",
                "kinds");
        assertField("\"clause\":\"x\",\"instrument\":\"y\",\"colour\":\"red\"", "colour");
        // at least 0 % of the units would be kept by what nobody recorded, and a bound below 0 by anything
        String units =
                "\"clause\":\"x\",\"instrument\":\"y\",\"form\":\"units-have\",\"kinds\":\"E1\",\"sense\":\"at-least\","
                        + "\"subject\":\"village\"";
        assertField(units + ",\"value\":1,\"minimum\":0", "minimum");
        assertField(units + ",\"value\":1,\"minimum\":101", "minimum");
        assertField(units + ",\"value\":1,\"minimum\":\"NaN\"", "minimum");
        assertField(units + ",\"value\":-1", "value");
        String many = String.join(",", Collections.nCopies(101, "{" + units + ",\"value\":1}"));
        Answer tooMany = ask("\"area\":\"990121\",\"own_clauses\":[" + many + "]");
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.json().get("detail_en").asText()).contains("from 1 to 100 values");
    }

    @Test
    void two_clauses_of_one_id_are_refused_since_what_is_told_of_them_is_told_under_it() {
        String reach =
                "{\"clause\":\"gb50180-day-care-reach\",\"instrument\":\"house\",\"form\":\"people-within\",\"kinds\":"
                        + "\"E5\",\"sense\":\"at-most\",\"value\":";
        // two of one's own, and one beside the shipped one
        Answer twice = ask("\"area\":\"990121\",\"own_clauses\":[" + reach + "300}," + reach + "2000}]");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.json().get("field").asText()).isEqualTo("inputs.own_clauses.1.clause");
        String shipped = "\"area\":\"990121\",\"clauses\":[\"gb50180-day-care-reach\"],\"own_clauses\":[";
        Answer beside = ask(shipped + reach + "300}]");
        assertThat(beside.status()).isEqualTo(400);
        assertThat(beside.json().get("field").asText()).isEqualTo("inputs.own_clauses.0.clause");
        // alone it may have the id of a shipped one
        assertThat(ask("\"area\":\"990121\",\"own_clauses\":[" + reach + "300}]")
                        .status())
                .isEqualTo(200);
    }

    private static void assertField(String clause, String column) {
        Answer answer = ask("\"area\":\"990121\",\"own_clauses\":[{" + clause + "}]");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo("inputs.own_clauses.0." + column);
    }
}
