package org.jieming.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PointLayerTest {
    private static final TileMatrixSet SET = TileMatrixSet.CGCS2000_QUAD;
    /** 22.5 degrees wide, from 112.5 E and 45 N: 4096 steps of 0.0054931640625 degrees. */
    private static final TileCoord TILE = new TileCoord(3, 13, 2);

    private static final TileAttributes NUMBERS = new TileAttributes() {
        @Override
        public long id(int feature) {
            return feature;
        }

        @Override
        public void describe(int feature, Tags tags) {
            tags.number("n", feature);
        }
    };

    private static List<MvtReader.Feature> drawn(PointLayer points, TileCoord tile) {
        var layers = MvtReader.read(bytes(points, tile));
        return layers.isEmpty() ? List.of() : layers.get(0).features();
    }

    private static byte[] bytes(PointLayer points, TileCoord tile) {
        var writer = new MvtWriter();
        points.write(tile, writer.layer("points"));
        return writer.finish();
    }

    @Test
    void a_point_is_written_in_steps_from_the_top_left_corner() {
        // 100 steps right and 200 steps down
        var points = PointLayer.of(
                SET, Spacing.NONE, List.of(new TilePoint(5, 112.5 + 0.54931640625, 45 - 1.0986328125, 0)), NUMBERS);
        var feature = drawn(points, TILE).get(0);
        assertThat(feature.paths().get(0)).containsExactly(100, 200);
        assertThat(feature.id()).isEqualTo(5);
        assertThat(feature.tags()).containsEntry("n", 5L);
    }

    @Test
    void a_point_in_the_buffer_is_in_both_tiles() {
        double step = 22.5 / 4096;
        var points = PointLayer.of(
                SET,
                Spacing.NONE,
                List.of(new TilePoint(1, 112.5 + 64 * step, 40, 0), new TilePoint(2, 112.5 + 64.6 * step, 40, 0)),
                NUMBERS);
        var left = new TileCoord(3, 12, 2);
        assertThat(drawn(points, left)).extracting(MvtReader.Feature::id).containsExactly(1L);
        assertThat(drawn(points, left).get(0).paths().get(0)[0]).isEqualTo(4096 + 64);
        assertThat(drawn(points, TILE)).extracting(MvtReader.Feature::id).containsExactly(1L, 2L);
    }

    @Test
    void lower_ranks_appear_from_their_zoom_on_and_stay() {
        var rule = new ZoomByRank(List.of(0, 3, 5));
        var points = PointLayer.of(
                SET,
                Spacing.NONE,
                List.of(
                        new TilePoint(9, 113, 44, rule.of(0)),
                        new TilePoint(8, 113, 44, rule.of(1)),
                        new TilePoint(7, 113, 44, rule.of(7))),
                NUMBERS);
        assertThat(drawn(points, new TileCoord(2, 6, 1)))
                .extracting(MvtReader.Feature::id)
                .containsExactly(9L);
        assertThat(drawn(points, TILE)).extracting(MvtReader.Feature::id).containsExactly(9L, 8L);
        assertThat(drawn(points, new TileCoord(5, 52, 8)))
                .extracting(MvtReader.Feature::id)
                .containsExactly(9L, 8L, 7L);
        assertThat(points.countByZoom())
                .containsEntry(0, 1)
                .containsEntry(3, 1)
                .containsEntry(5, 1)
                .hasSize(3);
    }

    @Test
    void a_rule_that_shows_a_lower_rank_earlier_is_refused() {
        assertThatThrownBy(() -> new ZoomByRank(List.of(4, 3))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ZoomByRank(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TilePoint(1, 181, 0, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_point_of_a_crowd_is_found_in_exactly_the_tiles_it_touches() {
        var random = new Random(7);
        var crowd = new ArrayList<TilePoint>();
        for (int i = 0; i < 20_000; i++) {
            crowd.add(new TilePoint(i, 117 + random.nextGaussian(), 31 + random.nextGaussian(), random.nextInt(15)));
        }
        var points = PointLayer.of(SET, Spacing.NONE, crowd, NUMBERS);
        for (int z = 0; z <= 12; z++) {
            int column = SET.x(117) >> 30 - z;
            int row = SET.y(31) >> 30 - z;
            var tile = new TileCoord(z, column, row);
            var expected = crowd.stream()
                    .filter(point -> point.fromZoom() <= tile.z()
                            && within(SET.x(point.longitude()), tile.x(), tile.z())
                            && within(SET.y(point.latitude()), tile.y(), tile.z()))
                    .map(point -> (long) point.feature())
                    .toList();
            assertThat(drawn(points, tile))
                    .extracting(MvtReader.Feature::id)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static boolean within(int unit, int tile, int z) {
        double step = unit / (double) (1 << 18 - z) - tile * 4096.0;
        return step >= -64.5 && step < 4160.5;
    }

    @Test
    void a_layer_after_many_edits_gives_the_bytes_of_a_fresh_one() {
        var random = new Random(3);
        var all = new TilePoint[3000];
        for (int i = 0; i < all.length; i++) {
            all[i] = somewhere(i, random);
        }
        var edited = PointLayer.of(SET, Spacing.NONE, List.of(all), NUMBERS);
        for (int i = 0; i < 1500; i++) {
            int moved = random.nextInt(all.length);
            var before = all[moved];
            all[moved] = somewhere(moved, random);
            edited = edited.with(List.of(before), List.of(all[moved]), NUMBERS).layer();
        }
        assertThat(bytes(edited, TILE)).isEqualTo(bytes(PointLayer.of(SET, Spacing.NONE, List.of(all), NUMBERS), TILE));
        assertThat(edited.countByZoom())
                .isEqualTo(
                        PointLayer.of(SET, Spacing.NONE, List.of(all), NUMBERS).countByZoom());
    }

    private static TilePoint somewhere(int feature, Random random) {
        return new TilePoint(feature, 110 + random.nextInt(100) * 0.2, 40 + random.nextInt(10), random.nextInt(5));
    }
}
