package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link RowOfVillages}: villages of 500 people. The joint cemetery of 甲一乡 has 100 free plots for the villages on its list: one of the
 * two of 甲一乡, and one of 乙一乡 in the county beside.
 */
class ServiceListTest {
    private static final String DAY = ",\"date\":\"2026-06-01\"";
    private static final String IN_SERVICE = "\"pipeline_state\":\"in-service\",\"plots_total\":100,\"plots_used\":0";

    private final RowOfVillages row = new RowOfVillages();

    @BeforeEach
    void joint() {
        cemetery("两村公墓", "\"serves_codes\":[\"970101100201\",\"970102100201\"]");
    }

    @AfterEach
    void stop() {
        row.close();
    }

    private void cemetery(String name, String more) {
        row.facility(name, "F6", "970101100201", 0, IN_SERVICE + "," + more);
    }

    private static JsonNode cemetery(JsonNode told, String name) {
        for (JsonNode cemetery : told.get("cemeteries")) {
            if (cemetery.get("name").asText().equals(name)) {
                return cemetery;
            }
        }
        throw new AssertionError(name + " is not told");
    }

    private JsonNode told(String area, String level) {
        return row.made("cemetery-capacity", "\"area\":\"" + area + "\",\"level\":\"" + level + "\"" + DAY);
    }

    /** 甲县 has 2,000 people, of whom the list names 500: in a table of villages, of towns and of the county alike. */
    @ParameterizedTest
    @ValueSource(strings = {"village", "township", "county"})
    void a_list_of_villages_serves_these_alone_in_a_table_of_any_level(String level) {
        JsonNode told = told("970101", level);
        assertThat(told.at("/whole_area/people_unserved").asInt()).isEqualTo(1500);
        assertThat(told.at("/cemeteries/0/people").asInt()).isEqualTo(500);
        assertThat(told.at("/cemeteries/0/serves/0").asText()).isEqualTo("甲一乡0");
    }

    @Test
    void a_town_served_in_part_is_not_served_and_says_how_many_have_none() {
        JsonNode town = told("970101", "township").at("/units/0");
        assertThat(town.get("name").asText()).isEqualTo("甲一乡");
        assertThat(town.get("is_served").asBoolean()).isFalse();
        assertThat(town.get("people_unserved").asInt()).isEqualTo(500);
        assertThat(town.at("/cemeteries/0").asText()).isEqualTo("两村公墓");
        assertThat(row.execute("cemetery-capacity", "\"area\":\"970101\"" + DAY, "?f=html")
                        .text())
                .contains("两村公墓;500 人没有");
    }

    /** Of the village beside nobody is counted here: 500 × 6 ‰ × 50 % = 1.5 a year, 66.7 years at the most. */
    @Test
    void whom_it_serves_beyond_the_area_is_told_and_its_years_are_the_most() {
        JsonNode told = told("970101", "village");
        assertThat(told.get("missing_inputs").toString()).contains("两村公墓还服务本区域以外的乙一乡0,那里的人口未计入");
        JsonNode path = told.at("/cemeteries/0/paths/0");
        assertThat(path.get("full_in_years").asDouble()).isEqualTo(66.7);
        assertThat(path.get("full_in_years_is").asText()).isEqualTo("at-most");
        assertThat(told.at("/cemeteries/0/serves").toString()).isEqualTo("[\"甲一乡0\",\"乙一乡0\"]");
        // asked of both counties, 1,000 × 6 ‰ × 50 % = 3 a year: 33.3 years, for all whom it serves
        JsonNode both = told("970100", "village").at("/cemeteries/0/paths/0");
        assertThat(both.get("full_in_years").asDouble()).isEqualTo(33.3);
    }

