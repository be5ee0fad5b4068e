package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.jieming.language.Bilingual;
import org.jieming.reach.Outlines;
import org.jieming.reach.ReachedArea;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Geodesy;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * How much of the land of units lies within the straight radii of facilities, overlaps counted once. The share is reckoned on
 * the 3° Gauss-Krüger plane of the area, where a circle stays one and grows by the scale at its centre; square metres are that
 * share of the unit's area on the ellipsoid. A unit 30 km across is right to some 1e-4 of itself.
 *
 * @param units the land of each unit that is drawn
 */
record ReachedLand(Map<DivisionCode, Land> units) {
    /** What an area of people, fields and hills is told in. */
    private static final double KM2 = 1e6;

    private static final double STEP = 0.01;

    /**
     * The land of a unit.
     *
     * @param whole all of it, square metres on the ellipsoid
     * @param share what of it is in reach, 0 to 1
     */
    record Land(double whole, double share) {
        double reachedKm2() {
            return rounded(whole * share / KM2);
        }

        double km2() {
            return rounded(whole / KM2);
        }

        double beyondKm2() {
            return rounded(whole * (1 - share) / KM2);
        }

        /** To the square metre. */
        private static double rounded(double km2) {
            return Math.rint(km2 * KM2) / KM2;
        }
    }

    ReachedLand {
        units = Map.copyOf(units);
    }

    /** O(vertices of the units + sites). */
    static ReachedLand of(
            Setting setting,
            Collection<DivisionCode> codes,
            List<ItemVersion> sites,
            ToDoubleFunction<ItemVersion> straight) {
        Map<DivisionCode, Shape> shapes = new LinkedHashMap<>();
        for (DivisionCode code : codes) {
            Shape shape = shape(setting, code);
            if (shape != null) {
                shapes.put(code, shape);
            }
        }
        Envelope box = new Envelope();
        shapes.values()
                .forEach(shape -> box.expandToInclude(shape.in(Crs.CGCS2000).envelope()));
        return box.isNull() ? new ReachedLand(Map.of()) : of(shapes, box, sites, straight);
    }

    /** The area of a unit as far as the asker may see it; null where none is drawn. */
    static @Nullable Shape shape(Setting setting, DivisionCode code) {
        ItemVersion item = setting.units().get(code.digits());
        Shape shape = item == null ? null : setting.ground().sight().shape(item);
        return shape != null && shape.geometry().getDimension() == 2 ? shape : null;
    }

    private static ReachedLand of(
            Map<DivisionCode, Shape> shapes,
            Envelope box,
            List<ItemVersion> sites,
            ToDoubleFunction<ItemVersion> straight) {
        Crs zone = Crs.gaussKruegerFor(box.centre().x);
        List<Geometry> drawn =
                shapes.values().stream().map(shape -> shape.in(zone).geometry()).toList();
        Outlines outlines = Outlines.of(drawn);
        double[] reached = circles(drawn, zone, sites, straight).within(outlines);
        Map<DivisionCode, Land> units = new LinkedHashMap<>();
        int at = 0;
        for (var unit : shapes.entrySet()) {
            double share = reached[at] / outlines.whole(at);
            units.put(unit.getKey(), new Land(unit.getValue().area().value(), share));
            at++;
        }
        return new ReachedLand(units);
    }

    /** The circles that touch the box of what is drawn. */
    private static ReachedArea circles(
            List<Geometry> drawn, Crs zone, List<ItemVersion> sites, ToDoubleFunction<ItemVersion> straight) {
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

    /** The land of a unit; null where it is not drawn. */
    @Nullable
    Land of(DivisionCode code) {
        return units.get(code);
    }

    /** Tells the figures of a unit. */
    static void tell(ObjectNode json, @Nullable Land land) {
        json.put("land_km2", land == null ? null : (Double) land.km2());
        json.put("land_reached_km2", land == null ? null : (Double) land.reachedKm2());
        json.put("land_share", land == null ? null : (Double) land.share());
    }

    /** What the figures are of, and why there are none along roads. */
    static Bilingual note(boolean alongRoads) {
        return alongRoads
                ? Bilingual.of(
                        "沿道路计算时不给出面积:道路之间的土地在不在步行范围内无从得知",
                        "along roads no area is told: nothing says which land between the roads is in reach")
                : Bilingual.of(
                        "按土地面积计:设施直线半径所及的圆,重叠只计一次;不是人口,也不是居住用地的占比",
                        "shares of land: circles of the straight radius, overlaps once; neither people nor residential land");
    }
}
