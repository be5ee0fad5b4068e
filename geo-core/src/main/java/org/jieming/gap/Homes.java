package org.jieming.gap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jieming.division.DivisionCode;
import org.jieming.eldercare.Facilities;
import org.jieming.population.Population;
import org.jieming.reach.Positions;
import org.jieming.reach.Somewhere;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Where people live: in a place, or somewhere in a unit and nobody knows where in it, being counted by a town or county wider than what
 * is asked about, or without a place. Where facilities reach every place of such a unit, one alone or several together, all of them are
 * served, and where none reaches any nobody is; of all others nobody knows (rule E-07). Facilities whose unit alone is known are somewhere
 * in its outline themselves.
 */
public final class Homes {
    private final List<Population.Cell> cells;
    private final Positions positions;
    private final boolean[] somewhere;
    private final Map<Integer, Somewhere> known;

    private Homes(
            List<Population.Cell> cells, Positions positions, boolean[] somewhere, Map<Integer, Somewhere> known) {
        this.cells = cells;
        this.positions = positions;
        this.somewhere = somewhere;
        this.known = known;
    }

    /**
     * Where one walks in.
     *
     * @param places a place for each; not a number where none is known, which is far from everybody
     * @param metres how far each serves, as walked
     */
    public record Doors(Positions places, double[] metres) {
        /** Nowhere. */
        public static final Doors NONE = new Doors(Positions.ofDegrees(), new double[0]);

        /** Those of some facilities. */
        public static Doors of(List<ItemVersion> sites, ToDoubleFunction<ItemVersion> metres) {
            double[] lonLat = new double[2 * sites.size()];
            for (int site = 0; site < sites.size(); site++) {
                Coordinate door = Facilities.door(sites.get(site));
                lonLat[2 * site] = door == null ? Double.NaN : door.x;
                lonLat[2 * site + 1] = door == null ? Double.NaN : door.y;
            }
            return new Doors(
                    Positions.ofDegrees(lonLat),
                    sites.stream().mapToDouble(metres).toArray());
        }

        /** Places from which all serve alike far. */
        static Doors alike(Positions places, double metres) {
            double[] all = new double[places.size()];
            Arrays.fill(all, metres);
            return new Doors(places, all);
        }

        /** Whether all of an area is within reach of one of them, or of several together. */
        private boolean hold(Somewhere home, Unplaced.Range range) {
            for (int door = 0; door < metres.length; door++) {
                if (range.keepsAtMost(home.most(places, door, metres[door]), metres[door])) {
                    return true;
                }
            }
            return metres.length > 1
                    && home.isWithin(
                            places,
                            door -> metres[door],
                            (door, straight) -> range.keepsAtMost(straight, metres[door]));
        }

        /** These and others. */
        public Doors and(Doors others) {
            return new Doors(
                    places.and(others.places),
                    DoubleStream.concat(DoubleStream.of(metres), DoubleStream.of(others.metres))
                            .toArray());
        }
    }

    /**
     * Those of some cells.
     *
     * @param positions where each is; not a number where nobody knows
     * @param isSomewhere whether of the people of a cell no more than the unit is known
     * @param outline finds the outline of a unit, in degrees
     */
    public static Homes of(
            List<Population.Cell> cells,
            Positions positions,
            IntPredicate isSomewhere,
            Function<DivisionCode, Optional<? extends Geometry>> outline) {
        boolean[] somewhere = new boolean[cells.size()];
        Map<Integer, Somewhere> known = new HashMap<>();
        for (int cell = 0; cell < somewhere.length; cell++) {
            somewhere[cell] = isSomewhere.test(cell);
            if (somewhere[cell]) {
                int at = cell;
                outline.apply(cells.get(cell).unit())
                        .filter(shape -> shape.getDimension() == 2 && !shape.isEmpty())
                        .ifPresent(shape -> known.put(at, Somewhere.in(shape)));
            }
        }
        return new Homes(cells, positions, somewhere, known);
    }

    /** How many cells there are. */
    public int size() {
        return somewhere.length;
    }

    Population.Cell cell(int cell) {
        return cells.get(cell);
    }

    DivisionCode unit(int cell) {
        return cells.get(cell).unit();
    }

    Positions positions() {
        return positions;
    }

    /** Whether of the people of a cell no more than the unit is known. */
    public boolean isSomewhere(int cell) {
        return somewhere[cell];
    }

    /** Where in a unit they are; empty for those who have a place and those whose unit is not drawn. */
    Optional<Somewhere> where(int cell) {
        return Optional.ofNullable(known.get(cell));
    }

    /**
     * Whom some facilities serve for certain. O(cells without a place × facilities), and of facilities without a place {@link Unplaced#served}.
     *
     * @param near who has a place within the range of one that has a place
     * @param doors where these are
     * @param unplaced those of which the unit alone is known
     */
    public boolean[] served(boolean[] near, Doors doors, Unplaced unplaced, Unplaced.Range range) {
        boolean[] served = unplaced.served(positions, range);
        for (int cell = 0; cell < served.length; cell++) {
            served[cell] = !somewhere[cell] && (near[cell] || served[cell]);
        }
        List<Unplaced.Facility> different = unplaced.different(range);
        known.forEach((cell, home) -> {
            served[cell] = doors.hold(home, range) || different.stream().anyMatch(one -> range.surely(one, home));
        });
        return served;
    }

    /** Whom some facilities may serve, as far as is known where they are and where people live; of the same things, at the same cost. */
    public boolean[] perhaps(boolean[] near, Doors doors, Unplaced unplaced, Unplaced.Range range) {
        boolean[] may = unplaced.mayServe(positions, this::unit, range);
        for (int cell = 0; cell < may.length; cell++) {
            may[cell] = somewhere[cell] ? !known.containsKey(cell) : near[cell] || may[cell];
        }
        List<Unplaced.Facility> different = unplaced.different(range);
        known.forEach((cell, home) -> {
            for (int door = 0; door < doors.metres.length && !may[cell]; door++) {
                double limit = doors.metres[door];
                may[cell] = range.keepsAtLeast(home.least(doors.places, door, limit), limit);
            }
            may[cell] |= different.stream().anyMatch(one -> range.perhaps(one, unit(cell), home));
        });
        return may;
    }
}
