package org.jieming.api.map;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jieming.layer.Layer;
import org.jieming.layer.LayerCatalogue;
import org.jieming.register.Audience;
import org.jieming.register.Snapshot;
import org.jieming.tile.MvtWriter;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;

/**
 * The map of a register, for each onlooker what she may see of it. Layers are prepared when first asked for, for each day and
 * onlooker apart but sharing what is alike, and edited along with the register; tiles are kept until an edit touches them. Thread-safe: tiles are drawn beside one another, edits are brought
 * in one at a time.
 */
public final class MapTiles {
    /** Days, as one onlooker sees them, whose layers are kept; today's for everybody among them. */
    private static final int MOST_VIEWS = 12;

    private final LayerCatalogue catalogue;
    private final TileCache cache;
    private final long cacheBytes;
    private volatile AtHand atHand = new AtHand(Snapshot.EMPTY, LocalDate.MIN, 0);
    private final Map<TileQuestion.View, DayMap> views = new LinkedHashMap<>(8, 0.75f, true);
    private final Map<Audience, List<Layer>> layers = new EnumMap<>(Audience.class);
    private final LongAdder kept = new LongAdder();
    private final LongAdder drawn = new LongAdder();
    private final ThreadLocal<MvtWriter> writers = ThreadLocal.withInitial(MvtWriter::new);

    /**
     * A map without anything prepared.
     *
     * @param catalogue its layers
     * @param cacheBytes the most bytes of tiles to be kept
     */
    public MapTiles(LayerCatalogue catalogue, long cacheBytes) {
        this.catalogue = catalogue;
        this.cache = new TileCache(cacheBytes);
        this.cacheBytes = cacheBytes;
        for (Audience audience : Audience.values()) {
            layers.put(audience, Published.layers(catalogue, audience));
        }
    }

    /** The layers that an audience may be given, in the order of drawing, bottom first. */
    public List<Layer> layers(Audience audience) {
        return layers.get(audience);
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

    /** A tile of the whole public map if it is kept from before and no edit has touched it since; O(1), but for who is first after an edit. */
    public Optional<Tile> ifKept(Snapshot snapshot, LocalDate day, TileMatrixSet set, TileCoord coord) {
        TileQuestion question =
                new TileQuestion(snapshot, day, Onlooker.anybody(snapshot), set, coord, layers(Audience.PUBLIC));
        synchronized (cache) {
            current(question);
            Optional<Tile> known = cache.tile(question.key());
            known.ifPresent(tile -> {
                kept.increment();
                if (!atHand.isOf(snapshot, day)) {
                    atHand = new AtHand(snapshot, day, cacheBytes);
                }
                atHand.put(set, coord, tile);
            });
            return known;
        }
    }

    /** A tile that {@link #ifKept} has answered before for the same state and day, without ever waiting. */
    public Optional<Tile> ifAtHand(Snapshot snapshot, LocalDate day, TileMatrixSet set, TileCoord coord) {
        AtHand now = atHand;
        Optional<Tile> known = now.isOf(snapshot, day) ? now.tile(set, coord) : Optional.empty();
        known.ifPresent(any -> kept.increment());
        return known;
    }

    /** Prepares all public layers of a day for one matrix set, so that nobody waits for them. O(n log n) in items and vertices. */
    public void prepare(Snapshot snapshot, LocalDate day, TileMatrixSet set) {
        List<Layer> all = layers(Audience.PUBLIC);
        DayMap map;
        synchronized (cache) {
            map = current(
                    new TileQuestion(snapshot, day, Onlooker.anybody(snapshot), set, new TileCoord(0, 0, 0), all));
        }
        all.forEach(layer -> map.tiles(layer, set));
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
            if (views.get(question.view()) == map) {
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
        TileQuestion.View view = question.view();
        DayMap known = views.get(view);
        if (known != null && known.isOf(question.snapshot())) {
            return known;
        }
        DayMap map;
        if (known == null) {
            map = views.values().stream()
                    .reduce((older, newer) -> newer)
                    .map(latest -> after(latest, question).map())
                    .orElseGet(() -> new DayMap(catalogue, question.snapshot(), question.day(), question.onlooker()));
        } else {
            DayMap.Successor successor = after(known, question);
            cache.forget(
                    key -> key.view().equals(view) && successor.changes().hold(key.set(), key.tile(), key.layers()));
            map = successor.map();
        }
        views.put(view, map);
        forgetOldViews();
        return map;
    }

    private static DayMap.Successor after(DayMap before, TileQuestion question) {
        return before.after(question.snapshot(), question.day(), question.onlooker());
    }

    private void forgetOldViews() {
        Iterator<TileQuestion.View> eldest = views.keySet().iterator();
        while (views.size() > MOST_VIEWS) {
            TileQuestion.View view = eldest.next();
            eldest.remove();
            cache.forget(key -> key.view().equals(view));
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
