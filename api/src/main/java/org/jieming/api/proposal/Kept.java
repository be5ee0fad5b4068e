package org.jieming.api.proposal;

import java.util.Optional;
import org.jieming.proposal.Proposal;

/**
 * A proposal as it is kept.
 *
 * @param proposal what it says
 * @param claimed what it becomes when the register has taken the revision that is being written for it
 * @param version grows with every write
 */
public record Kept(Proposal proposal, Optional<Proposal> claimed, long version) {}
