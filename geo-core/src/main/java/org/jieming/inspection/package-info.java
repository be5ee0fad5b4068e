/**
 * The joint inspection of a boundary line (联合检查; domain sections C.6 and C.7) by two teams of equal right: what each stated
 * of a marker or of the line between two, whether both agree, along which stretches each has walked, what was done about it,
 * and how far the round is.
 * Doors: {@link org.jieming.inspection.Comparison}, {@link org.jieming.inspection.Handling}, {@link org.jieming.inspection.Stage},
 * {@link org.jieming.inspection.Walk}, and {@link org.jieming.inspection.Attestation}, the newest word on a marker.
 * All are pure functions of facts that are only ever added: statements, steps and signatures. The order in which they arrive
 * counts for nothing, so telephones may send them days later; but which had arrived when a repair was noted tells what was found
 * from what both see after it ({@link org.jieming.inspection.Outcome}). Knows no store, no HTTP and no accounts.
 * Positions are degrees of CGCS2000 or WGS 84, which are treated as coincident. A fix is never a marker's legal coordinate (C-04, C-31).
 * Trap: a team's statement is its latest by the time it was made, not by arrival, and so is what counts of several rounds; a device's clock is set right by how wrong
 * it was when it sent, and what it dates behind its arrival has the word only where nothing else is stated. What is doubtful of time or fix is told ({@link org.jieming.inspection.Doubt}) and refused nothing for. Earlier statements stay on record beside it.
 */
@NullMarked
package org.jieming.inspection;

import org.jspecify.annotations.NullMarked;
