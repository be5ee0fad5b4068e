package org.jieming.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/** What a tile says, as geometries in its steps. */
final class Decoded {
    static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** Features carry their own number. */
    static final TileAttributes NUMBERS = new TileAttributes() {
        @Override
        public long id(int feature) {
            return feature;
        }

        @Override
        public void describe(int feature, Tags tags) {
            tags.number("n", feature);
        }
    };

    private Decoded() {}

    static byte[] bytes(ShapeLayer layer, TileCoord tile) {
        var writer = new MvtWriter();
        layer.write(tile, writer.layer("layer"));
        return writer.finish();
    }

    static List<MvtReader.Feature> features(ShapeLayer layer, TileCoord tile) {
        var layers = MvtReader.read(bytes(layer, tile));
        return layers.isEmpty() ? List.of() : layers.get(0).features();
    }

    /** The polygons of a feature: a ring of positive area begins one, the others are its holes (MVT 2.1, 4.3.4.4). */
    static Geometry area(MvtReader.Feature feature) {
        var polygons = new ArrayList<Polygon>();
        var rings = new ArrayList<LinearRing>();
        for (var path : feature.paths()) {
            if (Loops.twiceArea(path) > 0 && !rings.isEmpty()) {
                polygons.add(polygon(rings));
                rings.clear();
            }
            rings.add(ring(path));
        }
        polygons.add(polygon(rings));
        return GEOMETRIES.buildGeometry(polygons);
    }

    private static Polygon polygon(List<LinearRing> rings) {
        return GEOMETRIES.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
    }

    private static LinearRing ring(int[] path) {
        var places = new Coordinate[path.length / 2 + 1];
        for (int i = 0; i < path.length / 2; i++) {
            places[i] = new Coordinate(path[2 * i], path[2 * i + 1]);
        }
        places[places.length - 1] = places[0].copy();
        return GEOMETRIES.createLinearRing(places);
    }

    /** Asserts that each area is valid and stays within the buffered tile. */
    static List<Geometry> validAreas(ShapeLayer layer, TileCoord tile) {
        var areas = new ArrayList<Geometry>();
        for (var feature : features(layer, tile)) {
            var area = area(feature);
            assertThat(new IsValidOp(area).getValidationError())
                    .as("feature %d of %s", feature.id(), tile)
                    .isNull();
            var box = area.getEnvelopeInternal();
            assertThat(box.getMinX() >= -64 && box.getMinY() >= -64 && box.getMaxX() <= 4160 && box.getMaxY() <= 4160)
                    .as("within %s: %s", tile, box)
                    .isTrue();
            areas.add(area);
        }
        return areas;
    }

    /** Asserts that areas share their edges: no overlap, and no edge that matches its neighbour's only in part. */
    static void assertJoined(List<Geometry> areas, TileCoord tile) {
        var faults = new CoverageValidator(areas.toArray(new Geometry[0])).validate();
        for (var fault : faults) {
            assertThat(fault == null || fault.isEmpty())
                    .as("%s: %s", tile, fault)
                    .isTrue();
        }
    }
}
