package org.jieming.api.resource.item;

import java.util.function.Predicate;
import org.jieming.api.http.Bbox;
import org.jieming.api.resource.View;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.jieming.shape.Shape;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.predicate.RectangleIntersects;

/**
 * The box of a request as a condition on shapes: the index proposes by box, then the shape itself must touch (OGC API –
 * Features Part 1, requirement 24). A box of a projected system is bent into degrees along 32 points of each side.
 */
final class BoxCondition {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int POINTS_PER_SIDE = 32;
    /** Half of the last decimal of a coarse position, so that the index proposes all that may be shown within the box. */
    private static final double COARSE_MARGIN = 0.0006;

    private BoxCondition() {}

    /** The question narrowed to a box. */
    static Query on(Query query, Bbox box, View view) {
        Predicate<Shape> touches;
        Envelope bounds;
        if (box.crossesAntimeridian()) {
            bounds = new Envelope(-180, 180, box.south(), box.north());
            touches = either(box);
        } else if (box.crs().isGeographic()) {
            bounds = box.envelope().orElseThrow();
            touches = rectangle(bounds);
        } else {
            Geometry bent = bent(box.envelope().orElseThrow(), box.crs());
            bounds = bent.getEnvelopeInternal();
            touches = area(bent);
        }
        return on(query, bounds, touches, view);
    }

    private static Query on(Query query, Envelope bounds, Predicate<Shape> touches, View view) {
        Envelope wide = new Envelope(bounds);
        if (view.coarsensSomeOf(query.type())) {
            wide.expandBy(COARSE_MARGIN);
        }
        return query.within(wide).where(version -> touches(version, touches, view));
    }

    private static boolean touches(ItemVersion version, Predicate<Shape> touches, View view) {
        Shape shape = view.shape(version);
        return shape != null && touches.test(shape);
    }

    private static Predicate<Shape> either(Bbox box) {
        Predicate<Shape> west = rectangle(new Envelope(box.west(), 180, box.south(), box.north()));
        Predicate<Shape> east = rectangle(new Envelope(-180, box.east(), box.south(), box.north()));
        return west.or(east);
    }

    private static Predicate<Shape> rectangle(Envelope box) {
        Predicate<Geometry> exactly = FACTORY.toGeometry(box) instanceof Polygon rectangle
                ? geometry -> RectangleIntersects.intersects(rectangle, geometry)
                : FACTORY.toGeometry(box)::intersects;
        return shape -> {
            Envelope own = shape.envelope();
            return box.contains(own) || box.intersects(own) && exactly.test(shape.geometry());
        };
    }

    private static Predicate<Shape> area(Geometry area) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        return shape -> prepared.intersects(shape.geometry());
    }

    private static Geometry bent(Envelope box, Crs crs) {
        Geometry rectangle = FACTORY.toGeometry(box);
        double step = Math.max(box.getWidth(), box.getHeight()) / POINTS_PER_SIDE;
        Geometry dense = step > 0 ? Densifier.densify(rectangle, step) : rectangle;
        return Projection.between(crs, Crs.CGCS2000).transform(dense);
    }
}
