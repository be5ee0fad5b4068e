package org.jieming.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How CQL2 text is read, and how a complaint tells the place. */
class CqlTextTest {

    private static Expression.Property property(String name) {
        return new Expression.Property(name);
    }

    private static Expression.Numeral number(String digits) {
        return new Expression.Numeral(new BigDecimal(digits));
    }

    private static Expression left(String filter) {
        return ((Condition.Comparison) CqlText.parse(filter)).left();
    }

    @Test
    void chinese_names_need_no_quotes_and_any_name_may_have_them() {
        assertThat(left("人口 > 5")).isEqualTo(property("人口"));
        assertThat(left("\"人口\" > 5")).isEqualTo(property("人口"));
        assertThat(left("\"and\" = 1")).isEqualTo(property("and"));
        assertThat(left("\"a \"\"b\"\"\" = 1")).isEqualTo(property("a \"b\""));
        assertThat(left("eo:cloud.cover_1=1")).isEqualTo(property("eo:cloud.cover_1"));
        assertThat(left("date = DATE('2020-01-01')")).isEqualTo(property("date"));
    }

    /** Requirement cql2-text/escaping: the quote doubled or behind a backslash, seven control characters, and no other escape. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'it''s'|it's",
                "'it\\'s'|it's",
                "'a\\\\'|a\\",
                "'50\\%'|50\\%",
                "'中山'|中山",
                "''''|'",
            })
    void character_literals_give_the_text_they_stand_for(String literal, String value) {
        assertThat(left(literal + " = 'x'")).isEqualTo(new Expression.Text(value));
    }

    @Test
    void control_characters_are_read_from_their_escapes() {
        assertThat(left("'\\a\\b\\t\\n\\v\\f\\r' = 'x'")).isEqualTo(new Expression.Text("\u0007\b\t\n\u000B\f\r"));
    }

    /** Annex B: NOT binds before AND before OR; powers before products before sums; equal ones from the left. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=1 OR b=2 AND NOT c=3     | a = 1 OR (b = 2 AND NOT (c = 3))",
                "(a=1 OR b=2) and c=3       | (a = 1 OR b = 2) AND c = 3",
                "x = 10-2-3                 | x = 10 - 2 - 3",
                "x = (10-2)-3               | x = 10 - 2 - 3",
                "x = 10-(2-3)               | x = 10 - (2 - 3)",
                "x = 1+2*3^2                | x = 1 + 2 * 3 ^ 2",
                "x = ((1+2)*3)^2            | x = ((1 + 2) * 3) ^ 2",
                "x = -y                     | x = -1 * y",
                "x = - 5 + +.5E1            | x = -5 + 5",
                "x NOT IN (1,2)             | NOT (x IN (1, 2))",
                "x is not null              | NOT (x IS NULL)",
                "x not between 1 and 2      | NOT (x BETWEEN 1 AND 2)",
                "not x like 'a%'            | NOT (x LIKE 'a%')",
                "A_EQUALS(v,((1+2)*3,(4)))  | A_EQUALS(v, ((1 + 2) * 3, (4)))",
                "casei(n)=CaseI('A')        | CASEI(n) = CASEI('A')",
                "s_intersects(g,multipoint(1 2,3 4)) | S_INTERSECTS(g, MULTIPOINT ((1 2), (3 4)))",
            })
    void operators_bind_as_annex_B_says(String written, String same) {
        assertThat(CqlText.write(CqlText.parse(written))).isEqualTo(same);
        assertThat(CqlText.parse(same)).isEqualTo(CqlText.parse(written));
    }

    @Test
    void conditions_joined_by_the_same_word_stand_side_by_side() {
        assertThat(CqlText.parse("a = 1 AND b = 2 AND c = 3"))
                .isInstanceOfSatisfying(
                        Condition.And.class, and -> assertThat(and.parts()).hasSize(3));
    }

    @Test
    void numbers_are_exact_and_equal_whatever_their_trailing_zeros() {
        assertThat(left("12345678901234567890.10 = x")).isEqualTo(number("12345678901234567890.1"));
        assertThat(left("1.0 = x")).isEqualTo(number("1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = 1 b = 2                            |  7 | AND or OR",
                "a =                                    |  4 | breaks off",
                "a = 'x                                 |  5 | no partner",
                "\"a = 1                                |  1 | no partner",
                "(a = 1                                 |  7 | ')' is expected",
                "swimming_pool                          |  1 | property = TRUE",
                "1 + 2                                  |  1 | condition",
                "a != 1                                 |  3 | <>",
                "a = ‘x’                                |  5 | straight quotes",
                "人口＞5                                 |  3 | full-width",
                "a = 1 AND（b = 2）                       | 10 | full-width",
                "a IN ()                                |  7 | not expected",
                "a = (1, 2)                             |  7 | A_ function",
                "a LIKE b                               |  8 | LIKE takes",
                "a NOT 5                                |  7 | not expected",
                "a IS 5                                 |  6 | 'NULL' is expected",
                "x = 2 ^ 3 ^ 2                          | 11 | brackets",
                "x > DATE('2023-02-29')                 | 10 | DATE('2024-02-29')",
                "x > TIMESTAMP('2023-02-28T00:00:00')   | 15 | final Z",
                "T_AFTER(x, INTERVAL('now', '..'))      | 21 | end of an interval",
                "T_AFTER(x, 5)                          | 12 | temporal",
                "S_INTERSECTS(g)                        |  1 | two arguments",
                "S_INTERSECTS(g, 5)                     | 17 | geometry",
                "S_INTERSECTS(g, BBOX(1,2,3))           | 17 | 4 or 6",
                "S_INTERSECTS(g, POINT(1))              | 24 | number",
                "S_INTERSECTS(g, POLYGON((0 0,1 0,1 1,0 1)))  | 17 | not closed",
                "S_INTERSECTS(g, POLYGON((0 0,1 0,0 0)))      | 17 | at least 4",
                "S_INTERSECTS(g, LINESTRING(0 0))       | 17 | at least 2",
                "A_CONTAINS(v, 'a')                     | 15 | list",
                "x = 1e999                              |  5 | range of a double",
                "x BETWEEN 1 OR 2                       | 13 | 'AND' is expected",
                "a = 1 AND b                            | 11 | condition",
                "a = b > 1                              |  7 | not expected",
                "a = POINT(1 2)                         |  5 | single value",
                "a = #                                  |  5 | no sign of CQL2",
            })
    void a_complaint_tells_the_character_and_the_remedy(String filter, int character, String remedy) {
        Malformed refused = catchThrowableOfType(Malformed.class, () -> CqlText.parse(filter));
        assertThat(refused).as(filter).isNotNull();
        assertThat(refused.field()).isEqualTo("filter");
        assertThat(refused.remedy().en())
                .startsWith("At character " + character + ": ")
                .contains(remedy);
        assertThat(refused.remedy().zh()).startsWith("第 " + character + " 个字符处：");
    }

    @Test
    void an_empty_filter_is_refused() {
        assertThat(catchThrowableOfType(Malformed.class, () -> CqlText.parse(" \n "))
                        .remedy()
                        .en())
                .contains("empty");
    }

    /** Each of these would overflow the stack or the memory of a reader without limits. */
    @Test
    void hostile_input_is_refused_at_a_limit() {
        for (String filter : List.of(
                "(".repeat(100_000),
                "(".repeat(100_000) + "a = 1" + ")".repeat(100_000),
                "NOT ".repeat(100_000) + "a = 1",
                "a = " + "-".repeat(100_000) + "b",
                "a = 1" + "+1".repeat(100_000),
                "CASEI(".repeat(100_000),
                "A_EQUALS(".repeat(100_000),
                "A_EQUALS(v, " + "(".repeat(100_000),
                "f(".repeat(100_000),
                "a = " + "9".repeat(100_000),
                "a = '" + "x".repeat(1_000_001) + "'")) {
            Malformed refused = catchThrowableOfType(Malformed.class, () -> CqlText.parse(filter));
            assertThat(refused).as(filter.substring(0, 20)).isNotNull();
            assertThat(refused.given().length()).isLessThan(100);
        }
    }

    /** 20 brackets with 10 sums each would make an expression 200 levels deep; so would 100 negations in brackets, at 101. */
    @Test
    void the_depth_that_counts_is_that_of_the_expression() {
        String sums = "(".repeat(20) + "1" + ("+1".repeat(10) + ")").repeat(20) + " = x";
        assertThat(catchThrowableOfType(Malformed.class, () -> CqlText.parse(sums))
                        .remedy()
                        .en())
                .contains("at most 100 levels");
        String deepest = "NOT (".repeat(98) + "a = 1" + ")".repeat(98);
        assertThat(CqlText.write(
                        CqlJson.parse(CqlJson.write(CqlText.parse(deepest)).toString())))
                .isEqualTo(deepest);
    }

    @Test
    void ten_thousand_alternatives_are_no_depth() {
        String filter = "a = 1" + " OR a = 2".repeat(10_000);
        assertThat(CqlText.write(CqlText.parse(filter))).isEqualTo(filter);
    }
}
