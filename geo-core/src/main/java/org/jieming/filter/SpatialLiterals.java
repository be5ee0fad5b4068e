package org.jieming.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jieming.language.Bilingual;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Brings geometry literals into the stored system, once, when a filter is compiled.
 *
 * @param toStored from the CRS of the request, in its axis order, to EPSG:4490 with x = longitude
 */
record SpatialLiterals(UnaryOperator<Geometry> toStored) {
    private static final double HALF_TURN = 180;
    private static final double POLE = 90;
    private static final int EDGE_PIECES = 32;
    private static final GeometryAxes AXES_3D = new GeometryAxes(3, 4);
    private static final GeometryAxes AXES_2D = new GeometryAxes(2, 3);

    /** Where the upper corner stands among the numbers of a box; heights take no part in the predicates, which are flat. */
    private record GeometryAxes(int upperFirst, int upperSecond) {}

    Geometry of(Expression.Shape shape) {
        return checked(toStored.apply(shape.geometry().copy()), shape);
    }

    /**
     * The area of a box. A lower corner beyond the upper one means that the box crosses the 180th meridian (OGC 21-065r2, 7.5.2):
     * then it is cut there in two.
     */
    Geometry of(Expression.Box box) {
        GeometryAxes axes = box.corners().size() == 6 ? AXES_3D : AXES_2D;
        double[] corners =
                box.corners().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        double first = corners[0];
        double second = corners[1];
        double upperFirst = corners[axes.upperFirst()];
        double upperSecond = corners[axes.upperSecond()];
        if (first > upperFirst) {
            return checked(
                    both(
                            new Envelope(first, HALF_TURN, second, upperSecond),
                            new Envelope(-HALF_TURN, upperFirst, second, upperSecond),
                            box),
                    box);
        }
        if (second > upperSecond) {
            return checked(
                    both(
                            new Envelope(first, upperFirst, second, HALF_TURN),
                            new Envelope(first, upperFirst, -HALF_TURN, upperSecond),
                            box),
                    box);
        }
        return checked(stored(new Envelope(first, upperFirst, second, upperSecond)), box);
    }

    private Geometry both(Envelope one, Envelope other, Expression.Box written) {
        boolean turned = Math.abs(one.getMinX()) > HALF_TURN
                || Math.abs(one.getMinY()) > HALF_TURN
                || Math.abs(other.getMaxX()) > HALF_TURN
                || Math.abs(other.getMaxY()) > HALF_TURN;
        if (turned) {
            throw Faults.of(
                    CqlText.write(written),
                    Bilingual.of("BBOX 先写左下角，再写右上角。", "BBOX takes the lower corner first, then the upper one."));
        }
        return Shapes.FACTORY.buildGeometry(List.of(stored(one), stored(other)));
    }

    /** Edges that do not stay straight on the way are followed in 32 pieces each. */
    private Geometry stored(Envelope box) {
        Geometry given = Shapes.FACTORY.toGeometry(box);
        Geometry straight = toStored.apply(given.copy());
        if (!(given instanceof Polygon) || straight.isRectangle()) {
            return straight;
        }
        double piece = Math.max(box.getWidth(), box.getHeight()) / EDGE_PIECES;
        return toStored.apply(Densifier.densify(given, piece));
    }

    private static Geometry checked(Geometry geometry, Expression written) {
        for (Coordinate position : geometry.getCoordinates()) {
            if (!(Math.abs(position.x) <= HALF_TURN && Math.abs(position.y) <= POLE)) {
                throw Faults.of(
                        CqlText.write(written),
                        Bilingual.of(
                                "坐标不在地球上：经度须在 ±180 之间，纬度须在 ±90 之间；请检查坐标次序和 filter-crs。",
                                "A coordinate is not on the earth: longitude lies within ±180 and latitude within ±90;"
                                        + " check the order of the numbers and filter-crs."));
            }
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            throw Faults.of(CqlText.write(written), invalid(error));
        }
        return geometry;
    }

    private static Bilingual invalid(TopologyValidationError error) {
        Coordinate place = error.getCoordinate();
        return Bilingual.format(
                "几何字面量无效（%1$s），位于 %2$s %3$s。",
                "The geometry literal is not valid (%1$s) near %2$s %3$s.", error.getMessage(), place.x, place.y);
    }
}
