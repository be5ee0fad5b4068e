package org.jieming.mosaic;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** A stretch in one of its directions: what it bounds lies to its left. */
final class Way {
    private final Stretch stretch;
    private final boolean isAlong;
    private final int from;
    private final int to;
    private @Nullable Way next;
    private @Nullable Parcel parcel;

    Way(Stretch stretch, boolean isAlong, int from, int to) {
        this.stretch = stretch;
        this.isAlong = isAlong;
        this.from = from;
        this.to = to;
    }

    Stretch stretch() {
        return stretch;
    }

    /** The node at which it begins. */
    int from() {
        return from;
    }

    /** The node at which it ends. */
    int to() {
        return to;
    }

    Way back() {
        return isAlong ? stretch.against() : stretch.along();
    }

    /** Who may lie to its left. */
    Set<Integer> allowed() {
        return stretch.side(isAlong);
    }

    /** Its i-th point, counted from its beginning. */
    Coordinate point(int i) {
        Coordinate[] points = stretch.points();
        return points[isAlong ? i : points.length - 1 - i];
    }

    /** Adds its points without the last. */
    void draw(List<Coordinate> ring) {
        for (int i = 0; i < stretch.points().length - 1; i++) {
            ring.add(point(i));
        }
    }

    /** The way on which one goes on around what lies to the left; null before the ways were joined. */
    @Nullable
    Way next() {
        return next;
    }

    void goOn(Way way) {
        next = way;
    }

    /** What it bounds; null where nothing is enclosed to its left. */
    @Nullable
    Parcel parcel() {
        return parcel;
    }

    void bound(Parcel bounded) {
        parcel = bounded;
    }
}
