/**
 * Polygons that tile the plane: units that lie side by side without gap and without overlap.
 * Doors: {@link org.jieming.mosaic.MosaicCheck}, which finds where units overlap, leave gaps or do not share their border;
 * {@link org.jieming.mosaic.MosaicRepair}, which proposes outlines without these faults and moves no agreed line and no marker;
 * {@link org.jieming.mosaic.MosaicAssembly}, which makes units of the lines that part them, and {@link
 * org.jieming.mosaic.SharedBorders}, which takes units apart into such lines;
 * {@link org.jieming.mosaic.SchematicMosaic}, which draws units of which only the seat is known.
 * Knows seats, areas and plane geometry; nothing of codes, names, files or the register.
 * Longitude and latitude in degrees of EPSG:4490 at the door, metres inside; values are immutable, results deterministic.
 * Trap: a schematic shape answers "which unit is this seat in?" and nothing else; its area and borders are no facts.
 */
@NullMarked
package org.jieming.mosaic;

import org.jspecify.annotations.NullMarked;
