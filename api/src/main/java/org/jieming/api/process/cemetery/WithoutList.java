package org.jieming.api.process.cemetery;

import java.util.Optional;
import java.util.Set;
import org.jieming.api.process.Setting;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.eldercare.Facilities;
import org.jieming.register.ItemVersion;

/**
 * Whose a cemetery is of which no list says whom it serves (D-04, D-18): those of the unit that it is recorded in, or lies in. Of one in a
 * village nobody knows whether it is for the town as well, and of one that is not for villagers alone whether it is for the county; what
 * it is for does not hang on the rows of a table.
 *
 * @param surely whom it serves for certain; empty where a rural one is recorded by its county alone
 * @param perhaps of whom it may serve some
 */
record WithoutList(Optional<DivisionCode> surely, Optional<DivisionCode> perhaps) {
    /** Those of villages and towns (D.1). */
    private static final Set<String> RURAL = Set.of("F6");

    static WithoutList of(ItemVersion item, Setting setting) {
        boolean isRural = RURAL.contains(item.values().text("cemetery_type"));
        Optional<DivisionCode> stated = Facilities.unit(item);
        Optional<DivisionCode> unit = stated.filter(code -> !isRural || isLocal(code))
                .or(() -> setting.unitAt(item)
                        .filter(at -> stated.map(code -> code.contains(at)).orElse(true)))
                .or(() -> stated);
        DivisionLevel widest = isRural ? DivisionLevel.TOWNSHIP : DivisionLevel.COUNTY;
        return new WithoutList(unit.filter(code -> !isRural || isLocal(code)), unit.map(code -> code.at(widest)
                .orElse(code)));
    }

    private static boolean isLocal(DivisionCode unit) {
        return !unit.level().isAbove(DivisionLevel.TOWNSHIP);
    }

    /** The unit some of whose other people it may serve. */
    Optional<DivisionCode> beyond() {
        return perhaps.filter(unit -> !surely.equals(perhaps));
    }
}
