package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/**
 * Rows of a file beside a name that its sender is not shown: 军工路 is secret and of the east town, 4.8 m from where the officer of the west
 * town has one of that name (0.00005° of longitude at 31.3° N).
 */
class HiddenRowsTest extends NameDoors {
    @Test
    void a_row_is_not_found_to_be_about_what_its_sender_is_not_shown() {
        service.commit(JurisdictionTest.unit("east", "340207101", 118.1, 118.2));
        service.commit(Service.put(
                ItemType.PLACE,
                "hidden",
                Period.ALWAYS,
                Shape.point(118.1, 31.3),
                Map.of(
                        "name",
                        "军工路",
                        "kind",
                        "K5",
                        "division_code",
                        "340207101",
                        "status",
                        "in-use",
                        "secrecy",
                        "secret")));
        JsonNode judged = judged(officer, "标准名称,地名种类,所在政区代码,经度,纬度\n军工路,K5,340207100,118.09995,31.3\n");
        assertThat(judged.at("/counts/new").asInt()).as(judged.toString()).isEqualTo(1);
        String rows = officer.get(judged.get("id").asText() + "/rows?kind=new").text();
        assertThat(rows).contains("不公开的同名地名").doesNotContain("I-OUTSIDE").doesNotContain(Service.idOf("hidden"));
    }
}
