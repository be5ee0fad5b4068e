package org.jieming.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jieming.crs.Crs;
import org.jieming.division.DivisionCode;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Areal weighting by hand, and totals that are kept whatever the area. */
class SpreadTest {

    @Test
    void ten_people_over_three_equal_pieces_are_three_four_and_three() {
        // running sums 3.33, 6.67, 10 are 3, 7, 10
        assertThat(Spread.shares(new double[] {1, 1, 1}, 10)).containsExactly(3, 4, 3);
        // 7 by 1 : 2 : 3: running sums 1.17, 3.5, 7 are 1, 4, 7
        assertThat(Spread.shares(new double[] {1, 2, 3}, 7)).containsExactly(1, 3, 3);
    }

    @Test
    void a_square_and_a_half_hold_two_thirds_and_one_third() throws ParseException {
        // at the equator 1,113.2 m are 0.01°: one whole square, and the lower half of its neighbour cut along the
        // diagonal
        Geometry area = new WKTReader().read("POLYGON ((0 0, 0.02 0, 0.01 0.01, 0 0.01, 0 0))");
        List<Spread.Piece> pieces = Spread.over(area, 300, 1113.2, 100);
        assertThat(pieces.stream().map(Spread.Piece::people)).containsExactly(200L, 100L);
        assertThat(area.contains(pieces.get(1).at())).isTrue();
    }

    @Test
    void more_squares_than_may_be_looked_at_are_not_begun() throws ParseException {
        Geometry area = new WKTReader().read("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
        assertThat(Spread.over(area, 300, 10, 10_000)).isEmpty();
    }

    @Test
    void squares_are_counted_before_any_is_cut_and_cells_are_told_while_they_are_spread() throws ParseException {
        // 1,113.2 m are 0.01° at the equator: 2 × 1 squares of the first, 100 × 100 of the second, of which 9,999 may
        // be
        Population people =
                people("POLYGON ((0 0, 0.02 0, 0.01 0.01, 0 0.01, 0 0))", "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
        assertThat(people.squares(SpreadTest::area, 1113.2, 9_999)).isEqualTo(2);
        List<Integer> told = new ArrayList<>();
        Population spread = people.spread(SpreadTest::area, 1113.2, 9_999, told::add);
        assertThat(told).containsExactly(0, 1);
        // 200 and 100 of the first, all 300 of the second
        assertThat(spread.cells().stream().map(Population.Cell::people)).containsExactly(200L, 100L, 300L);
    }

    private static Population people(String... areas) throws ParseException {
        List<Population.Cell> cells = new ArrayList<>();
        for (String area : areas) {
            Values values = Values.of(Descriptor.of(ItemType.POPULATION_CELL))
                    .set("cell_id", area)
                    .build();
            Shape shape = Shape.of(new WKTReader().read(area), Crs.CGCS2000);
            ItemVersion item = new ItemVersion(
                    ItemId.named(area), ItemType.POPULATION_CELL, Period.ALWAYS, new RevisionNumber(1), values, shape);
            cells.add(new Population.Cell(item, DivisionCode.parse("970101"), 300, null));
        }
        return new Population(Band.ALL, cells, Gaps.of(List.of(), List.of()), List.of(), List.of());
    }

    private static Optional<Geometry> area(Population.Cell cell) {
        return cell.item().shape().map(Shape::geometry);
    }

    @Property(tries = 500)
    void the_sum_is_the_number_spread_and_no_share_is_a_person_off(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0.01, max = 5) Double> weights,
            @ForAll @LongRange(min = 0, max = 3_000_000_000L) long number) {
        double[] all = weights.stream().mapToDouble(Double::doubleValue).toArray();
        long[] shares = Spread.shares(all, number);
        assertThat(Arrays.stream(shares).sum()).isEqualTo(number);
        double sum = Arrays.stream(all).sum();
        for (int i = 0; i < shares.length; i++) {
            assertThat(Math.abs(shares[i] - number * (all[i] / sum))).isLessThanOrEqualTo(1 + 1e-3);
        }
    }
}
