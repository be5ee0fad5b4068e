package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jieming.index.BoxIndex;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/**
 * Tells the segments that come near another one from those that only go on where another ends: the latter need no noding.
 * Along the outer border of a sound mosaic that is nearly all of them. O(k log k) in the number of segments when few are
 * near each other.
 */
final class Meetings {
    /** The index puts in order what lies within a world of degrees. */
    private static final double DEGREES_PER_METRE = 1e-5;

    private final double reach;
    private final List<Piece> met = new ArrayList<>();
    private final List<Piece> alone = new ArrayList<>();

    /** Looks at each piece; two meet when they come within {@code reach} of each other elsewhere than where both end. */
    Meetings(List<Piece> pieces, double reach) {
        this.reach = reach;
        double[] boxes = new double[4 * pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            box(pieces.get(i), boxes, 4 * i);
        }
        BoxIndex index = BoxIndex.build(boxes);
        BitSet found = new BitSet();
        for (int position = 0; position < index.located(); position++) {
            meet(index, position, pieces, boxes, found);
        }
        for (int i = 0; i < boxes.length / 4; i++) {
            (found.get(i) ? met : alone).add(pieces.get(i));
        }
    }

    private void box(Piece piece, double[] boxes, int at) {
        Coordinate from = piece.from();
        Coordinate to = piece.to();
        boxes[at] = (Math.min(from.x, to.x) - reach) * DEGREES_PER_METRE;
        boxes[at + 1] = (Math.min(from.y, to.y) - reach) * DEGREES_PER_METRE;
        boxes[at + 2] = (Math.max(from.x, to.x) + reach) * DEGREES_PER_METRE;
        boxes[at + 3] = (Math.max(from.y, to.y) + reach) * DEGREES_PER_METRE;
    }

    /** Compares a piece with those that come after it in the index. */
    private void meet(BoxIndex index, int position, List<Piece> pieces, double[] boxes, BitSet found) {
        int one = index.entry(position);
        int at = 4 * one;
        index.search(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3], position + 1, later -> {
            int other = index.entry(later);
            if (meet(pieces.get(one), pieces.get(other))) {
                found.set(one);
                found.set(other);
            }
            return true;
        });
    }

    /** The pieces that come near another. */
    List<Piece> met() {
        return met;
    }

    /** All others. */
    List<Piece> alone() {
        return alone;
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
