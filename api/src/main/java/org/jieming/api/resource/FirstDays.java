package org.jieming.api.resource;

import java.time.LocalDate;
import java.util.List;
import org.jieming.api.proposal.Namings;
import org.jieming.api.proposal.Proposals;
import org.jieming.proposal.FirstDay;
import org.jieming.proposal.Proposal;
import org.jieming.register.ItemId;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/** First days of standard names as corrections state them ({@link FirstDay}); reads the proposals where one is stated. */
public record FirstDays(Proposals proposals, Snapshot snapshot) {

    /** What of the day that a correction states is wrong. */
    public List<Finding> misdated(Proposal correction, LocalDate today) {
        ItemId item = correction.content().item();
        return correction.content().from().isEmpty()
                ? List.of()
                : FirstDay.misdated(
                                correction,
                                snapshot.timeline(item),
                                new Namings(proposals)
                                        .decided(item, correction.content().name()),
                                today)
                        .stream()
                        .toList();
    }
}
