package org.jieming.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Random expressions of every kind that the grammar allows. */
final class Expressions {
    private Expressions() {}

    static Arbitrary<Condition> conditions(int depth) {
        Arbitrary<Condition> simple = Arbitraries.oneOf(List.of(
                Arbitraries.of(true, false).map(Condition.Truth::new),
                Combinators.combine(Arbitraries.of(ComparisonOperator.values()), scalars(2), scalars(2))
                        .as(Condition.Comparison::new),
                Combinators.combine(texts(2), patterns()).as(Condition.Like::new),
                Combinators.combine(scalars(2), scalars(1), scalars(1)).as(Condition.Between::new),
                Combinators.combine(scalars(2), scalars(1).list().ofMinSize(1).ofMaxSize(4))
                        .as(Condition.In::new),
                Combinators.combine(Arbitraries.of(SpatialRelation.values()), places(), places())
                        .as(Condition.Spatial::new),
                Combinators.combine(Arbitraries.of(TemporalRelation.values()), times(), times())
                        .as(Condition.Temporal::new),
                Combinators.combine(Arbitraries.of(SetRelation.values()), arrays(2), arrays(2))
                        .as(Condition.SetTest::new),
                calls(1).map(Condition.class::cast)));
        if (depth == 0) {
            return simple;
        }
        Arbitrary<Condition> inner = Arbitraries.lazy(() -> conditions(depth - 1));
        return Arbitraries.oneOf(List.of(
                simple,
                inner.map(Condition.Not::new),
                inner.list().ofMinSize(2).ofMaxSize(4).map(Condition.And::new),
                inner.list().ofMinSize(2).ofMaxSize(4).map(Condition.Or::new),
                Arbitraries.oneOf(inner, scalars(2), places(), times()).map(Condition.IsNull::new)));
    }

    private static Arbitrary<Expression> properties() {
        return Arbitraries.of(
                        "name",
                        "人口",
                        "eo:cloud_cover",
                        "a b",
                        "and",
                        "DATE",
                        "point",
                        "\"",
                        "人口＞5",
                        "9lives",
                        "𠮷.x",
                        "x'y")
                .map(Expression.Property::new);
    }

    private static Arbitrary<Expression> literalTexts() {
        Arbitrary<String> awkward = Arbitraries.of(
                "", "'", "\\", "\\'", "it''s", "50\\%", "\\\\", "a\nb\t\u0007\u000B", "\\n", "中山路", "𠮷", "--", "\"");
        return Arbitraries.oneOf(awkward, Arbitraries.strings().ofMaxLength(8)).map(Expression.Text::new);
    }

