package org.jieming.api.map;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tiles drawn before, as many as fit into a number of bytes, those asked for last; and the tags of more of them, so that a
 * client that has a tile already hears so without its being drawn again. For one thread at a time.
 */
final class TileCache {
    /** Tags kept, of about 200 bytes each with their addresses. */
    private static final int MOST_TAGS = 200_000;

    private final long mostBytes;
    private final Map<TileQuestion.Key, Tile> tiles = new LinkedHashMap<>(1024, 0.75f, true);
    private final Map<TileQuestion.Key, String> tags = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TileQuestion.Key, String> eldest) {
            return size() > MOST_TAGS;
        }
    };
    private long bytes;

    TileCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    Optional<Tile> tile(TileQuestion.Key key) {
        return Optional.ofNullable(tiles.get(key));
    }

    Optional<String> tag(TileQuestion.Key key) {
        return Optional.ofNullable(tags.get(key));
    }

    void put(TileQuestion.Key key, Tile tile) {
        tags.put(key, tile.tag());
        Tile before = tiles.put(key, tile);
        bytes += tile.size() - (before == null ? 0 : before.size());
        Iterator<Tile> eldest = tiles.values().iterator();
        while (bytes > mostBytes && eldest.hasNext()) {
            bytes -= eldest.next().size();
            eldest.remove();
        }
    }

    /** Bytes of the tiles kept. */
    long bytes() {
        return bytes;
    }

    /** Forgets some tiles and their tags; linear in what is kept. */
    void forget(Predicate<TileQuestion.Key> changed) {
        tags.keySet().removeIf(changed);
        Iterator<Map.Entry<TileQuestion.Key, Tile>> all = tiles.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<TileQuestion.Key, Tile> entry = all.next();
            if (changed.test(entry.getKey())) {
                bytes -= entry.getValue().size();
                all.remove();
            }
        }
    }
}
