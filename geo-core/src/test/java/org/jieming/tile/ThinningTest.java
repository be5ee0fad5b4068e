package org.jieming.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Which points a zoom has room for. A tile of zoom 0 is 180 degrees wide here; with 2 cells a side, its cells are 90. */
class ThinningTest {
    private static final TileMatrixSet SET = TileMatrixSet.CGCS2000_QUAD;
    private static final Spacing TWO_CELLS_UNTIL_2 = new Spacing(2, 2);
    private static final TileCoord EAST = new TileCoord(0, 1, 0);

    private static final TileAttributes NUMBERS = new TileAttributes() {
        @Override
        public long id(int feature) {
            return feature;
        }

        @Override
        public void describe(int feature, Tags tags) {}
    };

    private static Set<Long> drawn(PointLayer points, TileCoord tile) {
        var writer = new MvtWriter();
        points.write(tile, writer.layer("points"));
        var ids = new TreeSet<Long>();
        MvtReader.read(writer.finish()).forEach(layer -> layer.features().forEach(feature -> ids.add(feature.id())));
        return ids;
    }

    private static PointLayer layer(TilePoint... points) {
        return PointLayer.of(SET, TWO_CELLS_UNTIL_2, List.of(points), NUMBERS);
    }

    @Test
    void of_a_cell_the_point_that_begins_first_is_shown_then_the_first_of_the_rule_then_the_least_id() {
        // all in the cell 90 to 180 E, 0 to 90 N
        assertThat(drawn(layer(new TilePoint(1, 100, 10, 0, 5), new TilePoint(2, 110, 20, 0, 4)), EAST))
                .containsExactly(2L);
        assertThat(drawn(layer(new TilePoint(1, 100, 10, 0, 5), new TilePoint(2, 110, 20, 0, 5)), EAST))
                .containsExactly(1L);
        // of another cell, 0 to 90 E
        assertThat(drawn(layer(new TilePoint(1, 100, 10, 0), new TilePoint(2, 80, 20, 0)), EAST))
                .containsExactly(1L, 2L);
    }

    @Test
    void a_point_left_out_is_shown_where_it_has_a_cell_of_its_own_or_from_the_last_zoom() {
        // at zoom 1 cells are 45 degrees: 100 and 140 E lie in different ones, 100 and 101 E do not until zoom 2
        var points = layer(new TilePoint(1, 100, 10, 0), new TilePoint(2, 140, 10, 0), new TilePoint(3, 101, 10, 0));
        assertThat(drawn(points, EAST)).containsExactly(1L);
        assertThat(drawn(points, new TileCoord(1, 3, 0))).containsExactly(1L, 2L);
        assertThat(drawn(points, new TileCoord(2, 6, 1))).contains(1L, 3L);
        assertThat(points.countByZoom()).isEqualTo(Map.of(0, 1, 1, 1, 2, 1));
    }

    @Test
    void a_zoom_does_not_keep_room_for_what_begins_later() {
        // 1 begins at zoom 1 alone, so 2 is the first at zoom 0 and stays before it
        var points = layer(new TilePoint(1, 100, 10, 1), new TilePoint(2, 101, 10, 0, 9));
        assertThat(drawn(points, EAST)).containsExactly(2L);
        assertThat(drawn(points, new TileCoord(1, 3, 0))).containsExactly(2L);
    }

