/**
 * From a bureau's file to one revision: which column means what, what each row would change, and why a row cannot.
 * Doors: {@link org.jieming.api.intake.Mapping} (columns to properties, guessed from the headers or saved as a profile),
 * {@link org.jieming.api.intake.DryRun} (a verdict for every row) and the {@link org.jieming.api.intake.Plan} it ends in.
 * Reads files through {@code exchange}, changes nothing itself: the plan's change set goes to the register.
 * Assumes coordinates with x = longitude or easting; converts them to EPSG:4490 and records from what.
 * Trap: a file only speaks of the columns it has; an empty cell leaves what the register knows.
 */
@NullMarked
package org.jieming.api.intake;

import org.jspecify.annotations.NullMarked;
