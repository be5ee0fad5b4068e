package org.jieming.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.reach.Somewhere;
import org.jieming.register.ItemVersion;
import org.jieming.walk.Yardstick;

/**
 * Counties beside somebody's own that keep no roll of a kind: a facility over that border may serve her, nobody knows. Whom nobody else
 * serves is therefore unknown and not short, though her own county keeps its roll, and how many such people there are is told (rule E-07).
 *
 * @param counties those that have an outline
 */
public record Beside(List<County> counties) {
    /** Where facilities over the border do not count in any case. */
    static final Beside NOBODY = new Beside(List.of());

    /**
     * One of them.
     *
     * @param item its division
     * @param code its code
     * @param where its land
     * @param lacking the kinds of which it keeps no roll
     */
    public record County(ItemVersion item, DivisionCode code, Somewhere where, List<String> lacking) {
        private boolean mayServe(Homes homes, int cell, Yardstick yardstick, ToDoubleFunction<String> metres) {
            double limit = 0;
            for (String kind : lacking) {
                limit = Math.max(limit, metres.applyAsDouble(kind));
            }
            return (homes.isSomewhere(cell) || where.mayReach(homes.positions(), cell, limit))
                    && !code.contains(homes.unit(cell))
                    && yardstick.atLeast(least(homes, cell, limit)) <= limit;
        }

        private double least(Homes homes, int cell, double limit) {
            return homes.isSomewhere(cell)
                    ? homes.where(cell).map(home -> home.least(where, limit)).orElse(Double.POSITIVE_INFINITY)
                    : where.least(homes.positions(), cell, limit);
        }
    }

    /**
     * Who lives near some of these counties.
     *
     * @param cells the counties that may serve the people of a cell, by its number
     */
    public record Met(SortedMap<Integer, List<County>> cells) {
        /** Those in some cells. */
        Met among(IntPredicate isAsked) {
            SortedMap<Integer, List<County>> some = new TreeMap<>(cells);
            some.keySet().removeIf(cell -> !isAsked.test(cell));
            return new Met(some);
        }

        /** Those in cells of either. */
        Met and(Met others) {
            SortedMap<Integer, List<County>> all = new TreeMap<>(cells);
            others.cells.forEach((cell, more) -> all.merge(cell, more, Met::joined));
            return new Met(all);
        }

        private static List<County> joined(List<County> some, List<County> more) {
            return Stream.concat(some.stream(), more.stream()).distinct().toList();
        }

        /** How many people of some cells, and which counties. */
        public Near in(Homes homes, IntPredicate isCounted) {
            SortedMap<DivisionCode, String> names = new TreeMap<>();
            long people = 0;
            for (Map.Entry<Integer, List<County>> each : cells.entrySet()) {
                if (isCounted.test(each.getKey())) {
                    people += homes.cell(each.getKey()).people();
                    each.getValue().forEach(county -> names.put(county.code, county.item.name()));
                }
            }
            return new Near(people, List.copyOf(names.values()));
        }
    }

    /**
     * Who lives near such a county.
     *
     * @param people how many
     * @param names what these counties are called
     */
    public record Near(long people, List<String> names) {
        /** The sentence where they are unknown for it alone; empty where there is nobody. */
        public Optional<Bilingual> told() {
            return toldOfAll().map(all -> Bilingual.of("无法判定的人中," + all.zh(), "of those unknown, " + all.en()));
        }

        /** The sentence whether or not others serve them; empty where there is nobody. */
        public Optional<Bilingual> toldOfAll() {
            return people == 0
                    ? Optional.empty()
                    : Optional.of(Bilingual.format(
                            "有 %d 人住在距邻县(%s)服务半径以内,邻县尚未登记此类设施,是否由邻县设施服务不能确定;邻县登记后即可判定,确认已登记齐全的,请勾选“周边各县此类设施已登记齐全”",
                            "%d people live within the radius of a neighbouring county (%s) that has no facilities of the kind on"
                                    + " record, and whether one over the border serves them is not known until they are recorded; if all"
                                    + " there are around are recorded, tick \"Kinds recorded completely around\"",
                            people,
                            Missing.named(names)));
        }
    }

    /** Those among some counties. */
    public static Beside of(Collection<ItemVersion> divisions, Rolls rolls) {
        Map<String, DivisionCode> silent = new HashMap<>();
        rolls.silent().forEach(code -> silent.put(code.digits(), code));
        Map<DivisionCode, ItemVersion> drawn = new HashMap<>();
        for (ItemVersion unit : silent.isEmpty() ? List.<ItemVersion>of() : divisions) {
            DivisionCode code = silent.get(unit.values().text("code"));
            if (code != null
                    && unit.shape()
                            .filter(shape -> shape.geometry().getDimension() == 2)
                            .isPresent()) {
                drawn.put(code, unit);
            }
        }
        List<County> counties = new ArrayList<>();
        for (DivisionCode code : rolls.silent()) {
            ItemVersion unit = drawn.get(code);
            if (unit != null) {
                unit.shape()
                        .map(shape -> Somewhere.in(shape.geometry()))
                        .ifPresent(where -> counties.add(new County(unit, code, where, rolls.lacking(code))));
            }
        }
        return new Beside(List.copyOf(counties));
    }

    /**
     * Who lives near one of them and not in it, of those whom nobody serves for certain. O(people × counties), boxes first.
     *
     * @param isAsked of which cells it is asked
     * @param metres how far a facility of a kind serves, as walked
     */
    Met near(Homes homes, IntPredicate isAsked, Yardstick yardstick, ToDoubleFunction<String> metres) {
        SortedMap<Integer, List<County>> met = new TreeMap<>();
        for (int cell = 0; cell < homes.size() && !counties.isEmpty(); cell++) {
            if (isAsked.test(cell)) {
                List<County> near = near(homes, cell, yardstick, metres);
                if (!near.isEmpty()) {
                    met.put(cell, near);
                }
            }
        }
        return new Met(met);
    }

    private List<County> near(Homes homes, int cell, Yardstick yardstick, ToDoubleFunction<String> metres) {
        List<County> near = List.of();
        for (County county : counties) {
            if (county.mayServe(homes, cell, yardstick, metres)) {
                near = near.isEmpty() ? new ArrayList<>() : near;
                near.add(county);
            }
        }
        return near;
    }
}
