package org.jieming.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * A CQL2 expression, the same whether it came as text or as JSON. Immutable; equal when both forms would be equal.
 * The records here are values; a {@link Condition} is true, false or unknown.
 */
public sealed interface Expression
        permits Condition,
                Expression.Arithmetic,
                Expression.Property,
                Expression.Text,
                Expression.Numeral,
                Expression.CaseI,
                Expression.AccentI,
                Expression.DateInstant,
                Expression.TimestampInstant,
                Expression.Unbounded,
                Expression.Interval,
                Expression.Shape,
                Expression.Box,
                Expression.Array {

    /** Asks the reader for the one of its methods that fits. */
    <R> R accept(Reader<R> reader);

    /** The names of all properties used, in the order of their first use. */
    default Set<String> properties() {
        Set<String> names = new LinkedHashSet<>();
        collect(this, names);
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression instanceof Property property) {
            names.add(property.name());
        }
        expression.accept(Parts.OF).forEach(part -> collect(part, names));
    }

    /** Two numbers reckoned with. */
    record Arithmetic(ArithmeticOperator operator, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.arithmetic(this);
        }
    }

    /** The value of a property, under its name. */
    record Property(String name) implements Expression {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.property(this);
        }
    }

    /** A character literal. */
    record Text(String value) implements Expression {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.text(this);
        }
    }

    /** A numeric literal, exact; 1.0 and 1 are equal. */
    record Numeral(BigDecimal value) implements Expression {
        public Numeral {
            value = value.stripTrailingZeros();
        }

        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.numeral(this);
        }
    }

    /** A text without regard to case. */
    record CaseI(Expression value) implements Expression {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.caseI(this);
        }
    }

    /** A text without regard to accents. */
    record AccentI(Expression value) implements Expression {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.accentI(this);
        }
    }

    /** A calendar day. */
    record DateInstant(LocalDate value) implements Expression {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.date(this);
        }
    }

    /** A moment in UTC. */
    record TimestampInstant(Instant value) implements Expression {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.timestamp(this);
        }
    }

    /** The open end of an interval, written {@code '..'}. */
    record Unbounded() implements Expression {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.unbounded(this);
        }
    }

    /** From one instant to another, both included; each a date, timestamp, property, function or {@link Unbounded}. */
    record Interval(Expression start, Expression end) implements Expression {
        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.interval(this);
        }
    }

    /** A geometry literal in the CRS of the request; equal when every coordinate is equal, heights included. */
    record Shape(Geometry geometry) implements Expression {
        @Override
        public boolean equals(Object other) {
            return other instanceof Shape shape && Literals.same(geometry, shape.geometry);
        }

        @Override
        public int hashCode() {
            return geometry.getEnvelopeInternal().hashCode();
        }

        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.shape(this);
        }
    }

    /** A box of 4 or 6 numbers in the order of the request's CRS: lower corner, upper corner. */
    record Box(List<BigDecimal> corners) implements Expression {
        public Box {
            corners = corners.stream().map(BigDecimal::stripTrailingZeros).toList();
        }

        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.box(this);
        }
    }

    /** A list of values for the array predicates. */
    record Array(List<Expression> elements) implements Expression {
        public Array {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(Reader<R> reader) {
            return reader.array(this);
        }
    }

    /** One method per kind of expression, so that a new kind breaks every reader at compile time. */
    interface Reader<R> {
        R and(Condition.And and);

        R or(Condition.Or or);

        R not(Condition.Not not);

        R comparison(Condition.Comparison comparison);

        R like(Condition.Like like);

        R between(Condition.Between between);

        R in(Condition.In in);

        R isNull(Condition.IsNull isNull);

        R spatial(Condition.Spatial spatial);

        R temporal(Condition.Temporal temporal);

        R setTest(Condition.SetTest setTest);

        R truth(Condition.Truth truth);

        R call(Condition.Call call);

        R arithmetic(Arithmetic arithmetic);

        R property(Property property);

        R text(Text text);

        R numeral(Numeral numeral);

        R caseI(CaseI caseI);

        R accentI(AccentI accentI);

        R date(DateInstant date);

        R timestamp(TimestampInstant timestamp);

        R unbounded(Unbounded unbounded);

        R interval(Interval interval);

        R shape(Shape shape);

        R box(Box box);

        R array(Array array);
    }
}
