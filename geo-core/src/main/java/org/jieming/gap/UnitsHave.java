package org.jieming.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;

/**
 * Judges "every unit of a level has so many of a kind", or no more than so many. A facility counts for the unit it lies in and, once
 * each, for units it is said to serve (domain D-18, E.3), and for one all of whose own it is said to serve; one of which only a larger
 * unit is known could lie in any, so that none below it is short for certain.
 */
final class UnitsHave {
    private final Holdings holdings;
    private final Units units;
    private final DivisionLevel level;
    private final List<Integer> ofLevel;
    private final int[] count;
    private final PlaceSums somewhere;
    private final int[] unopened;
    private final int[] undecided;
    private final int[] unread;
    private final Set<ItemVersion> lost = new LinkedHashSet<>();
    private final Set<ServiceList.Renamed> renamed = new LinkedHashSet<>();
    private final ListedNames names;

    private UnitsHave(Holdings holdings, DivisionLevel level) {
        this.holdings = holdings;
        this.units = holdings.units();
        this.level = level;
        this.ofLevel = units.at(level);
        this.count = new int[units.size()];
        this.somewhere = new PlaceSums(units);
        this.unopened = new int[units.size()];
        this.undecided = new int[units.size()];
        this.unread = new int[units.size()];
        this.names = holdings.names();
    }

    static Judgement judge(Holdings holdings, Clause clause) {
        DivisionLevel level = level(clause.subject());
        List<Integer> judged = holdings.units().at(level).stream()
                .filter(unit -> clause.where().holds(holdings.units().item(unit).values()))
                .toList();
        if (judged.isEmpty() && !holdings.divides(level, clause.where())) {
            return Judgement.blind(clause, holdings.units(), Missing.units(level));
        }
        UnitsHave counting = new UnitsHave(holdings, level);
        holdings.serving(clause.kinds(), clause.having()).forEach(item -> counting.count(item, counting.count));
        holdings.undecided(clause.kinds(), clause.having()).forEach(item -> counting.count(item, counting.undecided));
        holdings.unopened(clause.kinds()).stream()
                .filter(item -> clause.having().holds(item.values()).orElse(true))
                .forEach(item -> counting.count(item, counting.unopened));
        return counting.judged(clause, judged);
    }

    static DivisionLevel level(String word) {
        return Arrays.stream(DivisionLevel.values())
                .filter(level -> level.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No level: " + word));
    }

    /** A cemetery with a list is for whom it names alone (D-18), a facility for the unit it lies in as well (E.3). */
    private void count(ItemVersion item, int[] into) {
        ServiceList list = ServiceList.of(item, () -> holdings.placeOf(item), names);
        Set<Integer> served = new HashSet<>(served(list));
        int at = units.at(holdings.unitOf(item), level);
        boolean isForItsList = item.type() == ItemType.CEMETERY && list.isStated();
        if (at != Units.OUTSIDE && !isForItsList) {
            served.add(at);
        } else if (holdings.mayBeInside(item) && !list.isStated()) {
            somewhere.add(holdings.whereIs(item), 1);
        }
        served.forEach(unit -> into[unit]++);
        below(list, served).forEach(unit -> into[unit]++);
        list.renamed().stream()
                .filter(one -> units.holding(one.unit()) != Units.OUTSIDE)
                .forEach(renamed::add);
        if (!list.unread().isEmpty()) {
            List<Integer> meant = ofLevel.stream()
                    .filter(unit -> !served.contains(unit) && list.mayMean(units.code(unit)))
                    .toList();
            meant.forEach(unit -> unread[unit]++);
            lost.addAll(meant.isEmpty() || !Nowhere.is(item) ? List.of() : List.of(item));
        }
    }

    private List<Integer> served(ServiceList list) {
        List<Integer> served = new ArrayList<>();
        for (DivisionCode code : list.units()) {
            int unit = units.holding(code);
            if (unit != Units.OUTSIDE && units.code(unit).equals(code) && code.level() == level) {
                served.add(unit);
            } else if (code.level().isAbove(level)) {
                ofLevel.stream()
                        .filter(below -> code.contains(units.code(below)))
                        .forEach(served::add);
            }
        }
        return served;
    }

    /** The listed units that are smaller than those judged and lie in none that is served as a whole. */
    private List<Integer> below(ServiceList list, Set<Integer> served) {
        return list.units().stream()
                .filter(code -> level.isAbove(code.level()))
                .map(units::holding)
                .filter(unit ->
                        unit != Units.OUTSIDE && level.isAbove(units.code(unit).level()))
                .filter(unit -> !served.contains(units.at(unit, level)))
                .distinct()
                .toList();
    }

    /** What each unit has, and a unit below it all of whose own have it: a town all of whose villages are on a list is served by it. */
    private int[] whole(int[] of) {
        int[] whole = of.clone();
        int[] least = new int[whole.length];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int unit = whole.length - 1; unit > 0; unit--) {
            whole[unit] += least[unit] == Integer.MAX_VALUE ? 0 : least[unit];
            int above = units.above(unit);
            least[above] = Math.min(least[above], whole[unit]);
        }
        whole[0] += least[0] == Integer.MAX_VALUE ? 0 : least[0];
        return whole;
    }

