package org.jieming.api.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Envelope;

/**
 * The units near an area that keep rolls of their own ({@link org.jieming.gap.Rolls}): counties, whatever level their record states or
 * does not, functional areas among them, and cities of whose counties the register holds none.
 *
 * @param heads what the codes of all divisions on record begin with, six digits
 * @param box where they are looked for, degrees
 */
record Neighbours(SortedSet<String> heads, Envelope box) {
    private static final int DIGITS = 6;

    /** Those whose boxes lie so many degrees around the box of an area. O(divisions). */
    static Neighbours of(Ground ground, LocalDate day, Collection<ItemVersion> area, double degrees) {
        Envelope near = new Envelope();
        area.stream().flatMap(unit -> unit.shape().stream()).forEach(shape -> near.expandToInclude(shape.envelope()));
        near.expandBy(degrees);
        SortedSet<String> heads = new TreeSet<>();
        ground.look(ItemType.DIVISION, day, unit -> {
            String code = unit.values().text("code");
            heads.add(code.substring(0, Math.min(DIGITS, code.length())));
        });
        return new Neighbours(heads, near);
    }

    /** Whether a division is one of them. */
    boolean holds(ItemVersion unit) {
        String code = unit.values().text("code");
        return !code.isEmpty()
                && unit.shape()
                        .filter(shape -> box.intersects(shape.envelope()))
                        .isPresent()
                && keepsRolls(unit, new DivisionCode(code));
    }

    /** Whether the register holds a county, or some of it, or keeps the rolls of its undivided city. */
    boolean knows(DivisionCode county) {
        return heads.contains(county.digits().substring(0, DIGITS))
                || county.parent()
                        .filter(city -> heads.contains(city.digits().substring(0, DIGITS)) && !isDivided(city))
                        .isPresent();
    }

    /** A functional area, which is of no level, by its code. */
    private boolean keepsRolls(ItemVersion unit, DivisionCode code) {
        DivisionLevel level =
                DivisionLevel.of(unit.values().text("level"), code.digits()).orElse(code.level());
        return level == DivisionLevel.COUNTY || level.isAbove(DivisionLevel.COUNTY) && !isDivided(code);
    }

    private boolean isDivided(DivisionCode unit) {
        String begin = unit.digits().substring(0, unit.level().digits());
        String own = unit.digits().substring(0, DIGITS);
        return heads.tailSet(begin).stream()
                .takeWhile(head -> head.startsWith(begin))
                .anyMatch(head -> !head.equals(own));
    }
}
