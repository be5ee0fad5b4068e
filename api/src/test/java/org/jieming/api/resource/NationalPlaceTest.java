package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.Test;

/**
 * Records of the national service state a county and by the code of the name a town: the west town reaches from 118.0° to 118.1° E,
 * and half a kilometre is what surveys differ by.
 */
class NationalPlaceTest extends NameDoors {
    private JsonNode row(String point) {
        return row(point, Proposing.WEST);
    }

    private JsonNode row(String point, String town) {
        String answer = "{\"total\":1,\"records\":[{\"id\":\"8a\",\"standard_name\":\"六洲村\",\"area\":\"340207\","
                + "\"place_code\":\"" + town + "21610000004\",\"place_type_code\":\"21610\""
                + ",\"gdm\":{\"type\":\"multipoint\",\"coordinates\":[" + point + "]}}]}";
        Answer begun = reviewer.send("POST", "/imports?type=place", answer, "Content-Type", "application/json");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        JsonNode judged = settled(reviewer, begun.header("Location"), "judging");
        JsonNode rows =
                reviewer.get(begun.header("Location") + "/rows?kind=new").json().get("rows");
        assertThat(rows).as(judged.toString()).hasSize(1);
        return rows.get(0);
    }

    /** 118.25° E is 0.15° east of the town: 0.15 × 95 km = 14 km. */
    @Test
    void a_point_outside_of_the_town_of_its_code_is_doubted_at_the_row() {
        JsonNode outside = row("[118.25,31.05]");
        assertThat(outside.at("/findings").findValuesAsText("rule"))
                .as(outside.toString())
                .contains("N-OUTSIDE");
        JsonNode inside = row("[118.05,31.05]");
        assertThat(inside.at("/findings").findValuesAsText("rule"))
                .as(inside.toString())
                .doesNotContain("N-OUTSIDE");
    }

    /** Several points are one place: what counts is whether any of them lies there. */
    @Test
    void a_place_of_several_points_is_doubted_where_none_of_them_lies_in_the_town() {
        JsonNode outside = row("[118.25,31.05],[118.26,31.05]");
        assertThat(outside.at("/findings").findValuesAsText("rule"))
                .as(outside.toString())
                .contains("N-OUTSIDE");
    }

    /**
     * The east town has no outline. 118.05° E is in the west town, 4.7 km from its border; 118.0999° E is 9 m from it, as surveys differ;
     * 118.25° E is in no outline at all.
     */
    @Test
    void a_point_in_another_town_is_doubted_where_the_town_of_its_code_has_no_outline() {
        reviewer = service.enter("zhou", Grant.everywhere(Role.REVIEWER));
        service.commit(Service.put(
                ItemType.DIVISION, "east", Period.ALWAYS, null, Map.of("name", "east", "code", "340207101000")));
        JsonNode inside = row("[118.05,31.05]", "340207101");
        assertThat(inside.at("/findings").findValuesAsText("rule"))
                .as(inside.toString())
                .contains("N-OUTSIDE");
        assertThat(inside.at("/findings").findValuesAsText("zh").toString()).contains("west", "340207101");
        for (String open : new String[] {"[118.0999,31.05]", "[118.25,31.05]"}) {
            JsonNode row = row(open, "340207101");
            assertThat(row.at("/findings").findValuesAsText("rule"))
                    .as(row.toString())
                    .doesNotContain("N-OUTSIDE");
        }
    }
}
