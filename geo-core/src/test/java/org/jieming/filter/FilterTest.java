package org.jieming.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** One town asked many questions; a property that is not put in is missing. */
class FilterTest {
    private static final Schema<Map<String, Object>> SCHEMA = Schema.of(Stream.of(
                    Map.entry("name", Kind.TEXT),
                    Map.entry("人口", Kind.INTEGER),
                    Map.entry("area", Kind.NUMBER),
                    Map.entry("households", Kind.INTEGER),
                    Map.entry("urban", Kind.BOOLEAN),
                    Map.entry("founded", Kind.DATE),
                    Map.entry("recorded", Kind.TIMESTAMP),
                    Map.entry("abolished", Kind.DATE),
                    Map.entry("valid", Kind.DATE_SPAN),
                    Map.entry("geometry", Kind.GEOMETRY),
                    Map.entry("aliases", Kind.TEXT_LIST))
            .map(entry ->
                    new Field<Map<String, Object>>(entry.getKey(), entry.getValue(), item -> item.get(entry.getKey())))
            .toList());

    /** 沈巷镇 holds 62,000 people in 15,500 households on 196.5 km², founded 2004; nothing is said of its end. */
    private static final Map<String, Object> TOWN = Map.of(
            "name",
            "沈巷镇",
            "人口",
            62_000L,
            "households",
            15_500,
            "area",
            196.5,
            "urban",
            false,
            "founded",
            LocalDate.of(2004, 3, 1),
            "recorded",
            Instant.parse("2026-01-05T08:00:00Z"),
            "valid",
            new Span<>(LocalDate.of(2004, 3, 1), null),
            "geometry",
            box(118, 31, 119, 32),
            "aliases",
            List.of("沈家巷", "Shenxiang"));

    private static Geometry box(double west, double south, double east, double north) {
        return Shapes.FACTORY.toGeometry(new Envelope(west, east, south, north));
    }

