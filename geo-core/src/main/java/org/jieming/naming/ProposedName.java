package org.jieming.naming;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jieming.place.NameToSpell;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemId;
import org.jieming.register.Period;
import org.jieming.register.Query;
import org.jieming.shape.Shape;

/**
 * A name that somebody wants to give.
 *
 * @param name as written
 * @param kind what it would name; decides scope and rules
 * @param classCode five digits of GB/T 18521; empty when not known
 * @param division where it lies
 * @param place its shape in EPSG:4490
 * @param self the item that would bear it, which never conflicts with itself
 * @param day the day on which divisions and surroundings are looked at
 * @param during when it would be borne: names in force on some day of it count
 * @param extent what is stated of its size and class, for rule A-27
 */
public record ProposedName(
        String name,
        PlaceKind kind,
        String classCode,
        Optional<DivisionCode> division,
        Optional<Shape> place,
        Optional<ItemId> self,
        LocalDate day,
        Period during,
        Extent extent) {

    public ProposedName {
        name = name.strip();
    }

    /** A name that would be borne on a day. */
    public ProposedName(
            String name,
            PlaceKind kind,
            String classCode,
            Optional<DivisionCode> division,
            Optional<Shape> place,
            Optional<ItemId> self,
            LocalDate day,
            Extent extent) {
        this(name, kind, classCode, division, place, self, day, Query.dayOf(day), extent);
    }

    /** A name of which only kind and division are known. */
    public static ProposedName of(String name, PlaceKind kind, String division, LocalDate day) {
        return new ProposedName(
                name,
                kind,
                "",
                division.isEmpty() ? Optional.empty() : Optional.of(DivisionCode.parse(division)),
                Optional.empty(),
                Optional.empty(),
                day,
                Extent.UNKNOWN);
    }

    /** The same name at a place. */
    public ProposedName at(Shape shape) {
        return new ProposedName(name, kind, classCode, division, Optional.of(shape), self, day, during, extent);
    }

    /** The same name for other days. */
    public ProposedName during(Period days) {
        return new ProposedName(name, kind, classCode, division, place, self, day, days, extent);
    }

    /** Another name in its stead. */
    ProposedName called(String other) {
        return new ProposedName(other, kind, classCode, division, place, self, day, during, extent);
    }

    /** The same name for an item of the register. */
    public ProposedName of(ItemId item) {
        return new ProposedName(name, kind, classCode, division, place, Optional.of(item), day, during, extent);
    }

    /** The digits of its division code; empty when not known. */
    String region() {
        return division.map(DivisionCode::digits).orElse("");
    }

    /** The same as a name whose letters are wanted. */
    public NameToSpell toSpell() {
        return new NameToSpell(name, Optional.of(kind), classCode, region());
    }
}
