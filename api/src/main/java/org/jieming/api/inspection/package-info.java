/**
 * Joint inspections, and what is written of lines between them (incidents, patrols, disputes), kept beside the register:
 * rounds, what teams stated, what was handled and signed, photographs, and the report made of it.
 * Doors: {@link org.jieming.api.inspection.Rounds}, {@link org.jieming.api.inspection.RoundFile},
 * {@link org.jieming.api.inspection.ReportText}, {@link org.jieming.api.inspection.Incidents},
 * {@link org.jieming.api.inspection.LineCare}.
 * A round is a record of its own; every statement, step, signature and photograph is another that is only ever added, so that
 * no rule spans two writes. Knows no HTTP answers and no accounts; who may do what is asked before.
 * Trap: a statement may arrive before the photographs that it names, or after them; until both are there, or its team has stated it
 * to be lost, the report cannot be signed.
 */
@NullMarked
package org.jieming.api.inspection;

import org.jspecify.annotations.NullMarked;
