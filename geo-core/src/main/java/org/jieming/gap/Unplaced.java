package org.jieming.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jieming.division.DivisionCode;
import org.jieming.eldercare.Facilities;
import org.jieming.reach.Positions;
import org.jieming.reach.Somewhere;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Sense;
import org.jieming.walk.Yardstick;
import org.locationtech.jts.geom.Geometry;

/**
 * Facilities of which the unit is known and the place is not: whoever one reaches from every place of its unit is served, and whoever
 * one may reach from some place of it, in the unit or beside it, is neither served nor not (rule E-07).
 *
 * @param facilities the facilities
 */
public record Unplaced(List<Facility> facilities) {

    /**
     * One of them.
     *
     * @param item the facility
     * @param serves whether it is known to serve, and to have what is asked for
     * @param unit the smallest unit that it is said to lie in
     * @param where somewhere in the outline of the unit, or of the smallest above it that is drawn; empty where none is
     */
    public record Facility(ItemVersion item, boolean serves, DivisionCode unit, Optional<Somewhere> where) {}

    /**
     * How far facilities serve.
     *
     * @param yardstick how ways are measured
     * @param sense whether the end is included
     * @param metres how far each serves, as walked
     */
    public record Range(Yardstick yardstick, Sense sense, ToDoubleFunction<ItemVersion> metres) {
        /** So far, its end included. */
        public static Range within(Yardstick yardstick, ToDoubleFunction<ItemVersion> metres) {
            return new Range(yardstick, Sense.AT_MOST, metres);
        }

        /** Whether a straight way of so many metres at the most is short enough. */
        boolean keepsAtMost(double straight, double limit) {
            return sense.keeps(yardstick.atMost(straight), limit);
        }

        /** Whether one of so many at the least may be. */
        boolean keepsAtLeast(double straight, double limit) {
            return sense.keeps(yardstick.atLeast(straight), limit);
        }

        /** Whether a facility serves whoever lives somewhere, wherever both are. */
        boolean surely(Facility facility, Somewhere home) {
            double limit = metres.applyAsDouble(facility.item);
            return facility.serves
                    && facility.where
                            .filter(where -> keepsAtMost(home.most(where, limit), limit))
                            .isPresent();
        }

        /** Whether it may serve somebody who lives somewhere in a unit. */
        boolean perhaps(Facility facility, DivisionCode unit, Somewhere home) {
            double limit = metres.applyAsDouble(facility.item);
            return facility.unit.contains(unit)
                    || unit.contains(facility.unit)
                    || facility.where
                            .filter(where -> keepsAtLeast(home.least(where, limit), limit))
                            .isPresent();
        }

        private boolean surely(Facility facility, Positions demand, int cell) {
            double limit = metres.applyAsDouble(facility.item);
            return facility.serves
                    && facility.where
                            .filter(where -> keepsAtMost(where.most(demand, cell, limit), limit))
                            .isPresent();
        }

        private boolean perhaps(Somewhere where, Facility facility, Positions demand, int cell) {
            double limit = metres.applyAsDouble(facility.item);
            return keepsAtLeast(where.least(demand, cell, limit), limit);
        }
    }

    public Unplaced {
        facilities = List.copyOf(facilities);
    }

    /**
     * Those of some facilities that have no place and name a unit.
     *
     * @param serves of which it is known that they serve, and have what is asked for
     * @param outline finds the outline of a unit, in degrees
     */
    public static Unplaced of(
            List<ItemVersion> some, Predicate<ItemVersion> serves, Function<DivisionCode, Optional<Geometry>> outline) {
        Map<DivisionCode, Optional<Somewhere>> known = new HashMap<>();
        List<Facility> unplaced = new ArrayList<>();
        for (ItemVersion item : some) {
            Facilities.unit(item)
                    .filter(unit -> Facilities.door(item) == null)
                    .ifPresent(unit -> unplaced.add(new Facility(
                            item,
                            serves.test(item),
                            unit,
                            known.computeIfAbsent(unit, any -> somewhere(unit, outline)))));
        }
        return new Unplaced(unplaced);
    }

