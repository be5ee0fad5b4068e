package org.jieming.standard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A row of a table, read cell by cell; columns that are left out count as empty. What does not fit is refused with the place of
 * the row and the column.
 *
 * @param cells the cells by column
 * @param place where it stands
 */
record Row(Map<String, String> cells, Place place) {
    /** As people and spreadsheets write one: Java reads 1d and 0x1p3 as numbers, too. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /** Where a row stands, as whoever wrote it knows it. */
    interface Place {
        /** A complaint about a cell. */
        Malformed wrong(String column, String given, Bilingual remedy);

        /** A member of a request. */
        static Place member(String field) {
            return (column, given, remedy) -> new Malformed(field + "." + column, given, remedy);
        }

        /** A row of a file, counted from 1 with the heads, as a spreadsheet shows it. */
        static Place line(String file, int number) {
            return (column, given, remedy) -> new Malformed(
                    file,
                    given,
                    Bilingual.of(
                            "第 " + number + " 行 " + column + " 列" + remedy.zh(),
                            "row " + number + ", column " + column + ": " + remedy.en()));
        }
    }

    /** The same row with other cells. */
    Row with(Map<String, String> others) {
        return new Row(others, place);
    }

    /** The row, if it has no column but these. */
    Row knowing(Collection<String> columns) {
        cells.keySet().stream()
                .filter(column -> !columns.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw wrong(column, "没有这一列", "there is no such column");
                });
        return this;
    }

    String text(String column) {
        String value = cells.get(column);
        return value == null ? "" : value.strip();
    }

    String needed(String column) {
        if (text(column).isEmpty()) {
            throw wrong(column, "不能为空", "it must not be empty");
        }
        return text(column);
    }

    List<String> list(String column) {
        return text(column).isEmpty() ? List.of() : List.of(text(column).split("\\|"));
    }

    Optional<Double> number(String column) {
        if (text(column).isEmpty()) {
            return Optional.empty();
        }
        double number = NUMBER.matcher(text(column)).matches() ? Double.parseDouble(text(column)) : Double.NaN;
        if (Double.isFinite(number)) {
            return Optional.of(number);
        }
        throw wrong(column, "应为数", "a number is expected");
    }

    double neededNumber(String column) {
        return number(column).orElseThrow(() -> wrong(column, "应为数", "a number is expected"));
    }

    int year(String column) {
        if (!text(column).matches("[12]\\d{3}")) {
            throw wrong(column, "应为四位年份,例如 2027", "a year such as 2027 is expected");
        }
        return Integer.parseInt(text(column));
    }

    Optional<LocalDate> day(String column) {
        try {
            return text(column).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(column)));
        } catch (DateTimeParseException noDay) {
            throw wrong(column, "应为日期,例如 2026-01-31", "a day such as 2026-01-31 is expected");
        }
    }

    Optional<DivisionCode> division(String column) {
        try {
            return text(column).isEmpty() ? Optional.empty() : Optional.of(DivisionCode.parse(text(column)));
        } catch (Malformed noCode) {
            throw place.wrong(column, text(column), noCode.remedy());
        }
    }

    <E> E word(String column, E[] values, Function<E, String> word) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(text(column)))
                .findFirst()
                .orElseThrow(() -> {
                    String words = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
                    return wrong(column, "应为其中之一:" + words, "one of: " + words);
                });
    }

    Malformed wrong(String column, String zh, String en) {
        return place.wrong(column, text(column), Bilingual.of(zh, en));
    }
}
