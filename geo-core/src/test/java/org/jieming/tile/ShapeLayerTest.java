package org.jieming.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jieming.crs.Crs;
import org.jieming.measure.Metres;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ShapeLayerTest {
    private static final TileMatrixSet SET = TileMatrixSet.CGCS2000_QUAD;
    /** At zoom 3 a tile is 22.5 degrees wide; this one has its top left corner at 112.5 E, 45 N. */
    private static final TileCoord TILE = new TileCoord(3, 13, 2);

    private static final double STEP = 22.5 / 4096;

    /** Well-known text in steps of {@link #TILE}, x to the right and y downwards, turned into degrees. */
    private static TileShape steps(int feature, String wkt) {
        try {
            var geometry = new WKTReader().read(wkt);
            geometry.apply((org.locationtech.jts.geom.Coordinate place) -> place.setCoordinate(
                    new org.locationtech.jts.geom.Coordinate(112.5 + place.x * STEP, 45 - place.y * STEP)));
            return new TileShape(feature, Shape.of(geometry, Crs.CGCS2000));
        } catch (ParseException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static ShapeLayer layer(TileShape... shapes) {
        return ShapeLayer.of(SET, Detail.ofZooms(0, 6), List.of(shapes), Decoded.NUMBERS);
    }

    private static List<MvtReader.Feature> drawn(TileShape... shapes) {
        return Decoded.features(layer(shapes), TILE);
    }

    private static String wkt(MvtReader.Feature feature) {
        return Decoded.area(feature).norm().toText();
    }

    @Test
    void an_area_is_drawn_with_its_hole_and_its_attributes() {
        var feature = drawn(
                        steps(
                                7,
                                "POLYGON((100 100, 500 100, 500 400, 100 400, 100 100), (200 200, 200 300, 300 300, 300 200, 200 200))"))
                .get(0);
        assertThat(feature.id()).isEqualTo(7);
        assertThat(feature.tags()).containsEntry("n", 7L);
        assertThat(wkt(feature))
                .isEqualTo(
                        "POLYGON ((100 100, 100 400, 500 400, 500 100, 100 100), (200 200, 300 200, 300 300, 200 300, 200 200))");
        // the exterior ring first, with positive area 400 * 300 * 2; the hole with -100 * 100 * 2
        assertThat(Loops.twiceArea(feature.paths().get(0))).isEqualTo(240_000);
        assertThat(Loops.twiceArea(feature.paths().get(1))).isEqualTo(-20_000);
    }

    /** Two lines of one kind and one of another, numbered either way round. */
    @Test
    void lines_of_one_order_are_one_feature_of_a_tile_however_they_are_numbered() {
        var kinds = new TileAttributes() {
            @Override
            public long id(int feature) {
                return 0;
            }

            @Override
            public long order(int feature) {
                return feature / 10;
            }

            @Override
            public void describe(int feature, Tags tags) {
                tags.number("kind", feature / 10);
            }
        };
        var wkts = List.of("LINESTRING(100 100, 200 200)", "LINESTRING(500 100, 600 300)");
        var other = steps(5, "LINESTRING(900 900, 800 800)");
        var one = ShapeLayer.of(
                SET, Detail.ofZooms(0, 6), List.of(steps(10, wkts.get(0)), steps(11, wkts.get(1)), other), kinds);
        var turned = ShapeLayer.of(
                SET, Detail.ofZooms(0, 6), List.of(steps(11, wkts.get(0)), steps(10, wkts.get(1)), other), kinds);
        var features = Decoded.features(one, TILE);
        assertThat(features).extracting(feature -> feature.tags().get("kind")).containsExactly(0L, 1L);
        assertThat(features.get(1).paths()).hasSize(2);
        for (int line = 0; line < 2; line++) {
            assertThat(Decoded.features(turned, TILE).get(1).paths().get(line))
                    .isEqualTo(features.get(1).paths().get(line));
        }
    }

    @Test
    void rings_of_any_direction_are_turned_the_right_way() {
        var feature = drawn(
                        steps(
                                1,
                                "POLYGON((100 100, 100 400, 500 400, 500 100, 100 100), (200 200, 300 200, 300 300, 200 300, 200 200))"))
                .get(0);
        assertThat(Loops.twiceArea(feature.paths().get(0))).isEqualTo(240_000);
        assertThat(Loops.twiceArea(feature.paths().get(1))).isEqualTo(-20_000);
    }

    @Test
    void an_area_is_cut_at_the_buffer_of_64_steps() {
        var feature = drawn(steps(1, "POLYGON((-500 1000, 300 1000, 300 1200, -500 1200, -500 1000))"))
                .get(0);
        assertThat(wkt(feature))
                .isEqualTo("POLYGON ((-64 1000, -64 1200, 64 1200, 300 1200, 300 1000, 64 1000, -64 1000))");
    }

    @Test
    void an_area_around_the_tile_fills_it_and_one_with_the_tile_in_its_hole_does_not() {
        var around = "(-9000 -9000, 9000 -9000, 9000 9000, -9000 9000, -9000 -9000)";
        assertThat(wkt(drawn(steps(1, "POLYGON(" + around + ")")).get(0)))
                .isEqualTo("POLYGON ((-64 -64, -64 4160, 4160 4160, 4160 -64, -64 -64))");
        assertThat(drawn(steps(
                        1, "POLYGON(" + around + ", (-5000 -5000, 5000 -5000, 5000 5000, -5000 5000, -5000 -5000))")))
                .isEmpty();
    }

    @Test
    void a_cut_may_leave_several_pieces_and_keeps_holes_in_theirs() {
        // a comb with its back left of the tile, two teeth inside, a hole in the lower tooth
        var comb =
                "POLYGON((-500 100, 1000 100, 1000 200, -400 200, -400 1000, 1000 1000, 1000 1400, -500 1400, -500 100),"
                        + "(500 1100, 600 1100, 600 1200, 500 1200, 500 1100))";
        var area = Decoded.area(drawn(steps(1, comb)).get(0));
        assertThat(area.getNumGeometries()).isEqualTo(2);
        assertThat(area.isValid()).isTrue();
        // teeth from x = -64: 1064 * 100 and 1064 * 400 - 100 * 100
        assertThat(area.getArea()).isEqualTo(106_400 + 425_600 - 10_000);
    }

    @Test
    void a_hole_that_touches_the_side_of_the_buffer_becomes_a_notch() {
        var area = Decoded.validAreas(
                        layer(
                                steps(
                                        1,
                                        "POLYGON((-500 100, 1000 100, 1000 1000, -500 1000, -500 100), (-64 500, -64 600, 36 600, -64 500))")),
                        TILE)
                .get(0);
        // 1064 * 900 less half of 100 * 100
        assertThat(area.getArea()).isEqualTo(957_600 - 5_000);
        assertThat(area.getNumPoints()).isGreaterThan(7);
    }

    @Test
    void a_line_is_drawn_in_pieces_where_it_leaves_and_returns() {
        var feature = drawn(steps(1, "LINESTRING(4000 100, 4500 100, 4500 300, 4000 300)"))
                .get(0);
        assertThat(feature.type()).isEqualTo(MvtGeometry.Type.LINE);
        assertThat(feature.paths()).hasSize(2);
        assertThat(feature.paths().get(0)).startsWith(4000, 100).endsWith(4160, 100);
        assertThat(feature.paths().get(1)).startsWith(4160, 300).endsWith(4000, 300);
    }

    @Test
    void neighbours_keep_one_line_between_them_at_every_zoom() {
        var between = new StringBuilder();
        var back = new StringBuilder();
        for (int i = 0; i <= 400; i++) {
            // a border from (1000, 0) to (1000, 4000) that swings by up to 37 steps
            String place = (1000 + 37 * Math.sin(i * 0.7) * Math.cos(i * 0.13)) + " " + i * 10;
            between.append(", ").append(place);
            back.insert(0, ", " + place);
        }
        var layer = layer(
                steps(1, "POLYGON((0 4000, 0 0" + between + ", 0 4000))"),
                steps(2, "POLYGON((2000 0, 2000 4000" + back + ", 2000 0))"));
        int before = 0;
        for (int zoom = 0; zoom <= 3; zoom++) {
            var tile = new TileCoord(zoom, 13 >> 3 - zoom, 2 >> 3 - zoom);
            var areas = Decoded.validAreas(layer, tile);
            assertThat(areas).hasSize(2);
            Decoded.assertJoined(areas, tile);
            var shared = areas.get(0).intersection(areas.get(1));
            assertThat(shared.getDimension()).isEqualTo(1);
            assertThat(shared.getNumPoints()).isGreaterThanOrEqualTo(before);
            before = shared.getNumPoints();
        }
        assertThat(before).isGreaterThan(50);
    }

    @Test
    void a_vertex_that_the_neighbour_lacks_is_shared_all_the_same() {
        // the second area has a vertex at (500, 100.0001) on the long side of the first
        var areas = Decoded.validAreas(
                layer(
                        steps(1, "POLYGON((0 0, 1000 0, 1000 100, 0 100, 0 0))"),
                        steps(2, "POLYGON((0 100, 500 100.0001, 1000 100, 500 900, 0 100))")),
                TILE);
        Decoded.assertJoined(areas, TILE);
        assertThat(areas.get(0).intersection(areas.get(1)).getLength()).isEqualTo(1000);
    }

    @Test
    void a_line_along_a_border_is_the_border() {
        var wiggle = "0 0, 131 57, 240 11, 402 66, 517 23, 640 88, 800 0";
        var back = "800 0, 640 88, 517 23, 402 66, 240 11, 131 57, 0 0";
        var layer = layer(steps(1, "POLYGON((" + wiggle + ", 400 900, 0 0))"), steps(2, "LINESTRING(" + back + ")"));
        for (int zoom = 0; zoom <= 3; zoom++) {
            var tile = new TileCoord(zoom, 13 >> 3 - zoom, 2 >> 3 - zoom);
            var features = Decoded.features(layer, tile);
            var line = features.stream().filter(f -> f.id() == 2).findFirst().orElseThrow();
            var area = Decoded.area(
                    features.stream().filter(f -> f.id() == 1).findFirst().orElseThrow());
            var path = line.paths().get(0);
            for (int i = 0; i + 3 < path.length; i += 2) {
                var segment = Decoded.GEOMETRIES.createLineString(new org.locationtech.jts.geom.Coordinate[] {
                    new org.locationtech.jts.geom.Coordinate(path[i], path[i + 1]),
                    new org.locationtech.jts.geom.Coordinate(path[i + 2], path[i + 3])
                });
                assertThat(area.getBoundary().covers(segment))
                        .as("zoom %d", zoom)
                        .isTrue();
            }
        }
    }

    @Test
    void a_small_island_is_dust_until_it_can_be_seen() {
        // 10 by 10 steps at zoom 3: 100 square steps; a quarter pixel is 16 square steps; at zoom 1 it has 6.25, at
        // zoom 2 it has 25
        var layer = layer(steps(1, "POLYGON((100 100, 116 100, 116 116, 100 116, 100 100))"));
        assertThat(Decoded.features(layer, new TileCoord(1, 3, 0))).isEmpty();
        assertThat(Decoded.features(layer, new TileCoord(2, 6, 1))).hasSize(1);
    }

    @Test
    void crossing_rings_are_taken_apart_by_the_even_odd_rule() {
        // a bow tie: two triangles that meet in (200, 200)
        var area = Decoded.validAreas(layer(steps(1, "POLYGON((100 100, 300 300, 300 100, 100 300, 100 100))")), TILE)
                .get(0);
        assertThat(area.getNumGeometries()).isEqualTo(2);
        assertThat(area.getArea()).isEqualTo(20_000);
    }

    @Test
    void a_spike_vanishes_and_a_pinched_area_falls_into_two() {
        var spike = Decoded.validAreas(
                layer(steps(1, "POLYGON((0 0, 100 0, 100 100, 500 100, 100 100, 0 100, 0 0))")), TILE);
        assertThat(spike.get(0).getArea()).isEqualTo(10_000);
        var pinched = Decoded.validAreas(
                layer(steps(1, "POLYGON((0 0, 100 100, 200 0, 200 200, 100 100, 0 200, 0 0))")), TILE);
        assertThat(pinched.get(0).getNumGeometries()).isEqualTo(2);
    }

    @Test
    void an_area_thinner_than_a_step_leaves_nothing_or_something_valid() {
        for (double width : new double[] {0.0001, 0.3, 0.6, 1.1}) {
            var areas = Decoded.validAreas(
                    layer(steps(
                            1,
                            "POLYGON((100.2 100, 900 733, 900 " + (733 + width) + ", 100.2 " + (100 + width)
                                    + ", 100.2 100))")),
                    TILE);
            assertThat(areas.size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_layer_is_drawn_at_its_zooms_only_and_coarser_where_asked() {
        var wavy = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            wavy.add(i * 10 + " " + (1000 + 30 * (i % 2)));
        }
        var shape = steps(1, "POLYGON((0 2000, " + String.join(", ", wavy) + ", 1990 2000, 0 2000))");
        var fine = ShapeLayer.of(SET, Detail.ofZooms(3, 3), List.of(shape), Decoded.NUMBERS);
        // 30 steps are 0.165 degrees or 18 km; triangles of 150 square steps are drawn only if details may be 40 km
        // apart
        var coarse = ShapeLayer.of(SET, new Detail(3, 3, new Metres(40_000)), List.of(shape), Decoded.NUMBERS);
        assertThat(Decoded.features(fine, TILE.parent())).isEmpty();
        assertThat(Decoded.validAreas(fine, TILE).get(0).getNumPoints()).isGreaterThan(190);
        assertThat(Decoded.validAreas(coarse, TILE).get(0).getNumPoints()).isLessThan(20);
    }

    @Test
    void other_attributes_can_be_written_than_those_kept() {
        var writer = new MvtWriter();
        layer(steps(3, "POLYGON((0 0, 100 0, 100 100, 0 0))"))
                .write(
                        TILE,
                        new TileAttributes() {
                            @Override
                            public long id(int feature) {
                                return 30;
                            }

                            @Override
                            public void describe(int feature, Tags tags) {
                                tags.text("name", "公开");
                            }
                        },
                        writer.layer("layer"));
        var feature = MvtReader.read(writer.finish()).get(0).features().get(0);
        assertThat(feature.id()).isEqualTo(30);
        assertThat(feature.tags()).containsEntry("name", "公开").hasSize(1);
    }

    @Test
    void shapes_of_another_system_are_refused() {
        var shape = new TileShape(1, Shape.of(Decoded.GEOMETRIES.createPolygon(), Crs.WEB_MERCATOR));
        assertThat(Decoded.features(layer(shape), TILE)).isEmpty();
        var metres = new TileShape(
                1, Shape.of(steps(1, "POLYGON((0 0, 1 0, 1 1, 0 0))").shape().geometry(), Crs.WEB_MERCATOR));
        assertThatThrownBy(() -> layer(metres)).isInstanceOf(IllegalArgumentException.class);
    }
}
