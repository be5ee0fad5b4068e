package org.jieming.api.resource.proposal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jieming.api.proposal.Kept;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.Claimed;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Unannounced;
import org.jieming.rule.Finding;

/** Whether the name of an approved proposal comes into an announcement now, and why not; nothing of those that are not approved. */
final class Announceable {
    private Announceable() {}

    static void tell(ObjectNode json, Reading now, Kept kept) {
        Proposal proposal = kept.proposal();
        if (proposal.stage().isApproved() && proposal.kind().isOfName()) {
            Optional<Bilingual> against = kept.claimed().isPresent()
                    ? Optional.of(Claimed.WRITTEN)
                    : against(now, proposal).map(Finding::sentence);
            json.put("announceable", against.isEmpty());
            against.ifPresent(
                    why -> json.putObject("not_announced").put("zh", why.zh()).put("en", why.en()));
        }
    }

    private static Optional<Finding> against(Reading now, Proposal proposal) {
        return SecretName.is(now, proposal)
                ? Optional.of(SecretName.inAnnouncement(proposal))
                : Unannounced.of(proposal, now.snapshot(), now.today());
    }
}