    /** 100 free plots for a village of each county: whole in the answer for each, and told to be; once in that for both. */
    @Test
    void plots_of_a_cemetery_of_two_counties_are_told_to_be_shared() {
        for (String county : new String[] {"970101", "970102"}) {
            String asked = "\"area\":\"" + county + "\",\"complete_kinds\":[\"F5\",\"F6\"]" + DAY;
            JsonNode whole = row.made("cemetery-capacity", asked).get("whole_area");
            assertThat(whole.get("plots_free").asInt()).isEqualTo(100);
            assertThat(whole.get("plots_free_shared").asInt()).isEqualTo(100);
            // what is missing is no less, and the plots last no longer
            assertThat(whole.at("/paths/0/gap_at_least").asBoolean()).isTrue();
            assertThat(whole.at("/paths/0/years_left_is").asText()).isEqualTo("at-most");
            assertThat(row.execute("cemetery-capacity", asked, "?f=html").text())
                    .contains("空余墓位 100(其中 100 个与本区域以外合用,在各处都全数计入,不可相加)");
        }
        JsonNode both = row.made("cemetery-capacity", "\"area\":\"970100\",\"complete_kinds\":[\"F5\",\"F6\"]" + DAY)
                .get("whole_area");
        assertThat(both.get("plots_free").asInt()).isEqualTo(100);
        assertThat(both.get("plots_free_shared").asInt()).isZero();
        assertThat(both.at("/paths/0/years_left_is").asText()).isEqualTo("exactly");
    }

    /**
     * It lies in a village of 甲一乡, 500 people, whom it serves in a table of any level; nobody knows of the other 500 of the town, which
     * none else serves; the 1,000 of 甲二乡 have none.
     */
    @ParameterizedTest
    @ValueSource(strings = {"village", "township", "county"})
    void without_a_list_those_where_it_lies_are_served_and_of_others_of_the_town_nobody_knows(String level) {
        cemetery("无名单公墓", "\"remarks\":\"\"");
        JsonNode told = told("970101", level);
        assertThat(told.at("/whole_area/people_unserved").asInt()).isEqualTo(1000);
        assertThat(told.at("/whole_area/people_unknown").asInt()).isEqualTo(500);
        JsonNode cemetery = cemetery(told, "无名单公墓");
        // both serve the village, which they share
        assertThat(cemetery.get("people").asInt()).isEqualTo(250);
        assertThat(cemetery.at("/paths/0/full_in_years_is").asText()).isEqualTo("at-most");
        assertThat(row.execute("cemetery-capacity", "\"area\":\"970101\"" + DAY, "?f=html")
                        .text())
                .contains("500 人不知有没有");
        assertThat(told.get("missing_inputs").toString())
                .contains("无名单公墓没有登记服务政区代码(serves_codes),按服务所在的甲一乡0计,是否服务甲一乡的其他人无法判定");
    }

    /** One recorded by its town is the town's; a rural one by its county alone is nobody's for certain, an urban one the county's. */
    @Test
    void without_a_list_the_unit_it_is_recorded_in_is_taken() {
        row.facility("镇公墓", "F6", "970101101", 2, IN_SERVICE);
        assertThat(told("970101", "county").at("/whole_area/people_unserved").asInt())
                .isEqualTo(500);
        row.facility("县里的公墓", "F6", "970101", 2, IN_SERVICE);
        JsonNode doubtful = told("970101", "village");
        assertThat(doubtful.at("/whole_area/people_unserved").asInt()).isZero();
        assertThat(doubtful.at("/whole_area/people_unknown").asInt()).isEqualTo(500);
        assertThat(doubtful.get("missing_inputs").toString()).contains("县里的公墓没有登记服务政区代码(serves_codes),是否服务甲县的其他人无法判定");
        row.facility("城市公墓", "F5", "970101", 2, IN_SERVICE);
        JsonNode served = told("970101", "township");
        assertThat(served.at("/whole_area/people_unknown").asInt()).isZero();
        assertThat(served.at("/whole_area/people_unserved").asInt()).isZero();
    }

    /** A paper lists names: those that one unit bears are read, of another nobody knows whom it means, and nobody lacks plots for certain. */
    @Test
    void a_list_by_names_is_read_where_one_unit_bears_each() {
        cemetery("乡公墓", "\"serves\":[\"甲二乡\"]");
        assertThat(told("970101", "village").at("/whole_area/people_unserved").asInt())
                .isEqualTo(500);
        JsonNode have = row.clause(
                "970101",
                "\"form\":\"units-have\",\"kinds\":\"F6\",\"subject\":\"township\",\"sense\":\"at-least\",\"value\":1");
        // 甲一乡, in which both lie, is on neither list: of its villages one is on the first
        assertThat(have.get("satisfied").asInt()).isEqualTo(1);
        cemetery("邻乡公墓", "\"serves\":[\"某某乡\"]");
        JsonNode doubtful = told("970101", "village");
        assertThat(doubtful.at("/whole_area/people_unserved").asInt()).isZero();
        assertThat(doubtful.at("/whole_area/people_unknown").asInt()).isEqualTo(500);
        assertThat(doubtful.get("missing_inputs").toString()).contains("邻乡公墓的服务范围中“某某乡”在所在市县没有或不止一个");
        JsonNode unknown = row.clause(
                "970101",
                "\"form\":\"units-have\",\"kinds\":\"F6\",\"subject\":\"township\",\"sense\":\"at-least\",\"value\":1");
        assertThat(unknown.get("unknown").asInt()).isEqualTo(1);
        assertThat(unknown.get("short").asInt()).isZero();
    }

