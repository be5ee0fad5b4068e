/**
 * Proposals of names from draft to announcement (A.4 to A.6), their papers and forms. Door:
 * {@link org.jieming.api.resource.proposal.ProposalResources}; {@code ProposalDesk} is where they lie.
 * Trap: nobody decides on what is her own, by whatever door.
 */
@NullMarked
package org.jieming.api.resource.proposal;

import org.jspecify.annotations.NullMarked;