    private static boolean holds(String filter) {
        return Filter.compile(CqlText.parse(filter), SCHEMA).test(TOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = '沈巷镇'",
                "\"name\" <> '汤沟镇'",
                "人口 > 5000 AND area < 200",
                "人口 = 62000.0",
                "人口 BETWEEN 62000 AND 62000",
                "人口 NOT BETWEEN 1 AND 2",
                "founded = DATE('2004-03-01')",
                "founded = '2004-03-01'",
                "founded BETWEEN DATE('2004-01-01') AND DATE('2004-12-31')",
                "recorded > TIMESTAMP('2026-01-05T07:59:59.999Z')",
                "urban = false AND NOT urban = true",
                "urban < TRUE",
                "name IN ('汤沟镇', '沈巷镇')",
                "人口 IN (1, 62000, 3)",
                "人口 NOT IN (1, 3)",
                "'2004-03-01' BETWEEN founded AND '2004-12-31' AND '2004-03-01' IN (DATE('2000-01-01'), founded)",
                "'2004-03-01' NOT IN ('2000-01-01', DATE('2001-01-01'))",
                "人口 IN (households * 4, 1)",
                "name LIKE '沈%' AND name LIKE '__镇' AND name LIKE '%'",
                "name NOT LIKE '沈_'",
                "CASEI('Straße') = CASEI('STRASSE') AND CASEI('Οδος') LIKE CASEI('ΟΔΟΣ')",
                "ACCENTI('débárquér') = ACCENTI('debarquer')",
                "人口 / households = 4 AND 人口 div 60000 = 1 AND 人口 % 60000 = 2000",
                "1 + 2 * 3 ^ 2 = 19 AND (1 + 2) * 3 = 9 AND -2 ^ 2 = 4 AND 7 div -2 = -3 AND 2 - -1 = 3",
                "人口 - households * 4 = 0",
                "人口 > households",
                "abolished IS NULL AND name IS NOT NULL",
                "(abolished > DATE('2020-01-01')) IS NULL AND (人口 > 1) IS NOT NULL",
                "S_INTERSECTS(geometry, BBOX(118.5, 31.5, 120, 33))",
                "S_INTERSECTS(geometry, BBOX(118.5, 31.5, 0, 120, 33, 900))",
                "S_WITHIN(geometry, POLYGON((117 30, 120 30, 120 33, 117 33, 117 30)))",
                "S_CONTAINS(geometry, POINT(118.5 31.5)) AND S_WITHIN(POINT(118.5 31.5), geometry)",
                "S_TOUCHES(geometry, LINESTRING(117 31, 120 31))",
                "S_CROSSES(LINESTRING(117 31.5, 120 31.5), geometry)",
                "S_OVERLAPS(geometry, BBOX(118.5, 31.5, 120, 33)) AND S_EQUALS(geometry, BBOX(118, 31, 119, 32))",
                "S_DISJOINT(geometry, GEOMETRYCOLLECTION(POINT(1 1), LINESTRING(2 2, 3 3)))",
                "S_INTERSECTS(geometry, geometry)",
                "T_AFTER(founded, DATE('2004-02-29')) AND T_INTERSECTS(valid, DATE('2024-01-01'))",
                "T_INTERSECTS(valid, INTERVAL('..', '2004-03-01')) AND T_DISJOINT(valid, DATE('2004-02-29'))",
                "T_DURING(INTERVAL('2010-01-01', '2011-01-01'), valid) AND T_STARTEDBY(valid, INTERVAL('2004-03-01', '2005-01-01'))",
                "T_AFTER(recorded, founded) AND T_INTERSECTS(recorded, DATE('2026-01-05'))",
                "A_CONTAINS(aliases, ('Shenxiang')) AND A_EQUALS(aliases, ('Shenxiang', '沈家巷', 'Shenxiang'))",
                "A_OVERLAPS(aliases, ('x', 'Shenxiang')) AND A_CONTAINEDBY(aliases, ('a', 'Shenxiang', '沈家巷'))",
                "A_CONTAINS(aliases, ()) AND NOT A_OVERLAPS(aliases, ())",
                "TRUE OR 人口 / 0 = 1",
                "not (false) and true",
            })
    void the_town_satisfies(String filter) {
        assertThat(holds(filter)).isTrue();
    }