    private static Optional<Somewhere> somewhere(
            DivisionCode unit, Function<DivisionCode, Optional<Geometry>> outline) {
        Optional<DivisionCode> at = Optional.of(unit);
        while (at.isPresent()) {
            Optional<Geometry> drawn =
                    outline.apply(at.get()).filter(shape -> shape.getDimension() == 2 && !shape.isEmpty());
            if (drawn.isPresent()) {
                return drawn.map(Somewhere::in);
            }
            at = at.get().parent();
        }
        return Optional.empty();
    }

    /** How many there are. */
    public int count() {
        return facilities.size();
    }

    /** Those that lie in an area for certain. */
    public Unplaced in(DivisionCode area) {
        return only(facility -> area.contains(facility.unit));
    }

    /** Those that do, or may. */
    public Unplaced perhapsIn(DivisionCode area) {
        return only(facility -> area.contains(facility.unit) || facility.unit.contains(area));
    }

    private Unplaced only(Predicate<Facility> wanted) {
        return new Unplaced(facilities.stream().filter(wanted).toList());
    }

    /** Those alone that lie in an area, or may, or may serve somebody. O(n log n) in people, and who lives near each unit. */
    public Unplaced near(DivisionCode area, Positions demand, Range range) {
        PeopleByPlace people = people(demand, different(range));
        Map<Alike, Boolean> known = new HashMap<>();
        return only(facility -> area.contains(facility.unit)
                || facility.unit.contains(area)
                || known.computeIfAbsent(
                        Alike.of(facility, range), any -> reachesAny(facility, people, demand, range)));
    }

    private static boolean reachesAny(Facility facility, PeopleByPlace people, Positions demand, Range range) {
        boolean[] any = {false};
        facility.where.ifPresent(where -> people.eachNear(
                where,
                range.metres.applyAsDouble(facility.item),
                cell -> any[0] = any[0] || range.perhaps(where, facility, demand, cell)));
        return any[0];
    }

    /** People by place, for whoever does not ask by unit. */
    private static PeopleByPlace people(Positions demand, List<Facility> different) {
        return new PeopleByPlace(
                demand,
                cell -> {
                    throw new IllegalStateException("nobody's unit is asked");
                },
                different.size());
    }

    /**
     * What is known of several alike: they serve the same people.
     *
     * @param limit how far they serve, as walked
     */
    private record Alike(DivisionCode unit, boolean serves, double limit) {
        static Alike of(Facility facility, Range range) {
            return new Alike(facility.unit, facility.serves, range.metres.applyAsDouble(facility.item));
        }
    }

    /** One of each that are alike. O(facilities). */
    List<Facility> different(Range range) {
        Map<Alike, Facility> different = new LinkedHashMap<>();
        facilities.forEach(facility -> different.putIfAbsent(Alike.of(facility, range), facility));
        return List.copyOf(different.values());
    }

    /** Whom one of them serves wherever in its unit it stands. O(n log n) in people, and who lives near each unit. */
    public boolean[] served(Positions demand, Range range) {
        boolean[] served = new boolean[demand.size()];
        List<Facility> different = different(range);
        PeopleByPlace people = people(demand, different);
        for (Facility facility : different) {
            facility.where.ifPresent(where -> people.eachNear(
                    where,
                    range.metres.applyAsDouble(facility.item),
                    cell -> served[cell] = served[cell] || range.surely(facility, demand, cell)));
        }
        return served;
    }

    /**
     * Whom one of them may serve: who lives in its unit, or within its range of the outline; where nobody knows where somebody lives,
     * or where the unit lies, whoever may live in it. O(n log n) in people, and who lives in and near each unit.
     *
     * @param unit the smallest unit known to hold somebody
     */
    public boolean[] mayServe(Positions demand, IntFunction<DivisionCode> unit, Range range) {
        boolean[] may = new boolean[demand.size()];
        List<Facility> different = different(range);
        PeopleByPlace people = new PeopleByPlace(demand, unit, different.size());
        for (Facility facility : different) {
            people.eachIn(facility.unit, cell -> may[cell] = true);
            people.eachAround(
                    facility.unit, cell -> may[cell] = may[cell] || facility.where.isEmpty() || !isKnown(demand, cell));
            facility.where.ifPresent(where -> people.eachNear(
                    where,
                    range.metres.applyAsDouble(facility.item),
                    cell -> may[cell] = may[cell] || range.perhaps(where, facility, demand, cell)));
        }
        return may;
    }

    private static boolean isKnown(Positions demand, int cell) {
        return !Double.isNaN(demand.longitude(cell));
    }
}
