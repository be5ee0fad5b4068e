package org.jieming.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;
import org.jieming.standard.Sense;

/** The facilities or cemeteries of an area that a clause counts, summed by place, and what they do not say. */
final class ItemSums {
    static final String COUNT = "count";

    private final Holdings holdings;
    private final Clause clause;
    private final List<ItemVersion> items;
    private final PlaceSums known;
    private final PlaceSums unknown;
    private final List<Bilingual> missing = new ArrayList<>();

    ItemSums(Holdings holdings, Clause clause) {
        this.holdings = holdings;
        this.clause = clause;
        this.known = new PlaceSums(holdings.units());
        this.unknown = new PlaceSums(holdings.units());
        this.items = holdings.serving(clause.kinds()).stream()
                .filter(item -> holdings.unitOf(item) != Units.OUTSIDE)
                .filter(item -> clause.where().holds(item.values()))
                .toList();
    }

    List<ItemVersion> items() {
        return items;
    }

    /** What is known to be counted. */
    PlaceSums known() {
        return known;
    }

    /** How many do not say how much. */
    PlaceSums unknown() {
        return unknown;
    }

    /** What they do not say. */
    List<Bilingual> missing() {
        return missing;
    }

    /** Sums the property of the clause. */
    ItemSums summed() {
        for (ItemVersion item : holdings.unopened(clause.kinds())) {
            if (wouldCount(item)) {
                lacks("opened_on");
                unknown.add(holdings.unitOf(item), 1);
            }
        }
        for (ItemVersion item : items) {
            if (clause.sense() != Sense.INCREASE || openedInTime(item)) {
                Optional<Double> value =
                        clause.property().equals(COUNT) ? Optional.of(1.0) : number(item, clause.property());
                if (value.isEmpty()) {
                    lacks(clause.property());
                    unknown.add(holdings.unitOf(item), 1);
                }
                known.add(holdings.unitOf(item), value.orElse(0.0));
            }
        }
        return this;
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
            unknown.add(holdings.unitOf(item), 1);
        }
        LocalDate newYear = holdings.day().withDayOfYear(1);
        LocalDate first = clause.from().orElse(newYear);
        LocalDate end = clause.to().orElse(newYear.plusYears(1));
        return opened.map(LocalDate.class::cast)
                .filter(day -> !day.isBefore(first) && day.isBefore(end))
                .isPresent();
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