    private static Arbitrary<Expression> numbers() {
        Arbitrary<BigDecimal> awkward = Arbitraries.of(
                        "0", "-1", "1e30", "-2.5e-30", "100", "0.1", "12345678901234567890")
                .map(BigDecimal::new);
        Arbitrary<BigDecimal> any = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1_000_000), BigDecimal.valueOf(1_000_000))
                .ofScale(3);
        return Arbitraries.oneOf(awkward, any).map(Expression.Numeral::new);
    }

    private static Arbitrary<Expression> arithmetic(int depth) {
        if (depth == 0) {
            return Arbitraries.oneOf(numbers(), properties());
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> arithmetic(depth - 1));
        return Arbitraries.oneOf(
                inner,
                Combinators.combine(Arbitraries.of(ArithmeticOperator.values()), inner, inner)
                        .as(Expression.Arithmetic::new));
    }

    private static Arbitrary<Expression> texts(int depth) {
        if (depth == 0) {
            return Arbitraries.oneOf(literalTexts(), properties());
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> texts(depth - 1));
        return Arbitraries.oneOf(inner, inner.map(Expression.CaseI::new), inner.map(Expression.AccentI::new));
    }

    private static Arbitrary<Expression> patterns() {
        return Arbitraries.oneOf(
                literalTexts(),
                literalTexts().map(Expression.CaseI::new),
                literalTexts().map(text -> new Expression.AccentI(new Expression.CaseI(text))));
    }

    private static Arbitrary<Expression> dates() {
        return Arbitraries.longs()
                .between(-700_000, 2_000_000)
                .map(LocalDate::ofEpochDay)
                .map(Expression.DateInstant::new);
    }

    private static Arbitrary<Expression> timestamps() {
        return Combinators.combine(
                        Arbitraries.longs().between(-60_000_000_000L, 60_000_000_000L),
                        Arbitraries.of(0L, 1L, 500_000_000L))
                .as(Instant::ofEpochSecond)
                .map(Expression.TimestampInstant::new);
    }

    private static Arbitrary<Expression> scalars(int depth) {
        return Arbitraries.oneOf(List.of(
                texts(depth),
                arithmetic(depth),
                dates(),
                timestamps(),
                Arbitraries.of(true, false).map(Condition.Truth::new)));
    }

    private static Arbitrary<Expression> times() {
        Arbitrary<Expression> ends =
                Arbitraries.oneOf(dates(), timestamps(), properties(), Arbitraries.just(new Expression.Unbounded()));
        return Arbitraries.oneOf(
                dates(),
                timestamps(),
                properties(),
                Combinators.combine(ends, ends).as(Expression.Interval::new));
    }

    private static Arbitrary<Expression> arrays(int depth) {
        return Arbitraries.oneOf(
                properties(), elements(depth).list().ofMaxSize(3).map(Expression.Array::new));
    }

    private static Arbitrary<Expression> elements(int depth) {
        Arbitrary<Expression> flat = Arbitraries.oneOf(scalars(2), times(), places());
        return depth == 0
                ? flat
                : Arbitraries.oneOf(
                        flat,
                        Arbitraries.lazy(() -> arrays(depth - 1)),
                        Arbitraries.lazy(() -> conditions(0)).map(Expression.class::cast));
    }

    private static Arbitrary<Condition.Call> calls(int depth) {
        return Combinators.combine(
                        Arbitraries.of("Buffer", "面积", "z"),
                        elements(depth).list().ofMaxSize(3))
                .as(Condition.Call::new);
    }

    private static Arbitrary<Expression> places() {
        return Arbitraries.oneOf(
                properties(),
                shapes().map(Expression.Shape::new),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-180), BigDecimal.valueOf(180))
                        .ofScale(2)
                        .list()
                        .ofSize(4)
                        .map(Expression.Box::new));
    }

    private static Arbitrary<Geometry> shapes() {
        Shapes shapes = new Shapes(remedy -> new org.jieming.language.Malformed("filter", "", remedy));
        Arbitrary<Coordinate[]> lines =
                positions().list().ofMinSize(2).ofMaxSize(5).map(Expressions::array);
        Arbitrary<Coordinate[]> rings =
                positions().list().ofMinSize(3).ofMaxSize(5).map(Expressions::closed);
        Arbitrary<Geometry> simple = Arbitraries.oneOf(List.of(
                positions().map(shapes::point),
                lines.map(shapes::line),
                rings.list().ofMinSize(1).ofMaxSize(2).map(shapes::polygon),
                positions().list().ofMinSize(1).ofMaxSize(3).map(shapes::points),
                lines.list().ofMinSize(1).ofMaxSize(2).map(shapes::lines),
                rings.list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(shapes::polygons)));
        return Arbitraries.oneOf(simple, simple.list().ofMinSize(1).ofMaxSize(3).map(shapes::collection));
    }

    private static Arbitrary<Coordinate> positions() {
        Arbitrary<Double> degrees = Arbitraries.doubles().between(-180, 180).ofScale(4);
        return Combinators.combine(degrees, degrees, Arbitraries.of(Double.NaN, 0.5))
                .as((x, y, z) -> new Coordinate(x + 0.0, y + 0.0, z));
    }

    private static Coordinate[] array(List<Coordinate> positions) {
        return positions.toArray(Coordinate[]::new);
    }

    private static Coordinate[] closed(List<Coordinate> positions) {
        Coordinate[] ring = Arrays.copyOf(array(positions), positions.size() + 1);
        ring[positions.size()] = ring[0].copy();
        return ring;
    }
}
