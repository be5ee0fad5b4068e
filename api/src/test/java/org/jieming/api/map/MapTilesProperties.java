package org.jieming.api.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jieming.layer.LayerCatalogue;
import org.jieming.register.Audience;
import org.jieming.register.Snapshot;
import org.jieming.tile.MvtReader;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileRange;
import org.locationtech.jts.geom.Envelope;

/** A map that has lived through edits shows what one drawn anew does, and its tags change where its contents do. */
class MapTilesProperties {
    private static final long CACHE = 64 << 20;
    private static final int EDITS = 8;
    private static final Envelope COUNTY = new Envelope(
            County.WEST - County.CELL,
            County.WEST + 5 * County.CELL,
            County.SOUTH - County.CELL,
            County.SOUTH + 5 * County.CELL);

    private record Place(TileMatrixSet set, TileCoord tile) {}

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void after_any_edits_the_tags_that_changed_are_those_of_the_contents_that_changed(@ForAll long seed) {
        County county = new County(new Random(seed));
        MapTiles living = new MapTiles(LayerCatalogue.shipped(), CACHE);
        Map<Place, String> tags = tags(living, county.snapshot());
        Map<Place, List<String>> contents = contents(anew(), county.snapshot());
        for (int i = 0; i < EDITS; i++) {
            county.edit();
            Map<Place, String> tagsNow = tags(living, county.snapshot());
            Map<Place, List<String>> contentsNow = contents(anew(), county.snapshot());

            assertThat(contents(living, county.snapshot())).as("edit %d", i).isEqualTo(contentsNow);
            // a server started again numbers everything anew, and its clients still know their tiles
            assertRestartChangesNothing(living, county.snapshot(), tagsNow);
            assertThat(changed(tags, tagsNow)).as("edit %d", i).isEqualTo(changed(contents, contentsNow));
            tags = tagsNow;
            contents = contentsNow;
        }
    }

    private static void assertRestartChangesNothing(MapTiles living, Snapshot snapshot, Map<Place, String> tags) {
        MapTiles started = anew();
        for (Place place : places()) {
            TileQuestion question = question(started, snapshot, place);
            if (!started.tag(question).equals(tags.get(place))) {
                assertThat(inOrder(started, question)).as(place.toString()).isEqualTo(inOrder(living, question));
            }
            assertThat(started.tag(question)).as(place.toString()).isEqualTo(tags.get(place));
        }
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void the_map_of_another_day_is_the_one_drawn_anew(@ForAll long seed) {
        County county = new County(new Random(seed));
        MapTiles living = new MapTiles(LayerCatalogue.shipped(), CACHE);
        for (int i = 0; i < EDITS; i++) {
            county.edit();
            contents(living, county.snapshot());
        }
        // what ended did so on the county's day: the day before still has it
        var yesterday = County.DAY.minusDays(1);
        for (Place place : places()) {
            assertThat(told(
                            living,
                            new TileQuestion(
                                    county.snapshot(),
                                    yesterday,
                                    Onlooker.anybody(county.snapshot()),
                                    place.set(),
                                    place.tile(),
                                    living.layers(Audience.PUBLIC))))
                    .isEqualTo(told(
                            anew(),
                            new TileQuestion(
                                    county.snapshot(),
                                    yesterday,
                                    Onlooker.anybody(county.snapshot()),
                                    place.set(),
                                    place.tile(),
                                    living.layers(Audience.PUBLIC))));
        }
    }

    private static MapTiles anew() {
        return new MapTiles(LayerCatalogue.shipped(), CACHE);
    }

    /** All tiles of the county at zooms where its layers begin, in both sets. */
    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (TileMatrixSet set : List.of(TileMatrixSet.WEB_MERCATOR_QUAD, TileMatrixSet.CGCS2000_QUAD)) {
            for (int zoom : new int[] {5, 8, 11, 12, 14}) {
                TileRange range = set.touching(COUNTY, zoom);
                for (int y = range.minY(); y <= range.maxY(); y++) {
                    for (int x = range.minX(); x <= range.maxX(); x++) {
                        places.add(new Place(set, new TileCoord(zoom, x, y)));
                    }
                }
            }
        }
        return places;
    }

    private static Map<Place, String> tags(MapTiles map, Snapshot snapshot) {
        Map<Place, String> tags = new LinkedHashMap<>();
        places().forEach(place -> tags.put(place, map.tag(question(map, snapshot, place))));
        return tags;
    }

    private static Map<Place, List<String>> contents(MapTiles map, Snapshot snapshot) {
        Map<Place, List<String>> contents = new LinkedHashMap<>();
        places().forEach(place -> contents.put(place, told(map, question(map, snapshot, place))));
        return contents;
    }

    private static TileQuestion question(MapTiles map, Snapshot snapshot, Place place) {
        return new TileQuestion(
                snapshot,
                County.DAY,
                Onlooker.anybody(snapshot),
                place.set(),
                place.tile(),
                map.layers(Audience.PUBLIC));
    }

    /** What a tile shows, in no order: layer, id, attributes and geometry of each feature. */
    private static List<String> told(MapTiles map, TileQuestion question) {
        return inOrder(map, question).stream().sorted().toList();
    }

    private static List<String> inOrder(MapTiles map, TileQuestion question) {
        return MvtReader.read(map.tile(question).mvt()).stream()
                .flatMap(layer -> layer.features().stream().map(feature -> layer.name() + told(feature)))
                .toList();
    }

    private static String told(MvtReader.Feature feature) {
        Stream<String> paths = feature.paths().stream().map(Arrays::toString);
        return " " + feature.id() + " " + new java.util.TreeMap<>(feature.tags()) + " " + paths.toList();
    }

    private static <T> Set<Place> changed(Map<Place, T> before, Map<Place, T> after) {
        Set<Place> changed = new HashSet<>();
        before.forEach((place, told) -> {
            if (!told.equals(after.get(place))) {
                changed.add(place);
            }
        });
        return changed;
    }
}
