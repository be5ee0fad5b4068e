package org.jieming.inspection;

import java.util.Collection;
import java.util.List;
import org.jieming.crs.Crs;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.strtree.STRtree;

/** Tracks in a plane, to be asked how near they pass. */
final class TrackIndex {
    private final STRtree tree = new STRtree();
    private final Crs zone;
    private final Walking walking;

    private TrackIndex(Crs zone, Walking walking) {
        this.zone = zone;
        this.walking = walking;
    }

    /** The ways within an area in degrees; fixes outside of it tell nothing. */
    static TrackIndex of(Collection<Itinerary> ways, Envelope area, Crs zone, Walking walking) {
        TrackIndex index = new TrackIndex(zone, walking);
        ways.forEach(way -> index.add(way.believed().stream()
                .filter(point -> area.contains(point.longitude(), point.latitude()))
                .toList()));
        index.tree.build();
        return index;
    }

    private void add(List<Track.Point> points) {
        for (int i = 0; i < points.size(); i++) {
            Coordinate here = plane(points.get(i));
            Coordinate before = i == 0 ? here : plane(points.get(i - 1));
            boolean joined = i > 0 && walking.joins(points.get(i - 1), points.get(i), before.distance(here));
            LineSegment way = new LineSegment(joined ? before : here, here);
            tree.insert(new Envelope(way.p0, way.p1), way);
        }
    }

    private Coordinate plane(Track.Point point) {
        return Shape.point(point.longitude(), point.latitude())
                .in(zone)
                .geometry()
                .getCoordinate();
    }

    /** Whether one passed near enough to a point of the plane. */
    boolean passes(Coordinate point) {
        Envelope near = new Envelope(point);
        near.expandBy(walking.beside().value());
        for (Object way : tree.query(near)) {
            if (((LineSegment) way).distance(point) <= walking.beside().value()) {
                return true;
            }
        }
        return false;
    }
}
