/**
 * Facilities and people: who is within reach, who is short by which clause, what everybody can get, where to build next, and what would
 * be if (E, G). Door: {@link org.jieming.api.process.planning.PlanningProcesses}; {@code Provision} is what all of them begin with.
 * Trap: what nobody recorded is unknown and never short; {@code Reckoning}, by the rule of {@link org.jieming.gap.Serving}, and
 * {@code Unrecorded} say whom that touches.
 */
@NullMarked
package org.jieming.api.process.planning;

import org.jspecify.annotations.NullMarked;
