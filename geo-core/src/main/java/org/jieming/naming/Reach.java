package org.jieming.naming;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * How far entities go, held against one outline. What goes over the border by less than {@link StatedUnits#TOLERANCE}, on either side, lies
 * on it as far as outlines are known. Prepared in O(vertices × log vertices) of the outline; an entity takes O(log vertices) for each of its
 * own and each {@link #STEP} of its course about the outline.
 */
final class Reach {
    /** Courses are looked at so often: half the tolerance, so that nothing beyond it goes unseen. */
    private static final double STEP = StatedUnits.TOLERANCE.value() / 2;
    /** What lies so near to the border follows it: positions are kept to a millimetre, and borders are traced by hand. */
    private static final double EDGE = 1;

    private static final GeometryFactory PLANE = new GeometryFactory();

    /** What an entity is to a unit. */
    enum Extent {
        /** It touches the unit nowhere: it is another entity, or a neighbour's. */
        ELSEWHERE,
        /** It lies in the unit with all that is recorded of it. */
        WITHIN,
        /** It goes over the border, or along it, by so little that the outlines do not tell. */
        ON_BORDER,
        /** It reaches into the unit and beyond it. */
        BEYOND
    }

    private final AffineTransformation metres;
    private final IndexedPointInAreaLocator inside;
    private final IndexedFacetDistance border;
    private final Envelope near;
    private final Coordinate middle;
    private final double deep;

    /** Prepares an outline of polygons, in degrees. */
    Reach(Geometry outline) {
        this.metres = metres(outline.getEnvelopeInternal());
        Geometry area = metres.transform(outline);
        this.inside = new IndexedPointInAreaLocator(area);
        this.border = new IndexedFacetDistance(area.getBoundary());
        this.near = area.getEnvelopeInternal();
        near.expandBy(StatedUnits.TOLERANCE.value());
        this.middle = area.getInteriorPoint().getCoordinate();
        // nothing lies half a kilometre deep in a unit of less than one
        this.deep = Math.min(StatedUnits.TOLERANCE.value(), toBorder(middle) / 2);
    }

    /** Degrees as metres of a plane that is true at the height of the outline, to a hundredth at its edges. */
    private static AffineTransformation metres(Envelope box) {
        double north = Nearness.METRES_PER_LATITUDE;
        return AffineTransformation.scaleInstance(north * Math.cos(Math.toRadians(box.centre().y)), north);
    }

    /** What an entity is to the unit, in degrees. */
    Extent of(Geometry entity) {
        Geometry drawn = metres.transform(entity);
        Course course = new Course(drawn.getDimension() == 1);
        if (drawn.getDimension() == 0) {
            for (Coordinate spot : drawn.getCoordinates()) {
                course.at(spot);
            }
        }
        for (Object line : LinearComponentExtracter.getLines(drawn)) {
            course.along((LineString) line);
        }
        boolean isAround =
                drawn.getDimension() == 2 && SimplePointInAreaLocator.locate(middle, drawn) != Location.EXTERIOR;
        return course.extent(isAround);
    }

    private double toBorder(Coordinate spot) {
        return border.distance(PLANE.createPoint(spot));
    }

    /** What was seen of one entity along its lines and edges. */
    private final class Course {
        private final boolean isLine;
        private boolean isIn;
        private boolean isDeep;
        private boolean isOut;
        private boolean isFar;
        private boolean wasOnEdge;

        Course(boolean isLine) {
            this.isLine = isLine;
        }

        void along(LineString line) {
            wasOnEdge = false;
            Coordinate[] turns = line.getCoordinates();
            for (int i = 1; i < turns.length && !(isDeep && isFar); i++) {
                along(turns[i - 1], turns[i]);
            }
        }

        private void along(Coordinate from, Coordinate to) {
            if (!near.intersects(from, to)) {
                far();
                return;
            }
            int steps = (int) Math.max(1, Math.ceil(from.distance(to) / STEP));
            for (int step = 0; step <= steps; step++) {
                double share = (double) step / steps;
                at(new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
            }
        }

        void at(Coordinate spot) {
            if (!near.contains(spot)) {
                far();
                return;
            }
            boolean isInside = inside.locate(spot) != Location.EXTERIOR;
            if (isInside ? isDeep : isFar) {
                wasOnEdge = false;
                return;
            }
            double away = toBorder(spot);
            if (away <= EDGE) {
                edge();
            } else if (isInside) {
                wasOnEdge = false;
                isIn = true;
                isDeep = away > deep;
            } else {
                wasOnEdge = false;
                isOut = true;
                isFar = away > StatedUnits.TOLERANCE.value();
            }
        }

        private void far() {
            wasOnEdge = false;
            isOut = true;
            isFar = true;
        }

        /** A river along the border flows on both sides of it; what ends there, or an area that is cut there, does not. */
        private void edge() {
            isIn |= isLine && wasOnEdge;
            isOut |= isLine && wasOnEdge;
            wasOnEdge = true;
        }

        Extent extent(boolean isAround) {
            if (!isIn && !isAround) {
                return Extent.ELSEWHERE;
            }
            if (!isOut) {
                return Extent.WITHIN;
            }
            return isFar && (isDeep || isAround) ? Extent.BEYOND : Extent.ON_BORDER;
        }
    }
}
