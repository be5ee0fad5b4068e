package org.jieming.mosaic;

import org.locationtech.jts.geom.Coordinate;

/**
 * A segment of a border that neighbours do not share.
 *
 * @param from its start
 * @param to its end
 * @param weight how many more units lie to its left than to its right, at least 1
 * @param unit a unit that has it in its outline
 */
record Piece(Coordinate from, Coordinate to, int weight, int unit) {}
