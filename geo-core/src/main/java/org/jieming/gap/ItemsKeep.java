package org.jieming.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jieming.standard.Clause;

/** Judges "every facility or cemetery keeps a bound". */
final class ItemsKeep {
    private static final String LAND = "area_mu";
    /** Domain D-16: declared and computed land may differ by so much of the declared. */
    private static final double TOLERANCE = 0.05;

    private ItemsKeep() {}

    static Judgement judge(Holdings holdings, Clause clause) {
        Rolls rolls = holdings.rolls().ofAny(clause.kinds());
        List<Subject> subjects = new ArrayList<>();
        List<Bilingual> missing = new ArrayList<>();
        MissingRolls.rolls(rolls, holdings::county).ifPresent(missing::add);
        missing.addAll(rolls.unregistered().told());
        for (ItemVersion item : holdings.standing(clause.kinds())) {
            Optional<Boolean> counts = clause.where().decides(item.values());
            if (counts.orElse(true)) {
                Subject subject = counts.isEmpty()
                        ? Subject.undecided(item, holdings.unitOf(item), clause)
                        : clause.property().equals(LAND)
                                ? land(item, holdings.unitOf(item), clause)
                                : bound(item, holdings.unitOf(item), clause);
                subjects.add(subject);
                subject.reason()
                        .filter(reason -> subject.outcome() == Compliance.UNKNOWN && !missing.contains(reason))
                        .ifPresent(missing::add);
            }
        }
        int known = subjects.size();
        subjects.addAll(unopened(holdings, clause));
        Missing.unopened(subjects.size() - known).ifPresent(missing::add);
        return Judgement.of(
                clause,
                Subjects.tally(subjects, clause, holdings, rolls, subject -> below(subject.item(), clause)),
                subjects,
                missing);
    }

    /** Facilities of which nobody knows whether they serve, and so whether they are judged. */
    private static List<Subject> unopened(Holdings holdings, Clause clause) {
        return Holdings.typeOf(clause.kinds()) == ItemType.CEMETERY
                ? List.of()
                : holdings.unopened(clause.kinds()).stream()
                        .filter(item -> holdings.unitOf(item) != Units.OUTSIDE)
                        .filter(item -> clause.where().decides(item.values()).orElse(true))
                        .map(item -> Subject.unknown(item, holdings.unitOf(item), clause.value(), Missing.UNOPENED))
                        .toList();
    }

    /** What stands below the line: 8 m² a bed too few in a home of 200 beds are 1,600 m². */
    private static double below(ItemVersion item, Clause clause) {
        return clause.per().isEmpty()
                ? 1
                : item.values()
                        .get(clause.per())
                        .map(value -> ((Number) value).doubleValue())
                        .orElse(Double.NaN);
    }

    private static Subject bound(ItemVersion item, int unit, Clause clause) {
        Optional<Object> value = item.values().get(clause.property());
        Optional<Object> per =
                clause.per().isEmpty() ? Optional.of(1.0) : item.values().get(clause.per());
        if (value.isEmpty() || per.isEmpty()) {
            String lacking = value.isEmpty() ? clause.property() : clause.per();
            return Subject.unknown(item, unit, clause.value(), Missing.property(item.type(), lacking));
        }
        double divisor = ((Number) per.get()).doubleValue();
        if (divisor == 0) {
            return Subject.unknown(item, unit, clause.value(), Missing.property(item.type(), clause.per()));
        }
        return judged(item, unit, clause, ((Number) value.get()).doubleValue() / divisor, Optional.empty());
    }

    /** Declared and drawn land must both keep the bound; a schematic shape measures nothing. */
    private static Subject land(ItemVersion item, int unit, Clause clause) {
        OptionalDouble declared = item.values()
                .get(LAND)
                .map(value -> OptionalDouble.of((Double) value))
                .orElse(OptionalDouble.empty());
        OptionalDouble drawn = drawn(item);
        if (declared.isEmpty() && drawn.isEmpty()) {
            return Subject.unknown(item, unit, clause.value(), Missing.property(item.type(), LAND));
        }
        double greater = Math.max(declared.orElse(0), drawn.orElse(0));
        boolean differ = declared.isPresent()
                && drawn.isPresent()
                && Math.abs(declared.getAsDouble() - drawn.getAsDouble()) > TOLERANCE * declared.getAsDouble();
        Optional<Bilingual> note = differ
                ? Optional.of(Bilingual.format(
                        "申报 %.1f 亩与图形 %.1f 亩相差超过5%%",
                        "declared %.1f mu and drawn %.1f mu differ by more than 5 %%",
                        declared.getAsDouble(),
                        drawn.getAsDouble()))
                : Optional.empty();
        return judged(item, unit, clause, greater, note);
    }

    private static OptionalDouble drawn(ItemVersion item) {
        boolean schematic =
                item.values().get("schematic").map(Boolean.class::cast).orElse(false);
        Shape shape = item.shapeOrNull();
        if (schematic || shape == null || shape.geometry().getDimension() < 2) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(shape.area().toMu().value());
    }

    private static Subject judged(ItemVersion item, int unit, Clause clause, double have, Optional<Bilingual> note) {
        Compliance outcome = clause.sense().keeps(have, clause.value()) ? Compliance.SATISFIED : Compliance.SHORT;
        return new Subject(item, unit, outcome, have, clause.value(), note);
    }
}
