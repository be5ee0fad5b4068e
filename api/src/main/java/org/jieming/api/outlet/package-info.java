/**
 * From the register to a file that a bureau or a GIS opens, and that can be imported again without a loss.
 * Doors: {@link org.jieming.api.outlet.Outlet}, {@link org.jieming.api.outlet.OutletOptions}, and
 * {@link org.jieming.api.outlet.ResultFile} for what an analysis made.
 * Writes through {@code exchange} and {@code paper}; knows media types, no requests. Reads one snapshot, so a long export is of one revision.
 * Trap: a file leaves the house: properties beyond the audience asked for are not in it at all, not even as empty columns.
 */
@NullMarked
package org.jieming.api.outlet;

import org.jspecify.annotations.NullMarked;
