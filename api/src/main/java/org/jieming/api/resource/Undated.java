package org.jieming.api.resource;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.api.geojson.Statement;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.ProposalKind;
import org.jieming.register.Period;

/** That a proposal about a place of the register states no days of its own, but a correction the first one: passed over in silence they would look decided. */
public final class Undated {
    private Undated() {}

    /**
     * Refuses days that are not those of the version it starts from.
     *
     * @throws Malformed about the first of them
     */
    public static void demand(ProposalKind kind, Statement statement, Period known) {
        if (kind != ProposalKind.CORRECT || statement.validFrom().day().isEmpty()) {
            demand(statement.validFrom(), known.firstDay(), "valid_from");
        }
        demand(statement.validTo(), known.endDay(), "valid_to");
    }

    /** The first day that a correction states otherwise than the register does. */
    public static Optional<LocalDate> corrected(Statement statement, Period known) {
        return statement.validFrom().day().filter(day -> !Optional.of(day).equals(known.firstDay()));
    }

    /**
     * The day from which a place that a naming makes is to bear its name, where one ahead is stated.
     *
     * @throws Malformed when it lies in the past or is no day, or when a last day is stated
     */
    public static Optional<LocalDate> ahead(Statement statement, LocalDate today) {
        Optional<LocalDate> first = statement.validFrom().day();
        demand(statement.validFrom(), first.filter(day -> !day.isBefore(today)), "valid_from");
        demand(statement.validTo(), Optional.empty(), "valid_to");
        return first.filter(today::isBefore);
    }

    private static void demand(Statement.Bound stated, Optional<LocalDate> known, String property) {
        if (stated.isStated() && !stated.day().equals(known)) {
            throw new Malformed(
                    "place.properties." + property,
                    stated.day().map(LocalDate::toString).orElse(""),
                    Bilingual.of(
                            "方案不改变登记的起止日期:新名自批准的生效日期起有效;起始日期登记有误的,请提出更正方案,终止日期有误的由审核人员更正登记(以参数 datetime 指明版本)",
                            "a proposal changes no days of the record: a name holds from the day its approval takes effect; where its"
                                    + " first day is wrong, propose a correction; a wrong end a reviewer corrects, naming the version by"
                                    + " datetime"));
        }
    }
}
