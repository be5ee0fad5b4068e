package org.jieming.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
import org.jieming.reach.Positions;
import org.jieming.reach.Somewhere;
import org.jieming.register.ItemVersion;
import org.jieming.walk.Yardstick;

/**
 * Counties beside somebody's own that keep no roll of a kind: a facility over that border may serve her, nobody knows. She is short of
 * what is on record, and her own county keeps its roll; how many such people there are is told beside the verdict (rule E-07).
 *
 * @param counties those that have an outline
 */
public record Beside(List<County> counties) {

    /**
     * One of them.
     *
     * @param item its division
     * @param code its code
     * @param where its land
     * @param lacking the kinds of which it keeps no roll
     */
    public record County(ItemVersion item, DivisionCode code, Somewhere where, List<String> lacking) {
        private boolean reaches(Positions demand, int cell, Yardstick yardstick, ToDoubleFunction<String> metres) {
            if (Double.isNaN(demand.longitude(cell))) {
                return false;
            }
            double limit = lacking.stream().mapToDouble(metres).max().orElse(0);
            return yardstick.atLeast(where.least(demand, cell, limit)) <= limit;
        }
    }

    /**
     * Who is short and lives near such a county.
     *
     * @param people how many
     * @param names what these counties are called
     */
    public record Near(long people, List<String> names) {
        /** The sentence; empty where there is nobody. */
        public Optional<Bilingual> told() {
            return people == 0
                    ? Optional.empty()
                    : Optional.of(Bilingual.format(
                            "够不到的人中有 %d 人,住处离没有登记此类设施的邻县(%s)在半径之内,界外有没有设施不得而知;相邻各县登记后才能判定",
                            "%d of those beyond live within the radius of a neighbouring county without facilities of the kind on"
                                    + " record (%s); whether there is one over the border nobody knows until its facilities are"
                                    + " recorded",
                            people,
                            Missing.named(names)));
        }
    }

    /** Those among some counties. */
    public static Beside of(Collection<ItemVersion> divisions, Rolls rolls) {
        Map<DivisionCode, ItemVersion> drawn = new HashMap<>();
        divisions.stream()
                .filter(unit -> !unit.values().text("code").isEmpty())
                .filter(unit -> unit.shape()
                        .filter(shape -> shape.geometry().getDimension() == 2)
                        .isPresent())
                .forEach(unit -> drawn.put(new DivisionCode(unit.values().text("code")), unit));
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
     * Who of those that are short lives near one of them and not in it. O(people × counties), boxes first.
     *
     * @param isShort whether a cell is
     * @param metres how far a facility of a kind serves, as walked
     */
    public Near near(
            List<Population.Cell> cells,
            Positions demand,
            IntPredicate isShort,
            Yardstick yardstick,
            ToDoubleFunction<String> metres) {
        IntFunction<DivisionCode> home = cell -> cells.get(cell).unit();
        TreeSet<DivisionCode> met = new TreeSet<>();
        Map<DivisionCode, String> names = new HashMap<>();
        long people = 0;
        for (int cell = 0; cell < cells.size() && !counties.isEmpty(); cell++) {
            boolean isNear = false;
            for (County county : isShort.test(cell) ? counties : List.<County>of()) {
                if (!county.code.contains(home.apply(cell)) && county.reaches(demand, cell, yardstick, metres)) {
                    isNear = true;
                    met.add(county.code);
                    names.put(county.code, county.item.name());
                }
            }
            people += isNear ? cells.get(cell).people() : 0;
        }
        return new Near(people, met.stream().map(names::get).toList());
    }
}
