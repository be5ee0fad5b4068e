package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jieming.api.process.Features;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.api.process.UnitRows;
import org.jieming.division.DivisionCode;
import org.jieming.gap.Missing;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
import org.jieming.reach.Equity;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jieming.walk.Footholds;
import org.jieming.walk.Yardstick;
import org.jspecify.annotations.Nullable;

/** Accessibility as a document, a map of the cells and a table of units. */
final class AccessibilityReport {
    private final Provision provision;
    private final Walking walking;
    private final Inputs inputs;
    private final long[] people;
    private final Offered offered;
    private final Radii radii;
    private final Supplied supplied;
    private final Unrecorded lacking;
    private final Settled settled;
    private final UnitRows unitRows;

    AccessibilityReport(Sharing sharing) {
        this.provision = sharing.provision();
        this.walking = sharing.walking();
        this.inputs = sharing.inputs();
        this.people = provision.weights();
        String property = inputs.get(AccessibilityProcess.SUPPLY);
        this.radii = Radii.of(inputs, inputs.get(AccessibilityProcess.RADIUS));
        this.offered = Offered.of(provision, property, radii);
        this.lacking = lacking();
        this.settled = Settled.of(provision.people());
        this.unitRows = provision.setting().rows(Setting.level(inputs.get(ProvisionInputs.LEVEL)));
        this.supplied = Supplied.of(sharing, offered.all(), Besides.of(sharing, radii, property));
    }

    /** A supply of which no facility of the area says anything is not none. */
    private Unrecorded lacking() {
        List<Bilingual> inputs = new ArrayList<>(provision.unrecorded().inputs());
        if (offered.items().isEmpty() && offered.silentInside() > 0) {
            inputs.add(Missing.property(ItemType.FACILITY, this.inputs.get(AccessibilityProcess.SUPPLY)));
        }
        return new Unrecorded(inputs);
    }

    ObjectNode document() {
        ObjectNode document = provision.head("accessibility", inputs, lacking);
        Silence.tell(document, supplied.silence().names(), inputs.get(AccessibilityProcess.SUPPLY));
        supplied.besides().tell(document);
        if (!provision.people().isComplete() || provision.withoutPlace() > 0) {
            Told.text(document.withArray("missing_inputs").addObject(), "input", bound());
        }
        walking.tell(document.putObject("method"));
        if (inputs.get(AccessibilityProcess.METHOD).equals("3sfca")) {
            Told.text(
                    (ObjectNode) document.get("method"),
                    "caveat",
                    Bilingual.of(
                            "3SFCA 中距离既算权重又算选择概率,计了两次,有争议;请与 e2sfca 一并给出",
                            "in 3SFCA distance counts twice, as weight and as probability of choosing, which is"
                                    + " disputed; tell it beside e2sfca"));
        }
        document.put("people_without_place", provision.withoutPlace());
        walking.roads().ifPresent(roads -> document.put("people_off_roads", offRoads(roads)));
        ObjectNode catchment = document.putObject("catchment");
        radii.tell(catchment.put("within_m", radii.usual()));
        supply(document.putObject("supply"));
        equity(document.putObject("equity"));
        ArrayNode units = document.putArray("units");
        units().forEach((code, sum) -> unit(units.addObject(), code, sum));
        return document;
    }

    /** What it means that supply is shared among those counted alone. */
    private Bilingual bound() {
        boolean isMost =
                !supplied.besides().isAnything() && supplied.silence().names().isEmpty();
        return isMost
                ? Bilingual.of(
                        "供给只在已计入的人之间分配,每千人可得是上限",
                        "supply is shared among the people counted alone: what is told per 1,000 is the most they get")
                : Bilingual.of(
                        "供给只在已计入的人之间分配,又有供给不明的设施:每千人可得可能更少,也可能更多",
                        "supply is shared among the people counted alone, and of some facilities it is not known: per 1,000 it"
                                + " may be less than told, or more");
    }

    private void unit(ObjectNode json, DivisionCode code, Portion sum) {
        json.put("code", code.shortForm()).put("name", unitRows.name(code));
        json.put("people", people(code, sum));
        json.put("uncounted", !settled.isComplete(code, sum.people()));
        json.put("people_at_least", sum.atLeast());
        json.put("people_unknown", lacking.isEmpty() ? sum.unknown() : sum.people());
        Told.number(json, "per_1000", perThousand(code, sum));
        Told.number(json, "per_1000_at_least", whole(code, sum.perThousandAtLeast()));
        Told.number(json, "per_1000_at_most", whole(code, sum.perThousandAtMost()));
    }

    /** Those farther than the limit from every road: they reach only what lies as near. */
    private long offRoads(Yardstick.Walked roads) {
        Footholds holds = roads.entry().footholds(provision.demand());
        return IntStream.range(0, people.length)
                .filter(cell -> !holds.on(cell))
                .mapToLong(cell -> people[cell])
                .sum();
    }

