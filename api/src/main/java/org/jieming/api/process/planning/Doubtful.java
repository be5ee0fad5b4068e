package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.List;
import org.jieming.api.process.Counties;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Unlocated;
import org.jieming.division.DivisionCode;
import org.jieming.eldercare.Facilities;
import org.jieming.gap.Beside;
import org.jieming.gap.Declared;
import org.jieming.gap.Missing;
import org.jieming.gap.MissingRolls;
import org.jieming.gap.Nowhere;
import org.jieming.gap.RollCounties;
import org.jieming.gap.Rolls;
import org.jieming.gap.Unplaced;
import org.jieming.gap.Unregistered;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
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
 * @param declared what is declared to be recorded completely
 * @param rolls which counties keep a roll of them: of who lives in others, and is not served, nobody knows whether she is
 */
record Doubtful(List<ItemVersion> perhaps, Unplaced unplaced, List<String> kinds, Declared declared, Rolls rolls) {

    static Doubtful of(Setting setting, List<String> kinds, List<ItemVersion> sites, Declared declared) {
        return new Doubtful(
                setting.perhaps(kinds),
                Unlocated.of(setting, kinds),
                kinds,
                declared,
                rolls(setting, kinds, sites, setting.undeclared(kinds, declared)));
    }

    /** The counties of the area and within a distance beside it that keep no roll of one of the kinds. */
    Beside beside(Setting setting, double metres) {
        List<ItemVersion> counties = new Counties(setting).near(metres);
        List<DivisionCode> codes = counties.stream()
                .map(county -> county.values().text("code"))
                .filter(code -> !code.isEmpty())
                .map(DivisionCode::new)
                .toList();
        Rolls none =
                Rolls.undeclared(RollCounties.of(codes, Unregistered.NONE), Rolls.of(kinds), declared, setting.area());
        return Beside.of(counties, rolls(setting, kinds, setting.serving(kinds), none));
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

    /** The same without those that lie elsewhere and can serve nobody here within a radius. */
    Doubtful near(DivisionCode area, List<Population.Cell> cells, double metres) {
        return new Doubtful(
                perhaps,
                unplaced.near(
                        area, Spots.ofCells(cells), Unplaced.Range.within(Yardstick.straight(), facility -> metres)),
                kinds,
                declared,
                rolls);
    }

    /** How many in the area may serve, nobody knows. */
    long unopened(Setting setting) {
        return perhaps.stream().filter(setting::isInside).count();
    }

    /** Those that serve, or may, of which not even a unit is known. */
    private Nowhere nowhere(Setting setting) {
        return new Nowhere(setting.ground()
                .items(
                        ItemType.FACILITY,
                        setting.day(),
                        facility -> Nowhere.is(facility)
                                && (Facilities.serves(facility, kinds, setting.day())
                                        || Facilities.mayServe(facility, kinds, setting.day()))));
    }

    /** What the register would have to hold. */
    List<Bilingual> missing(Setting setting) {
        List<Bilingual> missing = new ArrayList<>();
        Missing.unplaced(unplaced.count()).ifPresent(missing::add);
        nowhere(setting).told().ifPresent(missing::add);
        long unopened = unopened(setting);
        if (unopened > 0) {
            missing.add(Bilingual.format(
                    "%d 处此类设施没有状态,也没有启用日期,不知是否在服务,未计入,实际可能好于结果",
                    "%d facilities of the kinds have neither a status nor a day of opening, so that nobody knows whether they"
                            + " serve; they do not count, and things may be better than told",
                    unopened));
        }
        MissingRolls.rolls(rolls, setting::county).ifPresent(missing::add);
        missing.addAll(rolls.unregistered().told());
        return missing;
    }
}
