package org.jieming.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;
import org.jieming.standard.Sense;
import org.jieming.standard.Where;

/**
 * Figures of an area as a whole. A facility that does not say what is asked makes the figure an interval; the norm is kept or
 * missed only where both of its ends are.
 */
final class AreaFigures {
    private static final String COUNT = "count";

    private final Holdings holdings;
    private final Clause clause;
    private final List<ItemVersion> items;
    private final List<Bilingual> missing = new ArrayList<>();

    private AreaFigures(Holdings holdings, Clause clause) {
        this.holdings = holdings;
        this.clause = clause;
        this.items = holdings.serving(clause.kinds()).stream()
                .filter(item -> holdings.unitOf(item) != Units.OUTSIDE)
                .filter(item -> clause.where().holds(item.values()))
                .toList();
    }

    static Judgement share(Holdings holdings, Clause clause) {
        AreaFigures figures = new AreaFigures(holdings, clause);
        return figures.blind().orElseGet(() -> figures.share());
    }

    static Judgement perThousand(Holdings holdings, Clause clause) {
        AreaFigures figures = new AreaFigures(holdings, clause);
        return figures.blind().orElseGet(() -> figures.perThousand());
    }

    static Judgement total(Holdings holdings, Clause clause) {
        AreaFigures figures = new AreaFigures(holdings, clause);
        return figures.blind().orElseGet(() -> figures.total());
    }

    private Optional<Judgement> blind() {
        return holdings.records(clause.kinds())
                ? Optional.empty()
                : Optional.of(
                        Judgement.blind(clause, holdings.units(), Missing.layer(Holdings.typeOf(clause.kinds()))));
    }

    private Judgement share() {
        double known = 0;
        double open = 0;
        double whole = 0;
        boolean boundless = false;
        for (ItemVersion item : items) {
            Optional<Double> weight = weight(item);
            Optional<Double> part = part(item, weight.orElse(0.0));
            if (weight.isEmpty()) {
                lacks(clause.per());
                boundless = true;
            } else {
                whole += weight.get();
                known += part.orElse(0.0);
                open += part.isPresent() ? 0 : weight.get();
            }
        }
        if (whole == 0) {
            missing.add(Bilingual.of("分母为零:没有可计入的设施", "the whole is nothing: no facility counts"));
        }
        return answer(
                boundless
                        ? new Figure(0, 100, known, whole)
                        : new Figure(100 * known / whole, 100 * (known + open) / whole, known, whole));
    }

    private Optional<Double> weight(ItemVersion item) {
        return clause.per().equals(COUNT) ? Optional.of(1.0) : number(item, clause.per());
    }

    /** What of an item's weight counts above the line; a weight of nothing needs no statement. */
    private Optional<Double> part(ItemVersion item, double weight) {
        if (weight == 0) {
            return Optional.of(0.0);
        }
        Where condition = condition();
        if (!condition.isAny()) {
            if (item.values().get(condition.property()).isEmpty()) {
                lacks(condition.property());
                return Optional.empty();
            }
            return Optional.of(condition.holds(item.values()) ? weight : 0.0);
        }
        Optional<Double> part = number(item, clause.property());
        if (part.isEmpty()) {
            lacks(clause.property());
        }
        return part;
    }

    /** {@code operation=contracted|private} and truths like {@code smart} are conditions; other properties are numbers. */
    private Where condition() {
        String property = clause.property();
        if (property.contains("=")) {
            String[] sides = property.split("=", 2);
            return new Where(sides[0], List.of(sides[1].split("\\|")));
        }
        return clause.per().equals(COUNT) ? new Where(property, List.of("true")) : Where.ANY;
    }

    private Judgement perThousand() {
        Band band = Band.of(clause.band());
        var population = holdings.people(band).population();
        if (population.cells().isEmpty()) {
            return Judgement.blind(clause, holdings.units(), Missing.layer(ItemType.POPULATION_CELL));
        }
        if (population.unknown() > 0) {
            missing.add(Missing.property(ItemType.POPULATION_CELL, band.property()));
        }
        double sum = sum();
        double people = population.people();
        if (people == 0) {
            missing.add(Bilingual.of("分母为零:没有这一人群的人", "the whole is nothing: nobody of the band lives here"));
        }
        double least = people == 0 ? Double.NaN : population.unknown() > 0 ? 0 : 1000 * sum / people;
        double most = missing.isEmpty() ? least : Double.POSITIVE_INFINITY;
        return answer(new Figure(least, most, sum, people));
    }

    private Judgement total() {
        double sum = sum();
        return answer(new Figure(sum, missing.isEmpty() ? sum : Double.POSITIVE_INFINITY, sum, 1));
    }

    private double sum() {
        double sum = 0;
        if (holdings.unopened(clause.kinds()).stream().anyMatch(this::wouldCount)) {
            lacks("opened_on");
        }
        for (ItemVersion item : items) {
            if (clause.sense() == Sense.INCREASE && !openedInTime(item)) {
                continue;
            }
            Optional<Double> value =
                    clause.property().equals(COUNT) ? Optional.of(1.0) : number(item, clause.property());
            if (value.isEmpty()) {
                lacks(clause.property());
            }
            sum += value.orElse(0.0);
        }
        return sum;
    }

    /** Whether one that was to open would count if it did: of what is judged and, for an increase, planned since its first day. */
    private boolean wouldCount(ItemVersion item) {
        long first = clause.from().map(LocalDate::getYear).orElse(holdings.day().getYear());
        return clause.where().holds(item.values())
                && (clause.sense() != Sense.INCREASE
                        || (Long) item.values().get("planned_open_year").orElse(first) >= first);
    }

    private boolean openedInTime(ItemVersion item) {
        Optional<Object> opened = item.values().get("opened_on");
        if (opened.isEmpty()) {
            lacks("opened_on");
        }
        LocalDate newYear = holdings.day().withDayOfYear(1);
        LocalDate first = clause.from().orElse(newYear);
        LocalDate end = clause.to().orElse(newYear.plusYears(1));
        return opened.map(LocalDate.class::cast)
                .filter(day -> !day.isBefore(first) && day.isBefore(end))
                .isPresent();
    }

    private static Optional<Double> number(ItemVersion item, String property) {
        return item.values().get(property).map(value -> ((Number) value).doubleValue());
    }

    private void lacks(String property) {
        Bilingual lacking = Missing.property(Holdings.typeOf(clause.kinds()), property);
        if (!missing.contains(lacking)) {
            missing.add(lacking);
        }
    }

    private Judgement answer(Figure figure) {
        return new Judgement(
                clause,
                new Tally(holdings.units().size()),
                List.of(),
                Optional.of(figure),
                List.copyOf(missing),
                Optional.empty());
    }
}
