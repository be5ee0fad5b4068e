package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.api.http.Json;
import org.jieming.api.process.Sheet.Column;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.reach.Equity;
import org.jieming.reach.FloatingCatchment;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

/** Accessibility as a document, a map of the cells and a table of units. */
final class AccessibilityReport {
    private final Setting setting;
    private final Inputs inputs;
    private final Population people;
    private final List<Population.Cell> cells;
    private final Sites sites;
    private final FloatingCatchment shares;

    private AccessibilityReport(
            Setting setting, Inputs inputs, Population people, List<Population.Cell> cells, Sites sites) {
        this.setting = setting;
        this.inputs = inputs;
        this.people = people;
        this.cells = cells;
        this.sites = sites;
        this.shares = FloatingCatchment.of(
                Spots.ofCells(cells),
                cells.stream().mapToLong(Population.Cell::people).toArray(),
                Spots.ofSites(sites.items()),
                sites.supply(),
                AccessibilityProcess.decay(inputs));
    }

    /** Facilities that offer something, and how many say nothing of it. */
    private record Sites(List<ItemVersion> items, double[] supply, long silent) {
        static Sites of(Setting setting, Inputs inputs) {
            String property = inputs.get(AccessibilityProcess.SUPPLY);
            List<ItemVersion> placed = setting.serving(inputs.get(ReachProcess.KINDS));
            List<ItemVersion> items = placed.stream()
                    .filter(site -> property.equals("count")
                            || site.values().get(property).isPresent())
                    .toList();
            double[] supply = items.stream()
                    .mapToDouble(site -> property.equals("count")
                            ? 1
                            : ((Number) site.values().get(property).orElseThrow()).doubleValue())
                    .toArray();
            return new Sites(
                    items,
                    supply,
                    placed.stream()
                            .filter(setting::isInside)
                            .filter(site -> !items.contains(site))
                            .count());
        }
    }

    static AccessibilityReport of(Setting setting, Inputs inputs) {
        Population people = setting.people(Band.of(inputs.get(ReachProcess.BAND)));
        List<Population.Cell> cells =
                people.cells().stream().filter(cell -> cell.spot() != null).toList();
        return new AccessibilityReport(setting, inputs, people, cells, Sites.of(setting, inputs));
    }

    ObjectNode document() {
        ObjectNode document = Told.head("accessibility", setting, inputs);
        Told.basis(document, "population", people.band().title());
        Told.distance(document.putObject("method"), inputs.get(ReachProcess.DETOUR));
        Told.people(document.putObject("demand"), people);
        document.put("people_without_place", people.people() - counted());
        supply(document.putObject("supply"));
        equity(document.putObject("equity"));
        ArrayNode units = document.putArray("units");
        units().forEach((code, sum) -> {
            ObjectNode unit = units.addObject().put("code", code.shortForm()).put("name", setting.name(code));
            unit.put("people", (long) sum[0]);
            Told.number(unit, "per_1000", 1000 * sum[1] / sum[0]);
        });
        return document;
    }

    private long counted() {
        return cells.stream().mapToLong(Population.Cell::people).sum();
    }

    private void supply(ObjectNode json) {
        double shared = 0;
        ArrayNode unreached = json.putArray("reached_by_nobody");
        for (int site = 0; site < sites.supply().length; site++) {
            boolean reached = !Double.isNaN(shares.ratio()[site]);
            shared += reached ? sites.supply()[site] : 0;
            if (!reached && setting.isInside(sites.items().get(site))) {
                unreached
                        .addObject()
                        .put("name", sites.items().get(site).name())
                        .put("supply", sites.supply()[site]);
            }
        }
        json.put("shared", shared);
        json.put("facilities_without_figure", sites.silent());
    }

    private void equity(ObjectNode json) {
        Equity equity = Equity.of(
                shares.perPerson(),
                cells.stream().mapToLong(Population.Cell::people).toArray());
        Told.number(json, "mean_per_1000", 1000 * equity.mean());
        Told.number(json, "gini", equity.gini());
        Told.number(json, "palma", equity.palma());
        Told.number(json, "share_below_half_mean", equity.belowHalf());
    }

    /** People, and people times share, by unit. */
    private Map<DivisionCode, double[]> units() {
        DivisionLevel level = Setting.level(inputs.get(ReachProcess.LEVEL));
        Map<DivisionCode, double[]> units = new TreeMap<>();
        setting.at(level).forEach(code -> units.put(code, new double[2]));
        for (int i = 0; i < cells.size(); i++) {
            Population.Cell cell = cells.get(i);
            double[] sum = units.computeIfAbsent(cell.unit().at(level).orElse(setting.area()), none -> new double[2]);
            sum[0] += cell.people();
            sum[1] += cell.people() * shares.perPerson()[i];
        }
        return units;
    }

    ObjectNode map() {
        ObjectNode map = Json.object().put("type", "FeatureCollection");
        ArrayNode features = map.putArray("features");
        for (int i = 0; i < cells.size(); i++) {
            Population.Cell cell = cells.get(i);
            ObjectNode feature = features.addObject().put("type", "Feature");
            feature.put("id", cell.item().id().toString());
            feature.set("geometry", GeoJsonTree.of(java.util.Objects.requireNonNull(cell.spot())));
            ObjectNode properties = feature.putObject("properties");
            properties.put("name", cell.item().name()).put("people", cell.people());
            properties.put("per_1000", 1000 * shares.perPerson()[i]);
        }
        return map;
    }

    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        units().forEach((code, sum) -> rows.add(Arrays.asList(
                code.shortForm(), setting.name(code), (long) sum[0], sum[0] > 0 ? 1000 * sum[1] / sum[0] : null)));
        return new Sheet(
                Bilingual.of("可达性", "Accessibility"),
                List.of(
                        Column.text("代码", "Code"),
                        Column.text("名称", "Name"),
                        Column.integer(
                                people.band().title().zh() + "(人)",
                                people.band().title().en()),
                        Column.decimal("每千人可得", "per 1,000 people")),
                rows);
    }
}
