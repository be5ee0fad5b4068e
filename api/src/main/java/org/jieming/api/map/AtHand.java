package org.jieming.api.map;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jieming.register.Snapshot;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;

/**
 * Tiles of the whole public map of one state on one day that were asked for again, found without waiting for anybody. Another
 * state begins anew, so that nothing in here has to be forgotten. Thread-safe.
 */
final class AtHand {
    private static final int ZOOM_BITS = 5;
    private static final int PLACE_BITS = 20;

    private final Snapshot snapshot;
    private final LocalDate day;
    private final long mostBytes;
    private final Map<Long, Tile> tiles = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** Nothing yet of a state and day; takes so many bytes of tiles. */
    AtHand(Snapshot snapshot, LocalDate day, long mostBytes) {
        this.snapshot = snapshot;
        this.day = day;
        this.mostBytes = mostBytes;
    }

    boolean isOf(Snapshot other, LocalDate otherDay) {
        return snapshot == other && day.equals(otherDay);
    }

    /** These, if they are of a state and day, otherwise none yet of it. */
    AtHand of(Snapshot other, LocalDate otherDay) {
        return isOf(other, otherDay) ? this : new AtHand(other, otherDay, mostBytes);
    }

    Optional<Tile> tile(TileMatrixSet set, TileCoord coord) {
        return Optional.ofNullable(tiles.get(key(set, coord)));
    }

    /** Takes a tile in, unless there is no room for it. */
    void put(TileMatrixSet set, TileCoord coord, Tile tile) {
        if (bytes.get() < mostBytes && tiles.put(key(set, coord), tile) == null) {
            bytes.addAndGet(tile.size());
        }
    }

    private static long key(TileMatrixSet set, TileCoord tile) {
        long key = (long) set.ordinal() << ZOOM_BITS | tile.z();
        return (key << PLACE_BITS | tile.x()) << PLACE_BITS | tile.y();
    }
}
