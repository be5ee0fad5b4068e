/**
 * Proposals kept beside the register, and what they write to it: one record each with its history inside, so that a decision
 * and its trace are one write with one version, and of two reviewers who act at once one is first. Papers are attachments.
 * Doors: {@link org.jieming.api.proposal.Proposals} (keeping), {@link org.jieming.api.proposal.Consulted} (what a door asks of
 * them), {@link org.jieming.api.proposal.Decisions} (steps that write a revision), {@link org.jieming.api.proposal.NamePaper}
 * (announcement and filing as a Word document).
 * Knows the store and the rules of {@link org.jieming.proposal}; nothing of HTTP requests or of who may do what.
 * Trap: record and register are two writes. A decision is claimed in the record before the register is told, so that nobody else
 * decides meanwhile; a claim whose server died is settled by whether the register has its revision.
 */
@NullMarked
package org.jieming.api.proposal;

import org.jspecify.annotations.NullMarked;
