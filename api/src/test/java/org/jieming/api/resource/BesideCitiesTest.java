package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A neighbour to the west of 示例县, whose border is at 105.00° E. The 300 elders of 西门社区 live 0.015° or 1,367 m from it and 2,224 m from
 * the day care of 临河镇; the 250 of 临河村 as near to the border live beside that. Of the south 邻县 has no day care on record: whoever lives
 * within 1,500 m of it is unknown in any case.
 */
class BesideCitiesTest {
    private static final String WEST =
            "{\"type\":\"Polygon\",\"coordinates\":[[[104.95,35],[105,35],[105,35.06],[104.95,35.06],[104.95,35]]]}";

    private final Service service = Service.empty();

    @AfterEach
    void stop() {
        service.close();
    }

    private void keep(String geometry, String properties) {
        service.keepAs("divisions", geometry, properties);
    }

    private JsonNode served() {
        return service.made("reach", "\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":1500")
                .get("served");
    }

    private JsonNode clause() {
        return service.made(
                        "gap-statement",
                        "\"area\":\"990121\",\"own_clauses\":[{\"clause\":\"w\",\"instrument\":\"house\",\"form\":"
                                + "\"people-within\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"sense\":\"at-most\","
                                + "\"value\":1500}]")
                .at("/clauses/0");
    }

    @ParameterizedTest
    @CsvSource({
        "city without counties, 990200, 'level':'prefecture'",
        "functional area, 990151, 'level':'functional-area'",
        "county by its code alone, 990131, 'remarks':''"
    })
    void whatever_keeps_its_own_rolls_is_a_neighbour(String what, String code, String level) {
        Birth.ifNew(service.register, Progress.SILENT);
        long unknown = served().get("unknown").asLong();
        assertThat(clause().get("unknown").asLong()).isEqualTo(unknown);
        keep(WEST, "\"name\":\"西乡\",\"code\":\"" + code + "\"," + level.replace('\'', '"'));
        assertThat(served().get("unknown").asLong()).as(what).isEqualTo(unknown + 300);
        assertThat(served().get("near_unrecorded_zh").asText()).contains("西乡");
        assertThat(clause().get("unknown").asLong()).as(what).isEqualTo(unknown + 300);
    }

    @Test
    void a_city_of_which_a_county_is_registered_is_none() {
        Birth.ifNew(service.register, Progress.SILENT);
        keep(WEST, "\"name\":\"西乡\",\"code\":\"990200\",\"level\":\"prefecture\"");
        long unknown = served().get("unknown").asLong();
        keep("null", "\"name\":\"远县\",\"code\":\"990221\",\"level\":\"county\"");
        assertThat(served().get("unknown").asLong()).isEqualTo(unknown - 300);
    }
}
