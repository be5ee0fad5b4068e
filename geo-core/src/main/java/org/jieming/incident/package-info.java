/**
 * What devices and citizens report of a marker between inspections (domain section C.6; issue 6 §8), and how far it was dealt
 * with: checked, handled, confirmed by the other party, closed. Doors: {@link org.jieming.incident.Incident}, {@link org.jieming.incident.IncidentTally}.
 * Pure functions of facts that are only ever added: a report and the steps taken since. Knows no store, no HTTP and no accounts.
 * A report proves nothing: what a marker is found to be stands in the register and in rounds of inspection alone. A repair of it that
 * one party noted with both present and the other confirmed is accepted as in a round, and ends what was found before it.
 * Trap: a report may be wrong on purpose; one that was found to be unfounded is closed without being handled.
 */
@NullMarked
package org.jieming.incident;

import org.jspecify.annotations.NullMarked;
