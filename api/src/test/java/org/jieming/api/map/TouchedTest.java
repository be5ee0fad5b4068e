package org.jieming.api.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jieming.tile.PointChange;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileRange;
import org.junit.jupiter.api.Test;

/** What is forgotten after an edit: the tiles that it touched, and more when it touched very many places. */
class TouchedTest {
    private static final TileMatrixSet SET = TileMatrixSet.WEB_MERCATOR_QUAD;
    /** In the middle of the world, which is 2^30 units wide: at zoom 4 in the corner of column and row 8. */
    private static final PointChange MIDDLE = new PointChange(1 << 29, 1 << 29, 4, 18);

    private static final TileCoord THERE = new TileCoord(4, 8, 8);
    private static final TileCoord ELSEWHERE = new TileCoord(4, 0, 0);
    private static final TileCoord ABOVE = new TileCoord(3, 4, 4);

    @Test
    void few_places_are_told_apart() {
        Touched touched = Touched.points(Collections.nCopies(500, MIDDLE));
        assertThat(touched.holds(SET, THERE)).isTrue();
        assertThat(touched.holds(SET, ELSEWHERE)).isFalse();
        assertThat(touched.holds(SET, ABOVE)).isFalse();
    }

    @Test
    void of_very_many_places_only_the_first_zoom_counts() {
        Touched touched = Touched.points(Collections.nCopies(501, MIDDLE));
        assertThat(touched).isEqualTo(new Touched.From(4));
        assertThat(touched.holds(SET, ELSEWHERE)).isTrue();
        assertThat(touched.holds(SET, ABOVE)).isFalse();
    }

    @Test
    void a_tile_is_held_against_the_blocks_of_its_own_zoom() {
        List<TileRange> blocks = List.of(new TileRange(4, 8, 8, 9, 9), new TileRange(3, 0, 0, 0, 0));
        Touched touched = Touched.blocks(blocks);
        assertThat(touched.holds(SET, THERE)).isTrue();
        assertThat(touched.holds(SET, ELSEWHERE)).isFalse();
        assertThat(touched.holds(SET, new TileCoord(3, 0, 0))).isTrue();
        assertThat(Touched.blocks(Collections.nCopies(5_001, blocks.get(0)))).isEqualTo(new Touched.From(4));
    }
}
