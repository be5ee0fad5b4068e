package org.jieming.api.map;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jieming.layer.Layer;
import org.jieming.layer.LayerCatalogue;
import org.jieming.register.Audience;
import org.jieming.register.Snapshot;
import org.jieming.tile.MvtWriter;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;

/**
 * The map of a register, for each onlooker what she may see of it. Layers are prepared when first asked for, for each day and
 * onlooker apart but sharing what is alike, and edited along with the register; tiles are kept until an edit touches them.
 * Thread-safe: tiles are drawn beside one another, edits and other days are brought in one at a time.
 */
public final class MapTiles {
    private final LayerCatalogue catalogue;
    private final TileCache cache;
    private volatile AtHand atHand;
    /** Guarded by the cache: what is kept and of which map it is change together. */
    private final Views views = new Views();
    /** Held while a map is derived: rosters give their numbers to one thread at a time. */
    private final Object deriving = new Object();

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
        this.atHand = new AtHand(Snapshot.EMPTY, LocalDate.MIN, cacheBytes);
        List.of(Audience.values()).forEach(each -> layers.put(each, Published.layers(catalogue, each)));
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
        return cached(question, current(question), cache::tag)
                .orElseGet(() -> tile(question).tag());
    }

    /** A tile of today's whole public map if it is kept from before and no edit has touched it since; O(1), but for who is first after an edit. */
    public Optional<Tile> ifKept(Snapshot snapshot, LocalDate today, TileMatrixSet set, TileCoord coord) {
        TileQuestion question =
                new TileQuestion(snapshot, today, Onlooker.anybody(snapshot), set, coord, layers(Audience.PUBLIC));
        Optional<Tile> known = cached(question, today(question), cache::tile);
        known.ifPresent(tile -> {
            kept.increment();
            lay(snapshot, today).put(set, coord, tile);
        });
        return known;
    }

    private synchronized AtHand lay(Snapshot snapshot, LocalDate day) {
        atHand = atHand.of(snapshot, day);
        return atHand;
    }

    /** A tile that {@link #ifKept} has answered before for the same state and day, without ever waiting. */
    public Optional<Tile> ifAtHand(Snapshot snapshot, LocalDate day, TileMatrixSet set, TileCoord coord) {
        AtHand now = atHand;
        Optional<Tile> known = now.isOf(snapshot, day) ? now.tile(set, coord) : Optional.empty();
        known.ifPresent(any -> kept.increment());
        return known;
    }

    /**
     * Prepares all layers of today for an onlooker and one matrix set, so that nobody waits for them. O(n log n) in items and
     * vertices for the first onlooker, O(n) for others.
     */
    public void prepare(Snapshot snapshot, LocalDate today, Onlooker onlooker, TileMatrixSet set) {
        List<Layer> all = layers(onlooker.audience());
        DayMap map = today(new TileQuestion(snapshot, today, onlooker, set, new TileCoord(0, 0, 0), all));
        all.forEach(layer -> map.tiles(layer, set));
    }

    /** A tile; O(1) when it is kept, otherwise linear in what it shows. */
    public Tile tile(TileQuestion question) {
        DayMap map = current(question);
        Optional<Tile> known = cached(question, map, cache::tile);
        if (known.isPresent()) {
            kept.increment();
            return known.get();
        }
        drawn.increment();
        Tile tile = Tile.of(draw(map, question));
        synchronized (cache) {
            if (isNewest(question, map)) {
                cache.put(question.key(), tile);
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

    private DayMap today(TileQuestion question) {
        synchronized (cache) {
            views.stay(question.day());
        }
        return current(question);
    }

    /** The map in which a question is answered; whoever is first after an edit, or on a day, derives it while others wait for theirs. */
    private DayMap current(TileQuestion question) {
        return found(question).orElseGet(() -> {
            synchronized (deriving) {
                return found(question).orElseGet(() -> derived(question));
            }
        });
    }

    private Optional<DayMap> found(TileQuestion question) {
        synchronized (cache) {
            return views.find(question.view()).filter(map -> map.isOf(question.snapshot()));
        }
    }

    private DayMap derived(TileQuestion question) {
        TileQuestion.View view = question.view();
        Optional<DayMap> nearest;
        synchronized (cache) {
            nearest = views.nearest(view, question.onlooker().audience());
        }
        // takes long where the day is another one: tiles that are kept are answered meanwhile
        Optional<DayMap.Successor> successor =
                nearest.map(map -> map.after(question.snapshot(), question.day(), question.onlooker()));
        DayMap map = successor
                .map(DayMap.Successor::map)
                .orElseGet(() -> new DayMap(catalogue, question.snapshot(), question.day(), question.onlooker()));
        synchronized (cache) {
            views.find(view)
                    .flatMap(before -> successor)
                    .ifPresent(after -> cache.forget(key ->
                            key.view().equals(view) && after.changes().hold(key.set(), key.tile(), key.layers())));
            Set<TileQuestion.View> gone = Set.copyOf(views.put(view, map));
            if (!gone.isEmpty()) {
                cache.forget(key -> gone.contains(key.view()));
            }
        }
        return map;
    }

    /** What is kept for a question, if the map that answers it is still the newest for whoever asks. */
    private <T> Optional<T> cached(TileQuestion question, DayMap map, Function<TileQuestion.Key, Optional<T>> kind) {
        synchronized (cache) {
            return isNewest(question, map) ? kind.apply(question.key()) : Optional.empty();
        }
    }

    private boolean isNewest(TileQuestion question, DayMap map) {
        return views.find(question.view()).filter(newest -> newest == map).isPresent();
    }

    private byte[] draw(DayMap map, TileQuestion question) {
        MvtWriter writer = writers.get();
        // a writer that was interrupted by a failure holds half a tile
        writers.remove();
        map.write(question, writer);
        byte[] mvt = writer.finish();
        writers.set(writer);
        return mvt;
    }
}
