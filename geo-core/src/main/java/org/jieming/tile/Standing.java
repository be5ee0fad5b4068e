package org.jieming.tile;

import org.jspecify.annotations.Nullable;

/**
 * A point among others that may take its room.
 *
 * @param key its place in the Z-order
 * @param rank see {@link TilePoint#rank}
 * @param id its MVT id, by which points of one rank go
 * @param feature the caller's number
 * @param zoom the zoom from which it has been shown, beyond the last one when it is new
 * @param run where its record is kept, null when it is new
 * @param position its place in that run
 */
record Standing(
        long key,
        int rank,
        long id,
        int feature,
        int zoom,
        @Nullable PointRun run,
        int position) {
    static final int NEVER = TileMatrixSet.MAX_ZOOM + 1;

    static Standing fresh(TilePoint point, long id, TileMatrixSet set) {
        return new Standing(point.key(set), point.rank(), id, point.feature(), NEVER, null, 0);
    }

    static Standing kept(PointRun run, int position, int zoom) {
        return new Standing(
                run.keys[position], run.ranks[position], run.id(position), run.features[position], zoom, run, position);
    }

    /** The first zoom that may show it. */
    int fromZoom() {
        return TilePoint.fromZoom(rank);
    }

    boolean goesBefore(Standing other) {
        return goesBefore(rank, id, other.rank, other.id);
    }

    static boolean goesBefore(int rank, long id, int otherRank, long otherId) {
        return rank != otherRank ? rank < otherRank : id < otherId;
    }
}