    /** The town has no abolition date, so neither of the two is known to hold; the same for what divides by zero. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abolished = DATE('2020-01-01')",
                "NOT abolished = DATE('2020-01-01')",
                "abolished <> DATE('2020-01-01')",
                "abolished IN (DATE('2020-01-01'))",
                "abolished NOT IN (DATE('2020-01-01'))",
                "abolished NOT BETWEEN DATE('2020-01-01') AND DATE('2021-01-01')",
                "founded NOT BETWEEN DATE('2020-01-01') AND abolished",
                "T_AFTER(abolished, founded) OR NOT T_AFTER(abolished, founded)",
                "T_INTERSECTS(INTERVAL(founded, abolished), DATE('2010-01-01'))",
                "人口 / 0 > 1 OR NOT 人口 / 0 > 1",
                "name NOT IN ('a', 'b') AND abolished <> founded",
                "A_CONTAINS(('a', name), ('a')) AND 人口 NOT IN (1, 1/0)",
            })
    void what_is_unknown_is_neither_true_nor_false(String filter) {
        assertThat(holds(filter)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "人囗 > 5",
                "nmae = 'a'",
                "name > 5",
                "founded = TIMESTAMP('2004-03-01T00:00:00Z')",
                "founded = 'yesterday'",
                "'2004-03-01' BETWEEN founded AND name",
                "'2004-03-01' BETWEEN founded AND recorded",
                "'2004-03-01' IN (founded, name)",
                "geometry = 'x'",
                "S_INTERSECTS(name, POINT(1 1))",
                "S_INTERSECTS(geometry, POINT(90 180))",
                "S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))",
                "S_INTERSECTS(geometry, BBOX(0, 5, 1, 4))",
                "T_DURING(founded, INTERVAL('2000-01-01', '2010-01-01'))",
                "T_AFTER(name, founded)",
                "T_INTERSECTS(valid, INTERVAL('2010-01-01', '2000-01-01'))",
                "A_CONTAINS(name, ('a'))",
                "A_CONTAINS(aliases, (1))",
                "Buffer(geometry, 10) = TRUE",
                "name LIKE 'a\\\\'",
                "name + 1 = 2",
            })
    void what_cannot_be_asked_is_refused_when_compiled(String filter) {
        var condition = CqlText.parse(filter);
        assertThatThrownBy(() -> Filter.compile(condition, SCHEMA))
                .isInstanceOfSatisfying(
                        Malformed.class, refused -> assertThat(refused.field()).isEqualTo("filter"));
    }

    @Test
    void a_mistyped_property_is_told_with_those_it_resembles() {
        Malformed refused = catchThrowableOfType(
                Malformed.class, () -> Filter.compile(CqlText.parse("nmae = 'a' AND 人口 > 1"), SCHEMA));
        assertThat(refused.remedy().en()).isEqualTo("There is no property 'nmae'; perhaps one of: name?");
        assertThat(refused.remedy().zh()).contains("是否指：name");
    }

    @Test
    void an_unknown_function_is_told_with_those_that_exist() {
        Malformed refused =
                catchThrowableOfType(Malformed.class, () -> Filter.compile(CqlText.parse("Foo(geometry) = 1"), SCHEMA));
        assertThat(refused.remedy().en()).contains("'Foo'", "CASEI", "S_INTERSECTS", "T_STARTEDBY", "A_OVERLAPS");
    }

    /** 150° E to 150° W is 60 degrees wide and holds the Fiji meridian; it does not hold Greenwich. */
    @Test
    void a_box_may_cross_the_180th_meridian() {
        var filter = Filter.compile(CqlText.parse("S_INTERSECTS(geometry, BBOX(150, -90, -150, 90))"), SCHEMA);
        assertThat(filter.test(Map.of("geometry", box(179, -18, 180, -17)))).isTrue();
        assertThat(filter.test(Map.of("geometry", box(-1, -18, 0, -17)))).isFalse();
    }

    @Test
    void literals_in_latitude_first_are_brought_into_the_stored_order_once() {
        var calls = new int[1];
        var filter = Filter.compile(
                CqlText.parse("S_INTERSECTS(geometry, BBOX(31.5, 118.5, 33, 120))"), SCHEMA, geometry -> {
                    calls[0]++;
                    geometry.apply(
                            (Coordinate position) -> position.setCoordinate(new Coordinate(position.y, position.x)));
                    geometry.geometryChanged();
                    return geometry;
                });
        assertThat(filter.test(TOWN)).isTrue();
        assertThat(filter.bounds("geometry")).contains(new Envelope(118.5, 120, 31.5, 33));
        assertThat(calls[0]).isEqualTo(1);
    }

    /** Of two boxes that a match must touch the smaller is proposed: a match need not touch their common part. */
    @Test
    void the_index_gets_a_box_that_every_match_touches() {
        assertThat(bounds(
                        "S_INTERSECTS(geometry, BBOX(0, 0, 9, 9)) AND S_WITHIN(geometry, BBOX(8, 8, 9, 9)) AND 人口 > 5"))
                .contains(new Envelope(8, 9, 8, 9));
        assertThat(bounds("S_INTERSECTS(geometry, BBOX(0, 0, 1, 1)) OR S_INTERSECTS(BBOX(8, 8, 9, 9), geometry)"))
                .contains(new Envelope(0, 9, 0, 9));
        assertThat(bounds("NOT (S_DISJOINT(geometry, POINT(3 4)) OR 人口 = 1)")).contains(new Envelope(3, 3, 4, 4));
        assertThat(bounds("S_INTERSECTS(geometry, BBOX(0, 0, 1, 1)) OR 人口 > 5")).isEmpty();
        assertThat(bounds("NOT S_INTERSECTS(geometry, BBOX(0, 0, 1, 1))")).isEmpty();
        assertThat(bounds("FALSE AND 人口 > 5").orElseThrow().isNull()).isTrue();
    }

