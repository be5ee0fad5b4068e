package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Unlocated;
import org.jieming.division.DivisionCode;
import org.jieming.eldercare.Facilities;
import org.jieming.gap.Missing;
import org.jieming.gap.Rolls;
import org.jieming.gap.Unplaced;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.walk.Yardstick;

/**
 * Facilities of which the register does not say enough to tell whom they serve: whoever no other reaches may be served by one of
 * these, so that she is neither served nor not (rule E-07), here as in a gap statement.
 *
 * @param perhaps those with a place of which nothing says whether they are open
 * @param unplaced those that serve, or may, and of which no more than a unit is known, in the area or near it
 * @param kinds the kinds asked about
 * @param complete the kinds of which all there are are declared to be recorded
 * @param rolls which counties keep a roll of them: of who lives in others, and is not served, nobody knows whether she is
 */
record Doubtful(List<ItemVersion> perhaps, Unplaced unplaced, List<String> kinds, List<String> complete, Rolls rolls) {

    static Doubtful of(Setting setting, List<String> kinds, List<ItemVersion> sites, List<String> complete) {
        return new Doubtful(
                setting.perhaps(kinds),
                Unlocated.of(setting, kinds),
                kinds,
                complete,
                rolls(
                        setting,
                        kinds,
                        sites,
                        setting.noRolls(kinds).declared(Rolls.of(kinds), complete, setting.area())));
    }

    /** The same of the counties of an area and within a distance beside it. */
    Rolls beside(Setting setting, double metres) {
        List<DivisionCode> codes = setting.countiesNear(metres).stream()
                .map(county -> county.values().text("code"))
                .filter(code -> !code.isEmpty())
                .map(DivisionCode::new)
                .toList();
        Rolls none = Rolls.none(codes, kinds).declared(Rolls.of(kinds), complete, setting.area());
        return rolls(setting, kinds, setting.serving(kinds), none);
    }

    /** Others than those that serve are looked for, and become inputs of the evidence, only in counties that have none of these. */
    private static Rolls rolls(Setting setting, List<String> kinds, List<ItemVersion> sites, Rolls declared) {
        Rolls served = on(declared, setting, kinds, sites);
        return served.isWhole()
                ? served
                : on(
                        served,
                        setting,
                        kinds,
                        setting.ground()
                                .items(
                                        ItemType.FACILITY,
                                        setting.day(),
                                        facility -> Facilities.isOnRecord(facility, kinds, setting.day())
                                                && setting.place(facility)
                                                        .filter(place -> served.isFirst(place, kind(facility)))
                                                        .isPresent()));
    }

    private static Rolls on(Rolls rolls, Setting setting, List<String> kinds, List<ItemVersion> items) {
        Rolls found = rolls;
        for (String kind : kinds) {
            found = found.with(
                    List.of(kind),
                    items.stream()
                            .filter(item -> kind(item).equals(kind))
                            .flatMap(item -> setting.place(item).stream()));
        }
        return found;
    }

    private static String kind(ItemVersion facility) {
        return facility.values().text("facility_type");
    }

    /** Whom one without a place serves wherever in its unit it stands. */
    boolean[] served(List<Population.Cell> cells, Yardstick yardstick, ToDoubleFunction<ItemVersion> metres) {
        return unplaced.served(Spots.ofCells(cells), Unplaced.Range.within(yardstick, metres));
    }

    /**
     * Which cells are not served and may be by one of these.
     *
     * @param from finds the nearest of some sites from every cell
     * @param yardstick by which ways are measured
     * @param radii how far each serves
     */
    boolean[] unclear(
            List<Population.Cell> cells,
            boolean[] served,
            Function<Positions, Nearest> from,
            Yardstick yardstick,
            Radii radii) {
        boolean[] unclear =
                ReachStudy.served(some -> from.apply(Spots.ofSites(some)), perhaps, radii::of, served.length);
        boolean[] mayBe = unplaced.mayServe(
                Spots.ofCells(cells), cell -> cells.get(cell).unit(), Unplaced.Range.within(yardstick, radii::of));
        for (int cell = 0; cell < unclear.length; cell++) {
            unclear[cell] = !served[cell]
                    && (unclear[cell]
                            || mayBe[cell]
                            || rolls.isSilent(cells.get(cell).unit()));
        }
        return unclear;
    }

    /** Those of an area. */
    Doubtful inside(DivisionCode area) {
        return new Doubtful(perhaps, unplaced.in(area), kinds, complete, rolls);
    }

    /** The same without those that lie elsewhere and can serve nobody here within a radius. */
    Doubtful near(DivisionCode area, List<Population.Cell> cells, double metres) {
        return new Doubtful(
                perhaps,
                unplaced.near(
                        area, Spots.ofCells(cells), Unplaced.Range.within(Yardstick.straight(), facility -> metres)),
                kinds,
                complete,
                rolls);
    }

    /** How many in the area may serve, nobody knows. */
    long unopened(Setting setting) {
        return perhaps.stream().filter(setting::isInside).count();
    }

    /** What the register would have to hold. */
    List<Bilingual> missing(Setting setting) {
        List<Bilingual> missing = new ArrayList<>();
        Missing.unplaced(unplaced.count()).ifPresent(missing::add);
        long unopened = unopened(setting);
        if (unopened > 0) {
            missing.add(Bilingual.format(
                    "%d 处此类设施没有状态,也没有启用日期,不知是否在服务,未计入,实际可能好于结果",
                    "%d facilities of the kinds have neither a status nor a day of opening, so that nobody knows whether they"
                            + " serve; they do not count, and things may be better than told",
                    unopened));
        }
        Missing.rolls(rolls, setting::county).ifPresent(missing::add);
        return missing;
    }
}
