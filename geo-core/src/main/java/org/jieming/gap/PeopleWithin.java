package org.jieming.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.register.ItemId;
import org.jieming.standard.Clause;
import org.jieming.standard.Where;

/** Judges "everybody lives within so many metres, or minutes on foot, of a kind". Ways are measured once for kinds that several clauses name. */
final class PeopleWithin {
    private final Holdings holdings;
    private final GapStatement.Measuring measuring;
    private final Measured measured;
    private final Map<Where, Judged> judged = new HashMap<>();

    PeopleWithin(Holdings holdings, GapStatement.Measuring measuring) {
        this.holdings = holdings;
        this.measuring = measuring;
        this.measured = new Measured(holdings, measuring.yardstick());
    }

    Judgement judge(Clause clause) {
        Band band = Band.of(clause.band());
        People people = holdings.people(band);
        Judged judged = judged(clause.where());
        if (people.unit().length == 0 && judged.mayCount(0)) {
            return Judgement.blind(clause, holdings.units(), Missing.people(people.population()));
        }
        Nearness near = Nearness.of(holdings, measuring, measured, clause);
        Tally tally = new Tally(holdings.units().size());
        long[] shorts = new long[holdings.units().size()];
        long[] strangers = new long[shorts.length];
        long fromInside = 0;
        long acrossOnly = 0;
        for (int cell = 0; cell < near.inside().length; cell++) {
            int unit = people.unit()[cell];
            long weight = people.number()[cell];
            boolean isStranger = people.isUnregistered()[cell];
            Tally of = tally.of(isStranger);
            if (judged.counts(unit)) {
                add(of, isStranger ? strangers : shorts, unit, weight, near.serving(), cell);
                fromInside += near.inside()[cell] ? weight : 0;
                acrossOnly += near.acrossOnly(cell) ? weight : 0;
            } else if (judged.mayCount(unit)) {
                of.unknown(unit, weight);
            }
        }
        for (int unit = 0; unit < shorts.length; unit++) {
            tally.fallsShort(unit, shorts[unit], 1);
            tally.of(strangers[unit] > 0).fallsShort(unit, strangers[unit], 1);
        }
        people.unknownIn(holdings.units().unregistered()).stream()
                .mapToInt(holdings.units()::holding)
                .filter(judged::mayCount)
                .forEach(tally::blank);
        tally.rolledUp(holdings.units()).darkened(unit -> people.isDark(unit) && judged.mayCount(unit));
        return new Judgement(
                clause,
                tally,
                List.of(),
                List.of(),
                List.of(),
                tally.isEmpty() ? List.of() : missing(people, near, judged, clause),
                Optional.of(new Judgement.Served(
                        fromInside, acrossOnly, near.serving().besideIn(cell -> judged.counts(people.unit()[cell])))));
    }

    private static void add(Tally tally, long[] shorts, int unit, long weight, Serving serving, int cell) {
        if (serving.unknown()[cell]) {
            tally.unknown(unit, weight);
        } else if (serving.served()[cell]) {
            tally.satisfied(unit, weight);
        } else {
            shorts[unit] += weight;
        }
    }

    private Judged judged(Where where) {
        return judged.computeIfAbsent(where, asked -> Judged.of(holdings.units(), asked));
    }

    private List<Bilingual> missing(People people, Nearness near, Judged judged, Clause clause) {
        List<Bilingual> missing = new ArrayList<>();
        holdings.uncounted(people.population()).ifPresent(missing::add);
        Missing.contradicted(people.population()).ifPresent(missing::add);
        Missing.blank(people.population()).ifPresent(missing::add);
        long untyped = IntStream.of(people.unit())
                .filter(unit -> judged.mayCount(unit) && !judged.counts(unit))
                .count();
        if (untyped > 0) {
            missing.add(Bilingual.format(
                    "%d 个人口单元不知属于哪个村级政区,无法判定其类型是否为所限",
                    "of %d population cells the village is not known, nor whether it is of the type judged", untyped));
        }
        long off = nowhere(people, near.ways(), judged);
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
        double metres = clause.metres(measuring.speed());
        Set<ItemId> wide = people.wide(metres, holdings);
        WholeUnits.told(people.population(), wide, metres, WholeUnits.SPREADABLE)
                .ifPresent(missing::add);
        WholeUnits.placed(people.population(), wide).ifPresent(missing::add);
        Missing.unplaced(near.unplaced().count()).ifPresent(missing::add);
        MissingRolls.rolls(holdings.rolls().of(clause.kinds()), holdings::county)
                .ifPresent(missing::add);
        missing.addAll(holdings.units().unregistered().told());
        return missing;
    }

    /** How many of the cells that are judged have a place and no known way to walk. */
    private static long nowhere(People people, double[] ways, Judged judged) {
        return IntStream.range(0, ways.length)
                .filter(cell -> Double.isNaN(ways[cell])
                        && judged.mayCount(people.unit()[cell])
                        && !Double.isNaN(people.positions().longitude(cell)))
                .count();
    }
}
