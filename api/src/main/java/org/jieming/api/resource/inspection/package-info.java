/**
 * Joint inspections (C.6, C.7) by two parties of equal right, what others report of markers, and the care of lines between inspections.
 * Door: {@link org.jieming.api.resource.inspection.InspectionResources}; {@code Inspections} opens rounds.
 * Trap: statements are only ever added; what is newest of a marker goes by when it was seen.
 */
@NullMarked
package org.jieming.api.resource.inspection;

import org.jspecify.annotations.NullMarked;
