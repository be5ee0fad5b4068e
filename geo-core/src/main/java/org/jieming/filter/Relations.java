package org.jieming.filter;

import java.util.List;

/** Makes the spatial, temporal and array predicates from their name and two operands, the same for text and JSON. */
final class Relations {
    private Relations() {}

    /** The predicate of that name, known to be one; complains at the place of an operand of the wrong sort. */
    static Condition of(String name, List<Expression> operands, List<Fault> places) {
        Expression left = operands.get(0);
        Expression right = operands.get(1);
        Fault leftAt = places.get(0);
        Fault rightAt = places.get(1);
        var spatial = Words.spatial(name);
        if (spatial.isPresent()) {
            return new Condition.Spatial(
                    spatial.get(), Grammar.geometry(left, leftAt), Grammar.geometry(right, rightAt));
        }
        var temporal = Words.temporal(name);
        if (temporal.isPresent()) {
            return new Condition.Temporal(temporal.get(), Grammar.time(left, leftAt), Grammar.time(right, rightAt));
        }
        return new Condition.SetTest(
                Words.set(name).orElseThrow(), Grammar.array(left, leftAt), Grammar.array(right, rightAt));
    }
}
