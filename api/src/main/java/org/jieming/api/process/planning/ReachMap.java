package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Features;
import org.jieming.crs.Crs;
import org.jieming.division.DivisionCode;
import org.jieming.eldercare.Facilities;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Geodesy;
import org.jieming.shape.Shape;
import org.jieming.walk.WalkTree;
import org.jieming.walk.Yardstick;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * A reach study as layers of a map. Circles are drawn with 64 corners, for the eye: figures are never taken from them. Where
 * ways follow roads, what is in reach and what is beyond are drawn as roads, and nothing is said of the land between them.
 */
final class ReachMap {
    /** The layers there are. */
    static final List<String> LAYERS = List.of("unreached", "reach", "beyond", "units", "sites");

    /** How much a facility offers, as far as it says. */
    private static final List<String> SIZES = List.of("beds_total", "day_places", "meals_capacity", "building_m2");

    private static final int CORNERS = 64;
    private static final double STEP = 0.01;
    private static final GeometryFactory DEGREES = new GeometryFactory();

    private final ReachReport report;
    private final ReachStudy study;
    private final Progress progress;
    private final Features features = new Features();

    /** A map in the making, which tells of every unit whose land or roads it cuts. */
    ReachMap(ReachReport report, ReachStudy study, Progress progress) {
        this.report = report;
        this.study = study;
        this.progress = progress;
    }

    ObjectNode features(List<String> layers) {
        if (layers.contains("units")) {
            report.units().forEach(this::unit);
        }
        if (layers.contains("reach") || layers.contains("beyond")) {
            areas(layers);
        }
        if (layers.contains("unreached")) {
            report.unreached()
                    .forEach(cell -> report.cell(
                            features.add(null, study.people().cells().get(cell).spot())
                                    .put("feature", "unreached"),
                            cell));
        }
        if (layers.contains("sites")) {
            study.provision().sites().forEach(this::site);
        }
        return features.collection();
    }

    private void unit(UnitReach unit) {
        ItemVersion item = study.setting().units().get(unit.code().digits());
        Shape shape = item == null ? null : study.setting().ground().sight().shape(item);
        if (item != null && shape != null) {
            report.unit(features.add(item.id().toString(), shape.geometry()).put("feature", "unit"), unit);
        }
    }

    private void site(ItemVersion site) {
        Coordinate door = Objects.requireNonNull(Facilities.door(site));
        ObjectNode properties = features.add(site.id().toString(), DEGREES.createPoint(door))
                .put("feature", "site")
                .put("name", site.name())
                .put("inside", study.setting().isInside(site))
                .put("radius_m", study.radii().of(site));
        SIZES.forEach(size -> {
            double offered = Provision.supply(site, size);
            if (!Double.isNaN(offered)) {
                properties.put(size, offered);
            }
        });
    }

    /** What of the area is in reach, and what of each unit is not. */
    private void areas(List<String> layers) {
        if (study.walking().yardstick() instanceof Yardstick.Walked walked) {
            roads(layers, walked);
            return;
        }
        List<Geometry> circles = study.provision().sites().stream()
                .map(site -> circle(
                        Objects.requireNonNull(Facilities.door(site)),
                        study.walking().straight(study.radii().of(site))))
                .toList();
        Shape shape = ReachedLand.shape(study.setting(), study.setting().area());
        ReachGaps.told(progress, 0, codes().size());
        if (layers.contains("reach") && shape != null) {
            Geometry area =
                    GeometryPrecisionReducer.reduce(shape.in(Crs.CGCS2000).geometry(), ReachGaps.FINE);
            List<Geometry> near = ReachGaps.near(area, circles);
            add(
                    near.isEmpty()
                            ? DEGREES.createPolygon()
                            : ReachGaps.of(2, UnaryUnionOp.union(near).intersection(area)));
        }
        if (layers.contains("beyond")) {
            gaps().land(codes(), circles, report.land());
        }
    }

    private ReachGaps gaps() {
        return new ReachGaps(study.setting(), features, progress);
    }

    private List<DivisionCode> codes() {
        return report.units().stream().map(UnitReach::code).toList();
    }

    /** Nothing is no feature: an empty polygon would be drawn nowhere and asked for its corners. */
    private void add(Geometry geometry) {
        if (!geometry.isEmpty()) {
            features.add(null, geometry).put("feature", "reach");
        }
    }

    /** Whose radius is shorter than the longest is taken to stand so much farther away. */
    private void roads(List<String> layers, Yardstick.Walked walked) {
        List<ItemVersion> sites = study.provision().sites();
        double[] radii = sites.stream().mapToDouble(study.radii()::of).toArray();
        double radius = DoubleStream.of(radii).max().orElse(0);
        WalkTree ways = walked.tree(
                Spots.ofSites(sites),
                DoubleStream.of(radii).map(own -> radius - own).toArray());
        if (layers.contains("reach")) {
            add(DEGREES.createMultiLineString(lines(ways.roadsWithin(radius)).toArray(LineString[]::new)));
        }
        if (layers.contains("beyond")) {
            gaps().roads(codes(), List.copyOf(lines(ways.roadsBeyond(radius))));
        }
    }

    private static List<LineString> lines(List<double[]> pieces) {
        return pieces.stream()
                .map(piece -> DEGREES.createLineString(
                        new Coordinate[] {new Coordinate(piece[0], piece[1]), new Coordinate(piece[2], piece[3])}))
                .toList();
    }

    private static Geometry circle(Coordinate at, double radius) {
        double east =
                radius * STEP / Geodesy.distance(at.x, at.y, at.x + STEP, at.y).value();
        double north =
                radius * STEP / Geodesy.distance(at.x, at.y, at.x, at.y + STEP).value();
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int corner = 0; corner < CORNERS; corner++) {
            double turn = 2 * Math.PI * corner / CORNERS;
            ring[corner] = new Coordinate(at.x + east * Math.cos(turn), at.y + north * Math.sin(turn));
        }
        ring[CORNERS] = ring[0];
        return GeometryPrecisionReducer.reduce(DEGREES.createPolygon(ring), ReachGaps.FINE);
    }
}
