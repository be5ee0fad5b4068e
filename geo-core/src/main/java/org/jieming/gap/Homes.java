package org.jieming.gap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jieming.division.DivisionCode;
import org.jieming.eldercare.Facilities;
import org.jieming.population.Population;
import org.jieming.reach.Positions;
import org.jieming.reach.Somewhere;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * People of whom it is known that they live in a unit, and not where in it: counted by a town or county wider than what is asked about,
 * or without a place. Where a facility reaches every place of the unit all of them are served, and where none reaches any nobody is;
 * of all others nobody knows (rule E-07). Facilities whose unit alone is known are somewhere in its outline themselves.
 */
public final class Homes {
    private static final Positions NOWHERE = Positions.ofDegrees();

    private final List<Population.Cell> cells;
    private final Map<Integer, Somewhere> known;

    private Homes(List<Population.Cell> cells, Map<Integer, Somewhere> known) {
        this.cells = cells;
        this.known = known;
    }

    /**
     * Those of some cells.
     *
     * @param isSomewhere whether of the people of a cell no more than the unit is known
     * @param outline finds the outline of a unit, in degrees
     */
    public static Homes of(
            List<Population.Cell> cells,
            IntPredicate isSomewhere,
            Function<DivisionCode, Optional<? extends Geometry>> outline) {
        Map<Integer, Somewhere> known = new HashMap<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (isSomewhere.test(cell)) {
                int at = cell;
                outline.apply(cells.get(cell).unit())
                        .filter(shape -> shape.getDimension() == 2 && !shape.isEmpty())
                        .ifPresent(shape -> known.put(at, Somewhere.in(shape)));
            }
        }
        return new Homes(cells, known);
    }

    /** Whose unit is drawn, so that it may be told whom a facility serves. */
    public boolean isKnown(int cell) {
        return known.containsKey(cell);
    }

    /** Marks whom one of some facilities serves, wherever in the unit somebody lives. O(cells without a place × facilities). */
    public void serve(boolean[] served, List<ItemVersion> placed, Unplaced unplaced, Unplaced.Range range) {
        Positions doors = known.isEmpty() ? NOWHERE : doors(placed);
        known.forEach((cell, home) -> {
            for (int site = 0; site < doors.size() && !served[cell]; site++) {
                double limit = range.metres().applyAsDouble(placed.get(site));
                served[cell] = range.keepsAtMost(home.most(doors, site, limit), limit);
            }
            served[cell] |= unplaced.facilities().stream().anyMatch(one -> range.surely(one, home));
        });
    }

    /** Marks whom one of some facilities serves, if somebody lives in the right place of the unit. O(cells without a place × facilities). */
    public void perhaps(boolean[] may, List<ItemVersion> placed, Unplaced unplaced, Unplaced.Range range) {
        Positions doors = known.isEmpty() ? NOWHERE : doors(placed);
        known.forEach((cell, home) -> {
            for (int site = 0; site < doors.size() && !may[cell]; site++) {
                double limit = range.metres().applyAsDouble(placed.get(site));
                may[cell] = range.keepsAtLeast(home.least(doors, site, limit), limit);
            }
            DivisionCode unit = cells.get(cell).unit();
            may[cell] |= unplaced.facilities().stream().anyMatch(one -> range.perhaps(one, unit, home));
        });
    }

    /** Where one walks in; nowhere for those without a place, which are far from everybody. */
    private static Positions doors(List<ItemVersion> placed) {
        double[] lonLat = new double[2 * placed.size()];
        for (int site = 0; site < placed.size(); site++) {
            Coordinate door = Facilities.door(placed.get(site));
            lonLat[2 * site] = door == null ? Double.NaN : door.x;
            lonLat[2 * site + 1] = door == null ? Double.NaN : door.y;
        }
        return Positions.ofDegrees(lonLat);
    }
}
