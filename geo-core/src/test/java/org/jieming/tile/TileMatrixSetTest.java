package org.jieming.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class TileMatrixSetTest {
    private static final TileMatrixSet MERCATOR = TileMatrixSet.WEB_MERCATOR_QUAD;
    private static final TileMatrixSet CGCS = TileMatrixSet.CGCS2000_QUAD;

    @Test
    void the_world_of_web_mercator_is_one_square_of_twice_20037508_metres() {
        var world = MERCATOR.boundsInCrs(new TileCoord(0, 0, 0));
        assertThat(world.getMinX()).isCloseTo(-20037508.342789244, within(1e-6));
        assertThat(world.getMaxY()).isCloseTo(20037508.342789244, within(1e-6));
        assertThat(MERCATOR.bounds(new TileCoord(0, 0, 0)).getMaxY()).isCloseTo(85.0511287798066, within(1e-12));
    }

    @Test
    void the_cgcs2000_set_has_two_tiles_of_180_degrees_at_zoom_0() {
        assertThat(CGCS.columns(0)).isEqualTo(2);
        assertThat(CGCS.rows(0)).isEqualTo(1);
        assertThat((Object) CGCS.bounds(new TileCoord(0, 1, 0))).isEqualTo(new Envelope(0, 180, -90, 90));
        // zoom 3: 180 / 8 = 22.5 degrees a tile; column 13 starts at -180 + 13 * 22.5 = 112.5, row 2 ends at 90 - 3 *
        // 22.5 = 22.5
        assertThat((Object) CGCS.bounds(new TileCoord(3, 13, 2))).isEqualTo(new Envelope(112.5, 135, 22.5, 45));
    }

    @Test
    void scale_denominators_are_those_of_the_standard() {
        // OGC 17-083r4 annex D: WebMercatorQuad level 17, WorldCRS84Quad level 17
        assertThat(MERCATOR.scaleDenominator(17)).isCloseTo(4265.45916769957, within(1e-8));
        assertThat(CGCS.scaleDenominator(17)).isCloseTo(2132.72958384978, within(1e-8));
        assertThat(MERCATOR.cellSize(0)).isCloseTo(156543.033928041, within(1e-8));
        assertThat(CGCS.cellSize(0)).isEqualTo(0.703125);
    }

    @Test
    void wuhu_lies_in_the_tile_that_map_clients_ask_for() {
        // 118.37 E, 31.33 N at zoom 10: x = floor((118.37 + 180) / 360 * 1024) = 848; y = 416 (0.4075 * 1024 = 417.3 is
        // one row south)
        int x = MERCATOR.x(118.37) >> 20;
        int y = MERCATOR.y(31.33) >> 20;
        assertThat(x).isEqualTo(848);
        // asinh(tan 31.33 deg) = 0.57601; (1 - 0.57601 / pi) / 2 = 0.408325; * 1024 = 418.1
        assertThat(y).isEqualTo(418);
        assertThat(MERCATOR.bounds(new TileCoord(10, x, y)).contains(118.37, 31.33))
                .isTrue();
    }

    @Test
    void units_turn_back_into_the_degrees_they_came_from() {
        assertThat(WorldPlane.MERCATOR.longitude(MERCATOR.x(118.5) / TileMatrixSet.UNITS))
                .isCloseTo(118.5, within(2e-7));
        assertThat(WorldPlane.MERCATOR.latitude(MERCATOR.y(31.5) / TileMatrixSet.UNITS))
                .isCloseTo(31.5, within(2e-7));
        assertThat(WorldPlane.DEGREES.longitude(CGCS.x(118.5) / TileMatrixSet.UNITS))
                .isCloseTo(118.5, within(1e-7));
        assertThat(WorldPlane.DEGREES.latitude(CGCS.y(31.5) / TileMatrixSet.UNITS))
                .isCloseTo(31.5, within(1e-7));
    }

    @Test
    void places_beyond_the_world_are_drawn_at_its_edge() {
        assertThat(MERCATOR.y(90)).isZero();
        assertThat(MERCATOR.y(-90)).isEqualTo(1 << 30);
        assertThat(CGCS.x(180)).isEqualTo(Integer.MAX_VALUE);
        assertThat(CGCS.x(-180)).isZero();
    }

    @Test
    void a_tile_is_read_in_both_orders() {
        assertThat(TileCoord.parseOgc(MERCATOR, "10/418/848")).isEqualTo(new TileCoord(10, 848, 418));
        assertThat(TileCoord.parseXyz(MERCATOR, "10/848/418")).isEqualTo(new TileCoord(10, 848, 418));
        assertThat(TileCoord.parseXyz(CGCS, "0/1/0")).isEqualTo(new TileCoord(0, 1, 0));
    }

    @Test
    void a_tile_that_the_set_does_not_have_is_malformed() {
        for (var text :
                new String[] {"0/1/0", "19/0/0", "10/848", "10/-1/3", "a/b/c", "1/0/2", "10//3", "1/0/99999999999"}) {
            assertThatThrownBy(() -> TileCoord.parseXyz(MERCATOR, text))
                    .as(text)
                    .isInstanceOf(Malformed.class)
                    .hasMessageContaining("WebMercatorQuad");
        }
        assertThatThrownBy(() -> TileMatrixSet.parse("WorldMercatorWGS84Quad")).isInstanceOf(Malformed.class);
        assertThat(TileMatrixSet.parse("CGCS2000Quad")).isEqualTo(CGCS);
    }

    @Test
    void a_box_touches_the_neighbour_tile_through_its_buffer() {
        // zoom 3, tiles of 22.5 degrees = 4096 steps: a buffer of 64 steps is 0.3516 degrees
        var near = CGCS.touching(new Envelope(112.5 + 0.35, 113, 30, 31), 3);
        var far = CGCS.touching(new Envelope(112.5 + 0.36, 113, 30, 31), 3);
        assertThat(near).isEqualTo(new TileRange(3, 12, 2, 13, 2));
        assertThat(far).isEqualTo(new TileRange(3, 13, 2, 13, 2));
        assertThat(near.count()).isEqualTo(2);
        assertThat(near.contains(new TileCoord(3, 12, 2))).isTrue();
        assertThat(far.contains(new TileCoord(3, 12, 2))).isFalse();
        assertThat(near.contains(new TileCoord(4, 12, 2))).isFalse();
    }
}
