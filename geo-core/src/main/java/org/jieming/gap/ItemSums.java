package org.jieming.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;
import org.jieming.standard.Sense;

/** The facilities or cemeteries that a clause counts and that are, or may be, in the area: summed by place, and what they do not say. */
final class ItemSums {
    static final String COUNT = "count";

    private final Holdings holdings;
    private final Clause clause;
    private final List<ItemVersion> items = new ArrayList<>();
    private final List<ItemVersion> undecided = new ArrayList<>();
    private final PlaceSums known;
    private final PlaceSums unknown;
    private final List<Bilingual> missing = new ArrayList<>();

    ItemSums(Holdings holdings, Clause clause) {
        this.holdings = holdings;
        this.clause = clause;
        this.known = new PlaceSums(holdings.units());
        this.unknown = new PlaceSums(holdings.units());
        holdings.serving(clause.kinds()).stream().filter(holdings::mayBeInside).forEach(item -> clause.where()
                .decides(item.values())
                .ifPresentOrElse(
                        counts -> items.addAll(counts ? List.of(item) : List.of()), () -> undecided.add(item)));
    }

    List<ItemVersion> items() {
        return items;
    }

    /** Notes counties of which nobody knows what they have, and what may or may not count, not saying what the clause narrows by. */
    void noteUnknown() {
        Rolls rolls = holdings.rolls().ofAny(clause.kinds());
        rolls.silent().forEach(county -> unknown.add(county, 1));
        MissingRolls.rolls(rolls, holdings::county).ifPresent(missing::add);
        missing.addAll(rolls.unregistered().told());
        undecided.stream().filter(this::mayBeInTime).forEach(item -> {
            lacks(clause.where().property());
            unknown.add(holdings.whereIs(item), 1);
        });
    }

    /** What is known to be counted. */
    PlaceSums known() {
        return known;
    }

    /** How many do not say how much, and counties of which nobody knows what they have. */
    PlaceSums unknown() {
        return unknown;
    }

    /** What they do not say. */
    List<Bilingual> missing() {
        return missing;
    }

    /** Sums the property of the clause. */
    ItemSums summed() {
        noteUnknown();
        for (ItemVersion item : holdings.unopened(clause.kinds())) {
            if (holdings.mayBeInside(item) && wouldCount(item)) {
                lacks("opened_on");
                unknown.add(holdings.whereIs(item), 1);
            }
        }
        for (ItemVersion item : items) {
            if (clause.sense() != Sense.INCREASE || openedInTime(item)) {
                Optional<Double> value =
                        clause.property().equals(COUNT) ? Optional.of(1.0) : number(item, clause.property());
                if (value.isEmpty()) {
                    lacks(clause.property());
                    unknown.add(holdings.whereIs(item), 1);
                }
                known.add(holdings.whereIs(item), value.orElse(0.0));
            }
        }
        return this;
    }

    /** Whether one that was to open would count if it did: of what is judged and, for an increase, planned since its first day. */
    private boolean wouldCount(ItemVersion item) {
        long first = clause.from().map(LocalDate::getYear).orElse(holdings.day().getYear());
        return clause.where().decides(item.values()).orElse(true)
                && (clause.sense() != Sense.INCREASE
                        || (Long) item.values().get("planned_open_year").orElse(first) >= first);
    }

    private boolean openedInTime(ItemVersion item) {
        if (item.values().get("opened_on").isEmpty()) {
            lacks("opened_on");
            unknown.add(holdings.whereIs(item), 1);
            return false;
        }
        return mayBeInTime(item);
    }

    /** Whether it opened in the days that count, as far as it says; any time where nothing but an increase asks for days. */
    private boolean mayBeInTime(ItemVersion item) {
        LocalDate newYear = holdings.day().withDayOfYear(1);
        LocalDate first = clause.from().orElse(newYear);
        LocalDate end = clause.to().orElse(newYear.plusYears(1));
        return clause.sense() != Sense.INCREASE
                || item.values()
                        .get("opened_on")
                        .map(LocalDate.class::cast)
                        .map(day -> !day.isBefore(first) && day.isBefore(end))
                        .orElse(true);
    }

    static Optional<Double> number(ItemVersion item, String property) {
        return item.values().get(property).map(value -> ((Number) value).doubleValue());
    }

    void lacks(String property) {
        Bilingual lacking = Missing.property(Holdings.typeOf(clause.kinds()), property);
        if (!missing.contains(lacking)) {
            missing.add(lacking);
        }
    }
}
