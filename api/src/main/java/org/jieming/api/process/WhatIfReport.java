package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jieming.api.job.Progress;
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
    private final Standing standing;
    private final Scene before;
    private final Scene after;
    private final Inputs inputs;
    private final Comparison compared;
    private final GainsAndLosses sums;

    WhatIfReport(Scene before, Scene after, Inputs inputs, Progress progress) {
        this.standing = after.standing();
        this.before = before;
        this.after = after;
        this.inputs = inputs;
        this.compared = Comparison.of(before, after, inputs, progress);
        this.sums = compared.sums();
    }

    ObjectNode document() {
        ObjectNode document = standing.provision().head("what-if", inputs);
        standing.walking().tell(document.putObject("method"));
        compared.before(document.putObject("before"), before);
        compared.after(document.putObject("after"), after);
        ObjectNode difference = document.putObject("difference");
        difference.put("gained", Comparison.sum(sums.gained()));
        difference.put("lost", Comparison.sum(sums.lost()));
        difference.put("served", Comparison.sum(sums.servedAfter()) - Comparison.sum(sums.servedBefore()));
        difference.put("with_another_way", people(compared::hasAnotherWay));
        difference.put("in_another_unit", people(cell -> before.unitOf()[cell] != after.unitOf()[cell]));
        int[] changed = compared.changed();
        int area = standing.units().size() - 1;
        document.put(
                "units_unchanged",
                area - IntStream.of(changed).filter(unit -> unit < area).count());
        ArrayNode units = document.putArray("units");
        IntStream.of(changed).forEach(unit -> compared.unit(units.addObject(), unit));
        return document;
    }

    private long people(IntPredicate of) {
        return IntStream.range(0, standing.weights().length)
                .filter(of)
                .mapToLong(cell -> standing.weights()[cell])
                .sum();
    }

    /** Units where something changes, people who gain or lose, and facilities where they then are. */
    ObjectNode map() {
        Features features = new Features();
        Setting setting = standing.provision().setting();
        for (int unit : compared.changed()) {
            ItemVersion item = setting.units().get(standing.units().get(unit).digits());
            Shape shape = item == null ? null : setting.ground().sight().shape(item);
            if (item != null && unit < standing.units().size() - 1) {
                ObjectNode properties = features.add(item.id().toString(), shape == null ? null : shape.geometry());
                compared.unit(properties.put("feature", "unit"), unit);
            }
        }
        for (int cell = 0; cell < standing.weights().length; cell++) {
            String change = compared.change(cell);
            if (!change.isEmpty()) {
                cell(features, cell, change);
            }
        }
        after.changes().stream().filter(Alteration::arrives).forEach(change -> features.point(
                        change.longitude(), change.latitude())
                .put("feature", "site")
                .put("action", change.action().word())
                .put("name", change.name()));
        return features.collection();
    }

    private void cell(Features features, int at, String change) {
        Population.Cell cell = standing.provision().cells().get(at);
        features.add(cell.item().id().toString(), Objects.requireNonNull(cell.spot()))
                .put("feature", "cell")
                .put("change", change)
                .put("people", cell.people());
    }

    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int unit : compared.changed()) {
            DivisionCode code = standing.units().get(unit);
            rows.add(Arrays.asList(
                    code.shortForm(),
                    standing.provision().setting().name(code),
                    sums.people()[unit],
                    sums.peopleAfter()[unit],
                    sums.servedBefore()[unit],
                    sums.servedMoved()[unit],
                    sums.servedAfter()[unit],
                    sums.gained()[unit],
                    sums.lost()[unit]));
        }
        rows.add(Arrays.asList(
                "",
                "合计 Total",
                Comparison.sum(sums.people()),
                Comparison.sum(sums.peopleAfter()),
                Comparison.sum(sums.servedBefore()),
                Comparison.sum(sums.servedMoved()),
                Comparison.sum(sums.servedAfter()),
                Comparison.sum(sums.gained()),
                Comparison.sum(sums.lost())));
        return new Sheet(
                Bilingual.of("方案比较", "What if"),
                List.of(
                        Column.text("代码", "Code"),
                        Column.text("名称", "Name"),
                        Column.integer("人数", "People"),
                        Column.integer("方案人数", "People after"),
                        Column.integer("原服务人数", "Served before"),
                        Column.integer("随界线转入", "Served moved in"),
                        Column.integer("方案服务人数", "Served after"),
                        Column.integer("新得到服务", "Gained"),
                        Column.integer("失去服务", "Lost")),
                rows);
    }
}
