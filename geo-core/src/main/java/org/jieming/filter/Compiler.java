package org.jieming.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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
        if (condition instanceof Condition.And and) {
            return joined(and.parts(), wanted, wanted);
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.parts(), wanted, !wanted);
        }
        if (condition instanceof Condition.Not not) {
            return test(not.part(), !wanted);
        }
        if (condition instanceof Condition.Truth truth) {
            boolean answer = truth.value() == wanted;
            return item -> answer;
        }
        if (condition instanceof Condition.IsNull isNull) {
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
        if (condition instanceof Condition.Comparison comparison) {
            return comparisons.comparison(comparison, wanted);
        }
        if (condition instanceof Condition.Like like) {
            return comparisons.like(like, wanted);
        }
        if (condition instanceof Condition.Between between) {
            return comparisons.between(between, wanted);
        }
        if (condition instanceof Condition.In in) {
            return comparisons.in(in, wanted);
        }
        if (condition instanceof Condition.Spatial relation) {
            return spatial.test(relation, wanted);
        }
        if (condition instanceof Condition.Temporal relation) {
            return times.test(relation, wanted);
        }
        if (condition instanceof Condition.SetTest relation) {
            return sets.test(relation, wanted);
        }
        throw Faults.noSuchFunction(((Condition.Call) condition).name());
    }

    private Predicate<T> isNull(Expression value, boolean wanted) {
        if (value instanceof Expression.Property property) {
            Field<T> field = terms.field(property.name());
            return item -> (field.reader().apply(item) == null) == wanted;
        }
        if (value instanceof Condition condition && !(value instanceof Condition.Truth)) {
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
