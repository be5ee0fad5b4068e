package org.jieming.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Finds what every match of a condition must have, so that an index can propose candidates. */
final class Narrowing<T> {
    private final Compiler<T> compiler;

    Narrowing(Compiler<T> compiler) {
        this.compiler = compiler;
    }

    Optional<Envelope> bounds(Condition condition, String geometryProperty) {
        return Optional.ofNullable(bounds(condition, true, geometryProperty)).map(Envelope::new);
    }

    private @Nullable Envelope bounds(Condition condition, boolean wanted, String name) {
        if (condition instanceof Condition.Not not) {
            return bounds(not.part(), !wanted, name);
        }
        if (condition instanceof Condition.And and) {
            return bounds(and.parts(), wanted, wanted, name);
        }
        if (condition instanceof Condition.Or or) {
            return bounds(or.parts(), wanted, !wanted, name);
        }
        if (condition instanceof Condition.Truth truth) {
            return truth.value() == wanted ? null : new Envelope();
        }
        return condition instanceof Condition.Spatial spatial ? bounds(spatial, wanted, name) : null;
    }

    private @Nullable Envelope bounds(List<Condition> parts, boolean wanted, boolean all, String name) {
        List<Envelope> found = new ArrayList<>();
        for (Condition part : parts) {
            Envelope box = bounds(part, wanted, name);
            if (box != null) {
                found.add(box);
            } else if (!all) {
                return null;
            }
        }
        return all ? found.stream().reduce(Narrowing::smaller).orElse(null) : around(found);
    }

    /** A match touches both boxes, but not always their common part: a long river crosses two far away. So one must do. */
    private static Envelope smaller(Envelope one, Envelope other) {
        return one.isNull() || !other.isNull() && one.getArea() <= other.getArea() ? one : other;
    }

    private static Envelope around(List<Envelope> boxes) {
        var all = new Envelope();
        boxes.forEach(all::expandToInclude);
        return all;
    }

    private @Nullable Envelope bounds(Condition.Spatial spatial, boolean wanted, String name) {
        if (wanted == (spatial.relation() == SpatialRelation.DISJOINT)) {
            return null;
        }
        Geometry literal = null;
        if (isProperty(spatial.left(), name)) {
            literal = compiler.spatial().literal(spatial.right());
        } else if (isProperty(spatial.right(), name)) {
            literal = compiler.spatial().literal(spatial.left());
        }
        return literal == null ? null : literal.getEnvelopeInternal();
    }

    private static boolean isProperty(Expression expression, String name) {
        return expression instanceof Expression.Property property
                && property.name().equals(name);
    }

    Map<String, Set<Object>> equalities(Condition condition) {
        return equalities(condition, true);
    }

    private Map<String, Set<Object>> equalities(Condition condition, boolean wanted) {
        if (condition instanceof Condition.Not not) {
            return equalities(not.part(), !wanted);
        }
        if (condition instanceof Condition.And and) {
            return equalities(and.parts(), wanted, wanted);
        }
        if (condition instanceof Condition.Or or) {
            return equalities(or.parts(), wanted, !wanted);
        }
        if (condition instanceof Condition.In in && wanted) {
            return among(in.value(), in.list());
        }
        if (condition instanceof Condition.Comparison comparison && comparison.operator() == equality(wanted)) {
            Map<String, Set<Object>> found = among(comparison.left(), List.of(comparison.right()));
            return found.isEmpty() ? among(comparison.right(), List.of(comparison.left())) : found;
        }
        return Map.of();
    }

    private static ComparisonOperator equality(boolean wanted) {
        return wanted ? ComparisonOperator.EQUAL : ComparisonOperator.NOT_EQUAL;
    }

    private Map<String, Set<Object>> equalities(List<Condition> parts, boolean wanted, boolean all) {
        Map<String, Set<Object>> joined = new HashMap<>(equalities(parts.get(0), wanted));
        for (Condition part : parts.subList(1, parts.size())) {
            Map<String, Set<Object>> found = equalities(part, wanted);
            if (all) {
                found.forEach((name, values) -> joined.merge(name, values, Narrowing::common));
            } else {
                joined.keySet().retainAll(found.keySet());
                joined.replaceAll((name, values) -> either(values, found.get(name)));
            }
        }
        return Map.copyOf(joined);
    }

    private static Set<Object> common(Set<Object> one, Set<Object> other) {
        Set<Object> both = new LinkedHashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<Object> either(Set<Object> one, Set<Object> other) {
        Set<Object> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    private Map<String, Set<Object>> among(Expression value, List<Expression> list) {
        if (!(value instanceof Expression.Property property)) {
            return Map.of();
        }
        Set<Object> values = new LinkedHashSet<>();
        for (Expression element : list) {
            Optional<Optional<Object>> constant = compiler.comparisons().constant(property, element);
            if (constant.isEmpty()) {
                return Map.of();
            }
            constant.get().ifPresent(values::add);
        }
        return Map.of(property.name(), values);
    }
}