    private JsonNode having(String area, String kind, String level) {
        return row.clause(
                area,
                "\"form\":\"units-have\",\"kinds\":\"" + kind + "\",\"subject\":\"" + level
                        + "\",\"sense\":\"at-least\",\"value\":1",
                "\"complete_kinds\":[\"" + kind + "\"]");
    }

    /** 乙县 has one town and 1,000 people; of its two villages one is on the list of 两村公墓. What 甲县 lists is no matter of 乙县. */
    @ParameterizedTest
    @ValueSource(strings = {"甲二乡", "某某乡"})
    void a_list_by_names_makes_nothing_unknown_in_another_county(String listed) {
        cemetery("乡公墓", "\"serves\":[\"" + listed + "\"]");
        JsonNode have = having("970102", "F6", "township");
        assertThat(have.get("short").asInt()).isEqualTo(1);
        assertThat(have.get("unknown").asInt()).isZero();
        JsonNode told = row.made(
                "cemetery-capacity",
                "\"area\":\"970102\",\"level\":\"village\",\"complete_kinds\":[\"F1\",\"F2\",\"F3\",\"F4\",\"F5\",\"F6\"]"
                        + DAY);
        assertThat(told.at("/whole_area/people_unserved").asInt()).isEqualTo(500);
        assertThat(told.at("/whole_area/people_unknown").asInt()).isZero();
    }

    /** Villages of one name stand in 甲县, in 乙县 and in another prefecture: a station means that of its own county. */
    @Test
    void a_name_is_that_of_the_unit_around_the_facility_and_of_no_other_county() {
        row.division("970101101210", "villagers-committee", "village", "新村");
        row.division("970102100210", "villagers-committee", "village", "新村");
        station("甲站", "970101100000", "新村");
        assertThat(having("970101", "E7", "village").get("satisfied").asInt()).isEqualTo(1);
        assertThat(having("970102", "E7", "village").get("satisfied").asInt()).isZero();
        // the county of 直管市 has none of that name: nobody knows whom its station means, and it means nobody elsewhere
        station("直站", "979001100000", "新村");
        assertThat(having("970102", "E7", "village").get("satisfied").asInt()).isZero();
        assertThat(having("970102", "E7", "village").get("unknown").asInt()).isZero();
        assertThat(having("979001", "E7", "village").get("unknown").asInt()).isEqualTo(2);
        // what 乙县 alone has in the city is meant by a station of 甲县 that lists it
        station("邻站", "970101100000", "乙一乡1");
        assertThat(having("970102", "E7", "village").get("satisfied").asInt()).isEqualTo(1);
    }

    /** Of which county a station without a code or place is nobody knows, and so not whom a name means that one village bears. */
    @Test
    void a_name_on_the_list_of_what_lies_nowhere_known_serves_nobody_for_certain() {
        row.keep(
                "facilities",
                "null",
                "\"name\":\"无处站\",\"facility_type\":\"E7\",\"status\":\"operating\",\"serves\":[\"乙一乡1\"]");
        assertThat(having("970102", "E7", "village").get("satisfied").asInt()).isZero();
        assertThat(having("970102", "E7", "village").get("unknown").asInt()).isEqualTo(1);
    }

    /** Where a paper gives two names and one code, the second name counts as well. */
    @Test
    void names_beyond_the_codes_are_read_too() {
        row.facility(
                "两码站",
                "E7",
                "970101100000",
                0,
                "\"status\":\"operating\",\"serves_codes\":[\"970101100201\"],\"serves\":[\"甲一乡0\",\"甲二乡0\"]");
        assertThat(having("970101", "E7", "village").get("satisfied").asInt()).isEqualTo(2);
    }

