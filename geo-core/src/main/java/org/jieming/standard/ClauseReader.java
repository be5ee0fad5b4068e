package org.jieming.standard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Reads clauses from rows: shipped tables, a bureau's own, and targets of plans. */
public final class ClauseReader {
    private static final Set<String> COLUMNS = Set.of(
            ("clause instrument article form kinds subject where sense value unit minimum per property band zones strength"
                            + " valid_from valid_to zh en note")
                    .split(" "));

    private final Map<String, String> row;
    private final String field;

    private ClauseReader(Map<String, String> row, String field) {
        this.row = row;
        this.field = field;
    }

    /**
     * Reads a row; columns that are left out count as empty.
     *
     * @param field what a complaint calls the row
     * @param known finds instruments; one that is not known is taken to be the bureau's own, with its id for a title
     * @throws Malformed naming the column at fault
     */
    public static Clause read(Map<String, String> row, String field, Function<String, Optional<Instrument>> known) {
        return new ClauseReader(row, field).clause(known);
    }

    /** A promise measured as a row of {@code measures.csv} says. */
    static Clause target(Map<String, String> measure, Promise promise, Bilingual indicator) {
        Map<String, String> row = new java.util.HashMap<>(measure);
        row.remove("indicator");
        row.put("clause", promise.document() + "/" + promise.indicator() + "/" + promise.year());
        row.put("instrument", promise.document());
        row.put("article", promise.position());
        row.put("sense", promise.sense().word());
        row.put("value", Double.toString(promise.value()));
        row.put("unit", promise.unit());
        row.put("strength", "must");
        row.put("zh", indicator.zh());
        row.put("en", indicator.en());
        if (promise.sense() == Sense.INCREASE) {
            row.put("valid_from", LocalDate.of(promise.since(), 1, 1).toString());
            row.put("valid_to", LocalDate.of(promise.year() + 1, 1, 1).toString());
        }
        if (measure.get("form").equals(Form.UNITS_HAVE.word())) {
            row.put("value", "1");
            row.put("unit", "count");
            row.put("minimum", Double.toString(promise.value()));
        }
        return read(row, promise.document(), id -> Optional.empty());
    }

    private Clause clause(Function<String, Optional<Instrument>> known) {
        row.keySet().stream()
                .filter(column -> !COLUMNS.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw wrong(column, "没有这一列", "there is no such column");
                });
        String id = needed("clause");
        String instrument = needed("instrument");
        return ClauseCheck.checked(
                field,
                new Clause(
                        id,
                        known.apply(instrument).orElseGet(() -> own(instrument)),
                        text("article"),
                        word("form", Form.values(), Form::word),
                        list("kinds"),
                        text("subject"),
                        Where.parse(text("where"), field + ".where"),
                        word("sense", Sense.values(), Sense::word),
                        number("value").orElseThrow(() -> wrong("value", "应为数", "a number is expected")),
                        text("unit"),
                        number("minimum"),
                        text("per"),
                        text("property"),
                        text("band").isEmpty() ? "all" : text("band"),
                        list("zones"),
                        text("strength").isEmpty()
                                ? Clause.Strength.MUST
                                : word("strength", Clause.Strength.values(), each -> each.name()
                                        .toLowerCase(Locale.ROOT)),
                        day("valid_from"),
                        day("valid_to"),
                        Bilingual.of(
                                text("zh").isEmpty() ? id : text("zh"),
                                text("en").isEmpty() ? id : text("en")),
                        text("note")));
    }

    private static Instrument own(String id) {
        return new Instrument(
                id, Bilingual.of(id, id), "", "", Optional.empty(), Optional.empty(), Optional.empty(), "own");
    }

    private String text(String column) {
        String value = row.get(column);
        return value == null ? "" : value.strip();
    }

    private String needed(String column) {
        if (text(column).isEmpty()) {
            throw wrong(column, "不能为空", "it must not be empty");
        }
        return text(column);
    }

    private List<String> list(String column) {
        return text(column).isEmpty() ? List.of() : List.of(text(column).split("\\|"));
    }

    private Optional<Double> number(String column) {
        if (text(column).isEmpty()) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(text(column));
            if (Double.isFinite(number)) {
                return Optional.of(number);
            }
        } catch (NumberFormatException noNumber) {
            // said below, as of what is not finite
        }
        throw wrong(column, "应为数", "a number is expected");
    }

    private Optional<LocalDate> day(String column) {
        try {
            return StandardTables.day(text(column));
        } catch (DateTimeParseException noDay) {
            throw wrong(column, "应为日期,例如 2026-01-31", "a day such as 2026-01-31 is expected");
        }
    }

    private <E> E word(String column, E[] values, Function<E, String> word) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(text(column)))
                .findFirst()
                .orElseThrow(() -> {
                    String words = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
                    return wrong(column, "应为其中之一:" + words, "one of: " + words);
                });
    }

    private Malformed wrong(String column, String zh, String en) {
        return new Malformed(field + "." + column, text(column), Bilingual.of(zh, en));
    }
}
