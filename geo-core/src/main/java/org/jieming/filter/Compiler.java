package org.jieming.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jieming.filter.Expression.Condition;

/**
 * Turns a condition into a test. Three-valued logic needs no third value at run time: every part is compiled for the answer that is
 * wanted of it, TRUE or FALSE, negations are carried down to the leaves by De Morgan's laws (which hold in Kleene's logic too), and
 * a leaf whose operand is missing gives neither answer.
 */
final class Compiler<T> {
    private final Terms<T> terms;
    private final Comparisons<T> comparisons;
    private final SpatialTests<T> spatial;
    private final TimeTests<T> times;
    private final SetTests<T> sets;

    Compiler(Schema<T> schema, SpatialLiterals literals) {
        this.terms = new Terms<>(schema);
        this.comparisons = new Comparisons<>(terms);
        this.spatial = new SpatialTests<>(terms, literals);
        this.times = new TimeTests<>(terms);
        this.sets = new SetTests<>(terms);
    }

    SpatialTests<T> spatial() {
        return spatial;
    }

    Comparisons<T> comparisons() {
        return comparisons;
    }

    /** The test that holds for an item when the condition is known to be {@code wanted}. */
    Predicate<T> test(Condition condition, boolean wanted) {
        if (condition instanceof Expression.And and) {
            return joined(and.parts(), wanted, wanted);
        }
        if (condition instanceof Expression.Or or) {
            return joined(or.parts(), wanted, !wanted);
        }
        if (condition instanceof Expression.Not not) {
            return test(not.part(), !wanted);
        }
        if (condition instanceof Expression.Truth truth) {
            boolean answer = truth.value() == wanted;
            return item -> answer;
        }
        if (condition instanceof Expression.IsNull isNull) {
            return isNull(isNull.value(), wanted);
        }
        return leaf(condition, wanted);
    }

    private Predicate<T> joined(List<Condition> parts, boolean wanted, boolean all) {
        List<Predicate<T>> tests = new ArrayList<>(parts.size());
        parts.forEach(part -> tests.add(test(part, wanted)));
        return all ? Logic.all(tests) : Logic.any(tests);
    }

    private Predicate<T> leaf(Condition condition, boolean wanted) {
        if (condition instanceof Expression.Comparison comparison) {
            return comparisons.comparison(comparison, wanted);
        }
        if (condition instanceof Expression.Like like) {
            return comparisons.like(like, wanted);
        }
        if (condition instanceof Expression.Between between) {
            return comparisons.between(between, wanted);
        }
        if (condition instanceof Expression.In in) {
            return comparisons.in(in, wanted);
        }
        if (condition instanceof Expression.Spatial relation) {
            return spatial.test(relation, wanted);
        }
        if (condition instanceof Expression.Temporal relation) {
            return times.test(relation, wanted);
        }
        if (condition instanceof Expression.SetTest relation) {
            return sets.test(relation, wanted);
        }
        throw Faults.noSuchFunction(((Expression.Call) condition).name());
    }

    private Predicate<T> isNull(Expression value, boolean wanted) {
        if (value instanceof Expression.Property property) {
            Field<T> field = terms.field(property.name());
            return item -> (field.reader().apply(item) == null) == wanted;
        }
        if (value instanceof Condition condition && !(value instanceof Expression.Truth)) {
            Predicate<T> known = test(condition, true).or(test(condition, false));
            return wanted ? known.negate() : known;
        }
        return isLiteralWithoutNull(value) ? item -> !wanted : comparisons.isNull(value, wanted);
    }

    private static boolean isLiteralWithoutNull(Expression value) {
        return value instanceof Expression.Shape
                || value instanceof Expression.Box
                || value instanceof Expression.Interval
                || value instanceof Expression.Array;
    }
}
