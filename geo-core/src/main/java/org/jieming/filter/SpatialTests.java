package org.jieming.filter;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/**
 * Compiles the spatial predicates. Literals are converted once and prepared where JTS has a prepared form; prepared geometries are
 * safe to share between threads.
 */
final class SpatialTests<T> {
    private final Terms<T> terms;
    private final SpatialLiterals literals;
    private final Map<Expression, Geometry> converted = new IdentityHashMap<>();

    SpatialTests(Terms<T> terms, SpatialLiterals literals) {
        this.terms = terms;
        this.literals = literals;
    }

    /** The stored geometry of a literal; null for a property. */
    @Nullable
    Geometry literal(Expression operand) {
        if (operand instanceof Expression.Shape shape) {
            return converted.computeIfAbsent(shape, given -> literals.of(shape));
        }
        return operand instanceof Expression.Box box ? converted.computeIfAbsent(box, given -> literals.of(box)) : null;
    }

    Predicate<T> test(Condition.Spatial spatial, boolean wanted) {
        Geometry left = literal(spatial.left());
        Geometry right = literal(spatial.right());
        SpatialRelation relation = spatial.relation();
        if (left != null && right != null) {
            boolean answer = holds(relation, left, right) == wanted;
            return item -> answer;
        }
        if (right != null) {
            return against(reader(spatial.left()), relation, right, wanted);
        }
        if (left != null) {
            return against(reader(spatial.right()), relation.mirrored(), left, wanted);
        }
        return between(reader(spatial.left()), relation, reader(spatial.right()), wanted);
    }

    private Function<T, @Nullable Geometry> reader(Expression operand) {
        if (operand instanceof Condition.Call call) {
            throw Faults.noSuchFunction(call.name());
        }
        Field<T> field = terms.field(((Expression.Property) operand).name());
        if (field.kind() != Kind.GEOMETRY) {
            throw Faults.of(
                    field.name(),
                    Bilingual.format(
                            "“%1$s”是%2$s，不是几何。",
                            "'%1$s' is a %3$s, not a geometry.",
                            field.name(),
                            field.kind().title().zh(),
                            field.kind().title().en()));
        }
        return item -> (Geometry) field.reader().apply(item);
    }

    private static <T> Predicate<T> between(
            Function<T, @Nullable Geometry> left,
            SpatialRelation relation,
            Function<T, @Nullable Geometry> right,
            boolean wanted) {
        return item -> {
            Geometry a = left.apply(item);
            Geometry b = right.apply(item);
            return a != null && b != null && holds(relation, a, b) == wanted;
        };
    }

    private static <T> Predicate<T> against(
            Function<T, @Nullable Geometry> reader, SpatialRelation relation, Geometry literal, boolean wanted) {
        Predicate<Geometry> test = prepared(relation, literal);
        return item -> {
            Geometry geometry = reader.apply(item);
            return geometry != null && test.test(geometry) == wanted;
        };
    }

    private static Predicate<Geometry> prepared(SpatialRelation relation, Geometry literal) {
        if (isMixed(literal)) {
            return geometry -> holds(relation, geometry, literal);
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(literal);
        Predicate<Geometry> quick =
                switch (relation) {
                    case INTERSECTS -> prepared::intersects;
                    case DISJOINT -> prepared::disjoint;
                    case WITHIN -> prepared::contains;
                    default -> geometry -> holds(relation, geometry, literal);
                };
        return geometry -> isMixed(geometry) ? holds(relation, geometry, literal) : quick.test(geometry);
    }

    /** Prepared geometries do not know collections of mixed types; the general relation does. */
    private static boolean isMixed(Geometry geometry) {
        return geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
    }

    private static boolean holds(SpatialRelation relation, Geometry left, Geometry right) {
        return RelateNG.relate(left, right, predicate(relation));
    }

    private static TopologyPredicate predicate(SpatialRelation relation) {
        return switch (relation) {
            case INTERSECTS -> RelatePredicate.intersects();
            case EQUALS -> RelatePredicate.equalsTopo();
            case DISJOINT -> RelatePredicate.disjoint();
            case TOUCHES -> RelatePredicate.touches();
            case WITHIN -> RelatePredicate.within();
            case OVERLAPS -> RelatePredicate.overlaps();
            case CROSSES -> RelatePredicate.crosses();
            case CONTAINS -> RelatePredicate.contains();
        };
    }
}
