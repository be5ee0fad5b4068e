package org.jieming.api.process.cemetery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.UnitRows;
import org.jieming.api.process.planning.Demand;
import org.jieming.api.process.planning.Provision;
import org.jieming.cemetery.Cemeteries;
import org.jieming.cemetery.Overdrawn;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.eldercare.Facilities;
import org.jieming.gap.Declared;
import org.jieming.gap.Missing;
import org.jieming.gap.Rolls;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

/**
 * The people of every unit and the cemeteries that serve them.
 *
 * @param setting where and when
 * @param people all who are counted
 * @param units how many live in every unit of the level; under the code of the area those of whom no unit is known
 * @param cemeteries those of the area that take burials, and those in the pipeline
 * @param kinds the kinds asked about
 * @param rolls which counties keep a roll of them
 */
record BurialGround(
        Setting setting,
        Population people,
        Map<DivisionCode, Long> units,
        List<Cemetery> cemeteries,
        List<String> kinds,
        Rolls rolls) {

    /**
     * A cemetery.
     *
     * @param item the item
     * @param inService whether it takes burials on the day
     * @param mayServe whether nothing says if it does
     * @param serves the units it serves, in order of code
     * @param free plots that nobody is buried in; empty when the register does not say
     */
    record Cemetery(
            ItemVersion item, boolean inService, boolean mayServe, Set<DivisionCode> serves, OptionalLong free) {
        boolean takes() {
            return inService && free.isPresent();
        }
    }

    static BurialGround of(Setting setting, Inputs inputs) {
        DivisionLevel level = Setting.level(inputs.get(Provision.LEVEL));
        Population people = setting.people(Band.ALL);
        Map<DivisionCode, Long> units = new LinkedHashMap<>();
        UnitRows rows = setting.rows(level);
        rows.units().forEach(unit -> units.put(unit, 0L));
        people.cells().forEach(cell -> units.merge(rows.of(cell.unit()), cell.people(), Long::sum));
        List<String> kinds = inputs.get(CapacityProcess.KINDS);
        List<Cemetery> cemeteries = setting.ground().items(ItemType.CEMETERY, setting.day()).stream()
                .filter(item -> kinds.contains(item.values().text("cemetery_type")))
                .filter(item -> Cemeteries.stands(item, setting.day()))
                .map(item -> new Cemetery(
                        item,
                        Cemeteries.serves(item, setting.day()),
                        Cemeteries.mayServe(item, setting.day()),
                        serves(setting, item, rows),
                        free(item)))
                .filter(cemetery ->
                        setting.isInside(cemetery.item()) || !cemetery.serves().isEmpty())
                .toList();
        return new BurialGround(setting, people, units, cemeteries, kinds, rolls(setting, kinds, inputs));
    }

    private static Rolls rolls(Setting setting, List<String> kinds, Inputs inputs) {
        Rolls declared = setting.undeclared(
                kinds, Declared.here(inputs.find(Provision.COMPLETE).orElse(List.of())));
        return declared.isWhole()
                ? declared
                : declared.with(
                        kinds,
                        setting.ground().items(ItemType.CEMETERY, setting.day()).stream()
                                .filter(item -> kinds.contains(item.values().text("cemetery_type")))
                                .filter(item -> Cemeteries.isOnRecord(item, setting.day()))
                                .flatMap(item -> setting.place(item).stream()));
    }

    /** D-18: the list; without one the unit it lies in, or all below it where only a larger one is known. */
    @SuppressWarnings("unchecked") // property serves_codes holds many texts
    private static Set<DivisionCode> serves(Setting setting, ItemVersion item, UnitRows rows) {
        List<DivisionCode> listed = new ArrayList<>();
        ((List<String>) item.values().get("serves_codes").orElse(List.of()))
                .forEach(text -> listed.add(new DivisionCode(text)));
        if (listed.isEmpty()) {
            Facilities.unit(item).or(() -> setting.unitAt(item)).ifPresent(listed::add);
        }
        Set<DivisionCode> serves = new TreeSet<>();
        for (DivisionCode code : listed) {
            if (code.level().isAbove(rows.level())) {
                rows.units().stream().filter(code::contains).forEach(serves::add);
            } else if (setting.area().contains(code) && !rows.isRest(rows.of(code))) {
                serves.add(rows.of(code));
            }
        }
        return serves;
    }

    private static OptionalLong free(ItemVersion item) {
        var total = item.values().get("plots_total");
        var used = item.values().get("plots_used");
        return total.isPresent() && used.isPresent()
                ? OptionalLong.of(Math.max(0, (Long) total.get() - (Long) used.get()))
                : OptionalLong.empty();
    }

    /** Without anybody recorded a forecast would say that no plot is needed. */
    boolean isBlind() {
        return people.cells().isEmpty();
    }

    /** How many live in a unit; none told where nobody in it is counted. */
    @Nullable
    Long peopleOf(DivisionCode unit) {
        long counted = units.getOrDefault(unit, 0L);
        return isBlind() || counted == 0 && !people.isComplete(unit) ? null : (Long) counted;
    }

    /** Whether everybody whom a cemetery serves is counted. */
    boolean isComplete(Cemetery cemetery) {
        return cemetery.serves().stream().allMatch(people::isComplete);
    }

    /** The cemeteries that take burials of a unit. */
    List<Cemetery> serving(DivisionCode unit) {
        return cemeteries.stream()
                .filter(Cemetery::inService)
                .filter(cemetery -> cemetery.serves().contains(unit))
                .toList();
    }

    /** The people who come to a cemetery: those of a unit that several serve are shared out evenly. */
    double peopleOf(Cemetery cemetery) {
        return cemetery.serves().stream()
                .mapToDouble(unit -> units.getOrDefault(unit, 0L)
                        / (double) Math.max(1, serving(unit).size()))
                .sum();
    }

    /** What the register does not hold and a forecast would need. */
    List<Bilingual> unrecorded() {
        List<Bilingual> missing = new ArrayList<>();
        if (people.cells().isEmpty()) {
            missing.add(Missing.people(people));
        }
        missing.addAll(Demand.missing(people, setting::name));
        Missing.rolls(rolls, setting::county).ifPresent(missing::add);
        rolls.unregistered().told().ifPresent(missing::add);
        cemeteries.stream()
                .filter(cemetery -> Overdrawn.isOfPlots(cemetery.item().values()))
                .map(cemetery -> cemetery.item().name())
                .forEach(name -> missing.add(Bilingual.of(
                        name + "的已用墓位多于墓位总数,按没有空余计,请核对",
                        name + ": more plots are used than there are; none counts as free. Check the figures")));
        cemeteries.stream()
                .filter(Cemetery::mayServe)
                .map(cemetery -> cemetery.item().name())
                .forEach(name -> missing.add(Bilingual.of(
                        name + "没有启用日期或建设状态,不知是否启用;它所服务而别无公墓的政区无法判定",
                        name
                                + ": neither a day nor a stage says whether it is open; units that it serves and no other does"
                                + " are unknown")));
        return missing;
    }

    /** Whether nobody knows if a cemetery serves a unit: none does for certain, and one may, or its county keeps no roll of them. */
    boolean isUnknown(DivisionCode unit) {
        return serving(unit).isEmpty()
                && (rolls.isSilent(unit)
                        || cemeteries.stream()
                                .anyMatch(cemetery ->
                                        cemetery.mayServe() && cemetery.serves().contains(unit)));
    }

    /** How many live in units that no cemetery serves: plots elsewhere are not theirs (domain D-18). */
    long unserved() {
        return people(unit -> serving(unit).isEmpty() && !isUnknown(unit));
    }

    /** How many live in units of which nobody knows whether a cemetery serves them. */
    long unknown() {
        return people(this::isUnknown);
    }

    private long people(Predicate<DivisionCode> which) {
        return units.entrySet().stream()
                .filter(unit -> which.test(unit.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * Whether one that takes burials does not say how many plots are free, one not whether it takes any, or a county not which cemeteries
     * it has: the plots of the others are the least there are.
     */
    boolean isSilent() {
        return !rolls.isWhole()
                || cemeteries.stream()
                        .anyMatch(cemetery -> cemetery.mayServe()
                                || cemetery.inService() && cemetery.free().isEmpty());
    }

    /** The free plots of all that take burials, as far as they say. */
    long free() {
        return cemeteries.stream()
                .filter(Cemetery::takes)
                .mapToLong(cemetery -> cemetery.free().orElse(0))
                .sum();
    }
}
