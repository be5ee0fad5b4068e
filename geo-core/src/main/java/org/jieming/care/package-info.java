/**
 * The care of a boundary line between inspections (平安边界, domain section C.8): patrols, disputes and their mediation, and the
 * yearly assessment by a checklist, each entry that of one party or of whoever is above both. Doors: {@link
 * org.jieming.care.Assessment}, {@link org.jieming.care.Dispute}, {@link org.jieming.care.CareTally}.
 * Pure functions of facts that are only ever added. Knows no store, no HTTP and no accounts.
 * The checklist is data ({@code data/safe-boundary}); no national text with numbers was found, so its weights are all alike.
 * Traps: what the parties say may differ, and both stand; an item that was not marked is not failed: a score tells of how much of
 * the checklist it speaks.
 */
@NullMarked
package org.jieming.care;

import org.jspecify.annotations.NullMarked;
