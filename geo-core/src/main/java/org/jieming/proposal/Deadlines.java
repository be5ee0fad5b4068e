package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.rule.Citation;

/**
 * The two clocks of an approved name: filing within 15 days of the approval (PNR Art. 13; A-21), announcing within 15 days
 * of the approval or, where another department approved, of the filing (Art. 14; A-22).
 */
public final class Deadlines {
    private static final int DAYS = 15;
    private static final Citation FILING = new Citation("地名管理条例", "2022年国务院令第753号", "第十三条");
    private static final Citation ANNOUNCING = new Citation("地名管理条例", "2022年国务院令第753号", "第十四条");

    private Deadlines() {}

    /**
     * The clocks that run or have run; none before the approval or after its revocation, and none for a correction. What is secret is
     * not announced.
     */
    public static List<Deadline> of(Proposal proposal) {
        Optional<LocalDate> approved = proposal.approval().flatMap(Act::decidedOn);
        List<Deadline> deadlines = new ArrayList<>();
        if (proposal.stage() != Stage.REVOKED && proposal.kind().isOfName() && approved.isPresent()) {
            Optional<LocalDate> filed = proposal.last(Step.FILE).map(Entry::on);
            Optional<LocalDate> announced = proposal.last(Step.ANNOUNCE).map(Entry::on);
            deadlines.add(deadline(Step.FILE, FILING, approved.get(), filed));
            Optional<LocalDate> base = proposal.application().approverKind().announcesFromApproval() ? approved : filed;
            base.filter(any -> Decided.isOpen(proposal.content().values()))
                    .ifPresent(from -> deadlines.add(deadline(Step.ANNOUNCE, ANNOUNCING, from, announced)));
        }
        return deadlines;
    }

    private static Deadline deadline(Step step, Citation citation, LocalDate from, Optional<LocalDate> done) {
        return new Deadline(step, citation, from, from.plusDays(DAYS), done);
    }
}
