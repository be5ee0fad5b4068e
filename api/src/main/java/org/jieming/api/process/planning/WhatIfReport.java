package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Features;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
import org.jieming.reach.GainsAndLosses;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/** Two scenarios side by side as a document, a map and a table. */
final class WhatIfReport {
    /** What of the two states is known whatever the register holds. */
    private static final Set<String> STATED = Set.of("within_m", "facilities", "radii_m", "radii_zh", "radii_en");
    /** What of a unit is. */
    private static final Set<String> NAMED = Set.of("code", "name", "people", "people_after");

    private final Standing standing;
    private final Scene before;
    private final Scene after;
    private final Inputs inputs;
    private final Comparison compared;
    private final GainsAndLosses sums;
    private final boolean isBlind;

    WhatIfReport(Scene before, Scene after, Inputs inputs, Progress progress) {
        this.standing = after.standing();
        this.before = before;
        this.after = after;
        this.inputs = inputs;
        this.compared = Comparison.of(before, after, inputs, progress);
        this.sums = compared.sums();
        this.isBlind = !standing.provision().unrecorded().isEmpty();
    }

    ObjectNode document() {
        ObjectNode document = standing.provision().head("what-if", inputs);
        compared.tellSilent(document);
        standing.walking().tell(document.putObject("method"));
        compared.before(document.putObject("before"), before);
        compared.after(document.putObject("after"), after);
        ObjectNode difference = document.putObject("difference");
        compared.change(difference);
        boolean isCertain = Comparison.sum(sums.mayGain()) + Comparison.sum(sums.mayLose()) == 0;
        long more = Comparison.sum(sums.servedAfter()) - Comparison.sum(sums.servedBefore());
        difference.put("served", isCertain ? (Long) more : null);
        difference.put("with_another_way", people(compared::hasAnotherWay));
        difference.put("in_another_unit", people(cell -> before.unitOf()[cell] != after.unitOf()[cell]));
        int[] changed = compared.changed();
        int area = standing.units().size() - 1;
        long dark = compared.dark().count();
        document.put(
                "units_unchanged",
                area - dark - IntStream.of(changed).filter(unit -> unit < area).count());
        document.put("units_unknown", dark);
        ArrayNode units = document.putArray("units");
        IntStream.of(changed).forEach(unit -> compared.unit(units.addObject(), unit));
        return isBlind ? blank(document) : document;
    }

    /** Where people or facilities are not recorded, whoever is served is not known, and neither is who gains or loses. */
    private static ObjectNode blank(ObjectNode document) {
        List.of("/before", "/after", "/difference").forEach(part -> blank((ObjectNode) document.at(part), STATED));
        document.path("units").forEach(unit -> blank((ObjectNode) unit, NAMED));
        return document.putNull("units_unchanged").putNull("units_unknown");
    }

    private static void blank(ObjectNode part, Set<String> stays) {
        List<String> names = new ArrayList<>();
        part.fieldNames().forEachRemaining(names::add);
        names.stream().filter(name -> !stays.contains(name)).forEach(part::putNull);
    }

    private long people(IntPredicate of) {
        return IntStream.range(0, standing.weights().length)
                .filter(of)
                .mapToLong(cell -> standing.weights()[cell])
                .sum();
    }

    /** Units where something changes, people who gain or lose, and facilities where they then are; these alone where blind. */
    ObjectNode map() {
        Features features = new Features();
        if (!isBlind) {
            changes(features);
        }
        after.changes().stream().filter(Alteration::arrives).forEach(change -> features.point(
                        change.longitude(), change.latitude())
                .put("feature", "site")
                .put("action", change.action().word())
                .put("name", change.name()));
        return features.collection();
    }

    private void changes(Features features) {
        Setting setting = standing.provision().setting();
        for (int unit : compared.changed()) {
            ItemVersion item = setting.units().get(standing.units().get(unit).digits());
            Shape shape = item == null ? null : setting.ground().sight().shape(item);
            if (item != null && unit < standing.units().size() - 1) {
                ObjectNode properties = features.add(item.id().toString(), shape == null ? null : shape.geometry());
                compared.unit(properties.put("feature", "unit"), unit);
            }
        }
        for (int cell = 0; cell < standing.provision().cells().size(); cell++) {
            String change = compared.change(cell);
            if (!change.isEmpty()) {
                cell(features, cell, change);
            }
        }
    }

    private void cell(Features features, int at, String change) {
        Population.Cell cell = standing.provision().cells().get(at);
        ObjectNode properties = features.add(cell.item().id().toString(), Objects.requireNonNull(cell.spot()))
                .put("feature", "cell")
                .put("change", change);
        standing.provision().setting().ground().tellPeople(properties, cell.people());
    }

    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int unit : compared.changed()) {
            DivisionCode code = standing.units().get(unit);
            rows.add(row(code.shortForm(), standing.rows().name(code), figures -> figures[unit]));
        }
        rows.add(row("", "合计 Total", Comparison::sum));
        return new Sheet(
                Bilingual.of("方案比较", "What if"),
                List.of(
                        Column.text("代码", "Code"),
                        Column.text("名称", "Name"),
                        Column.people("人数", "People"),
                        Column.people("方案人数", "People after"),
                        Column.people("原服务人数", "Served before"),
                        Column.people("随界线转入", "Served moved in"),
                        Column.people("方案服务人数", "Served after"),
                        Column.people("新得到服务", "Gained"),
                        Column.people("失去服务", "Lost"),
                        Column.people("另可能得到", "May gain besides"),
                        Column.people("另可能失去", "May lose besides")),
                rows);
    }

    /** People are known in any case; who is served, and who gains or loses, unless blind. */
    private List<@Nullable Object> row(String code, String name, ToLongFunction<long[]> figure) {
        List<@Nullable Object> row = new ArrayList<>(
                List.of(code, name, figure.applyAsLong(sums.people()), figure.applyAsLong(sums.peopleAfter())));
        Stream.of(
                        sums.servedBefore(),
                        sums.servedMoved(),
                        sums.servedAfter(),
                        sums.gained(),
                        sums.lost(),
                        sums.mayGain(),
                        sums.mayLose())
                .forEach(figures -> row.add(isBlind ? null : (Long) figure.applyAsLong(figures)));
        return row;
    }
}
