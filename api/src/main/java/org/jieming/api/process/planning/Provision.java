package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Counties;
import org.jieming.api.process.FewPeople;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Told;
import org.jieming.cemetery.Cemeteries;
import org.jieming.division.DivisionLevel;
import org.jieming.eldercare.Facilities;
import org.jieming.gap.Declared;
import org.jieming.gap.WholeUnits;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.reach.Positions;
import org.jieming.register.ItemVersion;

/**
 * With what every question of need and offer begins: the people of an area and the facilities that serve them.
 *
 * @param setting where and when
 * @param kinds codes of the facilities asked about
 * @param people who is counted
 * @param cells those of them whose place is known, in the order of the register
 * @param sites the facilities that serve and whose place is known, in the area or not
 * @param doubtful the facilities of which the register does not say enough
 * @param detour how much longer a walk is taken to be than the straight line
 * @param unspread how many cells stay in their point where people are to be spread
 */
public record Provision(
        Setting setting,
        List<String> kinds,
        Population people,
        List<Population.Cell> cells,
        List<ItemVersion> sites,
        Doubtful doubtful,
        double detour,
        int unspread) {
    static final Input<List<String>> KINDS = Input.of(
                    "kinds",
                    Bilingual.of("设施类型", "Kinds of facility"),
                    Bilingual.of("设施类型代码(E1–E12),任一种即可", "Codes of facility types (E1–E12); any of them serves"),
                    InputKind.listOf(InputKind.choice(Facilities.kinds())))
            .demanded();
    static final Input<Double> RADIUS = Input.of(
                    "radius",
                    Bilingual.of("服务半径", "Radius"),
                    Bilingual.of(
                            "米,含端点;15 分钟生活圈为 800–1000 米(GB 50180-2018)",
                            "Metres, end included; 15 minutes are 800–1,000 m (GB 50180-2018)"),
                    InputKind.number(1, 100_000))
            .usually(1000);
    static final Input<Double> DETOUR = Input.of(
                    "detour",
                    Bilingual.of("绕行系数", "Detour factor"),
                    Bilingual.of(
                            "步行距离约为直线的倍数(1.2–1.4);大于 1 的结果标为估算。默认 1,即直线距离",
                            "How much longer a walk is than the straight line (1.2–1.4); above 1 figures are labelled"
                                    + " estimated. 1, the straight line, unless given"),
                    InputKind.number(1, 3))
            .usually(1);
    static final Input<String> BAND = Input.of(
                    "band",
                    Bilingual.of("人群", "Band"),
                    Bilingual.of("计算哪一人群", "Which part of the people is counted"),
                    InputKind.choice(
                            Arrays.stream(Band.values()).map(Band::word).toList()))
            .usually(Band.ELDERS_60.word());
    /** The level of the units in tables. */
    public static final Input<String> LEVEL = Input.of(
                    "level",
                    Bilingual.of("汇总级别", "Level"),
                    Bilingual.of("按哪一级政区汇总", "The level of unit for which figures are given"),
                    InputKind.choice(List.of(
                            DivisionLevel.COUNTY.word(), DivisionLevel.TOWNSHIP.word(), DivisionLevel.VILLAGE.word())))
            .usually(DivisionLevel.TOWNSHIP.word());

    static final Input<Double> SPREAD = Input.of(
            "spread",
            Bilingual.of("面积加权网格(米)", "Grid of areal weighting (m)"),
            Bilingual.of(
                    "给出时,有面积的人口单元,以及有图形的村、乡镇、区县的单元,按此边长的网格把人口均匀分摊(面积加权,总数不变),结果标为估算;"
                            + "默认都算在该单元的点上。一个单元最多 1 万格,更大的不分摊;全部最多 50 万格",
                    "When given, people of cells that are areas, and of villages, towns and counties with a shape, are spread evenly over"
                            + " a grid of that width (areal weighting, totals kept) and figures are labelled estimated;"
                            + " all in the point of the cell unless given. A cell of more than 10,000 squares is not spread; all"
                            + " together have 500,000 at most"),
            InputKind.number(50, 10_000));
    private static final InputKind<List<String>> KIND_CODES =
            InputKind.listOf(InputKind.choice(Stream.concat(Facilities.kinds().stream(), Cemeteries.kinds().stream())
                    .toList()));

    /** Kinds of facilities that are recorded completely. */
    public static final Input<List<String>> COMPLETE = Input.of(
            "complete_kinds",
            Bilingual.of("已登记齐全的设施类型", "Kinds recorded completely"),
            Bilingual.of(
                    "声明这些类型的设施(E1–E12)和殡葬设施(F1–F9)在本区域已全部入库;未声明而县里没有任何登记(规划、在建的不算,停业的算)的类型,不知有没有,按“无法判定”",
                    "Declares that all facilities (E1–E12) and cemeteries (F1–F9) of these kinds in the area are recorded. Of kinds that"
                            + " are not declared, and of which a county has nothing on record (closed ones count, planned ones and"
                            + " those being built do not), nobody knows whether there are any: they are unknown"),
            KIND_CODES);
    /** Kinds of facilities that are recorded completely around. */
    public static final Input<List<String>> AROUND = Input.of(
            "complete_around",
            Bilingual.of("周边已登记齐全的设施类型", "Kinds recorded completely around"),
            Bilingual.of(
                    "声明这些类型的设施(E1–E12)和殡葬设施(F1–F9)在周边各县已全部入库(或周边没有);未声明而邻县没有任何登记的类型,住在距邻县服务半径以内、已登记设施又服务不到的人按“无法判定”",
                    "Declares that all facilities (E1–E12) and cemeteries (F1–F9) of these kinds in the counties around the area are recorded, or that there are"
                            + " none. Of kinds that are not declared, and of which a neighbouring county has nothing on record, whoever"
                            + " lives within the radius of it and is served by nobody is unknown"),
            KIND_CODES);
    /** By unit, so that of equal candidates the one with the lowest code is taken. */
    private static final Comparator<Population.Cell> BY_UNIT = Comparator.comparing(Population.Cell::unit)
            .thenComparing(cell -> cell.item().id());

    /**
     * Reads area, date, {@link #KINDS}, {@link #BAND} and {@link #DETOUR}. O(people and facilities of the register).
     *
     * @throws Malformed when no division in force on the day has the code of the area, or the grid of {@link #SPREAD} is too narrow
     */
    static Provision of(Ground ground, Inputs inputs, Progress progress) {
        Setting setting = Setting.of(ground, inputs);
        List<String> kinds = inputs.get(KINDS);
        Population counted = setting.people(Band.of(inputs.get(BAND)));
        Spreading spreading = Spreading.of(setting, counted, inputs, progress);
        Population people = spreading.people();
        List<ItemVersion> sites = setting.serving(kinds);
        return new Provision(
                setting,
                kinds,
                people,
                people.cells().stream().filter(cell -> cell.spot() != null).toList(),
                sites,
                Doubtful.of(setting, kinds, sites, declared(inputs)),
                inputs.get(DETOUR),
                spreading.left());
    }

    /**
     * What an analysis of facilities and people takes, in the order of a form: what is asked about, by ways that are measured so, of whose
     * people.
     *
     * @param own what it takes of its own behind the kinds
     * @param rest what it takes of its own at the end
     */
    static List<Input<?>> inputs(List<Input<?>> own, List<Input<?>> rest) {
        List<Input<?>> all = new ArrayList<>(List.of(Setting.AREA, Setting.DATE, KINDS, COMPLETE, AROUND));
        all.addAll(own);
        all.addAll(List.of(Walking.DISTANCE, Walking.SPEED, Walking.SNAP, Walking.ENTRY, Walking.JOIN));
        all.addAll(List.of(DETOUR, BAND, SPREAD));
        all.addAll(rest);
        return List.copyOf(all);
    }

    /** What is declared to be recorded completely. */
    static Declared declared(Inputs inputs) {
        return new Declared(
                Set.copyOf(inputs.find(COMPLETE).orElse(List.of())),
                Set.copyOf(inputs.find(AROUND).orElse(List.of())));
    }

    /** What the register would have to hold besides for an answer. */
    Unrecorded unrecorded() {
        return Unrecorded.of(people);
    }

    /** The same with the cells in order of unit. */
    Provision byUnit() {
        return new Provision(
                setting, kinds, people, cells.stream().sorted(BY_UNIT).toList(), sites, doubtful, detour, unspread);
    }

    /** Where the people of {@link #cells} are. */
    Positions demand() {
        return Spots.ofCells(cells);
    }

    /** Who is counted: {@link #cells}, and behind them, in the same order, all whose place is not known. */
    List<Population.Cell> everybody() {
        return Stream.concat(cells.stream(), people.cells().stream().filter(cell -> cell.spot() == null))
                .toList();
    }

    /** How many people live in each of {@link #cells}. */
    long[] weights() {
        return cells.stream().mapToLong(Population.Cell::people).toArray();
    }

    /** How many people are counted whose place is not known. */
    long withoutPlace() {
        return people.people()
                - cells.stream().mapToLong(Population.Cell::people).sum();
    }

    /** The sites that lie in the area. */
    List<ItemVersion> inside() {
        return sites.stream().filter(setting::isInside).toList();
    }

    /** How much a facility offers: the value of a property, 1 for {@code count}; not a number when it does not say. */
    static double supply(ItemVersion site, String property) {
        return property.equals("count")
                ? 1
                : site.values()
                        .get(property)
                        .map(value -> ((Number) value).doubleValue())
                        .orElse(Double.NaN);
    }

    /** Whether everybody is counted, and every county keeps a roll of the kinds: shares are of everybody. */
    boolean isWhole() {
        return isCounted() && !hasWide();
    }

    /** The same where nobody asks how wide cells are. */
    boolean isCounted() {
        return people.isComplete()
                && doubtful.rolls().isWhole()
                && doubtful.rolls().unregistered().counties().isEmpty();
    }

    /** Whether a cell is wider than the radius, so that nobody knows whom of its people a facility serves. */
    boolean hasWide() {
        return IntStream.range(0, people.cells().size()).anyMatch(this::isWide);
    }

    /** Whether a cell has a place and is wider than the radius. */
    boolean isWide(int cell) {
        Population.Cell one = people.cells().get(cell);
        return one.spot() == null && one.item().shapeOrNull() != null;
    }

    /** How many facilities serve the area, or may, and have no known place. */
    int unplaced(Inputs inputs) {
        return near(inputs).unplaced().count();
    }

    /** The doubtful facilities without those that lie elsewhere and too far off for every radius asked about. */
    private Doubtful near(Inputs inputs) {
        return doubtful.near(setting.area(), cells, farthest(inputs));
    }

    private static double farthest(Inputs inputs) {
        double farthest = Stream.of(
                        RADIUS, AccessibilityProcess.RADIUS, WhatIfProcess.RADIUS_THEN, WhatIfProcess.CATCHMENT)
                .flatMap(input -> inputs.find(input).stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double asked = inputs.find(ReachProcess.MINUTES).isPresent() ? ReachProcess.radius(inputs) : farthest;
        return inputs.find(Radii.OWN).orElse(Map.of()).values().stream().reduce(asked, Math::max);
    }

    private void tellGaps(ArrayNode missing, Inputs inputs) {
        Stream.of(
                        near(inputs).missing(setting),
                        Demand.missing(people, setting::name),
                        beside(inputs).stream().toList())
                .flatMap(List::stream)
                .forEach(gap -> Told.text(missing.addObject(), "input", gap));
    }

    /** Counties beside the area that are not registered, within the longest radius of a question; empty where none is, or all is declared. */
    private Optional<Bilingual> beside(Inputs inputs) {
        return declared(inputs).around().containsAll(kinds)
                ? Optional.empty()
                : new Counties(setting).namedBeside().within(farthest(inputs));
    }

    /** Cells that stand for towns or counties wider than the shortest radius of a question; empty where there are none. */
    Optional<Bilingual> coarse(Inputs inputs) {
        Bilingual advice = inputs.find(SPREAD)
                .map(step -> Bilingual.format(
                        "没有按 %d 米的网格分摊:政区没有图形,或其网格超过 %d 格;请登记图形,或用更大的网格",
                        "they were not spread over squares of %d m, their unit having no outline or more than %d squares: record"
                                + " the outline, or take a wider grid",
                        Math.round(step),
                        Spreading.MOST_SQUARES))
                .orElse(WholeUnits.SPREADABLE);
        return radius(inputs).flatMap(metres -> WholeUnits.told(people, metres, setting::outline, advice));
    }

    /** The shortest radius within which one of the kinds asked about serves, in one of the states compared. */
    static Optional<Double> radius(Inputs inputs) {
        Optional<Double> usual = inputs.find(ReachProcess.MINUTES).isPresent()
                ? Optional.of(ReachProcess.radius(inputs))
                : Stream.of(RADIUS, WhatIfProcess.RADIUS_THEN, AccessibilityProcess.RADIUS)
                        .flatMap(input -> inputs.find(input).stream())
                        .min(Double::compare);
        Map<String, Double> own = inputs.find(Radii.OWN).orElse(Map.of());
        return usual.flatMap(metres -> inputs.get(KINDS).stream()
                .map(kind -> own.getOrDefault(kind, metres))
                .min(Double::compare));
    }

    /** The head of the answer: who asked what of which state, about whom, and how ways are measured. */
    ObjectNode head(String process, Inputs inputs) {
        return head(process, inputs, unrecorded());
    }

    /** The same of a question that needs more than people. */
    ObjectNode head(String process, Inputs inputs, Unrecorded unrecorded) {
        ObjectNode document = Told.head(process, setting, inputs);
        unrecorded.tell(document);
        ArrayNode missing = document.withArray("missing_inputs");
        tellGaps(missing, inputs);
        coarse(inputs).ifPresent(gap -> Told.text(missing.addObject(), "input", gap));
        radius(inputs)
                .flatMap(metres -> WholeUnits.placed(people, metres, setting::outline))
                .ifPresent(gap -> Told.text(missing.addObject(), "input", gap));
        Spreading.left(unspread).ifPresent(gap -> Told.text(missing.addObject(), "input", gap));
        Told.basis(document, "population", people.band().title());
        Told.kinds(document, kinds);
        Told.distance(document.putObject("method"), detour);
        ObjectNode demand = document.putObject("demand");
        Demand.tell(demand, people, setting);
        FewPeople.tell(document, setting, people);
        inputs.find(SPREAD).ifPresent(step -> {
            demand.put("spread_m", step).put("estimated", true);
            Told.text(
                    demand,
                    "note",
                    Bilingual.of("面积加权:人口按面积均匀分摊,总数不变", "areal weighting: people spread evenly by area, totals kept"));
        });
        return document;
    }
}
