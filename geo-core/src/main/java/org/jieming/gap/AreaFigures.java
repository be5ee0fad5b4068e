package org.jieming.gap;

import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.register.ItemType;
import org.jieming.standard.Clause;

/**
 * Figures of an area as a whole and of every unit in it: so many in all, so many per 1,000 people. A facility that does not say
 * what is asked, or of which only a larger unit is known, makes a figure an interval; the norm is kept or missed only where both
 * of its ends are. Numerators and denominators of the units of a level and of what lies beside them sum to those of the area.
 */
final class AreaFigures {
    private final Holdings holdings;
    private final Clause clause;
    private final ItemSums sums;

    private AreaFigures(Holdings holdings, Clause clause) {
        this.holdings = holdings;
        this.clause = clause;
        this.sums = new ItemSums(holdings, clause);
    }

    static Judgement perThousand(Holdings holdings, Clause clause) {
        return new AreaFigures(holdings, clause).perThousand();
    }

    static Judgement total(Holdings holdings, Clause clause) {
        return new AreaFigures(holdings, clause).total();
    }

    private Judgement perThousand() {
        Band band = Band.of(clause.band());
        People people = holdings.people(band);
        if (people.population().cells().isEmpty()) {
            return Judgement.blind(clause, holdings.units(), Missing.people(people.population()));
        }
        if (!people.population().blank().isEmpty()) {
            sums.missing().add(Missing.property(ItemType.POPULATION_CELL, band.property()));
        }
        if (holdings.isWhole() && people.population().people() == 0) {
            sums.missing().add(Bilingual.of("分母为零:没有这一人群的人", "the whole is nothing: nobody of the band lives here"));
        }
        holdings.uncounted(people.population()).ifPresent(sums.missing()::add);
        Missing.contradicted(people.population()).ifPresent(sums.missing()::add);
        PlaceSums count = new PlaceSums(holdings.units());
        for (int cell = 0; cell < people.unit().length; cell++) {
            count.add(people.unit()[cell], people.isUnregistered()[cell], people.number()[cell]);
        }
        PlaceSums blank = new PlaceSums(holdings.units());
        people.unknownIn(holdings.units().unregistered()).forEach(code -> blank.add(code, 1));
        sums.summed();
        return Judgement.of(
                clause,
                holdings.units(),
                unit -> perThousand(unit, people, count, blank),
                unit -> Figure.counted(sums.known().strange(unit), count.strange(unit)),
                sums.missing());
    }

    private Figure perThousand(int unit, People people, PlaceSums count, PlaceSums blank) {
        PlaceSums known = sums.known();
        boolean counted = blank.most(unit) == 0 && !people.isDark(unit);
        if (count.most(unit) == 0 || count.inside(unit) == 0 && !counted) {
            return new Figure(
                    Double.NaN,
                    counted ? Double.NaN : Double.POSITIVE_INFINITY,
                    known.inside(unit),
                    count.inside(unit));
        }
        return new Figure(
                counted ? 1000 * known.inside(unit) / count.most(unit) : 0,
                sums.unknown().most(unit) == 0 ? most(known.most(unit), count.inside(unit)) : Double.POSITIVE_INFINITY,
                known.inside(unit),
                count.inside(unit));
    }

    /** The rate over those who are certainly there: whoever else is makes it no higher. */
    private static double most(double things, double people) {
        return things == 0 ? 0 : 1000 * things / people;
    }

    private Judgement total() {
        PlaceSums known = sums.summed().known();
        return Judgement.of(
                clause,
                holdings.units(),
                unit -> new Figure(
                        known.inside(unit),
                        sums.unknown().most(unit) > 0 ? Double.POSITIVE_INFINITY : known.most(unit),
                        known.inside(unit),
                        1),
                unit -> Figure.counted(known.strange(unit), 1),
                sums.missing());
    }
}
