package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Tells the segments that come near another one from those that only go on where another ends: the latter need no noding.
 * Along the outer border of a sound mosaic that is nearly all of them. O(k log k) in the number of segments when few are
 * near each other.
 */
final class Meetings {
    private final double reach;
    private final HPRtree boxes = new HPRtree();
    private final List<Piece> met = new ArrayList<>();
    private final List<Piece> alone = new ArrayList<>();

    /** Looks at each piece; two meet when they come within {@code reach} of each other elsewhere than where both end. */
    Meetings(List<Piece> pieces, double reach) {
        this.reach = reach;
        pieces.forEach(piece -> boxes.insert(box(piece), piece));
        boxes.build();
        pieces.forEach(piece -> (isMet(piece) ? met : alone).add(piece));
    }

    /** The pieces that come near another. */
    List<Piece> met() {
        return met;
    }

    /** All others. */
    List<Piece> alone() {
        return alone;
    }

    private static Envelope box(Piece piece) {
        return new Envelope(piece.from(), piece.to());
    }

    private boolean isMet(Piece piece) {
        Envelope near = box(piece);
        near.expandBy(reach);
        boolean[] found = {false};
        boxes.query(near, other -> found[0] |= other != piece && meet(piece, (Piece) other));
        return found[0];
    }

    private boolean meet(Piece one, Piece other) {
        if (one.from().equals2D(other.from())) {
            return fold(one.to(), other.to(), one, other);
        }
        if (one.to().equals2D(other.from())) {
            return fold(one.from(), other.to(), one, other);
        }
        if (one.from().equals2D(other.to())) {
            return fold(one.to(), other.from(), one, other);
        }
        if (one.to().equals2D(other.to())) {
            return fold(one.from(), other.from(), one, other);
        }
        return Distance.segmentToSegment(one.from(), one.to(), other.from(), other.to()) <= reach;
    }

    /** Whether two pieces with a common end lie on one another: then the far end of one of them lies on the other. */
    private boolean fold(Coordinate farOfOne, Coordinate farOfOther, Piece one, Piece other) {
        return Distance.pointToSegment(farOfOne, other.from(), other.to()) <= reach
                || Distance.pointToSegment(farOfOther, one.from(), one.to()) <= reach;
    }
}
