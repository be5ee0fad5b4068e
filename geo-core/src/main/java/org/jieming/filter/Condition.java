package org.jieming.filter;

import java.util.List;

/** An expression that is true, false or unknown (CQL2 rule {@code booleanExpression}). */
public sealed interface Condition extends Expression {

    /** All of them hold. */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.and(this);
        }
    }

    /** One of them holds. */
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.or(this);
        }
    }

    /** It does not hold; what is unknown stays unknown. */
    record Not(Condition part) implements Condition {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.not(this);
        }
    }

    /** Two scalars compared. */
    record Comparison(ComparisonOperator operator, Expression left, Expression right) implements Condition {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.comparison(this);
        }
    }

    /** A text held against a pattern: {@code %} any characters, {@code _} one, {@code \} takes the next one literally. */
    record Like(Expression value, Expression pattern) implements Condition {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.like(this);
        }
    }

    /** A value within two limits, both included; the standard asks it of numbers, here any scalars that compare may stand. */
    record Between(Expression value, Expression low, Expression high) implements Condition {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.between(this);
        }
    }

    /** A value equal to one of a list, which is not empty. */
    record In(Expression value, List<Expression> list) implements Condition {
        public In {
            list = List.copyOf(list);
        }

        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.in(this);
        }
    }

    /** A value that is missing. */
    record IsNull(Expression value) implements Condition {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.isNull(this);
        }
    }

    /** Two geometries related. */
    record Spatial(SpatialRelation relation, Expression left, Expression right) implements Condition {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.spatial(this);
        }
    }

    /** Two instants or intervals related. */
    record Temporal(TemporalRelation relation, Expression left, Expression right) implements Condition {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.temporal(this);
        }
    }

    /** Two arrays related as sets. */
    record SetTest(SetRelation relation, Expression left, Expression right) implements Condition {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.setTest(this);
        }
    }

    /** {@code TRUE} or {@code FALSE}, a condition and a value. */
    record Truth(boolean value) implements Condition {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.truth(this);
        }
    }

    /** A function that the standard does not define. */
    record Call(String name, List<Expression> arguments) implements Condition {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.call(this);
        }
    }
}
