package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * People spread over squares, by whoever asks: sixty cells in a row on the equator, where a degree is 111,320 m, each 0.0444° =
 * 4,942.6 m wide and high, so that a grid of 50 m has 99 × 99 = 9,801 squares over each.
 */
class WideSpreadTest {
    private static final Service SERVICE = Service.empty();
    private static final int CELLS = 60;

    @BeforeAll
    static void cells() {
        List<Change> made = new ArrayList<>();
        made.add(JurisdictionTest.unit("county", "970101", 100, 104));
        for (int cell = 0; cell < CELLS; cell++) {
            double west = 100 + 0.05 * cell;
            made.add(Service.put(
                    ItemType.POPULATION_CELL,
                    "c" + cell,
                    Period.ALWAYS,
                    Shape.of(
                            new GeometryFactory().toGeometry(new Envelope(west, west + 0.0444, 0, 0.0444)),
                            Crs.CGCS2000),
                    Map.of(
                            "cell_id",
                            "c" + cell,
                            "cell_kind",
                            "grid",
                            "division_code",
                            "970101",
                            "population",
                            "100",
                            "year",
                            "2021",
                            "pop_60_plus",
                            "10")));
        }
        SERVICE.commit(made.toArray(Change[]::new));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Answer spread(int metres) {
        return SERVICE.stranger()
                .send(
                        "POST",
                        "/processes/reach/execution",
                        "{\"inputs\":{\"area\":\"970101\",\"kinds\":[\"E5\"],\"spread\":" + metres + "}}",
                        "Content-Type",
                        "application/json");
    }

    @Test
    void all_cells_together_may_have_so_many_squares_and_a_wider_grid_is_named_that_has_fewer() {
        // 60 × 9,801 = 588,060; on a grid of 100 m 50 × 50 = 2,500 over each
        Answer refused = spread(50);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("inputs.spread");
        assertThat(refused.json().get("detail_zh").asText()).contains("588,060", "500,000");
        assertThat(refused.json().get("detail_en").asText()).contains("588,060", "500,000", "wider");
        Answer answered = spread(100);
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        // whole people: 10 of each cell, on 10 of its squares
        assertThat(answered.json().at("/demand/people").asInt()).isEqualTo(10 * CELLS);
        assertThat(answered.json().at("/demand/cells").asInt()).isEqualTo(10 * CELLS);
    }
}
