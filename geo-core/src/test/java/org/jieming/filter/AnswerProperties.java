package org.jieming.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A compiled filter answers as the naive one, on records whose few values and many gaps make every case common; and what it tells an
 * index to look for holds of every match.
 */
class AnswerProperties {
    private static final Map<String, Kind> KINDS = Map.of(
            "t", Kind.TEXT,
            "u", Kind.TEXT,
            "i", Kind.INTEGER,
            "n", Kind.NUMBER,
            "b", Kind.BOOLEAN,
            "d", Kind.DATE,
            "l", Kind.TEXT_LIST,
            "g", Kind.GEOMETRY);

    private static final Schema<Map<String, Object>> SCHEMA = Schema.of(KINDS.entrySet().stream()
            .map(entry ->
                    new Field<Map<String, Object>>(entry.getKey(), entry.getValue(), item -> item.get(entry.getKey())))
            .toList());

    @Provide
    Arbitrary<List<Map<String, Object>>> records() {
        Map<String, Arbitrary<? extends Object>> values = Map.of(
                "t", words(),
                "u", words(),
                "i", Arbitraries.longs().between(-3, 3),
                "n", Arbitraries.of(-1.5, -0.0, 0.0, 1.0, 2.0, 2.5),
                "b", Arbitraries.of(true, false),
                "d", Arbitraries.longs().between(0, 3).map(LocalDate::ofEpochDay),
                "l", words().list().ofMaxSize(3),
                "g", boxes().map(Shapes.FACTORY::toGeometry));
        List<Arbitrary<Map.Entry<String, Object>>> cells = values.entrySet().stream()
                .map(entry -> entry.getValue().map(value -> Map.entry(entry.getKey(), (Object) value)))
                .toList();
        return Combinators.combine(cells)
                .as(AnswerProperties::asMap)
                .flatMap(full -> Arbitraries.of(KINDS.keySet())
                        .set()
                        .ofMaxSize(4)
                        .map(gaps -> {
                            Map<String, Object> item = new HashMap<>(full);
                            item.keySet().removeAll(gaps);
                            return item;
                        }))
                .list()
                .ofSize(20);
    }

    private static Map<String, Object> asMap(List<Map.Entry<String, Object>> cells) {
        Map<String, Object> item = new HashMap<>();
        cells.forEach(cell -> item.put(cell.getKey(), cell.getValue()));
        return item;
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abA").ofMaxLength(3);
    }

    private static Arbitrary<Envelope> boxes() {
        Arbitrary<Integer> corner = Arbitraries.integers().between(0, 4);
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
        return Combinators.combine(corner, corner, size, size).as((x, y, w, h) -> new Envelope(x, x + w, y, y + h));
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return conditions(3);
    }

    private static Arbitrary<Condition> conditions(int depth) {
        return joined(depth, leaves());
    }

    private static Arbitrary<Condition> joined(int depth, Arbitrary<Condition> leaves) {
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Condition> inner = Arbitraries.lazy(() -> joined(depth - 1, leaves));
        return Arbitraries.oneOf(List.of(
                leaves,
                inner.map(Condition.Not::new),
                inner.list().ofMinSize(2).ofMaxSize(3).map(Condition.And::new),
                inner.list().ofMinSize(2).ofMaxSize(3).map(Condition.Or::new),
                inner.map(Condition.IsNull::new)));
    }

    private static Arbitrary<Condition> leaves() {
        Arbitrary<Expression> flags =
                Arbitraries.oneOf(property("b"), Arbitraries.of(true, false).map(Condition.Truth::new));
        Arbitrary<Expression> days = Arbitraries.oneOf(
                property("d"),
                Arbitraries.longs().between(0, 3).map(day -> new Expression.DateInstant(LocalDate.ofEpochDay(day))));
        return Arbitraries.oneOf(List.of(
                scalarTests(numbers(2)),
                scalarTests(texts()),
                scalarTests(days),
                scalarTests(flags),
                Combinators.combine(
                                texts(), Arbitraries.strings().withChars("ab%_").ofMaxLength(4))
                        .as((text, pattern) -> new Condition.Like(text, new Expression.Text(pattern))),
                Combinators.combine(Arbitraries.of(SetRelation.values()), lists(), lists())
                        .as(Condition.SetTest::new),
                Combinators.combine(Arbitraries.of(SpatialRelation.values()), places(), places())
                        .as(Condition.Spatial::new)));
    }

