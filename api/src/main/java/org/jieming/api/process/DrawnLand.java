package org.jieming.api.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.division.DivisionCode;
import org.jieming.eldercare.Facilities;
import org.jieming.reach.Outlines;
import org.jieming.reach.ReachedArea;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Geodesy;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The outlines of units, laid out once and asked for the land within many distances.
 *
 * @param shapes those that are drawn, by code
 * @param zone the plane they are laid out on: the 3° Gauss-Krüger zone of their middle
 * @param drawn the outlines on it, in the same order
 * @param outlines the same, ready to be asked
 */
record DrawnLand(Map<DivisionCode, Shape> shapes, Crs zone, List<Geometry> drawn, Outlines outlines) {
    private static final double STEP = 0.01;

    /** Lays out what is drawn of some units. O(their vertices). */
    static DrawnLand of(Setting setting, Collection<DivisionCode> codes) {
        Map<DivisionCode, Shape> shapes = new LinkedHashMap<>();
        Envelope box = new Envelope();
        for (DivisionCode code : codes) {
            Shape shape = ReachedLand.shape(setting, code);
            if (shape != null) {
                shapes.put(code, shape);
                box.expandToInclude(shape.in(Crs.CGCS2000).envelope());
            }
        }
        Crs zone = box.isNull() ? Crs.CGCS2000 : Crs.gaussKruegerFor(box.centre().x);
        List<Geometry> drawn =
                shapes.values().stream().map(shape -> shape.in(zone).geometry()).toList();
        return new DrawnLand(shapes, zone, drawn, Outlines.of(drawn));
    }

    /** The land within the straight radius of a facility. O(vertices / 32 + sites + crossings). */
    ReachedLand within(List<ItemVersion> sites, ToDoubleFunction<ItemVersion> straight) {
        Map<DivisionCode, ReachedLand.Land> units = new LinkedHashMap<>();
        double[] reached =
                drawn.isEmpty() ? new double[0] : circles(sites, straight).within(outlines);
        int at = 0;
        for (var unit : shapes.entrySet()) {
            double share = reached[at] / outlines.whole(at);
            units.put(unit.getKey(), new ReachedLand.Land(unit.getValue().area().value(), share));
            at++;
        }
        return new ReachedLand(units);
    }

    /** The circles that touch the box of what is drawn. */
    private ReachedArea circles(List<ItemVersion> sites, ToDoubleFunction<ItemVersion> straight) {
        Envelope box = new Envelope();
        drawn.forEach(geometry -> box.expandToInclude(geometry.getEnvelopeInternal()));
        Projection plane = Projection.between(Crs.CGCS2000, zone);
        List<double[]> near = new ArrayList<>();
        for (ItemVersion site : sites) {
            double[] circle =
                    circle(plane, Objects.requireNonNull(Facilities.door(site)), straight.applyAsDouble(site));
            if (box.intersects(new Envelope(
                    circle[0] - circle[2], circle[0] + circle[2], circle[1] - circle[2], circle[1] + circle[2]))) {
                near.add(circle);
            }
        }
        return ReachedArea.of(column(near, 0), column(near, 1), column(near, 2));
    }

    /** The plane keeps angles, so that its scale at a point is the same to all sides. */
    private static double[] circle(Projection plane, Coordinate at, double radius) {
        double[] ends = {at.x, at.y, at.x, at.y + STEP};
        plane.transform(ends);
        double scale = Math.hypot(ends[2] - ends[0], ends[3] - ends[1])
                / Geodesy.distance(at.x, at.y, at.x, at.y + STEP).value();
        return new double[] {ends[0], ends[1], radius * scale};
    }

    private static double[] column(List<double[]> circles, int at) {
        return circles.stream().mapToDouble(circle -> circle[at]).toArray();
    }
}
