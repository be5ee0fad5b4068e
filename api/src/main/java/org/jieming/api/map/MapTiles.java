package org.jieming.api.map;

import java.time.LocalDate;
import java.util.EnumMap;
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
 * onlooker apart but sharing what is alike, and edited along with the register; tiles are kept until an edit touches them.
 * Thread-safe: tiles are drawn beside one another, edits are brought in one at a time, and so are other days, beside today.
 */
public final class MapTiles {
    private final KeptMaps maps;
    private volatile AtHand atHand;

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
        this.maps = new KeptMaps(catalogue, new TileCache(cacheBytes));
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
        return maps.kept(question, maps.current(question), TileCache::tag)
                .orElseGet(() -> tile(question).tag());
    }

    /** A tile of today's whole public map if it is kept from before and no edit has touched it since; O(1), but for who is first after an edit. */
    public Optional<Tile> ifKept(Snapshot snapshot, LocalDate today, TileMatrixSet set, TileCoord coord) {
        TileQuestion question =
                new TileQuestion(snapshot, today, Onlooker.anybody(snapshot), set, coord, layers(Audience.PUBLIC));
        Optional<Tile> known = maps.kept(question, today(question), TileCache::tile);
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

    /** Says which day is today: its map is let go for no other, and waits for none. */
    public void stay(LocalDate today) {
        maps.stay(today);
    }

    /** Whether all items have to be gone through before a question can be answered, because nobody asked for the like before. */
    public boolean takesLong(TileQuestion question) {
        return !maps.isPrepared(question);
    }

    /** A tile; O(1) when it is kept, otherwise linear in what it shows. */
    public Tile tile(TileQuestion question) {
        DayMap map = maps.current(question);
        Optional<Tile> known = maps.kept(question, map, TileCache::tile);
        if (known.isPresent()) {
            kept.increment();
            return known.get();
        }
        drawn.increment();
        Tile tile = Tile.of(draw(map, question));
        maps.keep(question, map, tile);
        return tile;
    }

    /** How many tiles were {@code kept} from before when asked for, and how many were {@code drawn}. */
    public Map<String, Long> counts() {
        return Map.of("kept", kept.sum(), "drawn", drawn.sum());
    }

    /** Bytes of the tiles kept. */
    public long bytes() {
        return maps.bytes();
    }

    private DayMap today(TileQuestion question) {
        maps.stay(question.day());
        return maps.current(question);
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
