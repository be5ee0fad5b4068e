package org.jieming.tile;

import org.jieming.shape.Shape;

/**
 * A line or area to be drawn.
 *
 * @param feature the caller's number of the feature, at least 0
 * @param shape lines or polygons in EPSG:4490 or CRS84, longitude first; they need not be valid
 */
public record TileShape(int feature, Shape shape) {

    public TileShape {
        if (feature < 0) {
            throw new IllegalArgumentException("No such feature: " + feature);
        }
    }
}
