package org.jieming.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jieming.crs.Crs;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** An edit gives the layer that would be drawn from nothing, and names every tile that it changes. */
class ShapeEditPropertyTest {
    private static final Detail DETAIL = Detail.ofZooms(6, 13);

    @Property(tries = 12)
    void an_edited_layer_is_the_layer_drawn_anew(@ForAll long seed) {
        var random = new Random(seed);
        var set = TileMatrixSet.values()[random.nextInt(2)];
        Map<Integer, TileShape> shapes = new TreeMap<>();
        Mosaics.wavy(random, 12, 0.6).forEach(shape -> shapes.put(shape.feature(), shape));
        var layer = drawn(set, shapes);
        for (int i = 0; i < 3; i++) {
            var before = layer;
            var gone = new ArrayList<Integer>();
            var added = edit(random, shapes, gone);
            gone.forEach(shapes::remove);
            added.forEach(shape -> shapes.put(shape.feature(), shape));
            var edited = before.with(
                    gone.stream().mapToInt(Integer::intValue).toArray(), added, Decoded.NUMBERS, feature -> shapes.get(
                                    feature)
                            .shape());
            layer = edited.layer();
            var anew = drawn(set, shapes);
            for (var tile : tiles(random, set)) {
                var bytes = Decoded.bytes(layer, tile);
                assertThat(Arrays.equals(bytes, Decoded.bytes(anew, tile)))
                        .as("%s", tile)
                        .isTrue();
                if (edited.changed().stream().noneMatch(range -> range.contains(tile))) {
                    assertThat(Arrays.equals(bytes, Decoded.bytes(before, tile)))
                            .as("unchanged %s", tile)
                            .isTrue();
                }
            }
        }
    }

    private static ShapeLayer drawn(TileMatrixSet set, Map<Integer, TileShape> shapes) {
        return ShapeLayer.of(set, DETAIL, List.copyOf(shapes.values()), Decoded.NUMBERS);
    }

    private static List<TileCoord> tiles(Random random, TileMatrixSet set) {
        var tiles = new ArrayList<TileCoord>();
        for (int zoom = DETAIL.minZoom(); zoom <= DETAIL.maxZoom(); zoom++) {
            for (int i = 0; i < 6; i++) {
                int x = set.x(Mosaics.WEST + 0.62 * random.nextDouble());
                int y = set.y(Mosaics.SOUTH + 0.62 * random.nextDouble());
                tiles.add(new TileCoord(zoom, x >> 30 - zoom, y >> 30 - zoom));
            }
        }
        return tiles;
    }

    /** One of: an area vanishes, is moved a little, joins another one, or is cut in two. */
    private static List<TileShape> edit(Random random, Map<Integer, TileShape> shapes, List<Integer> gone) {
        var features = List.copyOf(shapes.keySet());
        int feature = features.get(random.nextInt(features.size()));
        var geometry = shapes.get(feature).shape().geometry();
        switch (random.nextInt(4)) {
            case 0 -> gone.add(feature);
            case 1 -> {
                return List.of(area(feature, moved(geometry, random)));
            }
            case 2 -> {
                int other = features.get(random.nextInt(features.size()));
                var union = OverlayNGRobust.union(
                        List.of(geometry, shapes.get(other).shape().geometry()));
                if (other != feature) {
                    gone.add(other);
                }
                return List.of(area(feature, union));
            }
            default -> {
                var box = geometry.getEnvelopeInternal();
                box.init(box.getMinX(), box.centre().x, box.getMinY(), box.getMaxY());
                var half = geometry.getFactory().toGeometry(box);
                return List.of(
                        area(feature, geometry.intersection(half)),
                        area(1000 + random.nextInt(1000), geometry.difference(half)));
            }
        }
        return List.of();
    }

    private static TileShape area(int feature, Geometry geometry) {
        return new TileShape(feature, Shape.of(geometry, Crs.CGCS2000));
    }

    private static Geometry moved(Geometry geometry, Random random) {
        var moved = geometry.copy();
        double dx = 0.01 * (random.nextDouble() - 0.5);
        double dy = 0.01 * (random.nextDouble() - 0.5);
        moved.apply((Coordinate place) -> place.setCoordinate(new Coordinate(place.x + dx, place.y + dy)));
        moved.geometryChanged();
        return moved;
    }
}
