package org.jieming.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jieming.crs.Crs;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Whatever is drawn, tiles hold valid areas; and a mosaic stays a mosaic. */
class ShapeLayerPropertyTest {
    private static final Detail DETAIL = Detail.ofZooms(4, 14);

    @Property(tries = 30)
    void a_mosaic_stays_a_mosaic_in_every_tile(@ForAll long seed, @ForAll @IntRange(min = 4, max = 14) int zoom) {
        var random = new Random(seed);
        var set = TileMatrixSet.values()[random.nextInt(2)];
        var layer = ShapeLayer.of(set, DETAIL, Mosaics.wavy(random, 6, 0.02 + random.nextDouble()), Decoded.NUMBERS);
        for (int i = 0; i < 8; i++) {
            var tile = Mosaics.tileNear(random, set, zoom);
            var areas = Decoded.validAreas(layer, tile);
            Decoded.assertJoined(areas, tile);
            assertNoGap(areas);
        }
    }

    /** The mosaic is one block without holes, so its union has none that is not cut open by the tile. */
    private static void assertNoGap(List<Geometry> areas) {
        if (areas.isEmpty()) {
            return;
        }
        var union = OverlayNGRobust.union(areas);
        double sum = areas.stream().mapToDouble(Geometry::getArea).sum();
        assertThat(union.getArea()).isEqualTo(sum);
        for (int i = 0; i < union.getNumGeometries(); i++) {
            var part = (org.locationtech.jts.geom.Polygon) union.getGeometryN(i);
            assertThat(part.getNumInteriorRing()).isZero();
        }
    }

    @Property(tries = 30)
    void overlapping_and_crossing_areas_are_drawn_as_valid_ones(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 14) int zoom) {
        var random = new Random(seed);
        var set = TileMatrixSet.values()[random.nextInt(2)];
        var shapes = new ArrayList<TileShape>();
        for (int feature = 0; feature < 12; feature++) {
            shapes.add(scribble(feature, random));
        }
        var layer = ShapeLayer.of(set, DETAIL, shapes, Decoded.NUMBERS);
        for (int i = 0; i < 8; i++) {
            Decoded.validAreas(layer, Mosaics.tileNear(random, set, zoom));
        }
    }

    /** A closed scribble that may cross itself, with corners on a coarse lattice so that many meet, touch and lie on each other. */
    private static TileShape scribble(int feature, Random random) {
        int corners = 3 + random.nextInt(12);
        double cell = Math.pow(10, -1 - random.nextInt(4));
        var places = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            places[i] = new Coordinate(118 + cell * random.nextInt(9), 31 + cell * random.nextInt(9));
        }
        places[corners] = places[0].copy();
        return new TileShape(feature, Shape.of(Decoded.GEOMETRIES.createPolygon(places), Crs.CGCS2000));
    }
}
