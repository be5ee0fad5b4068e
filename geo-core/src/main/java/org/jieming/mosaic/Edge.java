package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/** A segment of an {@link Arrangement} with the faces on both sides and the agreed lines that run along it. */
final class Edge {
    private final LineSegment segment;
    private final List<Run> runs = new ArrayList<>();
    private @Nullable Face left;
    private @Nullable Face right;

    /** An agreed line along a segment, in the direction of the segment or against it. */
    private record Run(AgreedLine line, boolean isAlong) {}

    Edge(LineSegment segment) {
        this.segment = segment;
    }

    void follow(AgreedLine line, boolean isAlong) {
        runs.add(new Run(line, isAlong));
    }

    /** Puts a face to the left of the segment, or to its right. */
    void bound(Face face, boolean isLeft) {
        if (isLeft) {
            left = face;
        } else {
            right = face;
        }
        face.add(this);
    }

    /** Tells both faces on which side of which line they lie. */
    void tellSides() {
        for (Run run : runs) {
            if (left != null) {
                left.beside(run.line(), run.isAlong());
            }
            if (right != null) {
                right.beside(run.line(), !run.isAlong());
            }
        }
    }

    /** The face across; null where the plane beyond is nobody's concern. */
    @Nullable
    Face across(Face face) {
        return face == left ? right : left;
    }

    double distance(Coordinate place) {
        return Distance.pointToSegment(place, segment.p0, segment.p1);
    }

    /** Its length in the local plane. */
    double length(LocalPlane plane) {
        return plane.metres(segment.p0).distance(plane.metres(segment.p1));
    }
}
