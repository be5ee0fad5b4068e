package org.jieming.api.process.cemetery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.ListedUnits;
import org.jieming.api.process.Setting;
import org.jieming.api.process.UnitRows;
import org.jieming.api.process.planning.ProvisionInputs;
import org.jieming.cemetery.Cemeteries;
import org.jieming.division.DivisionCode;
import org.jieming.gap.Declared;
import org.jieming.gap.ListedNames;
import org.jieming.gap.Rolls;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.register.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * The people of every unit and the cemeteries that serve them. Whom a cemetery serves is asked of the smallest units in which people
 * are counted, whatever the rows are: what a list of four villages serves is four villages, in a table of towns, too (D-18).
 *
 * @param setting where and when
 * @param people all who are counted
 * @param rows the units that are told
 * @param counted how many live in every smallest unit; under a larger one those of whom no smaller is known
 * @param cemeteries those of the area that take burials, and those in the pipeline
 * @param serving those that take burials of a smallest unit
 * @param doubtful the smallest units of which it may be that a cemetery serves them
 * @param kinds the kinds asked about
 * @param rolls which counties keep a roll of them
 */
record BurialGround(
        Setting setting,
        Population people,
        UnitRows rows,
        NavigableMap<DivisionCode, Long> counted,
        List<Cemetery> cemeteries,
        Map<DivisionCode, List<Cemetery>> serving,
        Set<DivisionCode> doubtful,
        List<String> kinds,
        Rolls rolls) {

    static BurialGround of(Setting setting, Inputs inputs) {
        Population people = setting.people(Band.ALL);
        UnitRows rows = setting.rows(Setting.level(inputs.get(ProvisionInputs.LEVEL)));
        NavigableMap<DivisionCode, Long> counted = new TreeMap<>();
        people.cells().forEach(cell -> counted.merge(cell.unit(), cell.people(), Long::sum));
        rows.units().stream()
                .filter(row -> ServiceArea.under(row, counted.navigableKeySet())
                        .findAny()
                        .isEmpty())
                .toList()
                .forEach(row -> counted.put(row, 0L));
        List<String> kinds = inputs.get(CapacityProcess.KINDS);
        ListedNames names = ListedUnits.of(setting.ground(), setting.day());
        List<Cemetery> cemeteries = setting.ground().items(ItemType.CEMETERY, setting.day()).stream()
                .filter(item -> kinds.contains(item.values().text("cemetery_type")))
                .filter(item -> Cemeteries.stands(item, setting.day()))
                .map(item -> new Cemetery(
                        item,
                        Cemeteries.serves(item, setting.day()),
                        Cemeteries.mayServe(item, setting.day()),
                        ServiceArea.of(setting, item, names, counted.navigableKeySet()),
                        Cemetery.free(item)))
                .filter(cemetery ->
                        setting.isInside(cemetery.item()) || !cemetery.service().isNone())
                .toList();
        Map<DivisionCode, List<Cemetery>> serving = new HashMap<>();
        cemeteries.forEach(
                cemetery -> cemetery.serves().forEach(unit -> serving.computeIfAbsent(unit, none -> new ArrayList<>())
                        .add(cemetery)));
        Set<DivisionCode> doubtful =
                cemeteries.stream().flatMap(Cemetery::mayServeIn).collect(Collectors.toSet());
        return new BurialGround(
                setting, people, rows, counted, cemeteries, serving, doubtful, kinds, rolls(setting, kinds, inputs));
    }

    private static Rolls rolls(Setting setting, List<String> kinds, Inputs inputs) {
        Rolls declared = setting.undeclared(
                kinds, Declared.here(inputs.find(ProvisionInputs.COMPLETE).orElse(List.of())));
        return declared.isWhole()
                ? declared
                : declared.with(
                        kinds,
                        setting.ground().items(ItemType.CEMETERY, setting.day()).stream()
                                .filter(item -> kinds.contains(item.values().text("cemetery_type")))
                                .filter(item -> Cemeteries.isOnRecord(item, setting.day()))
                                .flatMap(item -> setting.place(item).stream()));
    }

    /** Without anybody recorded a forecast would say that no plot is needed. */
    boolean isBlind() {
        return people.cells().isEmpty();
    }

    /** The units that are told, in order of code; the area, too, where of some nobody knows the unit. */
    Set<DivisionCode> units() {
        Set<DivisionCode> told = new TreeSet<>(rows.units());
        counted.keySet().forEach(unit -> told.add(rows.of(unit)));
        return told;
    }

    /** The smallest units of a row. */
    private Stream<DivisionCode> smallest(DivisionCode row) {
        return rows.isRest(row)
                ? counted.keySet().stream().filter(unit -> rows.of(unit).equals(row))
                : ServiceArea.under(row, counted.navigableKeySet());
    }

    /** How many live in a row; none told where nobody in it is counted. */
    @Nullable
    Long peopleOf(DivisionCode row) {
        long known = smallest(row).mapToLong(counted::get).sum();
        return isBlind() || known == 0 && !people.isComplete(row) ? null : (Long) known;
    }

    /** How many live in a row of whom a cemetery serves none, or of whom nobody knows. */
    long people(DivisionCode row, Answer which) {
        return smallest(row)
                .filter(unit -> answer(unit) == which)
                .mapToLong(counted::get)
                .sum();
    }

    /** Whether everybody whom a cemetery serves is counted, in the area and as far as its list says who they are. */
    boolean isComplete(Cemetery cemetery) {
        return cemetery.service().part().isEmpty()
                && cemetery.service().listed().stream().allMatch(unit -> isInside(unit) && people.isComplete(unit));
    }

    /** Whether others than people of the area come to a cemetery as well, or may: its plots are not theirs alone. */
    boolean isShared(Cemetery cemetery) {
        return Stream.concat(cemetery.service().listed().stream(), cemetery.service().around().stream())
                .anyMatch(unit -> !isInside(unit));
    }

    /** Whether a unit lies in the area. */
    boolean isInside(DivisionCode unit) {
        return setting.area().contains(unit);
    }

    /** Whether of another one it may be that it takes people of a cemetery, who would then be fewer. */
    boolean mayHaveFewer(Cemetery cemetery) {
        return cemetery.service().whole().stream().anyMatch(this::mayHaveAnother);
    }

    /** Whether of one more cemetery it may be that it serves people of a row. */
    boolean mayHaveMore(DivisionCode row) {
        return smallest(row).anyMatch(this::mayHaveAnother);
    }

    private boolean mayHaveAnother(DivisionCode unit) {
        return counted.get(unit) > 0 && (doubtful.contains(unit) || rolls.isSilent(unit));
    }

    /** The cemeteries that take burials of a row, or of some of it. */
    List<Cemetery> serving(DivisionCode row) {
        Set<Cemetery> found = smallest(row)
                .flatMap(unit -> serving.getOrDefault(unit, List.of()).stream())
                .collect(Collectors.toSet());
        return cemeteries.stream().filter(found::contains).toList();
    }

    /** The people who come to a cemetery: those of a unit that several serve are shared out evenly. */
    double peopleOf(Cemetery cemetery) {
        return cemetery.service().whole().stream()
                .mapToDouble(unit -> counted.get(unit)
                        / (double) Math.max(
                                1, serving.getOrDefault(unit, List.of()).size()))
                .sum();
    }

    /** Whether a cemetery serves a unit or a row. */
    enum Answer {
        SERVED,
        UNSERVED,
        /** Nobody knows: none does for certain, and one may, or the county keeps no roll of them. */
        UNKNOWN
    }

    private Answer answer(DivisionCode unit) {
        if (serving.containsKey(unit)) {
            return Answer.SERVED;
        }
        return doubtful.contains(unit) || rolls.isSilent(unit) ? Answer.UNKNOWN : Answer.UNSERVED;
    }

    /** Of a row, one served in part is not served: whom none serves lacks all of her plots (D-18). */
    Answer answerOf(DivisionCode row) {
        Set<Answer> all = smallest(row)
                .filter(unit -> counted.get(unit) > 0)
                .map(this::answer)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Answer.class)));
        if (all.isEmpty()) {
            smallest(row).map(this::answer).forEach(all::add);
        }
        return all.contains(Answer.UNSERVED)
                ? Answer.UNSERVED
                : all.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.SERVED;
    }

    /** How many live where no cemetery serves: plots elsewhere are not theirs (domain D-18). */
    long unserved() {
        return people(Answer.UNSERVED);
    }

    /** How many live where nobody knows whether a cemetery serves. */
    long unknown() {
        return people(Answer.UNKNOWN);
    }

    private long people(Answer which) {
        return counted.entrySet().stream()
                .filter(unit -> answer(unit.getKey()) == which)
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
        return free(cemetery -> true);
    }

    /** Those of them that others than people of the area use as well: how many of them are whose nobody knows. */
    long shared() {
        return free(this::isShared);
    }

    private long free(Predicate<Cemetery> which) {
        return cemeteries.stream()
                .filter(Cemetery::takes)
                .filter(which)
                .mapToLong(cemetery -> cemetery.free().orElse(0))
                .sum();
    }
}
