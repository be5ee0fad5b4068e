package org.jieming.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Compiles comparisons, ranges and lists of scalars. Each test answers "is it known to be {@code wanted}?", so a missing value
 * satisfies neither a condition nor its negation.
 */
final class Comparisons<T> {
    private final Terms<T> terms;

    Comparisons(Terms<T> terms) {
        this.terms = terms;
    }

    Predicate<T> comparison(Condition.Comparison comparison, boolean wanted) {
        Term<T> left = terms.scalar(comparison.left());
        Term<T> right = terms.scalar(comparison.right());
        return comparison(
                left, wanted ? comparison.operator() : comparison.operator().complement(), right);
    }

    /** Whether it is known how one term stands to another. */
    Predicate<T> comparison(Term<T> first, ComparisonOperator operator, Term<T> second) {
        Term<T> left = Alike.alike(first, second);
        Term<T> right = Alike.alike(second, first);
        if (left.isConstant() && !right.isConstant()) {
            return comparison(right, operator.mirrored(), left);
        }
        if (left.kind() == Kind.INTEGER && right.kind() == Kind.INTEGER) {
            return integers(left, operator, right);
        }
        if (left.kind().isNumeric()) {
            return numbers(left, operator, right);
        }
        return right.constant() != null
                ? against(left, operator, right.constant())
                : item -> {
                    Object a = left.reader().apply(item);
                    Object b = right.reader().apply(item);
                    return a != null && b != null && operator.holds(order(a, b));
                };
    }

    private static <T> Predicate<T> integers(Term<T> left, ComparisonOperator operator, Term<T> right) {
        if (right.constant() != null) {
            long limit = ((Number) right.constant()).longValue();
            return item -> {
                Object a = left.reader().apply(item);
                return a != null && operator.holds(Long.compare(((Number) a).longValue(), limit));
            };
        }
        return item -> {
            Object a = left.reader().apply(item);
            Object b = right.reader().apply(item);
            return a != null
                    && b != null
                    && operator.holds(Long.compare(((Number) a).longValue(), ((Number) b).longValue()));
        };
    }

    private static <T> Predicate<T> numbers(Term<T> left, ComparisonOperator operator, Term<T> right) {
        if (right.constant() != null) {
            double limit = ((Number) right.constant()).doubleValue();
            return item -> holds(left.number(item), operator, limit);
        }
        return item -> holds(left.number(item), operator, right.number(item));
    }

    private static <T> Predicate<T> against(Term<T> left, ComparisonOperator operator, Object constant) {
        if (operator == ComparisonOperator.EQUAL) {
            return item -> constant.equals(left.reader().apply(item));
        }
        return item -> {
            Object a = left.reader().apply(item);
            return a != null && operator.holds(order(a, constant));
        };
    }

    private static boolean holds(double left, ComparisonOperator operator, double right) {
        return left == left && right == right && operator.holds(left < right ? -1 : left > right ? 1 : 0);
    }

    @SuppressWarnings("unchecked")
    private static int order(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    /** Scalars compiled, in order. */
    List<Term<T>> scalars(List<Expression> expressions) {
        List<Term<T>> compiled = new ArrayList<>();
        expressions.forEach(expression -> compiled.add(terms.scalar(expression)));
        return compiled;
    }

    Predicate<T> between(Condition.Between between, boolean wanted) {
        List<Term<T>> limits = scalars(List.of(between.low(), between.high()));
        Term<T> value = Alike.alike(terms.scalar(between.value()), limits);
        Term<T> low = Alike.alike(limits.get(0), value);
        Term<T> high = Alike.alike(limits.get(1), value);
        if (value.kind().isNumeric()) {
            return item -> within(value.number(item), low.number(item), high.number(item), wanted);
        }
        return item -> within(
                value.reader().apply(item),
                low.reader().apply(item),
                high.reader().apply(item),
                wanted);
    }

    private static boolean within(double value, double low, double high, boolean wanted) {
        boolean known = value == value && low == low && high == high;
        return known && (value >= low && value <= high) == wanted;
    }

    private static boolean within(@Nullable Object value, @Nullable Object low, @Nullable Object high, boolean wanted) {
        return value != null
                && low != null
                && high != null
                && (order(value, low) >= 0 && order(value, high) <= 0) == wanted;
    }

    Predicate<T> in(Condition.In in, boolean wanted) {
        List<Term<T>> list = scalars(in.list());
        return new Membership<>(this).of(terms.scalar(in.value()), list, wanted);
    }

    Predicate<T> like(Condition.Like like, boolean wanted) {
        Term<T> value = terms.text(like.value());
        String text = (String) terms.text(like.pattern()).constant();
        LikePattern pattern = LikePattern.parse(text)
                .orElseThrow(() -> Faults.of(
                        text, Bilingual.of("LIKE 模式不能以单个反斜杠结尾。", "A LIKE pattern does not end in a lone backslash.")));
        return item -> {
            Object given = value.reader().apply(item);
            return given != null && pattern.matches((String) given) == wanted;
        };
    }

    /**
     * What a property must hold to equal an expression: empty when that differs between items; a present, empty value when no value
     * of the property's kind can be equal.
     */
    Optional<Optional<Object>> constant(Expression.Property property, Expression expression) {
        Term<T> value = terms.scalar(property);
        Term<T> term = Alike.alike(terms.scalar(expression), value);
        Object constant = term.constant();
        if (constant == null) {
            return Optional.empty();
        }
        return Optional.of(constant instanceof Number number ? inKind(value.kind(), number) : Optional.of(constant));
    }

    private static Optional<Object> inKind(Kind kind, Number number) {
        if (kind == Kind.NUMBER) {
            return Double.isNaN(number.doubleValue()) ? Optional.empty() : Optional.of(number.doubleValue() + 0.0);
        }
        boolean whole = number instanceof Long || number.doubleValue() == number.longValue();
        return whole ? Optional.of(number.longValue()) : Optional.empty();
    }

    /** Whether a scalar is missing; a number that cannot be reckoned counts as missing. */
    Predicate<T> isNull(Expression value, boolean wanted) {
        Term<T> term = terms.scalar(value);
        return term.kind().isNumeric()
                ? item -> Double.isNaN(term.number(item)) == wanted
                : item -> (term.reader().apply(item) == null) == wanted;
    }
}
