package org.jieming.api.inspection;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.boundary.BorderCheck;
import org.jieming.inspection.LineEnd;
import org.jieming.register.ItemId;
import org.jieming.shape.Geodesy;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** How the ends of a line lie to its markers: which is before the first of them, and whether there is a stretch between. */
final class LineEnds {
    private final LineFacts facts;
    private final List<ItemId> markers;

    LineEnds(LineFacts facts) {
        this.facts = facts;
        this.markers = List.copyOf(facts.markers().keySet());
    }

    /** The end before the first marker: markers may be numbered against the direction in which the line is drawn (C-28). */
    LineEnd first() {
        Optional<Coordinate> one = markers.isEmpty() ? Optional.empty() : facts.legal(markers.get(0));
        Optional<Coordinate> last = markers.isEmpty() ? Optional.empty() : facts.legal(markers.get(markers.size() - 1));
        Optional<LengthIndexedLine> line = shape().map(LengthIndexedLine::new);
        boolean against = one.isPresent()
                && last.isPresent()
                && line.filter(along -> along.project(one.get()) > along.project(last.get()))
                        .isPresent();
        return against ? LineEnd.END : LineEnd.START;
    }

    /** The ends to which a round of these markers goes on: the marker next to it is among them and does not stand there itself. */
    Set<LineEnd> reached(Collection<ItemId> inspected) {
        if (markers.isEmpty()) {
            return EnumSet.allOf(LineEnd.class);
        }
        Set<LineEnd> reached = EnumSet.noneOf(LineEnd.class);
        reach(reached, inspected, markers.get(0), first());
        reach(reached, inspected, markers.get(markers.size() - 1), first().other());
        return reached;
    }

    private void reach(Set<LineEnd> reached, Collection<ItemId> inspected, ItemId marker, LineEnd end) {
        if (inspected.contains(marker) && !standsAt(marker, end)) {
            reached.add(end);
        }
    }

    /** Whether a marker stands at an end of the line, as that of a tri-point does, as exactly as markers stand on lines (C-22). */
    private boolean standsAt(ItemId marker, LineEnd end) {
        return facts.legal(marker)
                .flatMap(place -> place(end).map(point -> Geodesy.distance(place.x, place.y, point.x, point.y)))
                .filter(apart -> apart.compareTo(BorderCheck.MARKER_TOLERANCE) <= 0)
                .isPresent();
    }

    private Optional<Coordinate> place(LineEnd end) {
        return shape().map(Geometry::getCoordinates)
                .map(points -> points[end == LineEnd.START ? 0 : points.length - 1]);
    }

    private Optional<Geometry> shape() {
        return facts.line().shape().map(shape -> shape.geometry());
    }
}