    /** A river from 0° to 9° E touches a box at either end, and no common part of the two, for there is none. */
    @Test
    void two_boxes_far_apart_still_find_the_river_that_touches_both() {
        var filter = Filter.compile(
                CqlText.parse("S_INTERSECTS(geometry, BBOX(0, 0, 1, 1)) AND S_INTERSECTS(geometry, BBOX(8, 0, 9, 1))"),
                SCHEMA);
        Geometry river = Shapes.FACTORY.createLineString(new Coordinate[] {new Coordinate(0, 0), new Coordinate(9, 1)});
        assertThat(filter.test(Map.of("geometry", river))).isTrue();
        assertThat(filter.bounds("geometry").orElseThrow().intersects(river.getEnvelopeInternal()))
                .isTrue();
    }

    private static java.util.Optional<Envelope> bounds(String filter) {
        return Filter.compile(CqlText.parse(filter), SCHEMA).bounds("geometry");
    }

    @Test
    void the_key_index_gets_the_values_that_matches_must_have() {
        assertThat(equalities("name = 'a' AND 人口 > 5")).isEqualTo(Map.of("name", Set.of("a")));
        assertThat(equalities("name IN ('a', 'b') AND ('b' = name OR name = 'c')"))
                .isEqualTo(Map.of("name", Set.of("b")));
        assertThat(equalities("人口 = 5.0 OR 人口 IN (7, 8)")).isEqualTo(Map.of("人口", Set.of(5L, 7L, 8L)));
        assertThat(equalities("NOT (name <> 'a' OR 人口 = 1)")).isEqualTo(Map.of("name", Set.of("a")));
        assertThat(equalities("name = 'a' OR 人口 = 5")).isEmpty();
        assertThat(equalities("人口 = 5.5")).isEqualTo(Map.of("人口", Set.of()));
        assertThat(equalities("founded = '2004-03-01'")).isEqualTo(Map.of("founded", Set.of(LocalDate.of(2004, 3, 1))));
        assertThat(equalities("CASEI(name) = CASEI('a') AND name <> 'b' AND 人口 = households"))
                .isEmpty();
    }

    private static Map<String, Set<Object>> equalities(String filter) {
        return Filter.compile(CqlText.parse(filter), SCHEMA).equalities();
    }

    @Test
    void the_properties_used_are_told_in_order() {
        var condition = CqlText.parse("人口 > 1 AND (name = 'a' OR S_INTERSECTS(geometry, POINT(1 1))) AND 人口 < 9");
        assertThat(condition.properties()).containsExactly("人口", "name", "geometry");
    }

    @Test
    void a_missing_geometry_or_interval_satisfies_nothing_spatial_or_temporal() {
        Map<String, Object> bare = new HashMap<>();
        for (String filter : Arrays.asList(
                "S_INTERSECTS(geometry, POINT(1 1))",
                "NOT S_INTERSECTS(geometry, POINT(1 1))",
                "T_INTERSECTS(valid, DATE('2020-01-01'))",
                "NOT T_INTERSECTS(valid, DATE('2020-01-01'))",
                "A_CONTAINS(aliases, ('a'))",
                "NOT A_CONTAINS(aliases, ('a'))")) {
            assertThat(Filter.compile(CqlText.parse(filter), SCHEMA).test(bare))
                    .as(filter)
                    .isFalse();
        }
        assertThat(Filter.compile(CqlText.parse("geometry IS NULL AND valid IS NULL"), SCHEMA)
                        .test(bare))
                .isTrue();
    }
}
