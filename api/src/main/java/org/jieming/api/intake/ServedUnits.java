package org.jieming.api.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.KnownUnits;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/** Codes on the list of units that a facility or cemetery serves (D-18) of which the register knows no division: nobody is served by them. */
final class ServedUnits {
    private static final String CODES = "serves_codes";
    private static final String RULE = "I-SERVED";

    private final KnownUnits units;

    ServedUnits(Snapshot register, LocalDate today) {
        this.units = new KnownUnits(register, today, any -> true);
    }

    /** A warning that names the codes; of items without such a list nothing. O(length of the list). */
    Optional<Finding> doubt(Change.Put put) {
        if (put.values().descriptor().property(CODES).isEmpty()) {
            return Optional.empty();
        }
        List<String> unknown = put.values().codes(CODES).stream()
                .filter(this::isNone)
                .map(DivisionCode::shortForm)
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.warn(
                                RULE,
                                CODES,
                                Bilingual.of(
                                        "登记簿里没有代码为 " + String.join("、", unknown) + " 的政区:请核对,或先登记该政区;在此之前它不服务其中任何人",
                                        "the register holds no division with the code " + String.join(", ", unknown)
                                                + ": check it, or record the division first; until then it serves nobody there")));
    }

    /** Whether a code names no division, those beside it, or beside one that it lies in, being known. */
    private boolean isNone(DivisionCode code) {
        return units.of(code).isEmpty()
                && (units.hasNeighbours(code)
                        || code.parent().filter(this::isNone).isPresent());
    }
}
