package org.jieming.standard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Reads clauses from rows: shipped tables, a bureau's own, and targets of plans. */
public final class ClauseReader {
    private static final Set<String> COLUMNS = Set.of(
            ("clause instrument article form kinds subject where sense value unit minimum per property band zones strength"
                            + " having region valid_from valid_to zh en note source")
                    .split(" "));

    private final Row row;

    private ClauseReader(Row row) {
        this.row = row;
    }

    /**
     * Reads an object of a request; members that are left out count as empty.
     *
     * @param field what a complaint calls the object
     * @param documents the list of documents; one that is not in it is the bureau's own, and says so
     * @throws Malformed naming the member at fault
     */
    public static Clause read(Map<String, String> cells, String field, Instruments documents) {
        return read(new Row(cells, Row.Place.member(field)), documents::named);
    }

    static Clause read(Row row, Function<Row, Instrument> document) {
        return new ClauseReader(row.knowing(COLUMNS)).clause(document);
    }

    /** A promise measured as a row of {@code measures.csv} says; a complaint is about the row of the promise. */
    static Clause target(Row measure, Promise promise, Bilingual indicator, Row.Place place) {
        Map<String, String> row = new HashMap<>(measure.cells());
        row.remove("indicator");
        row.put("clause", promise.document() + "/" + promise.indicator() + "/" + promise.year());
        row.put("instrument", promise.document());
        row.put("article", promise.position());
        row.put("sense", (promise.sense() == Sense.EXACTLY ? Sense.AT_LEAST : promise.sense()).word());
        row.put("value", Double.toString(promise.value()));
        row.put("unit", promise.unit());
        row.put("strength", "must");
        row.put("zh", indicator.zh());
        row.put("en", indicator.en());
        if (promise.sense() == Sense.INCREASE) {
            row.put("valid_from", LocalDate.of(promise.since(), 1, 1).toString());
            row.put("valid_to", LocalDate.of(promise.year() + 1, 1, 1).toString());
        }
        if (measure.text("form").equals(Form.UNITS_HAVE.word())) {
            reachedByMore(promise, place);
            inPercent(promise, place);
            row.put("value", "1");
            row.put("unit", "count");
            row.put("minimum", Double.toString(promise.value()));
        }
        return read(new Row(row, place), ClauseReader::ofPlan);
    }

    /** That no more than a share of the units have one is judged by no form. */
    private static void reachedByMore(Promise promise, Row.Place place) {
        if (promise.sense() != Sense.AT_LEAST && promise.sense() != Sense.EXACTLY) {
            throw place.wrong(
                    "sense",
                    promise.sense().word(),
                    Bilingual.of(
                            "政区覆盖率只能判定 at-least、exactly",
                            "of the share of units that have one at-least and exactly alone can be judged"));
        }
    }

    /** How many units have one is reckoned in per cent of them: 3 of another unit would be read as 3 %. */
    private static void inPercent(Promise promise, Row.Place place) {
        if (!promise.unit().equals("percent")) {
            throw place.wrong(
                    "unit", promise.unit(), Bilingual.of("政区覆盖率的单位应为 percent", "a share of units is given in percent"));
        }
    }

    /** Passes a row of {@code measures.csv} that any target of its indicator could be measured by. */
    static Row measure(Row row) {
        Map<String, String> sample = new HashMap<>(row.cells());
        sample.remove("indicator");
        sample.putAll(Map.of("clause", "-", "instrument", "-", "sense", Sense.AT_LEAST.word(), "value", "1"));
        read(row.with(sample), ClauseReader::ofPlan);
        return row;
    }

    private Clause clause(Function<Row, Instrument> document) {
        String id = row.needed("clause");
        return ClauseCheck.checked(
                row.place(),
                new Clause(
                        id,
                        document.apply(row),
                        row.text("article"),
                        row.word("form", Form.values(), Form::word),
                        row.list("kinds"),
                        row.text("subject"),
                        Where.of(row, "where"),
                        Having.of(row, "having"),
                        row.word("sense", Sense.values(), Sense::word),
                        row.neededNumber("value"),
                        row.text("unit"),
                        row.number("minimum"),
                        row.text("per"),
                        row.text("property"),
                        row.text("band").isEmpty() ? "all" : row.text("band"),
                        row.list("zones"),
                        strength(),
                        row.division("region"),
                        row.day("valid_from"),
                        row.day("valid_to"),
                        Bilingual.of(
                                row.text("zh").isEmpty() ? id : row.text("zh"),
                                row.text("en").isEmpty() ? id : row.text("en")),
                        row.text("note"),
                        row.text("source")));
    }

    private Clause.Strength strength() {
        return row.text("strength").isEmpty()
                ? Clause.Strength.MUST
                : row.word("strength", Clause.Strength.values(), each -> each.name()
                        .toLowerCase(Locale.ROOT));
    }

    private static Instrument ofPlan(Row row) {
        return Instrument.ofPlan(row.needed("instrument"));
    }
}
