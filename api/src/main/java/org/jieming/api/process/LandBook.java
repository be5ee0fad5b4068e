package org.jieming.api.process;

import java.util.List;
import org.jieming.crs.Crs;
import org.jieming.reach.Outlines;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;

/**
 * The land of units asked about last, made ready to be asked again how much of it is in reach. What is kept is found by the shapes
 * themselves, so that it follows the register and never shows one asker what another may see. Safe for use by several threads.
 */
final class LandBook {
    /** The units of a province with three million vertices take some 100 MB: those of two levels, or of two areas. */
    private static final int KEPT = 2;

    private final Recent<List<Shape>, Ready> recent = new Recent<>(KEPT);

    /**
     * Land made ready.
     *
     * @param zone the plane it is drawn on, the 3° Gauss-Krüger zone in its middle
     * @param outlines the outlines of the units on it
     * @param squareMetres the area of each unit on the ellipsoid
     */
    record Ready(Crs zone, Outlines outlines, List<Double> squareMetres) {}

    /**
     * Makes land ready, or finds it so. O(vertices), or O(units) when it is kept.
     *
     * @param shapes the areas of the units; not all empty
     */
    Ready ready(List<Shape> shapes) {
        return recent.get(shapes, () -> {
            Envelope box = new Envelope();
            shapes.forEach(shape -> box.expandToInclude(shape.in(Crs.CGCS2000).envelope()));
            Crs zone = Crs.gaussKruegerFor(box.centre().x);
            Outlines outlines = Outlines.of(
                    shapes.stream().map(shape -> shape.in(zone).geometry()).toList());
            return new Ready(
                    zone,
                    outlines,
                    shapes.stream().map(shape -> shape.area().value()).toList());
        });
    }
}
