package org.jieming.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jieming.standard.Clause;

/** Judges "every cemetery keeps a distance from zones", as {@link Screening} measures it. */
final class AwayFrom {
    private final Holdings holdings;
    private final Clause clause;
    private final Screening screening;

    private AwayFrom(Holdings holdings, Clause clause, Screening screening) {
        this.holdings = holdings;
        this.clause = clause;
        this.screening = screening;
    }

    static Judgement judge(Holdings holdings, Clause clause) {
        return judge(holdings, clause, Screening.of(holdings, clause));
    }

    /** The same of what zones of other kinds say of themselves. */
    static Judgement judge(Holdings holdings, OwnDistances own) {
        return judge(holdings, own.clause(), own.screening());
    }

    private static Judgement judge(Holdings holdings, Clause clause, Screening screening) {
        Rolls rolls = holdings.rolls().ofAny(clause.kinds());
        AwayFrom judging = new AwayFrom(holdings, clause, screening);
        List<Subject> subjects = holdings.standing(clause.kinds()).stream()
                .filter(item -> clause.where().decides(item.values()).orElse(true))
                .map(judging::subject)
                .toList();
        boolean isElsewhere = subjects.isEmpty() && holdings.standsAtHome(clause.kinds(), clause.where());
        List<Bilingual> missing = new ArrayList<>(isElsewhere ? List.of() : judging.missing(subjects));
        MissingRolls.rolls(rolls, holdings::county).ifPresent(missing::add);
        missing.addAll(rolls.unregistered().told());
        return Judgement.of(clause, Subjects.tally(subjects, clause, holdings, rolls), subjects, missing);
    }

    private Subject subject(ItemVersion item) {
        int unit = holdings.unitOf(item);
        if (clause.where().decides(item.values()).isEmpty()) {
            return Subject.undecided(item, unit, clause);
        }
        Shape shape = item.shapeOrNull();
        if (shape == null) {
            return Subject.unknown(item, unit, clause.value(), Bilingual.of("没有位置", "its place is not known"));
        }
        List<Screening.Row> rows = screening.rows(shape, unit != Units.OUTSIDE);
        Optional<Screening.Row> worst = rows.stream()
                .filter(row -> row.nearest().isPresent())
                .min(Comparator.comparing((Screening.Row row) -> row.outcome() != Compliance.SHORT)
                        .thenComparingDouble(Screening.Row::metres));
        double metres = worst.map(Screening.Row::metres).orElse(Double.POSITIVE_INFINITY);
        Compliance outcome = outcome(rows);
        Optional<Bilingual> near = worst.flatMap(Screening.Row::nearest)
                .map(zone -> Bilingual.of("最近:" + zone.name(), "nearest: " + zone.name()));
        return new Subject(
                item,
                unit,
                outcome,
                metres,
                worst.map(Screening.Row::required).orElse(clause.value()),
                outcome == Compliance.UNKNOWN ? screening.missing().or(() -> reason(rows)) : near);
    }

    private static Optional<Bilingual> reason(List<Screening.Row> rows) {
        return rows.stream().flatMap(row -> row.reason().stream()).findFirst();
    }

    /** The layers that the county lacks, and what else leaves a place unknown. */
    private List<Bilingual> missing(List<Subject> subjects) {
        return Stream.concat(
                        screening.missing().stream(),
                        subjects.stream()
                                .filter(subject -> subject.outcome() == Compliance.UNKNOWN)
                                .flatMap(subject -> subject.reason().stream()))
                .distinct()
                .toList();
    }

    /** Too near is certain, whatever is not recorded; one hint is, too. */
    private Compliance outcome(List<Screening.Row> rows) {
        List<Compliance> all = rows.stream().map(Screening.Row::outcome).toList();
        if (all.contains(Compliance.SHORT)) {
            return Compliance.SHORT;
        }
        if (all.contains(Compliance.NOTED)) {
            return Compliance.NOTED;
        }
        return all.contains(Compliance.UNKNOWN) ? Compliance.UNKNOWN : Compliance.SATISFIED;
    }
}
