package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Counties;
import org.jieming.api.process.FewPeople;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Told;
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
    /** By unit, so that of equal candidates the one with the lowest code is taken. */
    private static final Comparator<Population.Cell> BY_UNIT = Comparator.comparing(Population.Cell::unit)
            .thenComparing(cell -> cell.item().id());

    /**
     * Reads area, date, {@link ProvisionInputs#KINDS}, {@link ProvisionInputs#BAND} and {@link ProvisionInputs#DETOUR}. O(people and facilities of the register).
     *
     * @throws Malformed when no division in force on the day has the code of the area, or the grid of {@link ProvisionInputs#SPREAD} is too narrow
     */
    static Provision of(Ground ground, Inputs inputs, Progress progress) {
        Setting setting = Setting.of(ground, inputs);
        List<String> kinds = inputs.get(ProvisionInputs.KINDS);
        Population counted = setting.people(Band.of(inputs.get(ProvisionInputs.BAND)));
        Spreading spreading = Spreading.of(setting, counted, inputs, progress);
        Population people = spreading.people();
        List<ItemVersion> sites = setting.serving(kinds);
        return new Provision(
                setting,
                kinds,
                people,
                people.cells().stream().filter(cell -> cell.spot() != null).toList(),
                sites,
                Doubtful.of(setting, kinds, sites, ProvisionInputs.declared(inputs)),
                inputs.get(ProvisionInputs.DETOUR),
                spreading.left());
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
                        ProvisionInputs.RADIUS,
                        AccessibilityProcess.RADIUS,
                        WhatIfProcess.RADIUS_THEN,
                        WhatIfProcess.CATCHMENT)
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
        return ProvisionInputs.declared(inputs).around().containsAll(kinds)
                ? Optional.empty()
                : new Counties(setting).namedBeside().within(farthest(inputs));
    }

    /** Cells that stand for towns or counties wider than the shortest radius of a question; empty where there are none. */
    Optional<Bilingual> coarse(Inputs inputs) {
        Bilingual advice = inputs.find(ProvisionInputs.SPREAD)
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
                : Stream.of(ProvisionInputs.RADIUS, WhatIfProcess.RADIUS_THEN, AccessibilityProcess.RADIUS)
                        .flatMap(input -> inputs.find(input).stream())
                        .min(Double::compare);
        Map<String, Double> own = inputs.find(Radii.OWN).orElse(Map.of());
        return usual.map(metres -> Radii.shortest(inputs.get(ProvisionInputs.KINDS), metres, own));
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
        inputs.find(ProvisionInputs.SPREAD).ifPresent(step -> {
            demand.put("spread_m", step).put("estimated", true);
            Told.text(
                    demand,
                    "note",
                    Bilingual.of("面积加权:人口按面积均匀分摊,总数不变", "areal weighting: people spread evenly by area, totals kept"));
        });
        return document;
    }
}
