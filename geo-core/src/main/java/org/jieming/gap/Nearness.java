package org.jieming.gap;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.population.Band;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;

/**
 * Who is near enough to what a clause asks for, cell by cell.
 *
 * @param ways the way to the nearest whose place is known, as the clause is judged
 * @param inside who is near enough to one in the area
 * @param all who is to any, in the area or not
 * @param serving who is as the clause is judged, who is not, and of whom nobody knows
 * @param unplaced those without a place that lie in the area, or may, or may serve somebody
 */
record Nearness(double[] ways, boolean[] inside, boolean[] all, Serving serving, Unplaced unplaced) {

    /** O(m log n) in cells and sites, and O(cells × facilities without a place). */
    static Nearness of(Holdings holdings, GapStatement.Measuring measuring, Measured measured, Clause clause) {
        Band band = Band.of(clause.band());
        boolean across = measuring.acrossBorders();
        double metres = clause.metres(measuring.speed());
        Homes homes = holdings.people(band).homes(metres, holdings);
        Unplaced.Range range = new Unplaced.Range(measuring.yardstick(), clause.sense(), site -> metres);
        DivisionCode area = holdings.units().area();
        Unplaced unplaced = unplaced(holdings, clause).near(area, homes.positions(), range);
        Each each = new Each(clause, metres, measured, new IdentityHashMap<>());
        double[] ways = each.to(across, false).metres();
        boolean[] inside = homes.served(each.near(false, false), each.doors(false, false), unplaced.in(area), range);
        boolean[] all = homes.served(each.near(true, false), each.doors(true, false), unplaced, range);
        boolean[] perhaps = homes.perhaps(
                each.near(across, true), each.doors(across, true), across ? unplaced : unplaced.perhapsIn(area), range);
        Serving.Unlisted unlisted = Serving.Unlisted.of(
                homes,
                holdings.rolls().of(clause.kinds()),
                across ? holdings.rolls().beside(clause.kinds()) : Beside.NOBODY,
                measuring.yardstick(),
                kind -> metres);
        return new Nearness(
                ways, inside, all, Serving.of(homes, across ? all : inside, perhaps, ways, unlisted), unplaced);
    }

    /** What a clause asks for, measured; the same facilities are near the same people. */
    private record Each(Clause clause, double metres, Measured measured, Map<double[], boolean[]> known) {
        Measured.To to(boolean across, boolean perhaps) {
            return measured.to(
                    new Measured.Ways(Band.of(clause.band()), clause.kinds(), clause.having(), across, perhaps));
        }

        /** Who has a way that keeps the bound. */
        boolean[] near(boolean across, boolean perhaps) {
            return known.computeIfAbsent(to(across, perhaps).metres(), this::near);
        }

        private boolean[] near(double[] ways) {
            boolean[] near = new boolean[ways.length];
            for (int cell = 0; cell < near.length; cell++) {
                near[cell] = !Double.isNaN(ways[cell]) && clause.sense().keeps(ways[cell], metres);
            }
            return near;
        }

        Homes.Doors doors(boolean across, boolean perhaps) {
            return Homes.Doors.alike(to(across, perhaps).places(), metres);
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
}
