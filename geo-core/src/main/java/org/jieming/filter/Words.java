package org.jieming.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names and reserved words of CQL2 text (annex B, rules {@code identifier} and the quoted keywords). */
final class Words {
    private static final Set<String> KEYWORDS =
            Set.of("AND", "OR", "NOT", "IS", "NULL", "LIKE", "BETWEEN", "IN", "TRUE", "FALSE", "DIV");

    private static final Set<String> GEOMETRIES = Set.of(
            "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION");

    private static final Set<String> CONSTRUCTORS = Set.of("CASEI", "ACCENTI", "DATE", "TIMESTAMP", "INTERVAL", "BBOX");

    private static final Map<String, SpatialRelation> SPATIAL = byName(SpatialRelation.values(), SpatialRelation::json);
    private static final Map<String, TemporalRelation> TEMPORAL =
            byName(TemporalRelation.values(), TemporalRelation::json);
    private static final Map<String, SetRelation> SETS = byName(SetRelation.values(), SetRelation::json);
    private static final Map<String, ComparisonOperator> COMPARISONS =
            byName(ComparisonOperator.values(), ComparisonOperator::sign);
    private static final Map<String, ArithmeticOperator> ARITHMETIC =
            byName(ArithmeticOperator.values(), ArithmeticOperator::sign);

    private Words() {}

    private static <V> Map<String, V> byName(V[] values, Function<V, String> name) {
        return Arrays.stream(values)
                .collect(Collectors.toUnmodifiableMap(value -> upper(name.apply(value)), value -> value));
    }

    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /** Whether the word cannot name a property unless quoted. */
    static boolean isKeyword(String word) {
        return KEYWORDS.contains(upper(word));
    }

    static boolean isGeometry(String word) {
        return GEOMETRIES.contains(upper(word));
    }

    /** Whether the word cannot name a custom function. */
    static boolean isReserved(String word) {
        return isKeyword(word) || isGeometry(word) || CONSTRUCTORS.contains(upper(word)) || isPredicate(word);
    }

    static boolean isPredicate(String word) {
        String name = upper(word);
        return SPATIAL.containsKey(name) || TEMPORAL.containsKey(name) || SETS.containsKey(name);
    }

    static Optional<SpatialRelation> spatial(String word) {
        return Optional.ofNullable(SPATIAL.get(upper(word)));
    }

    static Optional<TemporalRelation> temporal(String word) {
        return Optional.ofNullable(TEMPORAL.get(upper(word)));
    }

    static Optional<SetRelation> set(String word) {
        return Optional.ofNullable(SETS.get(upper(word)));
    }

    static Optional<ComparisonOperator> comparison(String sign) {
        return Optional.ofNullable(COMPARISONS.get(sign));
    }

    static Optional<ArithmeticOperator> arithmetic(String sign) {
        return Optional.ofNullable(ARITHMETIC.get(upper(sign)));
    }

    /** Whether the whole text is an unquoted identifier. */
    static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && isStart(text.codePointAt(0))
                && text.codePoints().allMatch(point -> isPart(point) && !isFullWidthSign(point));
    }

    static boolean isStart(int point) {
        return point == ':'
                || point == '_'
                || within(point, 'A', 'Z')
                || within(point, 'a', 'z')
                || within(point, 0xC0, 0x2FF) && point != 0xD7 && point != 0xF7
                || within(point, 0x370, 0x1FFE) && point != 0x37E && point != 0x1680
                || within(point, 0x200C, 0x200D)
                || within(point, 0x2070, 0x218F)
                || within(point, 0x2C00, 0x2FEF)
                || within(point, 0x3001, 0xD7FF)
                || within(point, 0xF900, 0xFDCF)
                || within(point, 0xFDF0, 0xFFFD)
                || within(point, 0x10000, 0xEFFFF);
    }

    static boolean isPart(int point) {
        return isStart(point)
                || point == '.'
                || within(point, '0', '9')
                || within(point, 0x300, 0x36F)
                || within(point, 0x203F, 0x2040);
    }

    /**
     * Whether the character is a sign as Chinese keyboards write it, such as {@code ＞} or {@code （}. The grammar counts them as
     * letters, so {@code 人口＞5} would be one name; here they need quotation marks, and the reader is told.
     */
    static boolean isFullWidthSign(int point) {
        return within(point, 0x3001, 0x3003)
                || within(point, 0x3008, 0x3011)
                || within(point, 0x3014, 0x301F)
                || within(point, 0xFF01, 0xFF0F)
                || within(point, 0xFF1A, 0xFF20)
                || within(point, 0xFF3B, 0xFF3E)
                || within(point, 0xFF5B, 0xFF65);
    }

    /** White space as the grammar lists it. */
    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }

    private static boolean within(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