    /** 新村 was 旧名村 by its own words, 新二村 was 旧二村 by its version of 2020: neither is the name of another around the stations. */
    @Test
    void a_former_name_of_one_unit_around_is_that_unit_and_is_told() {
        row.keep(
                "divisions",
                "null",
                "\"name\":\"新村\",\"code\":\"970101101210\",\"type\":\"villagers-committee\",\"level\":\"village\","
                        + "\"former_names\":[\"旧名村(1990年前)\"]");
        Answer made = row.service()
                .send(
                        "POST",
                        "/collections/divisions/items",
                        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"旧二村\",\"code\":\"970102100210\","
                                + "\"type\":\"villagers-committee\",\"level\":\"village\",\"source\":\"示例\",\"valid_from\":\"2020-01-01\"}}",
                        "Content-Type",
                        "application/geo+json");
        Answer renamed = row.service()
                .send(
                        "PATCH",
                        made.header("Location"),
                        "{\"properties\":{\"name\":\"新二村\",\"valid_from\":\"2024-01-01\"},\"act\":{\"number\":\"新试民〔2024〕1号\",\"authority\":\"新试省人民政府\",\"decided_on\":\"2023-12-20\"}}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        made.header("ETag"));
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        station("甲站", "970101100000", "旧名村");
        station("乙站", "970102100000", "旧二村");
        JsonNode first = having("970101", "E7", "village");
        assertThat(first.get("satisfied").asInt()).isEqualTo(1);
        assertThat(first.get("unknown").asInt()).isZero();
        assertThat(first.get("missing_inputs").toString()).contains("旧名村 → 新村");
        JsonNode second = having("970102", "E7", "village");
        assertThat(second.get("satisfied").asInt()).isEqualTo(1);
        assertThat(second.get("missing_inputs").toString())
                .contains("旧二村 → 新二村")
                .doesNotContain("旧名村");
    }

    /** A file has names in one that are parted by a blank, or by a comma: each is read where all are units' names. */
    @ParameterizedTest
    @ValueSource(strings = {"甲一乡0 甲二乡1", "甲一乡0、甲二乡1", "甲一乡0,甲二乡1", "甲一乡0;甲二乡1", " 甲一乡0 甲二乡1 "})
    void names_in_one_are_several_where_each_part_is_that_of_a_unit(String listed) {
        station("甲站", "970101100000", listed);
        JsonNode have = having("970101", "E7", "village");
        assertThat(have.get("satisfied").asInt()).isEqualTo(2);
        assertThat(have.get("unknown").asInt()).isZero();
    }

    /** A name with a blank in it is one name; of which part nobody bears, nothing is read. */
    @Test
    void a_name_with_a_blank_is_one_and_a_part_that_nobody_bears_divides_nothing() {
        station("甲站", "970101100000", "甲一乡 0");
        assertThat(having("970101", "E7", "village").get("satisfied").asInt()).isEqualTo(1);
        station("乙站", "970102100000", "乙一乡0 某某村");
        JsonNode unread = having("970102", "E7", "village");
        assertThat(unread.get("satisfied").asInt()).isZero();
        assertThat(unread.get("unknown").asInt()).isEqualTo(2);
    }

    /** A village behind its town is that village; whether the other village of the town is meant as well nobody knows. */
    @Test
    void a_village_behind_its_town_is_served_and_of_the_rest_of_the_town_nobody_knows() {
        station("甲站", "970101100000", "甲二乡 甲二乡1");
        JsonNode have = having("970101", "E7", "village");
        assertThat(have.get("satisfied").asInt()).isEqualTo(1);
        assertThat(have.get("unknown").asInt()).isEqualTo(1);
        assertThat(have.get("short").asInt()).isEqualTo(2);
    }

    private void station(String name, String code, String serves) {
        row.facility(name, "E7", code, 0, "\"status\":\"operating\",\"serves\":[\"" + serves + "\"]");
    }

    /** Nine digits are made twelve where they are written; what is no code is refused there, and stops no question elsewhere. */
    @Test
    void codes_on_the_list_are_canonical_and_what_is_none_is_refused_at_its_field() {
        cemetery("全镇公墓", "\"serves_codes\":[\"970101101\"]");
        assertThat(told("970101", "village").at("/whole_area/people_unserved").asInt())
                .isEqualTo(500);
        Answer refused = row.service()
                .send(
                        "POST",
                        "/collections/facilities/items",
                        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"甲站\",\"facility_type\":\"E5\",\"serves_codes\":[\"甲一乡\"]}}",
                        "Content-Type",
                        "application/geo+json");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/field").asText()).isEqualTo("serves_codes");
    }
}
