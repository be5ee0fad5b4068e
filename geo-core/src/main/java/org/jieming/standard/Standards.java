package org.jieming.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;

/** The norms that travel with the program. */
public final class Standards {
    private static final Standards SHIPPED = new Standards();

    private final List<Instrument> instruments;
    private final List<Clause> clauses;
    private final Map<String, Map<String, String>> measures;

    private final Map<String, Bilingual> indicators;

    private Standards() {
        instruments = StandardTables.rows("standards/instruments.csv").stream()
                .map(StandardTables::instrument)
                .toList();
        clauses = StandardTables.rows("standards/clauses.csv").stream()
                .map(row -> ClauseReader.read(row, "data/standards/clauses.csv", this::instrument))
                .toList();
        measures = StandardTables.rows("standards/measures.csv").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get("indicator"), row -> row));
        indicators = StandardTables.rows("code-lists/indicator.csv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("code"), row -> Bilingual.of(row.get("zh"), row.get("en"))));
    }

    /** The tables of {@code data/standards}. */
    public static Standards shipped() {
        return SHIPPED;
    }

    /** All instruments, in the order of the table. */
    public List<Instrument> instruments() {
        return instruments;
    }

    /** All clauses, in the order of the table. */
    public List<Clause> clauses() {
        return clauses;
    }

    /** The instrument of that id. */
    public Optional<Instrument> instrument(String id) {
        return instruments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The clause of that id. */
    public Optional<Clause> clause(String id) {
        return clauses.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * The clauses that hold in an area on a day: the national ones and those of every region around it. A default holds only
     * where no other clause of its form does.
     */
    public List<Clause> applying(DivisionCode area, LocalDate day) {
        List<Clause> local = clauses.stream()
                .filter(clause -> clause.strength() != Clause.Strength.DEFAULT && clause.appliesTo(area, day))
                .toList();
        List<Clause> all = new ArrayList<>(local);
        clauses.stream()
                .filter(clause -> clause.strength() == Clause.Strength.DEFAULT && clause.appliesTo(area, day))
                .filter(clause -> local.stream().noneMatch(known -> known.form() == clause.form()))
                .forEach(all::add);
        return all;
    }

    /** What an indicator is called; its code where the list does not know it. */
    public Bilingual indicator(String code) {
        return indicators.getOrDefault(code, Bilingual.of(code, code));
    }

    /**
     * A promise of a plan as a clause: the measure of its indicator with the sense and value of the target.
     *
     * @return empty when no row of {@code measures.csv} tells how the indicator is measured
     */
    public Optional<Clause> target(Promise promise) {
        return Optional.ofNullable(measures.get(promise.indicator()))
                .map(measure -> ClauseReader.target(measure, promise, indicator(promise.indicator())));
    }
}