    private void supply(ObjectNode json) {
        double shared = 0;
        ArrayNode unreached = json.putArray("reached_by_nobody");
        for (int site = 0; site < offered.said().size(); site++) {
            boolean reached = !Double.isNaN(supplied.shares().ratio()[site]);
            shared += reached ? offered.said().get(site).supply() : 0;
            if (!reached && provision.setting().isInside(offered.items().get(site))) {
                unreached
                        .addObject()
                        .put("name", offered.items().get(site).name())
                        .put("supply", offered.said().get(site).supply());
            }
        }
        Told.number(json, "shared", known(shared));
        json.put("facilities_without_figure", offered.silentInside());
    }

    private void equity(ObjectNode json) {
        Equity equity = supplied.silence().equity(supplied.shares(), people);
        Portion all = supplied.portion(IntStream.range(0, people.length).boxed().toList());
        json.put("people_unknown", all.unknown());
        json.put("people_at_least", all.atLeast());
        double counted = provision.people().isComplete() ? 1 : Double.NaN;
        boolean isOpen = supplied.besides().isAnything() || all.unknown() + all.atLeast() > 0;
        double whole = isOpen ? Double.NaN : counted;
        Told.number(json, "mean_per_1000", known(whole * 1000 * equity.mean()));
        Told.number(json, "mean_per_1000_at_least", known(counted * all.perThousandAtLeast()));
        Told.number(json, "mean_per_1000_at_most", known(counted * all.perThousandAtMost()));
        Told.number(json, "gini", known(whole * equity.gini()));
        Told.number(json, "palma", known(whole * equity.palma()));
        Told.number(json, "share_below_half_mean", known(whole * equity.belowHalf()));
    }

    /** How many people a unit has; none told where nobody in it is counted. */
    private @Nullable Long people(DivisionCode code, Portion sum) {
        return settled.isDark(code, sum.people()) ? null : (Long) sum.people();
    }

    /** What comes to 1,000 people of a unit; not a number where somebody in it is not counted. */
    private double perThousand(DivisionCode code, Portion sum) {
        return whole(code, sum.perThousand());
    }

    /** A figure of a unit in which everybody is counted. */
    private double whole(DivisionCode code, double value) {
        return provision.people().isComplete(code) ? known(value) : Double.NaN;
    }

    /** A figure, or none where the register lacks what it would be reckoned from. */
    private double known(double value) {
        return lacking.isEmpty() ? value : Double.NaN;
    }

    /** What people get, by unit. */
    private Map<DivisionCode, Portion> units() {
        Map<DivisionCode, List<Integer>> cells = new TreeMap<>();
        unitRows.units().forEach(code -> cells.put(code, new ArrayList<>()));
        for (int cell = 0; cell < people.length; cell++) {
            cells.computeIfAbsent(unitRows.of(provision.cells().get(cell).unit()), none -> new ArrayList<>())
                    .add(cell);
        }
        Map<DivisionCode, Portion> units = new LinkedHashMap<>();
        cells.forEach((code, its) -> units.put(code, supplied.portion(its)));
        return units;
    }

    /** The cells with their people, and below them the units that have a shape. */
    ObjectNode map() {
        Features features = new Features();
        for (int i = 0; i < people.length; i++) {
            Population.Cell cell = provision.cells().get(i);
            ObjectNode properties = features.add(cell.item().id().toString(), cell.spot());
            properties.put("feature", "cell").put("name", cell.item().name());
            provision.setting().ground().tellPeople(properties, cell.people());
            properties.put("at_least", supplied.isLeast(i));
            Told.number(
                    properties,
                    "per_1000",
                    supplied.isUnknown(i)
                            ? Double.NaN
                            : known(1000 * supplied.shares().perPerson()[i]));
        }
        units().forEach((code, sum) -> unit(features, code, sum));
        return features.collection();
    }

    private void unit(Features features, DivisionCode code, Portion sum) {
        ItemVersion item = provision.setting().units().get(code.digits());
        Shape shape = item == null ? null : provision.setting().ground().sight().shape(item);
        if (item != null && shape != null) {
            unit(features.add(item.id().toString(), shape.geometry()).put("feature", "unit"), code, sum);
        }
    }

    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        units().forEach((code, sum) -> rows.add(Arrays.asList(
                code.shortForm(),
                unitRows.name(code),
                people(code, sum),
                lacking.isEmpty() ? sum.unknown() : sum.people(),
                finite(perThousand(code, sum)),
                sum.atLeast(),
                finite(whole(code, sum.perThousandAtLeast())),
                finite(whole(code, sum.perThousandAtMost())))));
        return new Sheet(
                Bilingual.of("可达性", "Accessibility"),
                List.of(
                        Column.text("代码", "Code"),
                        Column.text("名称", "Name"),
                        Column.people(
                                provision.people().band().title().zh() + "(人)",
                                provision.people().band().title().en()),
                        Column.people("其中无法判定(人)", "Of them unknown"),
                        Column.decimal("每千人可得", "per 1,000 people"),
                        Column.people("其中只知下限(人)", "Of them at least"),
                        Column.decimal("每千人至少可得", "per 1,000 at least"),
                        Column.decimal("每千人至多可得", "per 1,000 at most")),
                rows);
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
