package org.jieming.proposal;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.Snapshot;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * Why an approved name is left out of an announcement (PNR Art. 14; A-22): the register has no day left for it, its abolition was taken
 * back, or it is not filed yet. What was announced once may be printed again as it was on that day.
 */
public final class Unannounced {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十三条、第十四条");

    private Unannounced() {}

    /**
     * What stands against announcing it; empty where nothing does. O(versions).
     *
     * @param today the day of an announcement that is still to be made
     */
    public static Optional<Finding> of(Proposal proposal, Snapshot snapshot, LocalDate today) {
        LocalDate day = proposal.last(Step.ANNOUNCE).map(Entry::on).orElse(today);
        return Ended.of(proposal, snapshot, Step.ENTER, day)
                .or(() -> unfiled(proposal))
                .map(found -> found.about(proposal.id()));
    }

    private static Optional<Finding> unfiled(Proposal proposal) {
        return proposal.stage() == Stage.APPROVED
                ? Optional.of(finding("尚未备案:登记备案后再公告", "It is not filed yet: file it first, then announce it"))
                : Optional.empty();
    }

    private static Finding finding(String zh, String en) {
        return new Finding("A-22", Severity.BLOCK, "proposals", Bilingual.of(zh, en), SOURCE);
    }
}
