package org.jieming.api.map;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jieming.layer.Layer;
import org.jieming.layer.LayerCatalogue;
import org.jieming.register.Snapshot;
import org.jieming.tile.MvtWriter;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;

/**
 * The public map of a register. Layers are prepared when first asked for, for each day apart, and edited along with the
 * register; tiles are kept until an edit touches them. Thread-safe: tiles are drawn beside one another, edits are brought
 * in one at a time.
 */
public final class MapTiles {
    /** Days whose layers are kept, today among them. */
    private static final int MOST_DAYS = 4;

    private final LayerCatalogue catalogue;
    private final List<Layer> layers;
    private final TileCache cache;
    private final Map<LocalDate, DayMap> days = new LinkedHashMap<>(8, 0.75f, true);
    private final LongAdder kept = new LongAdder();
    private final LongAdder drawn = new LongAdder();
    private final ThreadLocal<MvtWriter> writers = ThreadLocal.withInitial(MvtWriter::new);

    /**
     * A map without anything prepared.
     *
     * @param catalogue its layers; those that are not public are left out
     * @param cacheBytes the most bytes of tiles to be kept
     */
    public MapTiles(LayerCatalogue catalogue, long cacheBytes) {
        this.catalogue = catalogue;
        this.layers = Published.layers(catalogue);
        this.cache = new TileCache(cacheBytes);
    }

    /** The public layers in the order of drawing, bottom first. */
    public List<Layer> layers() {
        return layers;
    }

    /** The last zoom with tiles; clients enlarge them for deeper ones. */
    public static int deepestZoom() {
        return Published.DEEPEST_ZOOM;
    }

    /** The tag of a tile, see {@link Tile#tag()}; O(1) when it was drawn before and no edit has touched it since. */
    public String tag(TileQuestion question) {
        synchronized (cache) {
            current(question);
            Optional<String> known = cache.tag(question.key());
            if (known.isPresent()) {
                return known.get();
            }
        }
        return tile(question).tag();
    }

    /** A tile if it is kept from before and no edit has touched it since; O(1). */
    public Optional<Tile> ifKept(TileQuestion question) {
        synchronized (cache) {
            current(question);
            Optional<Tile> known = cache.tile(question.key());
            known.ifPresent(any -> kept.increment());
            return known;
        }
    }

    /** Prepares all layers of a day for one matrix set, so that nobody waits for them. O(n log n) in items and vertices. */
    public void prepare(Snapshot snapshot, LocalDate day, TileMatrixSet set) {
        DayMap map;
        synchronized (cache) {
            map = current(new TileQuestion(snapshot, day, set, new TileCoord(0, 0, 0), layers));
        }
        layers.forEach(layer -> map.tiles(layer, set));
    }

    /** A tile; O(1) when it is kept, otherwise linear in what it shows. */
    public Tile tile(TileQuestion question) {
        TileQuestion.Key key = question.key();
        DayMap map;
        synchronized (cache) {
            map = current(question);
            Optional<Tile> known = cache.tile(key);
            if (known.isPresent()) {
                kept.increment();
                return known.get();
            }
        }
        drawn.increment();
        Tile tile = Tile.of(draw(map, question));
        synchronized (cache) {
            if (days.get(question.day()) == map) {
                cache.put(key, tile);
            }
        }
        return tile;
    }

    /** How many tiles were {@code kept} from before when asked for, and how many were {@code drawn}. */
    public Map<String, Long> counts() {
        return Map.of("kept", kept.sum(), "drawn", drawn.sum());
    }

    /** Bytes of the tiles kept. */
    public long bytes() {
        synchronized (cache) {
            return cache.bytes();
        }
    }

    private DayMap current(TileQuestion question) {
        LocalDate day = question.day();
        DayMap known = days.get(day);
        if (known != null && known.isOf(question.snapshot())) {
            return known;
        }
        DayMap map;
        if (known == null) {
            map = days.values().stream()
                    .reduce((older, newer) -> newer)
                    .map(latest -> latest.after(question.snapshot(), day).map())
                    .orElseGet(() -> new DayMap(catalogue, question.snapshot(), day));
        } else {
            DayMap.Successor successor = known.after(question.snapshot(), day);
            cache.forget(key -> key.day().equals(day) && successor.changes().hold(key.set(), key.tile(), key.layers()));
            map = successor.map();
        }
        days.put(day, map);
        forgetOldDays();
        return map;
    }

    private void forgetOldDays() {
        Iterator<LocalDate> eldest = days.keySet().iterator();
        while (days.size() > MOST_DAYS) {
            LocalDate day = eldest.next();
            eldest.remove();
            cache.forget(key -> key.day().equals(day));
        }
    }

    private byte[] draw(DayMap map, TileQuestion question) {
        MvtWriter writer = writers.get();
        // a writer that was interrupted by a failure holds half a tile
        writers.remove();
        for (Layer layer : question.layers()) {
            if (question.tile().z() >= layer.minZoom()) {
                map.tiles(layer, question.set()).write(question.tile(), writer.layer(layer.id()));
            }
        }
        byte[] mvt = writer.finish();
        writers.set(writer);
        return mvt;
    }
}
