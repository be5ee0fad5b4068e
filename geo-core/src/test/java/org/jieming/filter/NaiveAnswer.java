package org.jieming.filter;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Answers a condition slowly and by the letter of the standard: three values (null is the third), the truth tables of clause 6.2, a
 * value tree walked anew for every item. It shares nothing with the compiled filter but the expression.
 */
final class NaiveAnswer {
    private final Map<String, Object> item;

    NaiveAnswer(Map<String, Object> item) {
        this.item = item;
    }

    @Nullable
    Boolean to(Expression expression) {
        if (expression instanceof Condition.And and) {
            return and.parts().stream().map(this::boxed).reduce(Three.TRUE, Three::and).value;
        }
        if (expression instanceof Condition.Or or) {
            return or.parts().stream().map(this::boxed).reduce(Three.FALSE, Three::or).value;
        }
        if (expression instanceof Condition.Not not) {
            Boolean part = to(not.part());
            return part == null ? null : !part;
        }
        if (expression instanceof Condition.Truth truth) {
            return truth.value();
        }
        if (expression instanceof Condition.IsNull isNull) {
            return isNull.value() instanceof Condition condition
                    ? to(condition) == null
                    : value(isNull.value()) == null;
        }
        if (expression instanceof Condition.In in) {
            return in.list().stream()
                    .map(element -> new Three(compare(ComparisonOperator.EQUAL, value(in.value()), value(element))))
                    .reduce(Three.FALSE, Three::or)
                    .value;
        }
        return leaf(expression);
    }

    private @Nullable Boolean leaf(Expression expression) {
        if (expression instanceof Condition.Comparison comparison) {
            return compare(comparison.operator(), value(comparison.left()), value(comparison.right()));
        }
        if (expression instanceof Condition.Between between) {
            Boolean above = compare(ComparisonOperator.AT_LEAST, value(between.value()), value(between.low()));
            Boolean below = compare(ComparisonOperator.AT_MOST, value(between.value()), value(between.high()));
            return above == null || below == null ? null : above && below;
        }
        if (expression instanceof Condition.Like like) {
            String text = (String) value(like.value());
            return text == null ? null : like(text, (String) value(like.pattern()));
        }
        if (expression instanceof Condition.SetTest test) {
            return sets(test.relation(), elements(test.left()), elements(test.right()));
        }
        if (expression instanceof Condition.Spatial spatial) {
            Geometry left = (Geometry) value(spatial.left());
            Geometry right = (Geometry) value(spatial.right());
            return left == null || right == null ? null : related(spatial.relation(), left, right);
        }
        throw new IllegalArgumentException(expression.toString());
    }

    private Three boxed(Expression part) {
        return new Three(to(part));
    }

    private record Three(@Nullable Boolean value) {
        static final Three TRUE = new Three(true);
        static final Three FALSE = new Three(false);

        static Three and(Three one, Three other) {
            if (one.equals(FALSE) || other.equals(FALSE)) {
                return FALSE;
            }
            return one.equals(TRUE) && other.equals(TRUE) ? TRUE : new Three(null);
        }

        static Three or(Three one, Three other) {
            if (one.equals(TRUE) || other.equals(TRUE)) {
                return TRUE;
            }
            return one.equals(FALSE) && other.equals(FALSE) ? FALSE : new Three(null);
        }
    }

    private @Nullable Object value(Expression expression) {
        if (expression instanceof Expression.Property property) {
            Object value = item.get(property.name());
            return value instanceof Number number ? (Object) number.doubleValue() : value;
        }
        if (expression instanceof Expression.Text text) {
            return text.value();
        }
        if (expression instanceof Expression.Numeral numeral) {
            return numeral.value().doubleValue();
        }
        if (expression instanceof Expression.DateInstant date) {
            return date.value();
        }
        if (expression instanceof Condition.Truth truth) {
            return truth.value();
        }
        if (expression instanceof Expression.CaseI caseI) {
            Object text = value(caseI.value());
            return text == null ? null : ((String) text).toLowerCase(java.util.Locale.ROOT);
        }
        if (expression instanceof Expression.Box box) {
            List<Double> corners = box.corners().stream()
                    .map(java.math.BigDecimal::doubleValue)
                    .toList();
            return Shapes.FACTORY.toGeometry(
                    new Envelope(corners.get(0), corners.get(2), corners.get(1), corners.get(3)));
        }
        return arithmetic((Expression.Arithmetic) expression);
    }

    private @Nullable Double arithmetic(Expression.Arithmetic arithmetic) {
        Double left = (Double) value(arithmetic.left());
        Double right = (Double) value(arithmetic.right());
        if (left == null || right == null) {
            return null;
        }
        BinaryOperator<Double> operator =
                switch (arithmetic.operator()) {
                    case PLUS -> Double::sum;
                    case MINUS -> (a, b) -> a - b;
                    case TIMES -> (a, b) -> a * b;
                    case DIVIDE -> (a, b) -> a / b;
                    case REMAINDER -> (a, b) -> a % b;
                    case QUOTIENT -> (a, b) -> a / b < 0 ? Math.ceil(a / b) : Math.floor(a / b);
                    case POWER -> Math::pow;
                };
        Double result = operator.apply(left, right);
        return Double.isFinite(result) ? result : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Boolean compare(
            ComparisonOperator operator, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        boolean zeros = left instanceof Double a && right instanceof Double b && a == 0 && b == 0;
        int order = zeros ? 0 : ((Comparable) left).compareTo(right);
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case GREATER -> order > 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
        };
    }

    /** The first step of the pattern against the beginning of the text, and the rest against the rest. */
    private static boolean like(String text, String pattern) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        if (pattern.startsWith("%")) {
            return like(text, pattern.substring(1)) || !text.isEmpty() && like(text.substring(1), pattern);
        }
        return !text.isEmpty()
                && (pattern.charAt(0) == '_' || pattern.charAt(0) == text.charAt(0))
                && like(text.substring(1), pattern.substring(1));
    }

    private @Nullable Set<Object> elements(Expression operand) {
        if (operand instanceof Expression.Property property) {
            List<?> list = (List<?>) item.get(property.name());
            return list == null ? null : new HashSet<>(list);
        }
        Set<Object> values = new HashSet<>();
        ((Expression.Array) operand).elements().forEach(element -> values.add(value(element)));
        return values.contains(null) ? null : values;
    }

    private static @Nullable Boolean sets(
            SetRelation relation, @Nullable Set<Object> left, @Nullable Set<Object> right) {
        if (left == null || right == null) {
            return null;
        }
        Set<Object> both = new HashSet<>(left);
        both.retainAll(right);
        return switch (relation) {
            case EQUALS -> left.equals(right);
            case CONTAINS -> both.equals(right);
            case CONTAINED_BY -> both.equals(left);
            case OVERLAPS -> !both.isEmpty();
        };
    }

    private static boolean related(SpatialRelation relation, Geometry left, Geometry right) {
        return switch (relation) {
            case INTERSECTS -> left.intersects(right);
            case DISJOINT -> left.disjoint(right);
            case EQUALS -> left.equalsTopo(right);
            case WITHIN -> left.within(right);
            case CONTAINS -> left.contains(right);
            case TOUCHES -> left.touches(right);
            case OVERLAPS -> left.overlaps(right);
            case CROSSES -> left.crosses(right);
        };
    }
}
