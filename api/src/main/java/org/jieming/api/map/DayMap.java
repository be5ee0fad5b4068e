package org.jieming.api.map;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jieming.layer.Layer;
import org.jieming.layer.LayerCatalogue;
import org.jieming.register.Audience;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.tile.MvtWriter;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;

/** The layers of one snapshot on one day as an onlooker sees them, each prepared when first asked for. Thread-safe. */
final class DayMap {
    private final LayerCatalogue catalogue;
    private final Snapshot snapshot;
    private final LocalDate day;
    private final Onlooker onlooker;
    private final Map<ItemType, Roster> rosters = new ConcurrentHashMap<>();
    private final Map<Place, LayerTiles> prepared = new ConcurrentHashMap<>();

    private record Place(String layer, TileMatrixSet set) {}

    DayMap(LayerCatalogue catalogue, Snapshot snapshot, LocalDate day, Onlooker onlooker) {
        this.catalogue = catalogue;
        this.snapshot = snapshot;
        this.day = day;
        this.onlooker = onlooker;
    }

    /** Whether it is the map of a snapshot, packed or not. */
    boolean isOf(Snapshot other) {
        return snapshot == other
                || snapshot.number().equals(other.number())
                        && snapshot.fingerprint().equals(other.fingerprint());
    }

    /** The revision of its state. */
    long revision() {
        return snapshot.number().value();
    }

    /** Whose layers it has. */
    Audience audience() {
        return onlooker.audience();
    }

    /** A layer ready for tiles. The first time O(n log n) in its items and vertices; others who ask for it wait. */
    LayerTiles tiles(Layer layer, TileMatrixSet set) {
        return prepared.computeIfAbsent(
                new Place(layer.id(), set), place -> LayerTiles.of(layer, set, roster(layer.itemType())));
    }

    /** Whether the layers of a tile are ready. */
    boolean isPrepared(TileQuestion question) {
        return shown(question).allMatch(layer -> prepared.containsKey(new Place(layer.id(), question.set())));
    }

    /** Writes the layers of a tile. */
    void write(TileQuestion question, MvtWriter out) {
        shown(question).forEach(layer -> tiles(layer, question.set()).write(question.tile(), out.layer(layer.id())));
    }

    private static Stream<Layer> shown(TileQuestion question) {
        return question.layers().stream().filter(layer -> question.tile().z() >= layer.minZoom());
    }

    private Roster roster(ItemType type) {
        return rosters.computeIfAbsent(type, none -> Roster.of(snapshot, type, day, onlooker));
    }

    /**
     * The map of another snapshot, day and onlooker, derived from what is prepared here; costs what differs between the two, and
     * O(n) when the day or what the onlooker may see is another one.
     */
    Successor after(Snapshot next, LocalDate nextDay, Onlooker nextOnlooker) {
        DayMap map = new DayMap(catalogue, next, nextDay, nextOnlooker);
        Map<Place, Touched> touched = new HashMap<>();
        Set<ItemType> same = EnumSet.noneOf(ItemType.class);
        Map<Place, LayerTiles> before = Map.copyOf(prepared);
        for (ItemType type : ItemType.values()) {
            if (map.drawsAsBefore(type, this) && next.sharesWith(snapshot, type)) {
                same.add(type);
            }
        }
        Map.copyOf(rosters).forEach((type, roster) -> {
            Roster.Successor successor = same.contains(type)
                    ? new Roster.Successor(roster.unchangedIn(next, nextOnlooker), List.of())
                    : map.drawsAsBefore(type, this)
                            ? roster.rewritten(next, nextOnlooker)
                            : roster.compared(next, nextDay, nextOnlooker);
            map.rosters.put(type, successor.roster());
            before.forEach((place, tiles) -> {
                if (layer(place).itemType() == type && map.describesAsBefore(layer(place), this)) {
                    LayerTiles.Successor derived = successor.replaced().isEmpty()
                            ? new LayerTiles.Successor(tiles, Touched.NOTHING)
                            : tiles.after(successor.roster(), successor.replaced());
                    map.prepared.put(place, derived.tiles());
                    touched.put(place, derived.touched());
                }
            });
        });
        return new Successor(map, new Changes(catalogue, same, touched));
    }

    /** Whether an item of a type that is not written anew is drawn as it was before. */
    private boolean drawsAsBefore(ItemType type, DayMap before) {
        boolean sameView = day.equals(before.day) && onlooker.key().equals(before.onlooker.key());
        return sameView
                && onlooker.restsOn(type).stream().allMatch(other -> snapshot.sharesWith(before.snapshot, other));
    }

    /** Whether a layer may be taken over: another audience may not have it, or be told other things by it. */
    private boolean describesAsBefore(Layer layer, DayMap before) {
        Audience audience = onlooker.audience();
        return layer.audience().compareTo(audience) <= 0
                && Published.properties(layer, audience)
                        .equals(Published.properties(layer, before.onlooker.audience()));
    }

    private Layer layer(Place place) {
        return catalogue.layer(place.layer()).orElseThrow();
    }

    /**
     * A map and what changed since the one before.
     *
     * @param map the map
     * @param changes what changed
     */
    record Successor(DayMap map, Changes changes) {}

    /** Which tiles an edit may have changed. */
    static final class Changes {
        private final LayerCatalogue catalogue;
        private final Set<ItemType> same;
        private final Map<Place, Touched> touched;

        private Changes(LayerCatalogue catalogue, Set<ItemType> same, Map<Place, Touched> touched) {
            this.catalogue = catalogue;
            this.same = same;
            this.touched = touched;
        }

        /** Whether a tile of some layers may be another one now; a layer of which nothing is known counts as changed. */
        boolean hold(TileMatrixSet set, TileCoord tile, List<String> layers) {
            return layers.stream().anyMatch(layer -> holds(new Place(layer, set), tile));
        }

        private boolean holds(Place place, TileCoord tile) {
            if (same.contains(catalogue.layer(place.layer()).orElseThrow().itemType())) {
                return false;
            }
            return !touched.containsKey(place)
                    || Objects.requireNonNull(touched.get(place)).holds(place.set(), tile);
        }
    }
}
