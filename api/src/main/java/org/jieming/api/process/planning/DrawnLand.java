package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jieming.api.process.Setting;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.division.DivisionCode;
import org.jieming.eldercare.Facilities;
import org.jieming.reach.ReachedArea;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Geodesy;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The outlines of units, made ready once and asked for the land within many distances.
 *
 * @param codes the units that are drawn
 * @param ready their outlines, in the same order; null where none is drawn
 */
record DrawnLand(List<DivisionCode> codes, LandBook.@Nullable Ready ready) {
    private static final double STEP = 0.01;

    /** What is drawn of some units. O(units), and O(their vertices) where the book does not keep them. */
    static DrawnLand of(LandBook book, Setting setting, Collection<DivisionCode> codes) {
        Map<DivisionCode, Shape> shapes = new LinkedHashMap<>();
        for (DivisionCode code : codes) {
            Shape shape = ReachedLand.shape(setting, code);
            if (shape != null) {
                shapes.put(code, shape);
            }
        }
        return new DrawnLand(
                List.copyOf(shapes.keySet()), shapes.isEmpty() ? null : book.ready(List.copyOf(shapes.values())));
    }

    /** The land within the straight radius of a facility. O(vertices / 32 + sites + crossings). */
    ReachedLand within(List<ItemVersion> sites, ToDoubleFunction<ItemVersion> straight) {
        if (ready == null) {
            return new ReachedLand(Map.of());
        }
        Map<DivisionCode, ReachedLand.Land> units = new LinkedHashMap<>();
        double[] reached = circles(ready, sites, straight).within(ready.outlines());
        for (int at = 0; at < codes.size(); at++) {
            double share = reached[at] / ready.outlines().whole(at);
            units.put(codes.get(at), new ReachedLand.Land(ready.squareMetres().get(at), share));
        }
        return new ReachedLand(units);
    }

    /** The circles that touch the box of what is drawn. */
    private static ReachedArea circles(
            LandBook.Ready ready, List<ItemVersion> sites, ToDoubleFunction<ItemVersion> straight) {
        Projection plane = Projection.between(Crs.CGCS2000, ready.zone());
        List<double[]> near = new ArrayList<>();
        for (ItemVersion site : sites) {
            double[] circle =
                    circle(plane, Objects.requireNonNull(Facilities.door(site)), straight.applyAsDouble(site));
            if (ready.outlines()
                    .touch(new Envelope(
                            circle[0] - circle[2],
                            circle[0] + circle[2],
                            circle[1] - circle[2],
                            circle[1] + circle[2]))) {
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
