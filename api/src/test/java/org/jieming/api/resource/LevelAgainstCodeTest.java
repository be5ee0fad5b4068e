package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 望山镇 990121105 is a town by its code (B-02); what is edited is edited under an act, without which no level changes (B.2). */
class LevelAgainstCodeTest {
    private static final String ITEMS = "/collections/divisions/items";

    private final Service service = Service.empty();

    @BeforeEach
    void a_town() {
        service.commit(town("望山镇", "990121105", "township"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static org.jieming.register.Change town(String name, String code, String level) {
        return Service.put(
                ItemType.DIVISION, name, Period.ALWAYS, null, Map.of("name", name, "code", code, "level", level));
    }

    private Answer patch(String name, String properties) {
        return service.send(
                "PATCH",
                ITEMS + "/" + Service.idOf(name),
                "{\"properties\":{" + properties + "}," + NameDoors.ACT + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
    }

    private String level(String name) {
        return service.get(ITEMS + "/" + Service.idOf(name))
                .json()
                .at("/properties/level")
                .asText();
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/findings/0/rule").asText()).isEqualTo("B-02");
        assertThat(answer.json().at("/findings/0/field").asText()).isEqualTo("level");
    }

    @Test
    void the_level_of_a_town_is_not_edited_against_its_code() {
        refused(patch("望山镇", "\"level\":\"village\""));
        assertThat(level("望山镇")).isEqualTo("township");
        refused(service.send(
                "POST",
                ITEMS,
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"李村\",\"code\":\"990121105201\",\"level\":\"township\"}}",
                "Content-Type",
                "application/geo+json"));
    }

    /** What came in when nobody looked keeps its level until somebody corrects it: its other properties are edited as before. */
    @Test
    void one_that_is_on_record_with_another_level_is_edited_and_corrected() {
        service.commit(town("旧镇", "990121106", "village"));
        assertThat(patch("旧镇", "\"population\":1200").status()).isEqualTo(200);
        assertThat(patch("旧镇", "\"level\":\"township\"").status()).isEqualTo(200);
        assertThat(level("旧镇")).isEqualTo("township");
    }

    @Test
    void a_row_of_a_file_that_states_another_level_is_refused_and_the_others_come_in() {
        String file = "名称,行政区划代码,级别\n甲镇,990121107,村级\n乙镇,990121108,乡级\n丙新区,990171,功能区\n";
        Answer begun = service.send("POST", "/imports?type=division", file, "Content-Type", "text/csv");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        JsonNode judged = service.get(begun.header("Location")).json();
        while (judged.get("status").asText().equals("judging")) {
            Thread.onSpinWait();
            judged = service.get(begun.header("Location")).json();
        }
        assertThat(judged.at("/counts/new").asInt()).isEqualTo(2);
        assertThat(judged.at("/counts/rejected").asInt()).isEqualTo(1);
        assertThat(service.get(begun.header("Location") + "/rows?kind=rejected").text())
                .contains("B-02", "请将级别改为“乡级”");
    }
}
