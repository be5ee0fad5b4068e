package org.jieming.resurvey;

import org.locationtech.jts.geom.Coordinate;

/**
 * A marker in one plane: where it legally stands and where it was found.
 *
 * @param marker its number
 * @param legal the legal place; x easting, y northing, metres
 * @param found the new place in the same plane
 */
public record Pair(String marker, Coordinate legal, Coordinate found) {}
