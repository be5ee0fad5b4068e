package org.jieming.proposal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.register.Act;

/**
 * What is taken back in public where an approval was revoked: the filing and the announcement that rested on it (PNR Arts. 13 and 14). Whoever was
 * told of the name is told that it is none.
 *
 * @param proposal what was revoked
 * @param done the filing and the announcement, those that there were; one at least
 * @param revocation the document of the revocation
 * @param revoked when and why it was revoked
 */
public record Withdrawal(Proposal proposal, List<Entry> done, Act revocation, Entry revoked) {
    public Withdrawal {
        done = List.copyOf(done);
    }

    /** Empty where nothing is to be taken back. */
    public static Optional<Withdrawal> of(Proposal proposal) {
        List<Entry> done = Stream.of(Step.FILE, Step.ANNOUNCE)
                .flatMap(step -> proposal.last(step).stream())
                .toList();
        return proposal.stage() != Stage.REVOKED || done.isEmpty()
                ? Optional.empty()
                : proposal.standing().revoked().flatMap(entry -> entry.act()
                        .map(act -> new Withdrawal(proposal, done, act, entry)));
    }

    /** The approval that was revoked. */
    public Act approval() {
        return proposal.approval().orElseThrow();
    }

    /** The day on which something was done; empty where it was not. */
    public Optional<Entry> done(Step step) {
        return done.stream().filter(entry -> entry.step() == step).findFirst();
    }
}
