package org.jieming.gap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.division.DivisionLevel;
import org.jieming.eldercare.Facilities;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;
import org.jieming.standard.Having;
import org.locationtech.jts.geom.Coordinate;

/** Judges "everybody lives within so many metres, or minutes on foot, of a kind". Ways are measured once for kinds that several clauses name. */
final class PeopleWithin {
    private final Holdings holdings;
    private final GapStatement.Measuring measuring;
    private final Map<Band, Function<Positions, Nearest>> from = new EnumMap<>(Band.class);
    private final Map<Ways, double[]> measured = new HashMap<>();

    PeopleWithin(Holdings holdings, GapStatement.Measuring measuring) {
        this.holdings = holdings;
        this.measuring = measuring;
    }

    /** Those asked for; perhaps: with sites of which nobody knows whether they are open, or have what the clause asks of them. */
    private record Ways(Band band, List<String> kinds, Having having, boolean acrossBorders, boolean perhaps) {}

    Judgement judge(Clause clause) {
        Band band = Band.of(clause.band());
        People people = holdings.people(band);
        if (people.unit().length == 0 && counts(clause, 0).orElse(true)) {
            return Judgement.blind(clause, holdings.units(), Missing.people(people.population()));
        }
        if (!holdings.records(clause.kinds())) {
            return Judgement.blind(clause, holdings.units(), Missing.layer(Holdings.typeOf(clause.kinds())));
        }
        double[] all = ways(new Ways(band, clause.kinds(), clause.having(), true, false));
        double[] inside = ways(new Ways(band, clause.kinds(), clause.having(), false, false));
        double[] ways = measuring.acrossBorders() ? all : inside;
        double[] perhaps =
                clause.having().isAny() && holdings.unopened(clause.kinds()).isEmpty()
                        ? ways
                        : ways(new Ways(band, clause.kinds(), clause.having(), measuring.acrossBorders(), true));
        Unplaced unplaced = Unplaced.of(holdings, clause);
        List<Integer> silent = holdings.silent(clause.kinds());
        Tally tally = new Tally(holdings.units().size());
        long fromInside = 0;
        long acrossOnly = 0;
        for (int cell = 0; cell < ways.length; cell++) {
            Optional<Boolean> counts = counts(clause, people.unit()[cell]);
            if (counts.orElse(true)) {
                long weight = people.population().cells().get(cell).people();
                boolean known = counts.isPresent()
                        && keeps(clause, ways[cell]) == keeps(clause, perhaps[cell])
                        && !unplaced.decides(people.unit()[cell], keeps(clause, ways[cell]))
                        && (keeps(clause, ways[cell]) || !isOf(silent, people.unit()[cell]));
                add(clause, tally, people.unit()[cell], weight, known ? ways[cell] : Double.NaN);
                boolean near = counts.isPresent() && keeps(clause, inside[cell]);
                fromInside += near ? weight : 0;
                acrossOnly += counts.isPresent() && !near && keeps(clause, all[cell]) ? weight : 0;
            }
        }
        people.population().unknownIn().stream()
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
                tally.isEmpty() ? List.of() : missing(people, ways, clause, unplaced),
                Optional.of(new Judgement.Served(fromInside, acrossOnly)));
    }

    /** Whether a unit is of one of some counties. */
    private boolean isOf(List<Integer> counties, int unit) {
        return counties.contains(holdings.units().at(unit, DivisionLevel.COUNTY));
    }

    /** Whether a way is short enough; one that is not known is not. */
    private boolean keeps(Clause clause, double metres) {
        return !Double.isNaN(metres) && clause.sense().keeps(metres, clause.metres(measuring.speed()));
    }

    private void add(Clause clause, Tally tally, int unit, long weight, double metres) {
        if (Double.isNaN(metres)) {
            tally.unknown(unit, weight);
        } else if (keeps(clause, metres)) {
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

    private double[] ways(Ways wanted) {
        return measured.computeIfAbsent(wanted, this::measure);
    }

    private double[] measure(Ways wanted) {
        List<Coordinate> doors = new ArrayList<>();
        for (ItemVersion site : sites(wanted)) {
            Coordinate door = Facilities.door(site);
            if (door != null && (wanted.acrossBorders || holdings.unitOf(site) != Units.OUTSIDE)) {
                doors.add(door);
            }
        }
        double[] lonLat = doors.stream()
                .flatMapToDouble(door -> java.util.stream.DoubleStream.of(door.x, door.y))
                .toArray();
        return from.computeIfAbsent(
                        wanted.band,
                        band -> measuring.yardstick().from(holdings.people(band).positions()))
                .apply(Positions.ofDegrees(lonLat))
                .metres();
    }

    private List<ItemVersion> sites(Ways wanted) {
        return wanted.perhaps
                ? Stream.concat(holdings.serving(wanted.kinds).stream(), holdings.unopened(wanted.kinds).stream())
                        .filter(site -> wanted.having.holds(site.values()).orElse(true))
                        .toList()
                : holdings.serving(wanted.kinds, wanted.having);
    }

    private List<Bilingual> missing(People people, double[] ways, Clause clause, Unplaced unplaced) {
        List<Bilingual> missing = new ArrayList<>();
        holdings.uncounted(people.population()).ifPresent(missing::add);
        Missing.blank(people.population()).ifPresent(missing::add);
        long untyped = untyped(people, clause);
        if (untyped > 0) {
            missing.add(Bilingual.format(
                    "%d 个人口单元不知属于哪个村级政区,无法判定其类型是否为所限",
                    "of %d population cells the village is not known, nor whether it is of the type judged", untyped));
        }
        long off = nowhere(people, ways, clause);
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
        Missing.coarse(people.population(), clause.metres(measuring.speed()), unit -> Optional.of(
                                holdings.units().holding(unit))
                        .filter(at -> at != Units.OUTSIDE)
                        .flatMap(at -> holdings.units().item(at).shape()))
                .ifPresent(missing::add);
        unplaced.missing().ifPresent(missing::add);
        Missing.layerOf(
                        holdings.silent(clause.kinds()).stream()
                                .map(county -> holdings.units().item(county).name())
                                .toList(),
                        Holdings.typeOf(clause.kinds()))
                .ifPresent(missing::add);
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
