package org.jieming.api.proposal;

import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.proposal.Proposal;

/**
 * A proposal as it is kept.
 *
 * @param proposal what it says
 * @param claimed what it becomes when the register has taken the revision that is being written for it
 * @param version grows with every write
 * @param said the version that first said what it says: one that was claimed in vain says what it said before
 */
public record Kept(Proposal proposal, Optional<Proposal> claimed, long version, long said) {
    /** What it says, and what it is about to say: of what is spent by either, nothing is given to others. */
    Stream<Proposal> known() {
        return Stream.concat(Stream.of(proposal), claimed.stream());
    }

    /** The version that its readers know it by; while it is claimed it is another one. */
    public long seen() {
        return claimed.isPresent() ? version : said;
    }
}
