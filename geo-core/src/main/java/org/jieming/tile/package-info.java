/**
 * Vector tiles: where a tile lies, what of a layer falls into it, and its bytes in Mapbox Vector Tile 2.1.
 * Doors: {@link org.jieming.tile.TileMatrixSet}, {@link org.jieming.tile.MvtWriter}, {@link org.jieming.tile.PointLayer}.
 * Knows no item, no register and no HTTP; a caller numbers its features and says what they carry ({@link org.jieming.tile.TileAttributes}).
 * Input is EPSG:4490, longitude first; inside, a tile matrix set's plane is cut into whole units, 2^30 to a tile of zoom 0, y downwards.
 * Trap: OGC writes a tile z/row/column, everybody else z/x/y; {@link org.jieming.tile.TileCoord} reads both, by name.
 */
@NullMarked
package org.jieming.tile;

import org.jspecify.annotations.NullMarked;
