package org.jieming.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The legal document that made a change so (批复, 公告, 协议书 …).
 *
 * @param number document number 文号, for example 民函〔2021〕3号; may be empty when the document has none
 * @param title its title
 * @param authority the body that issued it 批准机关
 * @param decidedOn date of the decision
 * @param effectiveOn date of legal effect
 * @param announcedOn date of the announcement
 */
public record Act(
        String number,
        String title,
        String authority,
        Optional<LocalDate> decidedOn,
        Optional<LocalDate> effectiveOn,
        Optional<LocalDate> announcedOn) {

    /** The day from which it holds: that of its effect, or else of the decision. */
    public Optional<LocalDate> holdsFrom() {
        return effectiveOn.or(() -> decidedOn);
    }
}
