package org.jieming.api.map;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Where the name or symbol of an item stands, as {@code data/layers} defines it. */
final class LabelPoint {
    private LabelPoint() {}

    /**
     * The point itself; the seat of a division where it lies inside; a point inside the largest part of an area, its centroid
     * where that lies inside; the middle of the longest part of a line. Linear in the vertices. Empty without a shape.
     */
    static Optional<Coordinate> of(ItemVersion version) {
        return version.shape()
                .map(shape -> shape.geometry())
                .filter(geometry -> !geometry.isEmpty())
                .map(geometry -> of(version, geometry));
    }

    private static Coordinate of(ItemVersion version, Geometry geometry) {
        if (geometry.getDimension() == 2) {
            Coordinate seat = seat(version);
            return seat != null && lies(seat, geometry) ? seat : inside(largest(geometry));
        }
        return geometry.getDimension() == 1 ? middle(largest(geometry)) : geometry.getCoordinate();
    }

    private static @Nullable Coordinate seat(ItemVersion version) {
        boolean known = version.values().get("seat_lon").orElse("") instanceof Double
                && version.values().get("seat_lat").orElse("") instanceof Double;
        return known
                ? new Coordinate((Double) version.values().get("seat_lon").orElseThrow(), (Double)
                        version.values().get("seat_lat").orElseThrow())
                : null;
    }

    private static Coordinate inside(Geometry area) {
        Coordinate centroid = area.getCentroid().getCoordinate();
        return lies(centroid, area) ? centroid : area.getInteriorPoint().getCoordinate();
    }

    private static boolean lies(Coordinate point, Geometry area) {
        return SimplePointInAreaLocator.locate(point, area) == Location.INTERIOR;
    }

    private static Coordinate middle(Geometry line) {
        return new LengthIndexedLine(line).extractPoint(line.getLength() / 2);
    }

    private static Geometry largest(Geometry geometry) {
        return IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(geometry::getGeometryN)
                .filter(part -> part.getDimension() == geometry.getDimension())
                .max(Comparator.comparingDouble(Geometry::getArea).thenComparingDouble(Geometry::getLength))
                .orElse(geometry);
    }
}
