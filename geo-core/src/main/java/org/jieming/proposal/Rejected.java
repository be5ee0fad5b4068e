package org.jieming.proposal;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Writing;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Timeline;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** A name that a proposal wanted and that was not approved, when somebody records it as a standard one: that is done for a reason alone. */
final class Rejected {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十二条");

    private Rejected() {}

    /** What is asked where a place gets a standard name that was rejected; empty for all other changes. */
    static Optional<Finding> recorded(Timeline before, Change.Put put, NameQuestion.Approvals approvals) {
        String name = Writing.compared(put.values().text("name"));
        boolean isNew = put.type() == ItemType.PLACE
                && !name.isEmpty()
                && Reserved.isStandard(put.values())
                && before.versions().stream()
                        .noneMatch(version -> Reserved.isStandard(version.values())
                                && Writing.compared(version.name()).equals(name));
        return isNew ? approvals.rejected(put.id(), put.values()).map(Rejected::asked) : Optional.empty();
    }

    private static Finding asked(Proposal proposal) {
        String day = proposal.last(Step.REJECT)
                .map(Entry::on)
                .map(LocalDate::toString)
                .orElse("");
        return new Finding(
                        "W-REASON",
                        Severity.BLOCK,
                        "name",
                        Bilingual.of(
                                "“" + proposal.content().name() + "”曾由方案 " + proposal.id() + " 提出," + day
                                        + " 不予批准:请核对;后来另经批准或实际已在使用的,请写明原因(reason)",
                                "“" + proposal.content().name() + "” was proposed (" + proposal.id()
                                        + ") and rejected on " + day
                                        + ": check it; where it was approved later or is in use, say the reason (reason)"),
                        SOURCE)
                .answerable();
    }
}
