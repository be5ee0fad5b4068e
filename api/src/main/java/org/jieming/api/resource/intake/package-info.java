/**
 * Files brought in: uploaded, their columns matched, judged row by row, written as one revision. Door:
 * {@link org.jieming.api.resource.intake.IntakeResources}; the work itself is done in {@code org.jieming.api.intake}.
 */
@NullMarked
package org.jieming.api.resource.intake;

import org.jspecify.annotations.NullMarked;
