package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How far people have to go on the average once a plan is carried out: those whose way is known. */
class MeanWayTest {
    private final RowOfVillages row = new RowOfVillages();

    @AfterEach
    void stop() {
        row.close();
    }

    @Test
    void people_without_a_place_do_not_make_the_ways_of_the_others_shorter() {
        // in 直管市 100 live where the site is and 100 live 0.02° = 1,826 m away: 913 m; of 100 more nobody knows the
        // place
        row.division("979001100203", "villagers-committee", "village", "直一乡2");
        row.keep(
                "population-cells",
                "null",
                "\"cell_id\":\"n\",\"cell_kind\":\"village-unit\",\"division_code\":\"979001100203\",\"population\":500,"
                        + "\"year\":2021,\"pop_60_plus\":100");
        JsonNode plan = row.made(
                        "siting",
                        "\"area\":\"979001\",\"date\":\"2026-06-01\",\"kinds\":[\"E5\"],\"complete_kinds\":[\"E5\"],\"sites\":1,"
                                + "\"radius\":2000,\"aim\":\"least-way\",\"candidates\":[{\"name\":\"站\",\"lon\":100.4,\"lat\":35}]")
                .get("plan");
        assertThat(plan.get("people").asInt()).isEqualTo(300);
        assertThat(plan.get("served_then").asInt()).isEqualTo(200);
        assertThat(plan.get("mean_m_then").asDouble()).isEqualTo(913);
    }
}
