package org.jieming.gap;

import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;
import org.jieming.standard.Where;

/** Judges "so many per cent of what there is", in the area as a whole and unit by unit. */
final class AreaShare {
    private final Holdings holdings;
    private final Clause clause;
    private final ItemSums sums;
    private final PlaceSums open;
    private final PlaceSums whole;

    private AreaShare(Holdings holdings, Clause clause) {
        this.holdings = holdings;
        this.clause = clause;
        this.sums = new ItemSums(holdings, clause);
        this.open = new PlaceSums(holdings.units());
        this.whole = new PlaceSums(holdings.units());
    }

    static Judgement judge(Holdings holdings, Clause clause) {
        return new AreaShare(holdings, clause).share();
    }

    private Judgement share() {
        sums.items().forEach(this::add);
        sums.noteUnknown();
        if (holdings.isWhole()
                && holdings.rolls().ofAny(clause.kinds()).isWhole()
                && whole.inside(0) == 0
                && sums.items().isEmpty()) {
            sums.missing().add(Bilingual.of("分母为零:没有可计入的设施", "the whole is nothing: no facility counts"));
        }
        return Judgement.of(
                clause,
                holdings.units(),
                this::share,
                unit -> Figure.counted(sums.known().strange(unit), whole.strange(unit)),
                sums.missing());
    }

    private void add(ItemVersion item) {
        ItemPlaces.Place place = holdings.whereIs(item);
        Optional<Double> weight = weight(item);
        Optional<Double> part = part(item, weight.orElse(0.0));
        if (weight.isEmpty()) {
            sums.lacks(clause.per());
            sums.unknown().add(place, 1);
        } else {
            whole.add(place, weight.get());
            sums.known().add(place, part.orElse(0.0));
            open.add(place, part.isPresent() ? 0 : weight.get());
        }
    }

    /** What lies around a unit may be in it, above the line or below: bounds that hold, not always the narrowest. */
    private Figure share(int unit) {
        double part = sums.known().inside(unit);
        if (sums.unknown().most(unit) > 0) {
            return new Figure(0, 100, part, whole.inside(unit));
        }
        double most = whole.most(unit);
        return new Figure(
                100 * part / most,
                100 * (part + open.inside(unit) + whole.around(unit)) / most,
                part,
                whole.inside(unit));
    }

    private Optional<Double> weight(ItemVersion item) {
        return clause.per().equals(ItemSums.COUNT) ? Optional.of(1.0) : ItemSums.number(item, clause.per());
    }

    /** What of an item's weight counts above the line; a weight of nothing needs no statement. */
    private Optional<Double> part(ItemVersion item, double weight) {
        if (weight == 0) {
            return Optional.of(0.0);
        }
        Where condition = condition();
        if (!condition.isAny()) {
            if (item.values().get(condition.property()).isEmpty()) {
                sums.lacks(condition.property());
                return Optional.empty();
            }
            return Optional.of(condition.holds(item.values()) ? weight : 0.0);
        }
        Optional<Double> part = ItemSums.number(item, clause.property());
        if (part.isEmpty()) {
            sums.lacks(clause.property());
        }
        if (part.filter(figure -> figure > weight).isPresent()) {
            sums.missing().add(Missing.partOfMore(item, clause));
            return Optional.empty();
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
        return clause.per().equals(ItemSums.COUNT) ? new Where(property, List.of("true")) : Where.ANY;
    }
}
