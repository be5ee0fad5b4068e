package org.jieming.api.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.eldercare.Facilities;
import org.jieming.gap.ServiceList;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.KnownUnits;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/**
 * What on the list of units that a facility or cemetery serves (D-18) nobody can read: codes of which the register knows no division, by
 * which nobody is served, and names where nothing tells around what place they are meant.
 */
final class ServedUnits {
    private static final String CODES = "serves_codes";
    private static final String PLACE = "division_code";
    private static final String RULE = "I-SERVED";

    private final KnownUnits units;

    ServedUnits(Snapshot register, LocalDate today) {
        this.units = new KnownUnits(register, today, any -> true);
    }

    /** Warnings about the list; of items without one none. O(length of the list). */
    List<Finding> doubts(Change.Put put) {
        return put.values().descriptor().property(CODES).isEmpty()
                ? List.of()
                : Stream.of(unknown(put), unplaced(put))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private Optional<Finding> unknown(Change.Put put) {
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

    /** A name is that of the unit around the item: of one that nobody can place it may mean a unit of any county. */
    private static Optional<Finding> unplaced(Change.Put put) {
        boolean isPlaced = !put.values().text(PLACE).isEmpty()
                || put.shape() != null
                || Facilities.entrance(put.values()).isPresent();
        return isPlaced || ServiceList.names(put.values()).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.warn(
                                RULE,
                                PLACE,
                                Bilingual.of(
                                        "没有政区代码也没有位置,却按名称列出服务的政区:不知是何处的,各县都可能有这个名称;请填写所在政区代码或位置,或写明服务政区代码",
                                        "units served are listed by name, and neither a division nor a place is stated: units of several counties may"
                                                + " bear the names; state the division or the place, or the codes of the units served")));
    }

    /** Whether a code names no division, those beside it, or beside one that it lies in, being known. */
    private boolean isNone(DivisionCode code) {
        return units.of(code).isEmpty()
                && (units.hasNeighbours(code)
                        || code.parent().filter(this::isNone).isPresent());
    }
}