    /** Conditions of which an index can make something: where items lie, and which values they have. */
    @Provide
    Arbitrary<Condition> narrowing() {
        Arbitrary<Condition> places = Combinators.combine(
                        Arbitraries.of(SpatialRelation.values()), property("g"), boxLiterals())
                .as(Condition.Spatial::new);
        Arbitrary<Condition> numbers = Combinators.combine(
                        Arbitraries.of(ComparisonOperator.values()), property("i"), numbers(0))
                .as(Condition.Comparison::new);
        Arbitrary<Condition> words = Combinators.combine(
                        property("t"),
                        words().map(Expression.Text::new)
                                .map(Expression.class::cast)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4))
                .as(Condition.In::new);
        return Arbitraries.oneOf(pairs(pairs(places)), pairs(pairs(numbers)), pairs(pairs(words)), joined(2, places));
    }

    private static Arbitrary<Condition> pairs(Arbitrary<Condition> parts) {
        Arbitrary<List<Condition>> two = parts.list().ofSize(2);
        return Arbitraries.oneOf(
                parts, two.map(Condition.And::new), two.map(Condition.Or::new), parts.map(Condition.Not::new));
    }

    private static Arbitrary<Condition> scalarTests(Arbitrary<Expression> values) {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(ComparisonOperator.values()), values, values)
                        .as(Condition.Comparison::new),
                Combinators.combine(values, values, values).as(Condition.Between::new),
                Combinators.combine(values, values.list().ofMinSize(1).ofMaxSize(3))
                        .as(Condition.In::new),
                values.filter(value -> !(value instanceof Condition)).map(Condition.IsNull::new));
    }

    private static Arbitrary<Expression> property(String name) {
        return Arbitraries.just(new Expression.Property(name));
    }

    private static Arbitrary<Expression> numbers(int depth) {
        Arbitrary<Expression> plain = Arbitraries.oneOf(
                property("i"),
                property("n"),
                Arbitraries.of("-2", "-1.5", "0", "1", "2", "2.5")
                        .map(text -> new Expression.Numeral(new BigDecimal(text))));
        if (depth == 0) {
            return plain;
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> numbers(depth - 1));
        return Arbitraries.oneOf(
                plain,
                Combinators.combine(Arbitraries.of(ArithmeticOperator.values()), inner, inner)
                        .as(Expression.Arithmetic::new));
    }

    private static Arbitrary<Expression> texts() {
        Arbitrary<Expression> plain =
                Arbitraries.oneOf(property("t"), property("u"), words().map(Expression.Text::new));
        return Arbitraries.oneOf(plain, plain.map(Expression.CaseI::new));
    }

    private static Arbitrary<Expression> lists() {
        return Arbitraries.oneOf(property("l"), texts().list().ofMaxSize(3).map(Expression.Array::new));
    }

    private static Arbitrary<Expression> places() {
        return Arbitraries.oneOf(property("g"), boxLiterals());
    }

    private static Arbitrary<Expression> boxLiterals() {
        return boxes().map(box -> new Expression.Box(List.of(
                BigDecimal.valueOf(box.getMinX()),
                BigDecimal.valueOf(box.getMinY()),
                BigDecimal.valueOf(box.getMaxX()),
                BigDecimal.valueOf(box.getMaxY()))));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void the_compiled_filter_answers_as_the_naive_one(
            @ForAll("conditions") Condition condition, @ForAll("records") List<Map<String, Object>> records) {
        var filter = Filter.compile(condition, SCHEMA);
        for (Map<String, Object> item : records) {
            assertThat(filter.test(item))
                    .as("%s of %s", CqlText.write(condition), item)
                    .isEqualTo(Boolean.TRUE.equals(new NaiveAnswer(item).to(condition)));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void every_match_lies_where_the_index_is_told_to_look(
            @ForAll("narrowing") Condition condition, @ForAll("records") List<Map<String, Object>> records) {
        var filter = Filter.compile(condition, SCHEMA);
        var bounds = filter.bounds("g");
        var equalities = filter.equalities();
        records.stream().filter(filter).forEach(item -> {
            bounds.ifPresent(box -> assertThat(box.intersects(((Geometry) item.get("g")).getEnvelopeInternal()))
                    .isTrue());
            equalities.forEach((name, values) -> assertThat(values).contains(normal(item.get(name))));
        });
    }

    private static Object normal(Object value) {
        return value instanceof Double number ? (Object) (number + 0.0) : value;
    }
}
