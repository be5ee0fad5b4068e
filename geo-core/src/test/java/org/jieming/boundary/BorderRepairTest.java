package org.jieming.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jieming.crs.Crs;
import org.jieming.measure.Metres;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What a repair tells of each side: three counties drawn with few vertices, one to the north of two. */
class BorderRepairTest {
    private static ItemVersion unit(String name, String wkt) throws ParseException {
        Values values = Values.of(Descriptor.of(ItemType.DIVISION))
                .parse("name", name)
                .parse("level", "county")
                .build();
        Shape shape = Shape.of(new WKTReader().read(wkt), Crs.CGCS2000);
        return new ItemVersion(
                ItemId.named(name), ItemType.DIVISION, Period.ALWAYS, new RevisionNumber(1), values, shape);
    }

    private static RepairPlan repaired(ItemVersion... units) {
        return BorderRepair.of(
                new RepairQuestion(List.of(units), List.of(), List.of(), List.of(), List.of(), new Metres(60)));
    }

    /**
     * 105.03° E is no vertex of the north, whose edge along 35° N is 5.5 km long. With the vertex the edge bends towards the parallel:
     * reckoned along geodesics the north would gain a thousand square metres, though nobody's ground changed hands.
     */
    @Test
    void a_vertex_put_into_a_long_edge_is_nobodys_gain() throws ParseException {
        RepairPlan plan = repaired(
                unit("north", "POLYGON ((105 35, 105.06 35, 105.06 35.05, 105 35.05, 105 35))"),
                unit("west", "POLYGON ((105 34.95, 105.03 34.95, 105.03 35, 105 35, 105 34.95))"),
                unit("east", "POLYGON ((105.03 34.95, 105.06 34.95, 105.06 35, 105.03 35, 105.03 34.95))"));
        assertThat(plan.given()).isEmpty();
        assertThat(plan.sides()).singleElement().satisfies(side -> {
            assertThat(side.unit().name()).isEqualTo("north");
            assertThat(side.vertices()).isEqualTo(1);
            assertThat(side.gain()).isZero();
            assertThat(Math.abs(side.after().area().value() - side.before())).isGreaterThan(500);
        });
    }

    /** West reaches 0.0001° into east, over 0.05°: 9.13 m × 5,546 m = 50,6xx m², which east keeps or west loses. */
    @Test
    void what_one_side_loses_of_an_overlap_is_what_the_piece_measures() throws ParseException {
        RepairPlan plan = repaired(
                unit("west", "POLYGON ((105 34.95, 105.0301 34.95, 105.0301 35, 105 35, 105 34.95))"),
                unit("east", "POLYGON ((105.03 34.95, 105.06 34.95, 105.06 35, 105.03 35, 105.03 34.95))"));
        double piece = plan.given().get(0).area().value();
        assertThat(piece).isCloseTo(9.13 * 5_547, within(60.0));
        double whole = plan.sides().stream().mapToDouble(RepairPlan.Side::gain).sum();
        // it belonged to both and belongs to one
        assertThat(whole).isCloseTo(-piece, within(1.0));
    }
}
