package org.jieming.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.standard.Clause;
import org.jspecify.annotations.Nullable;

/** Judges "everybody lives within so many metres, or minutes on foot, of a kind". Ways are measured once for kinds that several clauses name. */
final class PeopleWithin {
    private final Holdings holdings;
    private final GapStatement.Measuring measuring;
    private final Measured measured;

    PeopleWithin(Holdings holdings, GapStatement.Measuring measuring) {
        this.holdings = holdings;
        this.measuring = measuring;
        this.measured = new Measured(holdings, measuring.yardstick());
    }

    Judgement judge(Clause clause) {
        Band band = Band.of(clause.band());
        People people = holdings.people(band);
        if (people.unit().length == 0 && counts(clause, 0).orElse(true)) {
            return Judgement.blind(clause, holdings.units(), Missing.people(people.population()));
        }
        Nearness near = Nearness.of(holdings, measuring, measured, clause);
        Tally tally = new Tally(holdings.units().size());
        long fromInside = 0;
        long acrossOnly = 0;
        for (int cell = 0; cell < near.inside().length; cell++) {
            int unit = people.unit()[cell];
            Optional<Boolean> counts = counts(clause, unit);
            if (counts.orElse(true)) {
                long weight = people.population().cells().get(cell).people();
                add(tally, unit, weight, counts.isPresent() ? near.serving() : null, cell);
                fromInside += counts.isPresent() && near.inside()[cell] ? weight : 0;
                acrossOnly += counts.isPresent() && near.acrossOnly(cell) ? weight : 0;
            }
        }
        people.unknownIn(holdings.units().unregistered()).stream()
                .mapToInt(holdings.units()::holding)
                .filter(unit -> counts(clause, unit).orElse(true))
                .forEach(tally::blank);
        tally.rolledUp(holdings.units())
                .darkened(unit -> people.isDark(unit) && counts(clause, unit).orElse(true));
        return new Judgement(
                clause,
                tally,
                List.of(),
                List.of(),
                tally.isEmpty() ? List.of() : missing(people, near, clause),
                Optional.of(new Judgement.Served(
                        fromInside, acrossOnly, near.serving().besideIn(cell -> counts(clause, people.unit()[cell])
                                .orElse(false)))));
    }

    private static void add(Tally tally, int unit, long weight, @Nullable Serving serving, int cell) {
        if (serving == null || serving.unknown()[cell]) {
            tally.unknown(unit, weight);
        } else if (serving.served()[cell]) {
            tally.satisfied(unit, weight);
        } else {
            tally.fallsShort(unit, weight, 1);
        }
    }

    /** Whether a cell is judged; empty when the type of its village is not known and the clause asks for one. */
    private Optional<Boolean> counts(Clause clause, int unit) {
        if (clause.where().isAny()) {
            return Optional.of(true);
        }
        int village = holdings.units().at(unit, DivisionLevel.VILLAGE);
        return village == Units.OUTSIDE
                ? Optional.empty()
                : Optional.of(
                        clause.where().holds(holdings.units().item(village).values()));
    }

    private List<Bilingual> missing(People people, Nearness near, Clause clause) {
        List<Bilingual> missing = new ArrayList<>();
        holdings.uncounted(people.population()).ifPresent(missing::add);
        Missing.blank(people.population()).ifPresent(missing::add);
        long untyped = untyped(people, clause);
        if (untyped > 0) {
            missing.add(Bilingual.format(
                    "%d 个人口单元不知属于哪个村级政区,无法判定其类型是否为所限",
                    "of %d population cells the village is not known, nor whether it is of the type judged", untyped));
        }
        long off = nowhere(people, near.ways(), clause);
        if (off > 0) {
            missing.add(Bilingual.format(
                    "%d 个人口单元附近没有可步行的道路,无法判定",
                    "%d population cells have no road to walk on nearby and are unknown", off));
        }
        long unopened = holdings.unopened(clause.kinds()).stream()
                .filter(holdings::mayBeInside)
                .count();
        if (unopened > 0) {
            missing.add(Bilingual.format(
                    "%d 处此类设施没有启用日期或状态,不知是否在服务;其他设施够不到的人无法判定",
                    "%d facilities of the kind have neither a day of opening nor a state; people whom no other reaches and they"
                            + " may are unknown",
                    unopened));
        }
        long undecided = holdings.undecided(clause.kinds(), clause.having()).stream()
                .filter(holdings::mayBeInside)
                .count();
        if (undecided > 0) {
            missing.add(Missing.condition(clause, undecided));
        }
        Missing.coarse(people.population(), clause.metres(measuring.speed()), holdings::shape, Missing.SPREADABLE)
                .ifPresent(missing::add);
        Missing.unplaced(near.unplaced().count()).ifPresent(missing::add);
        Missing.rolls(holdings.rolls().of(clause.kinds()), holdings::county).ifPresent(missing::add);
        holdings.units().unregistered().told().ifPresent(missing::add);
        return missing;
    }

    /** How many of the cells may or may not be judged, since nobody knows of what type their village is. */
    private long untyped(People people, Clause clause) {
        return IntStream.of(people.unit())
                .filter(unit -> counts(clause, unit).isEmpty())
                .count();
    }

    /** How many of the cells that are judged have a place and no known way to walk. */
    private long nowhere(People people, double[] ways, Clause clause) {
        return IntStream.range(0, ways.length)
                .filter(cell -> Double.isNaN(ways[cell])
                        && counts(clause, people.unit()[cell]).orElse(true)
                        && !Double.isNaN(people.positions().longitude(cell)))
                .count();
    }
}