    private int[] most() {
        int[] most = new int[units.size()];
        Arrays.setAll(most, unit -> count[unit] + unopened[unit] + undecided[unit] + unread[unit]);
        return whole(most);
    }

    private Judgement judged(Clause clause, List<Integer> judged) {
        int[] has = whole(count);
        int[] mayHave = most();
        Tally tally = new Tally(units.size());
        List<Subject> subjects = new ArrayList<>();
        Set<Bilingual> missing = new HashSet<>();
        Rolls rolls = holdings.rolls().of(clause.kinds());
        boolean[] silent = rolls.silentIn(units);
        Optional<Bilingual> unrolled = MissingRolls.rolls(rolls, holdings::county);
        for (int unit : judged) {
            int elsewhere = (int) somewhere.around(unit);
            boolean isSilent = silent[unit];
            double most = isSilent ? Double.POSITIVE_INFINITY : mayHave[unit] + elsewhere;
            Compliance outcome = new Figure(has[unit], most, has[unit], 1).against(clause.sense(), clause.value());
            Optional<Bilingual> reason = Optional.empty();
            switch (outcome) {
                case SATISFIED -> tally.satisfied(unit, 1);
                case SHORT -> tally.fallsShort(unit, 1, clause.sense().misses(has[unit], clause.value()));
                default -> {
                    tally.unknown(unit, 1);
                    reason = isSilent ? unrolled : Optional.of(reason(clause, unit, elsewhere));
                    reason.ifPresent(missing::add);
                }
            }
            subjects.add(new Subject(units.item(unit), unit, outcome, has[unit], clause.value(), reason));
        }
        MissingLists.renamed(List.copyOf(renamed), holdings::county).ifPresent(missing::add);
        MissingLists.unplacedLists(List.copyOf(lost)).ifPresent(missing::add);
        units.undivided(level).forEach(tally::blank);
        holdings.undivided(level).ifPresent(missing::add);
        units.unregistered(level).forEach(tally::blank);
        missing.addAll(units.unregistered().told());
        return Judgement.of(clause, tally.rolledUp(units), subjects, List.copyOf(missing));
    }

    /** Why it cannot be told whether a unit has enough. */
    private Bilingual reason(Clause clause, int unit, int elsewhere) {
        if (elsewhere > 0) {
            return Bilingual.format(
                    "有 %d 处此类设施只知道上级政区", "of %d facilities of the kind only a larger unit is known", elsewhere);
        }
        if (unread[unit] > 0) {
            return MissingLists.unread(unread[unit]);
        }
        if (undecided[unit] > 0) {
            return Missing.condition(clause, undecided[unit]);
        }
        return unopened[unit] == 0
                ? Bilingual.of(
                        "其下各政区分别列在几处设施的服务范围中,其中有的不知是否算数",
                        "the units in it are on lists of several facilities, of which some cannot be told to count")
                : Bilingual.format(
                        "有 %d 处此类设施没有启用日期或状态,不知是否在服务",
                        "of %d facilities of the kind neither a day nor a state says whether they are open",
                        unopened[unit]);
    }
}
