package org.jieming.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Predicates on the data of the abstract test suite of OGC 21-065r2. What is right is not taken from the suite, three of whose counts
 * the data contradict, but from SQLite for attributes and times, and from unprepared JTS geometry for places.
 */
class NaturalEarthTest {
    private static NaturalEarth earth;
    private static NaturalEarth.Layer countries;
    private static NaturalEarth.Layer towns;
    private static NaturalEarth.Layer rivers;

    @BeforeAll
    static void open() throws SQLException, ParseException {
        assumeTrue(NaturalEarth.isThere(), "Skipped: no ../shared/realdata/vectors/cql2/ne110m4cql2.gpkg");
        earth = new NaturalEarth();
        countries = earth.layer(NaturalEarth.COUNTRIES);
        towns = earth.layer(NaturalEarth.TOWNS);
        rivers = earth.layer(NaturalEarth.RIVERS);
    }

    @AfterAll
    static void close() throws SQLException {
        if (earth != null) {
            earth.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name >= 'København'                       | name >= 'København'",
                "name < 'København' OR name > 'Łódź'       | name < 'København' or name > 'Łódź'",
                "pop_other <> 1038288                      | pop_other <> 1038288",
                "pop_other > pop_max                       | pop_other > pop_max",
                "pop_other BETWEEN pop_min AND pop_max     | pop_other between pop_min and pop_max",
                "pop_other NOT BETWEEN 1000000 AND 3000000 | pop_other not between 1000000 and 3000000",
                "pop_max - pop_min > 2 * pop_other         | pop_max - pop_min > 2 * pop_other",
                "pop_max div 1000 % 7 = 3                  | pop_max / 1000 % 7 = 3",
                "pop_max / 1000 * 1000 = pop_max           | pop_max / 1000.0 * 1000 = pop_max",
                "pop_other IN (1038288, 1611692, 7)        | pop_other in (1038288, 1611692, 7)",
                "name IN ('Kiev', 'Berlin', 'nowhere')     | name in ('Kiev', 'Berlin', 'nowhere')",
                "name LIKE 'B_r%'                          | name like 'B_r%'",
                "name NOT LIKE '%a%'                       | name not like '%a%'",
                "name LIKE '%\\%%'                         | name like '%\\%%' escape '\\'",
                "CASEI(nameascii) LIKE CASEI('b_R%')       | lower(nameascii) like 'b_r%'",
                "CASEI(name) = CASEI('KØBENHAVN')          | name = 'København'",
                "ACCENTI(name) LIKE ACCENTI('Chìs%')       | name like 'Chiș%'",
                "ACCENTI(CASEI(name)) LIKE ACCENTI('ch%')  | name like 'Ch%'",
                "boolean IS NULL                           | boolean is null",
                "boolean = TRUE                            | boolean = 1",
                "NOT boolean IN (TRUE)                     | not boolean in (1)",
                "\"date\" <> DATE('2022-04-16')            | date <> '2022-04-16'",
                "NOT \"date\" > DATE('2022-04-16')         | not date > '2022-04-16'",
                "start <= TIMESTAMP('2022-04-16T10:13:19Z')| start <= '2022-04-16T10:13:19'",
                "start < end AND NOT pop_other < 100       | start < end and not pop_other < 100",
                "T_AFTER(\"date\", INTERVAL('2022-01-01', '2022-12-31'))   | date > '2022-12-31'",
                "T_INTERSECTS(start, TIMESTAMP('2022-04-16T10:13:19Z'))    | start = '2022-04-16T10:13:19'",
                "NOT T_INTERSECTS(start, TIMESTAMP('2022-04-16T10:13:19Z'))| start <> '2022-04-16T10:13:19'",
                "T_DISJOINT(INTERVAL(start, end), INTERVAL('..', '2022-04-16T10:13:18Z')) | start > '2022-04-16T10:13:18'",
                "T_DURING(INTERVAL(start, end), INTERVAL('2022-01-01', '2022-12-31'))     "
                        + "| start > '2022-01-01T00:00:00' and end < '2022-12-31T23:59:59'",
                "T_METBY(INTERVAL(start, end), INTERVAL('2022-04-16T10:13:19Z', '2022-04-16T10:15:10Z')) "
                        + "| start = '2022-04-16T10:15:10'",
            })
    void attributes_and_times_are_answered_as_SQLite_answers_them(String filter, String where) throws SQLException {
        assertThat(towns.count(filter)).isEqualTo(earth.sql(NaturalEarth.TOWNS, where));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTERSECTS | POLYGON ((0 40, 10 40, 10 50, 0 50, 0 40))",
                "INTERSECTS | LINESTRING (-180 -45, 0 -45)",
                "INTERSECTS | POINT (7.02 49.92)",
                "INTERSECTS | MULTIPOLYGON (((-180 -90, -90 -90, -90 90, -180 90, -180 -90)), ((0 0, 10 0, 10 10, 0 10, 0 0)))",
                "DISJOINT   | POLYGON ((0 40, 10 40, 10 50, 0 50, 0 40))",
                "WITHIN     | POLYGON ((-180 -90, 0 -90, 0 90, -180 90, -180 -90))",
                "CONTAINS   | POINT (7.02 49.92)",
                "CONTAINS   | LINESTRING (7 50, 8 51)",
                "OVERLAPS   | POLYGON ((-180 -90, 0 -90, 0 90, -180 90, -180 -90))",
                "TOUCHES    | POINT (6.043073357781111 50.128051662794235)",
                "CROSSES    | LINESTRING (-60 -90, -60 90)",
                "EQUALS     | POINT (6.1300028 49.6116604)",
            })
    void places_are_answered_as_plain_geometry_answers_them(SpatialRelation relation, String literal)
            throws ParseException {
        Geometry given = new WKTReader().read(literal);
        BiPredicate<Geometry, Geometry> naive = naive(relation);
        for (NaturalEarth.Layer layer : new NaturalEarth.Layer[] {countries, towns, rivers}) {
            long expected = layer.rows().stream()
                    .filter(row -> naive.test((Geometry) row.get("geom"), given))
                    .count();
            assertThat(layer.count(relation.json() + "(geom, " + literal + ")")).isEqualTo(expected);
            assertThat(layer.count(relation.mirrored().json() + "(" + literal + ", geom)"))
                    .isEqualTo(expected);
            assertThat(layer.count("NOT " + relation.json() + "(geom, " + literal + ")"))
                    .isEqualTo(layer.rows().size() - expected);
        }
    }

    private static BiPredicate<Geometry, Geometry> naive(SpatialRelation relation) {
        return Map.<SpatialRelation, BiPredicate<Geometry, Geometry>>of(
                        SpatialRelation.INTERSECTS, Geometry::intersects,
                        SpatialRelation.DISJOINT, Geometry::disjoint,
                        SpatialRelation.WITHIN, Geometry::within,
                        SpatialRelation.CONTAINS, Geometry::contains,
                        SpatialRelation.OVERLAPS, Geometry::overlaps,
                        SpatialRelation.TOUCHES, Geometry::touches,
                        SpatialRelation.CROSSES, Geometry::crosses,
                        SpatialRelation.EQUALS, Geometry::equalsTopo)
                .get(relation);
    }

    /** 177 countries in all; the point lies in Germany; Fiji and New Zealand lie on both sides of 180°; China and India hold 1e9. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S_INTERSECTS(geom, BBOX(-180, -90, 180, 90))                                        | 177",
                "S_INTERSECTS(geom, POINT(7.02 49.92)) AND NAME = 'Germany'                          | 1",
                "S_INTERSECTS(geom, POINT(7.02 49.92)) AND NOT NAME = 'Germany'                      | 0",
                "NAME IN ('Fiji', 'New Zealand', 'France') AND S_INTERSECTS(geom, BBOX(150, -90, -150, 90)) | 2",
                "S_TOUCHES(geom, geom) OR S_DISJOINT(geom, geom)                                     | 0",
                "S_EQUALS(geom, geom) AND POP_EST > 1e9                                              | 2",
            })
    void joined_predicates_find_the_countries_one_finds_on_a_map(String filter, long expected) {
        assertThat(countries.count(filter)).isEqualTo(expected);
    }
}
