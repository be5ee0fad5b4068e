/**
 * Changes of divisions (B.2, B-01 to B-10): an event with its act, what was before and what is after. Door:
 * {@link org.jieming.api.resource.division.DivisionResources}.
 */
@NullMarked
package org.jieming.api.resource.division;

import org.jspecify.annotations.NullMarked;
