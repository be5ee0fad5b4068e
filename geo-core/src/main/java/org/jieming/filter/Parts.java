package org.jieming.filter;

import java.util.List;
import java.util.stream.Stream;

/** The direct operands of an expression, in order. */
final class Parts implements Expression.Reader<List<? extends Expression>> {
    static final Parts OF = new Parts();

    private Parts() {}

    @Override
    public List<? extends Expression> and(Condition.And and) {
        return and.parts();
    }

    @Override
    public List<? extends Expression> or(Condition.Or or) {
        return or.parts();
    }

    @Override
    public List<? extends Expression> not(Condition.Not not) {
        return List.of(not.part());
    }

    @Override
    public List<? extends Expression> comparison(Condition.Comparison comparison) {
        return List.of(comparison.left(), comparison.right());
    }

    @Override
    public List<? extends Expression> like(Condition.Like like) {
        return List.of(like.value(), like.pattern());
    }

    @Override
    public List<? extends Expression> between(Condition.Between between) {
        return List.of(between.value(), between.low(), between.high());
    }

    @Override
    public List<? extends Expression> in(Condition.In in) {
        return Stream.concat(Stream.of(in.value()), in.list().stream()).toList();
    }

    @Override
    public List<? extends Expression> isNull(Condition.IsNull isNull) {
        return List.of(isNull.value());
    }

    @Override
    public List<? extends Expression> spatial(Condition.Spatial spatial) {
        return List.of(spatial.left(), spatial.right());
    }

    @Override
    public List<? extends Expression> temporal(Condition.Temporal temporal) {
        return List.of(temporal.left(), temporal.right());
    }

    @Override
    public List<? extends Expression> setTest(Condition.SetTest setTest) {
        return List.of(setTest.left(), setTest.right());
    }

    @Override
    public List<? extends Expression> truth(Condition.Truth truth) {
        return List.of();
    }

    @Override
    public List<? extends Expression> call(Condition.Call call) {
        return call.arguments();
    }

    @Override
    public List<? extends Expression> arithmetic(Expression.Arithmetic arithmetic) {
        return List.of(arithmetic.left(), arithmetic.right());
    }

    @Override
    public List<? extends Expression> property(Expression.Property property) {
        return List.of();
    }

    @Override
    public List<? extends Expression> text(Expression.Text text) {
        return List.of();
    }

    @Override
    public List<? extends Expression> numeral(Expression.Numeral numeral) {
        return List.of();
    }

    @Override
    public List<? extends Expression> caseI(Expression.CaseI caseI) {
        return List.of(caseI.value());
    }

    @Override
    public List<? extends Expression> accentI(Expression.AccentI accentI) {
        return List.of(accentI.value());
    }

    @Override
    public List<? extends Expression> date(Expression.DateInstant date) {
        return List.of();
    }

    @Override
    public List<? extends Expression> timestamp(Expression.TimestampInstant timestamp) {
        return List.of();
    }

    @Override
    public List<? extends Expression> unbounded(Expression.Unbounded unbounded) {
        return List.of();
    }

    @Override
    public List<? extends Expression> interval(Expression.Interval interval) {
        return List.of(interval.start(), interval.end());
    }

    @Override
    public List<? extends Expression> shape(Expression.Shape shape) {
        return List.of();
    }

    @Override
    public List<? extends Expression> box(Expression.Box box) {
        return List.of();
    }

    @Override
    public List<? extends Expression> array(Expression.Array array) {
        return array.elements();
    }
}