    @Test
    void who_goes_makes_room_and_who_comes_takes_it() {
        var first = new TilePoint(1, 100, 10, 0);
        var second = new TilePoint(2, 101, 10, 0);
        var points = layer(first, second);
        var without = points.with(List.of(first), List.of(), NUMBERS);
        assertThat(drawn(without.layer(), EAST)).containsExactly(2L);
        var again = without.layer().with(List.of(), List.of(first), NUMBERS);
        assertThat(drawn(again.layer(), EAST)).containsExactly(1L);
        // 2 is gone from zooms 0 and 1, 1 is new at all
        assertThat(again.changed())
                .extracting(PointChange::fromZoom, PointChange::toZoom)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(0, 2), org.assertj.core.groups.Tuple.tuple(0, 19));
    }

    @Test
    void cells_that_do_not_fit_a_tile_are_refused() {
        assertThatThrownBy(() -> new Spacing(3, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spacing(256, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spacing(2, 19)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The rule read aloud: at every zoom the first of each cell among those that may be shown. */
    private static Set<Long> byTheRule(List<TilePoint> points, Spacing spacing, int zoom) {
        var first = new HashMap<Long, TilePoint>();
        var shown = new TreeSet<Long>();
        for (var point : points) {
            if (point.fromZoom() > zoom) {
                continue;
            }
            if (zoom >= spacing.allFrom()) {
                shown.add((long) point.feature());
            } else {
                first.merge(
                        spacing.cell(point.key(SET), zoom),
                        point,
                        (a, b) -> a.rank() < b.rank() || a.rank() == b.rank() && a.feature() < b.feature() ? a : b);
            }
        }
        first.values().forEach(point -> shown.add((long) point.feature()));
        return shown;
    }

    private static Set<Long> shownAt(PointLayer layer, int zoom) {
        var shown = new TreeSet<Long>();
        // around 112 E 33 N, where the points are: one tile of zoom 3 and all below it
        var range = SET.touching(new org.locationtech.jts.geom.Envelope(112.5, 122, 30, 36), zoom);
        for (int y = range.minY(); y <= range.maxY(); y++) {
            for (int x = range.minX(); x <= range.maxX(); x++) {
                shown.addAll(drawn(layer, new TileCoord(zoom, x, y)));
            }
        }
        return shown;
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void whatever_is_edited_a_zoom_shows_the_first_of_each_cell_and_the_changes_say_where_it_changed(
            @ForAll long seed) {
        var random = new Random(seed);
        var spacing = new Spacing(1 << 2 + random.nextInt(3), 5 + random.nextInt(4));
        var all = new ArrayList<>(IntStream.range(0, 200)
                .mapToObj(feature -> somewhere(feature, random))
                .toList());
        var layer = PointLayer.of(SET, spacing, all, NUMBERS);
        for (int edit = 0; edit < 25; edit++) {
            var gone = new ArrayList<TilePoint>();
            var added = new ArrayList<TilePoint>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                var point = all.remove(random.nextInt(all.size()));
                gone.add(point);
                if (random.nextInt(3) > 0) {
                    added.add(somewhere(point.feature(), random));
                }
            }
            added.add(somewhere(1_000 + edit, random));
            all.addAll(added);
            var edited = layer.with(gone, added, NUMBERS);
            for (int zoom = 3; zoom <= 9; zoom++) {
                assertThat(shownAt(edited.layer(), zoom)).as("zoom " + zoom).isEqualTo(byTheRule(all, spacing, zoom));
            }
            assertChangesCover(layer, edited);
            layer = edited.layer();
        }
        var anew = PointLayer.of(SET, spacing, all, NUMBERS);
        assertThat(layer.countByZoom()).isEqualTo(anew.countByZoom());
        for (var tile : List.of(new TileCoord(3, 13, 2), new TileCoord(5, 52, 10))) {
            assertThat(bytes(layer, tile)).isEqualTo(bytes(anew, tile));
        }
    }

    private static void assertChangesCover(PointLayer before, PointLayer.Edited edited) {
        for (int zoom : new int[] {3, 6, 8}) {
            var range = SET.touching(new org.locationtech.jts.geom.Envelope(112.5, 122, 30, 36), zoom);
            for (int y = range.minY(); y <= range.maxY(); y++) {
                for (int x = range.minX(); x <= range.maxX(); x++) {
                    var tile = new TileCoord(zoom, x, y);
                    if (edited.changed().stream().noneMatch(change -> change.touches(tile))) {
                        assertThat(bytes(edited.layer(), tile)).isEqualTo(bytes(before, tile));
                    }
                }
            }
        }
    }

    private static byte[] bytes(PointLayer layer, TileCoord tile) {
        var writer = new MvtWriter();
        layer.write(tile, writer.layer("points"));
        return writer.finish();
    }

    /** Crowded: many share a place. */
    private static TilePoint somewhere(int feature, Random random) {
        double[] steps = {0.01, 0.1, 1};
        double step = steps[random.nextInt(3)];
        return new TilePoint(
                feature,
                113 + random.nextInt(9) * step,
                31 + random.nextInt(5) * step,
                3 + random.nextInt(5),
                random.nextInt(2));
    }

    @Test
    void the_zooms_of_all_are_those_of_one_after_another() {
        var random = new Random(11);
        var points = IntStream.range(0, 500)
                .mapToObj(feature -> somewhere(feature, random))
                .toArray(TilePoint[]::new);
        var spacing = new Spacing(8, 7);
        var layer = PointLayer.of(SET, spacing, List.of(), NUMBERS);
        for (var point : points) {
            layer = layer.with(List.of(), List.of(point), NUMBERS).layer();
        }
        assertThat(layer.countByZoom())
                .isEqualTo(PointLayer.of(SET, spacing, Arrays.asList(points), NUMBERS)
                        .countByZoom());
    }
}
