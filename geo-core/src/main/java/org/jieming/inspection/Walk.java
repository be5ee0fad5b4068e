package org.jieming.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jieming.crs.Crs;
import org.jieming.measure.Metres;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Along which stretches of a line a team has been, by its tracks. The line is looked at piece by piece of 10 m at most; a
 * piece counts as walked where its middle lies no farther from a track than {@link Walking#beside()}. Measured in the plane of
 * the nearest 3° zone, whose lengths are within 0.04 % of the ground. O((pieces + fixes) log fixes).
 */
public final class Walk {
    private static final double PIECE_METRES = 10;
    /** Fixes farther from the box of the line are far beyond any jump that is joined, and some have no place in its plane. */
    private static final double NEAR_DEGREES = 1;

    private final Crs zone;
    private final Geometry line;
    private final TrackIndex tracks;
    private final List<Stretch> unwalked = new ArrayList<>();
    private double gone;
    private double walked;

    /**
     * A stretch of a line.
     *
     * @param from metres along the line at which it begins
     * @param to metres at which it ends
     * @param start where it begins, in degrees
     * @param end where it ends, in degrees
     */
    public record Stretch(Metres from, Metres to, Coordinate start, Coordinate end) {
        /** How long it is. */
        public Metres length() {
            return new Metres(to.value() - from.value());
        }
    }

    private Walk(Shape line, Collection<Itinerary> ways, Walking walking) {
        this.zone = Crs.gaussKruegerFor(line.in(Crs.CGCS2000).envelope().centre().x);
        this.line = line.in(zone).geometry();
        Envelope area = line.in(Crs.CGCS2000).envelope().copy();
        area.expandBy(NEAR_DEGREES);
        this.tracks = TrackIndex.of(ways, area, zone, walking);
    }

    /** How a line was walked by who went these ways. */
    public static Walk of(Shape line, Collection<Itinerary> ways, Walking walking) {
        Walk walk = new Walk(line, ways, walking);
        for (int i = 0; i < walk.line.getNumGeometries(); i++) {
            Coordinate[] points = walk.line.getGeometryN(i).getCoordinates();
            for (int j = 1; j < points.length; j++) {
                walk.straight(new LineSegment(points[j - 1], points[j]));
            }
        }
        return walk;
    }

    private void straight(LineSegment straight) {
        int pieces = (int) Math.ceil(straight.getLength() / PIECE_METRES);
        for (int i = 0; i < pieces; i++) {
            double length = straight.getLength() / pieces;
            if (tracks.passes(straight.pointAlong((i + 0.5) / pieces))) {
                walked += length;
            } else {
                Coordinate start = straight.pointAlong((double) i / pieces);
                miss(length, start, straight.pointAlong((i + 1.0) / pieces));
            }
            gone += length;
        }
    }

    private void miss(double length, Coordinate start, Coordinate end) {
        int last = unwalked.size() - 1;
        Metres to = new Metres(gone + length);
        if (last >= 0 && gone - unwalked.get(last).to().value() < 1e-6) {
            Stretch before = unwalked.get(last);
            unwalked.set(last, new Stretch(before.from(), to, before.start(), degrees(end)));
        } else {
            unwalked.add(new Stretch(new Metres(gone), to, degrees(start), degrees(end)));
        }
    }

    private Coordinate degrees(Coordinate plane) {
        return Shape.point(plane.x, plane.y, zone).in(Crs.CGCS2000).geometry().getCoordinate();
    }

    /** The stretches along which nobody went, in the order of the line. */
    public List<Stretch> unwalked() {
        return List.copyOf(unwalked);
    }

    /** How much of the line was walked. */
    public Metres walked() {
        return new Metres(walked);
    }

    /** How long the line is. */
    public Metres length() {
        return new Metres(gone);
    }

    /** How far along the line the place nearest to a point in degrees lies. */
    public Metres along(Coordinate point) {
        Coordinate plane = Shape.point(point.x, point.y).in(zone).geometry().getCoordinate();
        return new Metres(new LengthIndexedLine(line).project(plane));
    }
}
