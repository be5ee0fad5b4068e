package org.jieming.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.language.Writing;

/**
 * One property of an item type: a row of {@code data/item-types}.
 *
 * @param name column name on every face, lower_snake_case
 * @param type kind of value
 * @param unit unit of the number, for example {@code m2} or {@code beds}; empty when it has none
 * @param title what people read
 * @param codeList the values allowed when the type is {@link PropertyType#CODE}
 * @param required whether every item must have it
 * @param keyGroup 1 for the first choice of recognising an item in a file, 2 for the next; 0 when it takes no part
 * @param unique whether no two items of the type in force on one day may share its value
 * @param audience who may see it
 * @param many whether it holds a list of values
 * @param min smallest number or shortest text
 * @param max largest number or longest text
 * @param aliases other headers under which files carry it
 * @param source rule or form it comes from
 * @param note remarks; for a reference the id of the item type it points to
 */
public record Property(
        String name,
        PropertyType type,
        String unit,
        Bilingual title,
        Optional<CodeList> codeList,
        boolean required,
        int keyGroup,
        boolean unique,
        Audience audience,
        boolean many,
        OptionalDouble min,
        OptionalDouble max,
        List<String> aliases,
        String source,
        String note) {
    /** The longest text a property takes when its table row does not say. */
    public static final int LONGEST_TEXT = 20_000;

    private static final String LISTED = "[|;\uFF1B、]";

    private static final Map<String, Boolean> TRUTH = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("yes", true),
            Map.entry("1", true),
            Map.entry("是", true),
            Map.entry("有", true),
            Map.entry("y", true),
            Map.entry("false", false),
            Map.entry("no", false),
            Map.entry("0", false),
            Map.entry("否", false),
            Map.entry("无", false),
            Map.entry("n", false));

    public Property {
        aliases = List.copyOf(aliases);
    }

    /** That of the name: properties are looked up by the million, and their code lists are long. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * Reads one value from text as files and forms carry it.
     *
     * @return a value of {@link PropertyType#javaType()}
     * @throws Malformed naming this property when the text is none
     */
    public Object parse(String text) {
        String trimmed = Writing.stored(text);
        return switch (type) {
            case TEXT -> trimmed;
            case INTEGER -> parseInteger(trimmed);
            case DECIMAL -> parseDecimal(trimmed);
            case BOOLEAN -> parseBoolean(trimmed);
            case DATE -> parseDate(trimmed);
            case CODE -> parseCode(trimmed);
            case DIVISION_CODE -> DivisionCode.parse(trimmed).digits();
            case REFERENCE -> ItemId.parse(trimmed);
            case EVIDENCE -> Evidence.parse(this, trimmed).toString();
        };
    }

    /** The values that one cell writes: words that hold marks of a list themselves are parted by {@code |} and line ends alone. */
    List<String> parts(String text) {
        String marks = type == PropertyType.EVIDENCE ? "[|\\n]" : LISTED;
        return Arrays.stream(text.split(marks))
                .filter(part -> !Writing.stored(part).isEmpty())
                .toList();
    }

    /** Writes one value so that {@link #parse} reads the same value back. */
    public String format(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : value.toString();
    }

    private Long parseInteger(String text) {
        String plain = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        if (!plain.matches("[+-]?\\d{1,18}")) {
            throw malformed(text, "应为整数", "a whole number is expected");
        }
        return Long.valueOf(plain);
    }

    private Double parseDecimal(String text) {
        if (!text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            throw malformed(text, "应为数字", "a number is expected");
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw malformed(text, "数字过大", "the number is too large");
        }
        return value;
    }

    private Boolean parseBoolean(String text) {
        Boolean value = TRUTH.get(text.toLowerCase(Locale.ROOT));
        if (value == null) {
            throw malformed(text, "应为是或否", "yes or no is expected");
        }
        return value;
    }

    private LocalDate parseDate(String text) {
        try {
            LocalDate date = LocalDate.parse(text.replace('/', '-').replace('.', '-'));
            if (date.getYear() >= 0 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException notADate) {
            // falls through to the one complaint below
        }
        throw malformed(text, "应为日期,例如 2024-05-01", "a date such as 2024-05-01 is expected");
    }

    private String parseCode(String text) {
        CodeList list = codeList.orElseThrow();
        return list.codeFor(text)
                .orElseThrow(
                        () -> malformed(text, "不在代码表“" + list.id() + "”中", "not in the code list '" + list.id() + "'"));
    }

    private Malformed malformed(String given, String zh, String en) {
        return new Malformed(name, given, Bilingual.of(title.zh() + ":" + zh, title.en() + ": " + en));
    }
}
