package org.jieming.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
import org.jieming.reach.Positions;
import org.locationtech.jts.geom.Point;

/**
 * The people of an area, ready to be judged.
 *
 * @param population who was counted
 * @param unit the smallest known unit of each cell
 * @param positions where each cell is; not a number where nobody knows
 * @param uncounted townships, and counties that know no townships, of which no cell says anything: somebody lives there, and nobody
 *     knows how many
 * @param seen the units in which a cell is known to lie
 */
record People(Population population, int[] unit, Positions positions, List<DivisionCode> uncounted, boolean[] seen) {

    static People of(Population population, Units units) {
        List<Population.Cell> cells = population.cells();
        int[] unit = new int[cells.size()];
        double[] lonLat = new double[2 * cells.size()];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = units.holding(cells.get(i).unit());
            Point spot = cells.get(i).spot();
            lonLat[2 * i] = spot == null ? Double.NaN : spot.getX();
            lonLat[2 * i + 1] = spot == null ? Double.NaN : spot.getY();
        }
        boolean[] stated = stated(population, unit, units);
        boolean[] seen = seen(stated, units);
        return new People(population, unit, Positions.ofDegrees(lonLat), uncounted(stated, seen, units), seen);
    }

    /** Units in which people live of whom no figure is known, once for each gap. */
    List<DivisionCode> blank() {
        return Stream.concat(population.blank().stream(), uncounted.stream()).toList();
    }

    /** What is to be said of the units that nobody was counted in. */
    List<Bilingual> missing() {
        return uncounted.isEmpty()
                ? List.of()
                : List.of(Bilingual.format(
                        "%d 个政区没有人口单元,其人口未计入",
                        "%d units have no population cells; their people were not counted", uncounted.size()));
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

    private static List<DivisionCode> uncounted(boolean[] stated, boolean[] seen, Units units) {
        boolean[] parted = new boolean[units.size()];
        for (int unit = units.size() - 1; unit > 0; unit--) {
            parted[units.above(unit)] |= units.code(unit).level() == DivisionLevel.TOWNSHIP;
        }
        List<DivisionCode> uncounted = new ArrayList<>();
        boolean[] told = new boolean[units.size()];
        for (int unit = 0; unit < units.size(); unit++) {
            told[unit] = stated[unit] || unit > 0 && told[units.above(unit)];
            DivisionLevel level = units.code(unit).level();
            boolean isLeast = level == DivisionLevel.TOWNSHIP || level == DivisionLevel.COUNTY && !parted[unit];
            if (isLeast && !told[unit] && !seen[unit]) {
                uncounted.add(units.code(unit));
            }
        }
        return uncounted;
    }
}
