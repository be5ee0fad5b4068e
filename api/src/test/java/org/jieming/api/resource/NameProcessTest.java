package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An officer asks what the law says of a name and how it is spelled; on the seeds. */
class NameProcessTest {
    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Answer ask(String process, String inputs, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return SERVICE.send("POST", "/processes/" + process + "/execution", "{\"inputs\":{" + inputs + "}}", all);
    }

    private static JsonNode made(String process, String inputs) {
        Answer answer = ask(process, inputs);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void question_5_the_duplicate_of_the_invented_county_is_found_with_distance_and_article() {
        JsonNode made = made(
                "name-check",
                "\"name\":\"石桥村\",\"kind\":\"K3\",\"division_code\":\"990121100202\",\"place\":[105.065,35.035]");

        assertThat(made.get("passes").asBoolean()).isFalse();
        JsonNode first = made.at("/findings/0");
        assertThat(first.get("rule").asText()).isEqualTo("A-12");
        assertThat(first.get("severity").asText()).isEqualTo("block");
        assertThat(first.at("/citation/instrument").asText()).isEqualTo("地名管理条例");
        assertThat(first.get("conflicts").size()).isEqualTo(2);
        // 石桥村 of 望山镇 at (105.065, 35.04): 0.005° of latitude at 35° N = 0.005 × 110,941 = 555 m
        assertThat(first.at("/conflicts/0/distance_m").asDouble()).isCloseTo(554.7, within(0.2));
        assertThat(made.at("/scope/title_zh").asText()).isEqualTo("示例县");
        assertThat(made.at("/romanization/toned").asText()).isEqualTo("Shíqiáocūn");
    }

    @Test
    void a_spelling_typed_beside_the_name_is_held_against_the_rules() {
        JsonNode made = made("name-check", "\"name\":\"玫瑰路\",\"kind\":\"K5\",\"pinyin\":\"Rose Road\"");
        assertThat(made.get("passes").asBoolean()).isFalse();
        assertThat(made.at("/findings/0/rule").asText()).isEqualTo("A-46");
        assertThat(made.at("/findings/0/citation/article").asText()).isEqualTo("第十五条");
        assertThat(made.at("/findings/0/sentence_en").asText()).contains("“Méiguī Lù” is expected");
        assertThat(made("name-check", "\"name\":\"玫瑰路\",\"kind\":\"K5\",\"pinyin\":\"Méiguī Lù\"")
                        .get("passes")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void question_5_all_duplicates_of_the_county_are_listed_with_distance_and_article() {
        JsonNode made = made("name-duplicates", "\"area\":\"990121\"");
        assertThat(made.get("clusters_found").asInt()).isEqualTo(1);
        JsonNode cluster = made.at("/clusters/0");
        assertThat(cluster.get("rule").asText()).isEqualTo("A-12");
        assertThat(cluster.get("severity").asText()).isEqualTo("block");
        assertThat(cluster.get("citation").asText()).startsWith("地名管理条例第九条");
        assertThat(cluster.get("names")).hasSize(2);
        // two 石桥村 at 35.04° and 35.025° N: 0.015° of latitude at 35° N = 0.015 × 110,941 = 1,664 m
        assertThat(cluster.at("/names/1/distance_m").asDouble()).isCloseTo(1_664.1, within(1.0));
        assertThat(made("name-duplicates", "\"area\":\"990121\",\"kinds\":[\"K5\"]")
                        .get("clusters"))
                .isEmpty();
        String table = ask("name-duplicates", "\"area\":\"990121\"", "Accept", "text/csv")
                .text();
        assertThat(table.lines().count()).isEqualTo(3);
    }

    @Test
    void candidates_for_clean_up_are_listed_with_their_class_and_the_approved_are_marked() {
        SERVICE.commit(
                Service.put(
                        ItemType.PLACE,
                        "manhattan",
                        Period.ALWAYS,
                        null,
                        Map.of("name", "曼哈顿花园", "kind", "K6", "division_code", "990121001")),
                Service.put(
                        ItemType.PLACE,
                        "world",
                        Period.ALWAYS,
                        null,
                        Map.of(
                                "name",
                                "世界广场",
                                "kind",
                                "K6",
                                "division_code",
                                "990121001",
                                "approval_doc",
                                "示政〔1998〕1号")));
        JsonNode made = made("irregular-names", "\"area\":\"990121\"");
        List<String> told = new ArrayList<>();
        made.get("candidates")
                .forEach(each -> told.add(each.get("name").asText()
                        + each.get("class").asText()
                        + each.get("rule").asText()
                        + each.get("approved").asText()));
        assertThat(told).contains("曼哈顿花园洋Y1false", "世界广场大D1true");
        assertThat(made("irregular-names", "\"area\":\"990121200\"").get("candidates"))
                .isEmpty();
    }

    @Test
    void the_built_up_area_of_the_county_is_the_scope_of_a_street() {
        // the zone 示例县建成区 reaches from 105.01 to 105.03; 示例大道 runs through it
        JsonNode inside = made(
                "name-check",
                "\"name\":\"示例大道\",\"kind\":\"K5\",\"division_code\":\"990121001\",\"place\":[105.02,35.041]");
        assertThat(inside.at("/scope/title_zh").asText()).isEqualTo("示例县建成区");
        assertThat(inside.at("/scope/approximated").asBoolean()).isFalse();
        assertThat(inside.at("/findings/0/rule").asText()).isEqualTo("A-13");
        assertThat(inside.at("/findings/0/severity").asText()).isEqualTo("block");
    }

    @Test
    void the_names_against_it_are_a_map_and_a_table() {
        String inputs =
                "\"name\":\"石桥村\",\"kind\":\"K3\",\"division_code\":\"990121100202\",\"place\":[105.065,35.035]";
        JsonNode map =
                ask("name-check", inputs, "Accept", "application/geo+json").json();
        assertThat(map.get("features").size()).isEqualTo(3);
        assertThat(map.at("/features/0/properties/role").asText()).isEqualTo("proposed");
        assertThat(map.at("/features/1/properties/likeness").asText()).isEqualTo("same-name");
        assertThat(ask("name-check", inputs, "Accept", "text/csv").text()).contains("A-12", "石桥村", "same-name");
    }

    /**
     * A hundred characters each: 99 and 路, which a rule compares with a direction before it; 96 and 105路, of which figures become 一百零五; a
     * hundred of plane 2, which are two units each. One more is too many.
     */
    @Test
    void a_name_of_a_hundred_characters_is_checked_whatever_is_made_of_it() {
        for (String name : List.of("长".repeat(99) + "路", "长".repeat(96) + "105路", "\uD872\uDF78".repeat(100))) {
            made("name-check", "\"name\":\"" + name + "\",\"kind\":\"K5\"");
        }
        Answer tooLong = ask("name-check", "\"name\":\"" + "长".repeat(101) + "\",\"kind\":\"K5\"");
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.text()).contains("1 至 100 个字");
    }

    @Test
    void question_6_the_spelling_of_new_roads_as_json_and_as_a_sheet() {
        String inputs = "\"names\":[\"南京东路\",\"滨江一路\",\"六安路\",\"重阳路\"],\"kind\":\"K5\",\"division_code\":\"340207\"";
        JsonNode made = made("romanize", inputs);
        assertThat(made.at("/names/0/toned").asText()).isEqualTo("Nánjīng Dōnglù");
        assertThat(made.at("/names/1/sign").asText()).isEqualTo("BINJIANG 1 LU");
        assertThat(made.at("/names/2/toned").asText()).isEqualTo("Lù'ān Lù");
        assertThat(made.at("/names/3/reading_status").asText()).isEqualTo("unverified");
        assertThat(made.at("/names/0/words/1/characters").asText()).isEqualTo("东路");
        assertThat(ask("romanize", inputs, "Accept", "text/csv").text()).contains("南京东路", "NANJING DONGLU");
    }

    @Test
    void one_name_may_stand_by_itself_and_its_kind_is_told_by_its_end() {
        assertThat(made("romanize", "\"names\":\"景德镇市\"").at("/names/0/plain").asText())
                .isEqualTo("Jingdezhen Shi");
    }

    @Test
    void a_wrong_input_is_named_with_its_remedy() {
        assertThat(ask("name-check", "\"name\":\" \"")
                                .json()
                                .at("/errors/0/field")
                                .asText("")
                        + ask("name-check", "\"name\":\" \"").text())
                .contains("inputs.name");
        Answer place = ask("name-check", "\"name\":\"清河路\",\"place\":[200,35]");
        assertThat(place.status()).isEqualTo(400);
        assertThat(place.text()).contains("inputs.place");
    }
}
