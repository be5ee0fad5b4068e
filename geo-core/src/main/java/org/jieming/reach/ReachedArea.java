package org.jieming.reach;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * How much of areas lies within the radii of sites, overlaps counted once. Circles are true circles: the area is reckoned by
 * Green's theorem along the edges of the area inside the union and the arcs of the union inside the area; no polygon stands in
 * for a circle and no overlay is built. Where crossings contradict each other by rounding, JTS reckons that area with circles
 * of 4,096 corners.
 */
public final class ReachedArea {
    private static final int CORNERS = 1024;

    private final Discs discs;
    private final OpenArcs arcs;

    private ReachedArea(Discs discs) {
        this.discs = discs;
        this.arcs = OpenArcs.of(discs);
    }

    /**
     * Circles on a plane, in metres.
     *
     * @param x eastings of the centres
     * @param y northings
     * @param radii radii, one for each centre
     */
    public static ReachedArea of(double[] x, double[] y, double[] radii) {
        return new ReachedArea(Discs.of(x, y, radii));
    }

    /**
     * How much of every area is within a circle. O(vertices / 32 + vertices near circles + crossings), and O(vertices of an
     * area / 32) for each arc that lies in its box and does not cross it.
     *
     * @param areas areas on the plane of the circles
     * @return square metres of the plane
     */
    public double[] within(Outlines areas) {
        AreaWalk walk = new AreaWalk(discs, arcs);
        double[] within = new double[areas.size()];
        for (int number = 0; number < within.length; number++) {
            Geometry area = areas.area(number);
            double whole = areas.whole(number);
            double reckoned = walk.reached(area.getEnvelopeInternal(), areas.outline(number));
            boolean fits = reckoned > -1e-6 * whole && reckoned < whole * (1 + 1e-6);
            within[number] = fits ? Math.max(0, Math.min(whole, reckoned)) : overlaid(area);
        }
        return within;
    }

    private double overlaid(Geometry area) {
        GeometryFactory factory = area.getFactory();
        Nearby nearby = new Nearby(discs);
        var box = area.getEnvelopeInternal();
        nearby.gather(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        List<Geometry> circles = new ArrayList<>();
        for (int at = 0; at < nearby.size(); at++) {
            int disc = nearby.disc(at);
            Point centre = factory.createPoint(new Coordinate(discs.x[disc], discs.y[disc]));
            circles.add(centre.buffer(discs.r[disc], CORNERS));
        }
        return circles.isEmpty()
                ? 0
                : UnaryUnionOp.union(circles).intersection(area).getArea();
    }
}
