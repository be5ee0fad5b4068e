/**
 * The way of a name from draft to announcement (地名命名、更名、销名 and corrections of the record; PNR Arts. 10–14, domain rules
 * A-18 … A-25): what a proposal holds, which steps its stage allows and what each step asks for, the days by which it must be
 * filed and announced, what a change touches, and what an announcement states.
 * Doors: {@link org.jieming.proposal.Workflow} (a step taken or refused), {@link org.jieming.proposal.Deadlines}, {@link
 * org.jieming.proposal.Impact}, {@link org.jieming.proposal.Announcement}, {@link org.jieming.proposal.Registration} (what becomes of
 * the register), {@link org.jieming.proposal.Standing} (how an approval stands), {@link org.jieming.proposal.Amendment}, {@link
 * org.jieming.proposal.Revocation} and {@link org.jieming.proposal.Retraction} (what becomes of the register where its record is corrected, it is withdrawn, or there
 * was never a name); for whoever writes names beside it {@link org.jieming.proposal.Reserved}, {@link org.jieming.proposal.Listed},
 * {@link org.jieming.proposal.NameQuestion}, {@link org.jieming.proposal.OnItsWay} (what stands against a change) and {@link
 * org.jieming.proposal.Onward} (what a decision states of later days).
 * Knows the register and its places; nothing of accounts beyond their ids, HTTP, stores, or how names are checked: findings are
 * handed in. Immutable, thread-safe.
 * Trap: whoever wrote any part of a proposal, under whichever account it was begun, never decides it; and the body that approves
 * is free text, because it is often not the user's own (A.4).
 */
@NullMarked
package org.jieming.proposal;

import org.jspecify.annotations.NullMarked;
