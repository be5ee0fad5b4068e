/**
 * Vector tiles: where a tile lies, what of a layer falls into it, and its bytes in Mapbox Vector Tile 2.1.
 *
 * <p>Doors: {@link org.jieming.tile.TileMatrixSet} and {@link org.jieming.tile.TileCoord} (where), {@link
 * org.jieming.tile.PointLayer} and {@link org.jieming.tile.ShapeLayer} (what, made ready once), {@link
 * org.jieming.tile.MvtWriter} (bytes), {@link org.jieming.tile.MvtReader} (back again).
 * Knows no item, no register and no HTTP: a caller numbers its features and says what they carry ({@link
 * org.jieming.tile.TileAttributes}). Input is EPSG:4490, longitude first; inside, a set's plane is cut into whole units, 2^30
 * to a tile of zoom 0, y downwards, and all geometry is exact in them. Layers are immutable; an edit derives the next one.
 *
 * <p>How neighbours stay joined: all shapes of a layer are noded on one grid ({@code Noding}), broken into arcs that they share
 * ({@code Arcs}), thinned once for all zooms without ever crossing ({@code Generalising}), snap-rounded to the steps of each
 * zoom with a vertex wherever a tile will cut ({@code ZoomRounding}), and packed as the bytes a tile writes ({@code
 * PackedPath}). A tile then copies, and cuts at vertices only ({@code Chains}, {@code SideWalk}), so that it can break nothing.
 *
 * <p>How points thin out: by the zoom of their rank, and of those that crowd in a cell ({@link org.jieming.tile.Spacing}) the first by
 * rank alone ({@code Thinning}). Zooms are worked out when a layer is made or edited; a tile only copies.
 *
 * <p>What an edit costs: of points, O(overlay) and a fold every thousand; of shapes, drawing again what lies within four boxes
 * of what changed, some hundred neighbours. Both give the bytes that a layer made anew would give.
 *
 * <p>Traps: OGC writes a tile z/row/column, everybody else z/x/y; {@link org.jieming.tile.TileCoord} reads both, by name.
 * Shapes that shall stay joined belong in one layer: two layers are thinned each on its own.
 */
@NullMarked
package org.jieming.tile;

import org.jspecify.annotations.NullMarked;
