package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.IntStream;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A prefecture's county with more names than a volume takes: 25,000 places and two units are 25,002 articles, 20,000 and 5,002. */
class VolumesTest {
    private static final Service SERVICE = Service.empty();
    private static final int PLACES = 25_000;

    @BeforeAll
    static void a_large_county() {
        SERVICE.commit(
                unit("county", "示例县", "990121000000", "county"), unit("town", "望山镇", "990121100000", "township"));
        SERVICE.commit(IntStream.range(0, PLACES).mapToObj(VolumesTest::place).toArray(Change[]::new));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Change unit(String id, String name, String code, String level) {
        return Service.put(
                ItemType.DIVISION, id, Period.ALWAYS, null, Map.of("name", name, "code", code, "level", level));
    }

    /** The last of them stands on the protection list. */
    private static Change place(int number) {
        return Service.put(
                ItemType.PLACE,
                "place " + number,
                Period.ALWAYS,
                null,
                Map.of(
                        "name",
                        "第" + number + "号塘",
                        "pinyin",
                        "Tang " + number,
                        "class_code",
                        "12100",
                        "division_code",
                        "990121100",
                        "status",
                        "in-use",
                        "protected",
                        Boolean.toString(number == PLACES - 1)));
    }

    private static Answer asked(String work, int volume) {
        return SERVICE.stranger()
                .send(
                        "POST",
                        "/processes/" + work + "/execution",
                        "{\"inputs\":{\"area\":\"990121\",\"volume\":" + volume + "}}",
                        "Content-Type",
                        "application/json");
    }

    @Test
    void a_dictionary_of_many_names_comes_in_volumes_numbered_through() {
        JsonNode first = asked("gazetteer-dictionary", 1).json();
        assertThat(first.get("volumes").asInt()).isEqualTo(2);
        assertThat(first.get("articles")).hasSize(20_000);
        assertThat(first.at("/articles/0/number").asInt()).isEqualTo(1);
        JsonNode second = asked("gazetteer-dictionary", 2).json();
        assertThat(second.get("volume").asInt()).isEqualTo(2);
        assertThat(second.get("articles")).hasSize(5_002);
        assertThat(second.at("/articles/0/number").asInt()).isEqualTo(20_001);
        assertThat(second.at("/articles/5001/number").asInt()).isEqualTo(25_002);
        Answer none = asked("gazetteer-dictionary", 3);
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.json().get("field").asText()).isEqualTo("inputs.volume");
    }

    @Test
    void the_annals_have_the_protection_list_in_the_last_volume_and_lead_to_the_number_of_the_whole_work() {
        JsonNode first = asked("gazetteer-annals", 1).json();
        assertThat(first.get("volumes").asInt()).isEqualTo(2);
        assertThat(first.get("protection_list")).isEmpty();
        JsonNode second = asked("gazetteer-annals", 2).json();
        int told = 0;
        for (JsonNode volume : new JsonNode[] {first, second}) {
            for (JsonNode chapter : volume.get("chapters")) {
                told += chapter.get("articles").size();
            }
        }
        assertThat(told).isEqualTo(25_002);
        assertThat(second.get("protection_list")).hasSize(1);
        int number = second.at("/protection_list/0").asInt();
        JsonNode listed = null;
        for (JsonNode volume : new JsonNode[] {first, second}) {
            for (JsonNode chapter : volume.get("chapters")) {
                for (JsonNode article : chapter.get("articles")) {
                    listed = article.get("number").asInt() == number ? article : listed;
                }
            }
        }
        assertThat(String.valueOf(listed)).contains("第24999号塘");
    }
}
