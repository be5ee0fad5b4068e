package org.jieming.naming;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * How far entities go, held against one outline. What goes over the border by less than {@link StatedUnits#TOLERANCE}, on either side, lies
 * on it as far as outlines are known. Prepared in O(vertices × log vertices) of the outline; an entity takes O(log vertices) for each of its
 * own and each {@link #STEP} of its course about the outline.
 */
final class AcrossBorder {
    /** Courses are looked at so often: half the tolerance, so that nothing beyond it goes unseen. */
    private static final double STEP = StatedUnits.TOLERANCE.value() / 2;
    /** What lies so near to the border follows it: positions are kept to a millimetre, and borders are traced by hand. */
    private static final double EDGE = 1;

    /** What an entity is to a unit. */
    enum Span {
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
    private final Geometry area;
    private final IndexedPointInAreaLocator inside;
    private final Envelope near;
    private @Nullable Border border;

    /** Prepares an outline of polygons, in degrees. */
    AcrossBorder(Geometry outline) {
        this.metres = metres(outline.getEnvelopeInternal());
        this.area = metres.transform(outline);
        this.inside = new IndexedPointInAreaLocator(area);
        this.near = area.getEnvelopeInternal();
        near.expandBy(StatedUnits.TOLERANCE.value());
    }

    /**
     * What tells how far something lies from the border of a unit; prepared for what lies about it alone.
     *
     * @param middle a point inside of the unit
     * @param deep how far from the border something is inside of it for certain
     */
    private record Border(Borderline lines, Coordinate middle, double deep) {
        private static final double TOLERANCE = StatedUnits.TOLERANCE.value();

        static Border of(Geometry area) {
            Borderline lines = new Borderline(area.getBoundary());
            Coordinate middle = area.getInteriorPoint().getCoordinate();
            // nothing lies half a kilometre deep in a unit of less than one
            double deep = Math.min(TOLERANCE, lines.distance(middle, 2 * TOLERANCE) / 2);
            return new Border(lines, middle, deep);
        }

        /** As long as it is no more than the tolerance; infinity beyond. */
        double distance(Coordinate spot) {
            return lines.distance(spot, TOLERANCE);
        }
    }

    private Border border() {
        Border known = border == null ? Border.of(area) : border;
        border = known;
        return known;
    }

    /** Degrees as metres of a plane that is true at the height of the outline, to a hundredth at its edges. */
    private static AffineTransformation metres(Envelope box) {
        double north = Nearness.METRES_PER_LATITUDE;
        return AffineTransformation.scaleInstance(north * Math.cos(Math.toRadians(box.centre().y)), north);
    }

    /** What an entity is to the unit, in degrees. */
    Span of(Geometry entity) {
        Geometry drawn = metres.transform(entity);
        if (drawn.getDimension() != 1) {
            Optional<Span> plain = onOneSide(drawn);
            if (plain.isPresent()) {
                return plain.get();
            }
        }
        Course course = new Course(border(), drawn.getDimension() == 1);
        each(drawn, course::begin, course::at);
        return course.extent(drawn.getDimension() == 2 && isAround(drawn));
    }

    /** What a point or an area is that nothing parts: it lies on one side of the border with all that was looked at. */
    private Optional<Span> onOneSide(Geometry drawn) {
        boolean[] seen = new boolean[3];
        each(drawn, () -> {}, spot -> {
            seen[near.contains(spot) ? inside.locate(spot) : Location.EXTERIOR] = true;
            return !(seen[Location.INTERIOR] && seen[Location.EXTERIOR]);
        });
        if (seen[Location.INTERIOR]) {
            return seen[Location.EXTERIOR] ? Optional.empty() : Optional.of(Span.WITHIN);
        }
        return isAround(drawn) ? Optional.empty() : Optional.of(Span.ELSEWHERE);
    }

    private boolean isAround(Geometry drawn) {
        return drawn.getEnvelopeInternal().intersects(area.getEnvelopeInternal())
                && drawn.getDimension() == 2
                && SimplePointInAreaLocator.locate(border().middle(), drawn) != Location.EXTERIOR;
    }

    /** Hands out the points of a shape and those on the way between them, as long as more are wanted. */
    private void each(Geometry drawn, Runnable begin, Predicate<Coordinate> visitor) {
        if (drawn.getDimension() == 0) {
            begin.run();
            Stream.of(drawn.getCoordinates()).allMatch(visitor);
        }
        for (Object line : LinearComponentExtracter.getLines(drawn)) {
            begin.run();
            Coordinate[] turns = ((LineString) line).getCoordinates();
            for (int i = 1; i < turns.length; i++) {
                if (!along(turns[i - 1], turns[i], visitor)) {
                    return;
                }
            }
        }
    }

    private boolean along(Coordinate from, Coordinate to, Predicate<Coordinate> visitor) {
        int steps = near.intersects(from, to) ? (int) Math.max(1, Math.ceil(from.distance(to) / STEP)) : 1;
        for (int step = 0; step <= steps; step++) {
            double share = (double) step / steps;
            if (!visitor.test(new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)))) {
                return false;
            }
        }
        return true;
    }

    /** What was seen of one entity along its lines and edges. */
    private final class Course {
        private final Border border;
        private final boolean isLine;
        private boolean isIn;
        private boolean isDeep;
        private boolean isOut;
        private boolean isFar;
        private boolean wasOnEdge;

        Course(Border border, boolean isLine) {
            this.border = border;
            this.isLine = isLine;
        }

        void begin() {
            wasOnEdge = false;
        }

        /** Looks at a point; whether more is to be known. */
        boolean at(Coordinate spot) {
            boolean isNear = near.contains(spot);
            boolean isInside = isNear && inside.locate(spot) != Location.EXTERIOR;
            double away = isNear ? away(isInside, spot) : Double.POSITIVE_INFINITY;
            if (away <= EDGE) {
                edge();
                return true;
            }
            wasOnEdge = false;
            isIn |= isInside;
            isDeep |= isInside && away > border.deep();
            isOut |= !isInside;
            isFar |= !isInside && away > StatedUnits.TOLERANCE.value();
            return !(isDeep && isFar);
        }

        /** How far away the border is; where more is known of the side already, it does not matter. */
        private double away(boolean isInside, Coordinate spot) {
            return (isInside ? isDeep : isFar) ? Double.POSITIVE_INFINITY : border.distance(spot);
        }

        /** A river along the border flows on both sides of it; what ends there, or an area that is cut there, does not. */
        private void edge() {
            isIn |= isLine && wasOnEdge;
            isOut |= isLine && wasOnEdge;
            wasOnEdge = true;
        }

        Span extent(boolean isAround) {
            if (!isIn && !isAround) {
                return Span.ELSEWHERE;
            }
            if (!isOut) {
                return Span.WITHIN;
            }
            return isFar && (isDeep || isAround) ? Span.BEYOND : Span.ON_BORDER;
        }
    }
}
