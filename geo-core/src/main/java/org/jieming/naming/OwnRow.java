package org.jieming.naming;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.place.PlaceKind;
import org.jieming.register.Period;

/**
 * A row that a bureau wrote in a table of its own, read cell by cell; columns that are left out count as empty. What does not fit is
 * refused with file, row and column.
 *
 * @param file the path of the table
 * @param number of the row, with the heads and without empty ones, from 1
 * @param cells the cells by column
 */
record OwnRow(String file, int number, Map<String, String> cells) {

    /** The row, if it has no column but these: one that nobody reads would not hold, without a word. */
    OwnRow knowing(Set<String> columns) {
        cells.keySet().stream()
                .filter(column -> !columns.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw wrong(column, "没有这一列", "there is no such column");
                });
        return this;
    }

    String text(String column) {
        return Optional.ofNullable(cells.get(column)).orElse("").strip();
    }

    String needed(String column) {
        if (text(column).isEmpty()) {
            throw wrong(column, "不能为空", "it must not be empty");
        }
        return text(column);
    }

    /** One of some words. */
    String oneOf(String column, Set<String> words) {
        if (!words.contains(text(column))) {
            List<String> sorted = words.stream().sorted().toList();
            throw wrong(
                    column,
                    "应为以下之一:" + String.join("、", sorted),
                    "one of these is expected: " + String.join(", ", sorted));
        }
        return text(column);
    }

    /** The constant that a word stands for: its name in small letters, with hyphens. */
    <E extends Enum<E>> E word(String column, Class<E> constants) {
        Map<String, E> byWord = Stream.of(constants.getEnumConstants())
                .collect(Collectors.toMap(
                        each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity()));
        return byWord.get(oneOf(column, byWord.keySet()));
    }

    /** The kind of place that the row is about. */
    PlaceKind kind() {
        return PlaceKind.of(text("kind")).orElseThrow(() -> wrong("kind", "应为 K1 至 K8", "K1 … K8 is expected"));
    }

    List<String> list(String column) {
        return text(column).isEmpty() ? List.of() : List.of(text(column).split("\\s*\\|\\s*"));
    }

    Optional<BigDecimal> number(String column) {
        try {
            return text(column).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text(column)));
        } catch (NumberFormatException noNumber) {
            throw wrong(column, "应为数", "a number is expected");
        }
    }

    /** The days from one column until, and without, that of another. */
    Period period(String first, String end) {
        Optional<LocalDate> last = day(end);
        Optional<LocalDate> begin = day(first);
        if (begin.isPresent() && last.filter(day -> !day.isAfter(begin.get())).isPresent()) {
            throw wrong(end, "应晚于 " + begin.get(), "it must be later than " + begin.get());
        }
        return Period.between(begin, last);
    }

    private Optional<LocalDate> day(String column) {
        try {
            return text(column).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(column)));
        } catch (DateTimeParseException noDay) {
            throw wrong(column, "应为日期,例如 2026-01-31", "a day such as 2026-01-31 is expected");
        }
    }

    Malformed wrong(String column, String zh, String en) {
        return new Malformed(
                file,
                text(column),
                Bilingual.of(
                        "第 " + number + " 行 " + column + " 列" + zh,
                        "row " + number + ", column " + column + ": " + en));
    }
}
