package org.jieming.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * The norms and targets of a bureau: those that travel with the program, and its own. An own instrument or measure takes the place of
 * the shipped one of the same id, and so does an own clause where and when it is law; elsewhere the shipped one holds. Own targets stand
 * beside those of the shipped plans. Immutable.
 */
public final class Standards {
    private static final Bilingual TWICE = Bilingual.of("重复:前面已有一行", "twice: a row above has it already");

    private final OwnTables own;
    private final Instruments instruments;
    private final Map<String, Clause> clauses;
    private final Map<String, Row> measures;
    private final Map<String, Bilingual> indicators = new HashMap<>();
    private final Map<String, Bilingual> unmeasured = new HashMap<>();
    private final Map<String, String> documents;
    private final List<Promise> promises;
    private final Set<String> ownClauses = new HashSet<>();
    private final Map<String, Clause> shippedClauses = new HashMap<>();

    /**
     * Reads the tables.
     *
     * @param plans the plans that travel with the program
     * @throws Malformed naming file, row and column of an own row that does not fit
     */
    public Standards(Plans plans, OwnTables own) {
        this.own = own;
        instruments = new Instruments(merged(OwnTables.INSTRUMENTS, "instrument", Instrument::of));
        StandardTables.shipped(OwnTables.CLAUSES)
                .forEach(row -> shippedClauses.put(row.text("clause"), ClauseReader.read(row, instruments::named)));
        own.rows(OwnTables.CLAUSES).forEach(row -> {
            row.needed("source");
            ownClauses.add(row.text("clause"));
        });
        clauses = merged(OwnTables.CLAUSES, "clause", row -> ClauseReader.read(row, instruments::named));
        measures = merged(OwnTables.MEASURES, "indicator", ClauseReader::measure);
        StandardTables.shipped("code-lists/indicator.csv").forEach(row -> title(row, row.text("code")));
        StandardTables.shipped("standards/unmeasured.csv")
                .forEach(row ->
                        unmeasured.put(row.needed("indicator"), Bilingual.of(row.needed("zh"), row.needed("en"))));
        own.rows(OwnTables.MEASURES).forEach(row -> title(row, row.needed("indicator")));
        documents = plans.titles();
        promises = Stream.concat(
                        plans.promises().stream(),
                        own.rows(OwnTables.TARGETS).stream().map(this::ownPromise))
                .toList();
    }

    /** The shipped rows, each with the own row of its id in its place, then the other own rows. */
    private <T> Map<String, T> merged(String table, String id, Function<Row, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        StandardTables.shipped(table).forEach(row -> all.put(row.text(id), read.apply(row)));
        Set<String> seen = new HashSet<>();
        for (Row row : own.rows(table)) {
            T value = read.apply(row);
            if (!seen.add(row.needed(id))) {
                throw row.place().wrong(id, row.text(id), TWICE);
            }
            all.put(row.text(id), value);
        }
        return all;
    }

    private void title(Row row, String indicator) {
        String zh = row.text("zh");
        if (!zh.isEmpty()) {
            indicators.put(indicator, Bilingual.of(zh, row.text("en").isEmpty() ? zh : row.text("en")));
        }
    }

    /** A figure of a plan that can be measured, or whose indicator is one of the list. */
    private Promise ownPromise(Row row) {
        Promise promise = Promise.of(row);
        Row measure = measures.get(promise.indicator());
        if (measure == null && !indicators.containsKey(promise.indicator())) {
            throw row.wrong(
                    "indicator",
                    "没有这个指标:用 data/code-lists/indicator.csv 中的编号,或在 standards/measures.csv 中写明怎样计量",
                    "no such indicator: take a code of data/code-lists/indicator.csv, or say in standards/measures.csv how it"
                            + " is measured");
        }
        if (measure != null) {
            ClauseReader.target(measure, promise, indicator(promise.indicator()), row.place());
        }
        return promise;
    }

    /** The bureau's own tables. */
    public OwnTables own() {
        return own;
    }

    /** All clauses: the shipped ones in the order of their table, then the other own ones in the order of theirs. */
    public List<Clause> clauses() {
        return List.copyOf(clauses.values());
    }

    /** Whether a clause is one of the bureau's own. */
    public boolean isOwn(Clause clause) {
        return ownClauses.contains(clause.id()) && clause.equals(clauses.get(clause.id()));
    }

    /** Whether it is one and stands in the place of a shipped one. */
    public boolean replacesShipped(Clause clause) {
        return isOwn(clause) && shippedClauses.containsKey(clause.id());
    }

    /** The list of documents. */
    public Instruments instruments() {
        return instruments;
    }

    /** The clause of that id. */
    public Optional<Clause> clause(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    /** The clause of that id as it is asked of an area on a day: the own one where that is law, else the shipped one if there is one. */
    public Optional<Clause> clause(String id, DivisionCode area, LocalDate day) {
        return clause(id).map(clause -> clause.appliesTo(area, day) ? clause : shippedClauses.getOrDefault(id, clause));
    }

    /**
     * The clauses that hold in an area on a day: the national ones and those of every region around it. A default holds only
     * where no other clause of its form does.
     */
    public List<Clause> applying(DivisionCode area, LocalDate day) {
        List<Clause> law = clauses.keySet().stream()
                .flatMap(id -> clause(id, area, day).stream())
                .filter(clause -> clause.appliesTo(area, day))
                .toList();
        List<Clause> local =
                law.stream().filter(clause -> !clause.strength().givesWay()).toList();
        List<Clause> all = new ArrayList<>(local);
        law.stream()
                .filter(clause -> clause.strength().givesWay())
                .filter(clause -> local.stream().noneMatch(known -> known.form() == clause.form()))
                .forEach(all::add);
        return all;
    }

    /** What an indicator is called; its code where no table knows it. */
    public Bilingual indicator(String code) {
        return indicators.getOrDefault(code, Bilingual.of(code, code));
    }

    /** What the register would have to hold to measure an indicator for which there is no measure, as far as it is known. */
    public Optional<Bilingual> unmeasured(String indicator) {
        return measures.containsKey(indicator) ? Optional.empty() : Optional.ofNullable(unmeasured.get(indicator));
    }

    /** Every figure of the plans, the shipped ones first. */
    public List<Promise> promises() {
        return promises;
    }

    /** What a document is called; its name in the table where nothing else is known. */
    public String title(String document) {
        return documents.getOrDefault(document, document);
    }

    /**
     * A promise of a plan as a clause: the measure of its indicator with the sense and value of the target.
     *
     * @return empty when no row of {@code measures.csv} tells how the indicator is measured
     */
    public Optional<Clause> target(Promise promise) {
        return Optional.ofNullable(measures.get(promise.indicator()))
                .map(measure -> ClauseReader.target(
                        measure, promise, indicator(promise.indicator()), Row.Place.member(promise.document())));
    }
}
