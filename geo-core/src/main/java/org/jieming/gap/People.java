package org.jieming.gap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.population.Population;
import org.jieming.reach.Positions;
import org.jieming.register.ItemId;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Point;

/**
 * The people of an area, ready to be judged.
 *
 * @param population who was counted
 * @param unit the smallest known unit of each cell
 * @param isUnregistered whether a county holds it that the register does not
 * @param number how many people of the band live in each
 * @param positions where each cell is; not a number where nobody knows
 * @param seen the units in which a cell is known to lie
 * @param ofWholeUnits the cells that stand for a whole town, county or something larger
 */
record People(
        Population population,
        int[] unit,
        boolean[] isUnregistered,
        long[] number,
        Positions positions,
        boolean[] seen,
        Set<ItemId> ofWholeUnits) {

    static People of(Population population, Units units) {
        List<Population.Cell> cells = population.cells();
        int[] unit = new int[cells.size()];
        boolean[] unregistered = new boolean[cells.size()];
        long[] number = new long[cells.size()];
        double[] lonLat = new double[2 * cells.size()];
        Map<DivisionCode, Integer> known = new HashMap<>();
        for (int i = 0; i < unit.length; i++) {
            Population.Cell cell = cells.get(i);
            unit[i] = known.computeIfAbsent(cell.unit(), units::holding);
            unregistered[i] = units.unregistered().holds(cell.unit());
            number[i] = cell.people();
            Point spot = cell.spot();
            lonLat[2 * i] = spot == null ? Double.NaN : spot.getX();
            lonLat[2 * i + 1] = spot == null ? Double.NaN : spot.getY();
        }
        return new People(
                population,
                unit,
                unregistered,
                number,
                Positions.ofDegrees(lonLat),
                seen(stated(population, unit, units), units),
                population.ofWholeUnits());
    }

    /** Where they live; of those without a place, or counted by a whole town or county wider than a distance, the unit alone is known. */
    Homes homes(double metres, Holdings holdings) {
        Set<ItemId> wide = wide(metres, holdings);
        return Homes.of(
                population.cells(),
                positions,
                cell -> Double.isNaN(positions.longitude(cell))
                        || !wide.isEmpty()
                                && wide.contains(
                                        population.cells().get(cell).item().id()),
                code -> holdings.shape(code).map(Shape::geometry));
    }

    /** Those of whole units that are wider than a distance ({@link WholeUnits#wide}). */
    Set<ItemId> wide(double metres, Holdings holdings) {
        return WholeUnits.wide(
                population,
                ofWholeUnits,
                metres,
                code -> code.level() == DivisionLevel.VILLAGE ? holdings.ownShape(code) : holdings.shape(code));
    }

    /**
     * Units in which people live of whom no figure is known: also counties that are not registered and that no cell counts as a whole,
     * since nobody knows what else there is in them.
     */
    List<DivisionCode> unknownIn(Unregistered unregistered) {
        return Stream.concat(
                        population.unknownIn().stream(),
                        unregistered.counties().stream().filter(county -> population.cells().stream()
                                .noneMatch(cell -> cell.unit().contains(county))))
                .toList();
    }

    /** Whether no cell says anything of a unit or of what lies in it: nobody knows how many live there. */
    boolean isDark(int unit) {
        return !seen[unit];
    }

    /** The units of which a cell says something, or would if it gave the band. */
    private static boolean[] stated(Population population, int[] cells, Units units) {
        boolean[] stated = new boolean[units.size()];
        IntStream.concat(IntStream.of(cells), population.blank().stream().mapToInt(units::holding))
                .filter(unit -> unit != Units.OUTSIDE)
                .forEach(unit -> stated[unit] = true);
        return stated;
    }

    private static boolean[] seen(boolean[] stated, Units units) {
        boolean[] seen = stated.clone();
        for (int unit = units.size() - 1; unit > 0; unit--) {
            seen[units.above(unit)] |= seen[unit];
        }
        return seen;
    }
}
