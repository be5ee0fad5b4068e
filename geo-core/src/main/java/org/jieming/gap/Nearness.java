package org.jieming.gap;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.population.Band;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jieming.standard.Clause;

/**
 * Who is near enough to what a clause asks for, cell by cell.
 *
 * @param ways the way to the nearest whose place is known, as the clause is judged
 * @param inside who is near enough to one in the area
 * @param all who is to any, in the area or not
 * @param kept which of the two the clause is judged by
 * @param mayBe who is not, and may be to one of which the register does not say enough
 * @param decided of whom no place is known, and all the same that they are near enough to none, or to one
 * @param unplaced those without a place that lie in the area, or may, or may serve somebody
 */
record Nearness(
        double[] ways,
        boolean[] inside,
        boolean[] all,
        boolean[] kept,
        boolean[] mayBe,
        boolean[] decided,
        Unplaced unplaced) {

    /** O(m log n) in cells and sites, and O(cells × facilities without a place). */
    static Nearness of(Holdings holdings, GapStatement.Measuring measuring, Measured measured, Clause clause) {
        Band band = Band.of(clause.band());
        People people = holdings.people(band);
        boolean across = measuring.acrossBorders();
        double[] ways = measured.ways(new Measured.Ways(band, clause.kinds(), clause.having(), across, false));
        double[] perhaps = measured.ways(new Measured.Ways(band, clause.kinds(), clause.having(), across, true));
        Unplaced.Range range =
                new Unplaced.Range(measuring.yardstick(), clause.sense(), site -> clause.metres(measuring.speed()));
        DivisionCode area = holdings.units().area();
        Unplaced unplaced = unplaced(holdings, clause).near(area, people.positions(), range);
        Each each = new Each(clause, clause.metres(measuring.speed()));
        boolean[] inside = each.near(
                measured.ways(new Measured.Ways(band, clause.kinds(), clause.having(), false, false)),
                unplaced.in(area).served(people.positions(), range));
        boolean[] all = each.near(
                measured.ways(new Measured.Ways(band, clause.kinds(), clause.having(), true, false)),
                unplaced.served(people.positions(), range));
        boolean[] kept = across ? all : inside;
        boolean[] mayBe = each.near(
                perhaps,
                (across ? unplaced : unplaced.perhapsIn(area)).mayServe(people.positions(), people::home, range));
        boolean[] nowhere = people.somewhere(clause.metres(measuring.speed()), holdings);
        Homes homes = Homes.of(people.population().cells(), cell -> nowhere[cell], code -> holdings.shape(code)
                .map(Shape::geometry));
        for (int cell = 0; cell < mayBe.length; cell++) {
            inside[cell] &= !nowhere[cell];
            all[cell] &= !nowhere[cell];
            mayBe[cell] &= !nowhere[cell];
        }
        homes.serve(inside, measured.sites(clause, false, false), unplaced.in(area), range);
        homes.serve(all, measured.sites(clause, true, false), unplaced, range);
        homes.perhaps(mayBe, measured.sites(clause, across, true), across ? unplaced : unplaced.perhapsIn(area), range);
        Rolls rolls = holdings.rolls(clause.kinds());
        boolean[] decided = new boolean[mayBe.length];
        for (int cell = 0; cell < mayBe.length; cell++) {
            boolean isLost = nowhere[cell] && !homes.isKnown(cell);
            mayBe[cell] = !kept[cell] && (isLost || mayBe[cell] || rolls.isSilent(people.home(cell)));
            decided[cell] = nowhere[cell] && !mayBe[cell];
        }
        return new Nearness(ways, inside, all, kept, mayBe, decided, unplaced);
    }

    /** A bound of a clause. */
    private record Each(Clause clause, double metres) {
        /** Who has a way that keeps the bound, or is near in any case. */
        boolean[] near(double[] ways, boolean[] anyway) {
            boolean[] near = anyway.clone();
            for (int cell = 0; cell < near.length; cell++) {
                near[cell] |= !Double.isNaN(ways[cell]) && clause.sense().keeps(ways[cell], metres);
            }
            return near;
        }
    }

    private static Unplaced unplaced(Holdings holdings, Clause clause) {
        List<ItemVersion> serving = holdings.serving(clause.kinds());
        List<ItemVersion> some = Stream.concat(serving.stream(), holdings.unopened(clause.kinds()).stream())
                .filter(site -> clause.having().holds(site.values()).orElse(true))
                .toList();
        Set<ItemId> open = serving.stream().map(ItemVersion::id).collect(Collectors.toSet());
        return Unplaced.of(
                some,
                site -> open.contains(site.id())
                        && clause.having().holds(site.values()).orElse(false),
                holdings::outline);
    }

    /** Whom only those outside of the area are near. */
    boolean acrossOnly(int cell) {
        return all[cell] && !inside[cell];
    }

    /** Whether nobody knows if somebody is near enough. */
    boolean isUnknown(int cell) {
        return mayBe[cell] || !kept[cell] && !decided[cell] && Double.isNaN(ways[cell]);
    }
}
