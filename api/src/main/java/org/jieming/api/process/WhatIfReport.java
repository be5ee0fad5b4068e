package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    private final GainsAndLosses.State was;
    private final GainsAndLosses.State is;
    private final GainsAndLosses sums;
    private final double @Nullable [][] access;

    WhatIfReport(Scene before, Scene after, Inputs inputs, Progress progress) {
        this.standing = after.standing();
        this.before = before;
        this.after = after;
        this.inputs = inputs;
        double radius = inputs.get(Provision.RADIUS);
        this.was = new GainsAndLosses.State(before.nearest().metres(), radius);
        this.is = new GainsAndLosses.State(
                after.nearest().metres(), inputs.find(WhatIfProcess.RADIUS_THEN).orElse(radius));
        this.sums = GainsAndLosses.of(standing.unitOf(), standing.units().size(), standing.weights(), was, is);
        this.access = inputs.find(WhatIfProcess.SUPPLY)
                .map(supply -> access(supply, progress))
                .orElse(null);
    }

    /** What the people of every unit can get, before and after: people times share, added up. */
    private double[][] access(String supply, Progress progress) {
        return new double[][] {
            summed(before.access(supply, inputs, progress)), summed(after.access(supply, inputs, progress))
        };
    }

    private double[] summed(double[] perPerson) {
        double[] sum = new double[standing.units().size()];
        long[] people = standing.weights();
        for (int cell = 0; cell < people.length; cell++) {
            sum[standing.unitOf()[cell]] += people[cell] * perPerson[cell];
        }
        return sum;
    }

    ObjectNode document() {
        ObjectNode document = standing.provision().head("what-if", inputs);
        standing.walking().tell(document.putObject("method"));
        state(document.putObject("before"), before, was, sums.servedBefore());
        state(document.putObject("after"), after, is, sums.servedAfter());
        ObjectNode difference = document.putObject("difference");
        difference.put("gained", sum(sums.gained()));
        difference.put("lost", sum(sums.lost()));
        difference.put("served", sum(sums.servedAfter()) - sum(sums.servedBefore()));
        difference.put("with_another_way", sum(sums.changed()));
        int[] changed = changed();
        document.put(
                "units_unchanged",
                standing.units().size()
                        - 1
                        - (int) IntStream.of(changed)
                                .filter(unit -> unit < standing.units().size() - 1)
                                .count());
        ArrayNode units = document.putArray("units");
        IntStream.of(changed).forEach(unit -> unit(units.addObject(), unit));
        return document;
    }

    private void state(ObjectNode json, Scene scene, GainsAndLosses.State state, long[] served) {
        long people = sum(sums.people());
        long unknown = people(state, Double::isNaN);
        long walking = people(state, Double::isFinite);
        json.put("within_m", state.radius()).put("facilities", scene.facilities());
        json.put("served", sum(served)).put("unserved", people - sum(served) - unknown);
        json.put("unknown", unknown).put("no_way", people - unknown - walking);
        Told.number(json, "share", sum(served) / (double) people);
        double[] metres = state == was ? sums.metresBefore() : sums.metresAfter();
        Told.number(json, "mean_m", Math.rint(Arrays.stream(metres).sum() / walking));
    }

    /** How many people have such a way. */
    private long people(GainsAndLosses.State state, DoublePredicate way) {
        return IntStream.range(0, state.metres().length)
                .filter(cell -> way.test(state.metres()[cell]))
                .mapToLong(cell -> standing.weights()[cell])
                .sum();
    }

    private static long sum(long[] values) {
        return LongStream.of(values).sum();
    }

    /** The units where somebody's way, service or supply is another one. */
    private int[] changed() {
        return IntStream.range(0, standing.units().size())
                .filter(unit -> sums.changed()[unit] > 0
                        || sums.servedAfter()[unit] != sums.servedBefore()[unit]
                        || access != null && access[0][unit] != access[1][unit])
                .toArray();
    }

    private void unit(ObjectNode json, int unit) {
        DivisionCode code = standing.units().get(unit);
        double people = sums.people()[unit];
        json.put("code", code.shortForm());
        json.put("name", standing.provision().setting().name(code));
        json.put("people", sums.people()[unit]);
        json.put("served_before", sums.servedBefore()[unit]).put("served_after", sums.servedAfter()[unit]);
        json.put("gained", sums.gained()[unit]).put("lost", sums.lost()[unit]);
        Told.number(json, "mean_m_before", Math.rint(sums.metresBefore()[unit] / sums.walkersBefore()[unit]));
        Told.number(json, "mean_m_after", Math.rint(sums.metresAfter()[unit] / sums.walkersAfter()[unit]));
        if (access != null) {
            Told.number(json, "per_1000_before", 1000 * access[0][unit] / people);
            Told.number(json, "per_1000_after", 1000 * access[1][unit] / people);
        }
    }

    /** Units where something changes, people who gain or lose, and facilities where they then are. */
    ObjectNode map() {
        Features features = new Features();
        Setting setting = standing.provision().setting();
        for (int unit : changed()) {
            ItemVersion item = setting.units().get(standing.units().get(unit).digits());
            Shape shape = item == null ? null : setting.ground().sight().shape(item);
            if (item != null && unit < standing.units().size() - 1) {
                ObjectNode properties = features.add(item.id().toString(), shape == null ? null : shape.geometry());
                unit(properties.put("feature", "unit"), unit);
            }
        }
        for (int cell = 0; cell < was.metres().length; cell++) {
            boolean served = was.metres()[cell] <= was.radius();
            boolean then = is.metres()[cell] <= is.radius();
            if (served != then) {
                cell(features, cell, then ? "gained" : "lost");
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
        for (int unit : changed()) {
            DivisionCode code = standing.units().get(unit);
            rows.add(Arrays.asList(
                    code.shortForm(),
                    standing.provision().setting().name(code),
                    sums.people()[unit],
                    sums.servedBefore()[unit],
                    sums.servedAfter()[unit],
                    sums.gained()[unit],
                    sums.lost()[unit]));
        }
        rows.add(Arrays.asList(
                "",
                "合计 Total",
                sum(sums.people()),
                sum(sums.servedBefore()),
                sum(sums.servedAfter()),
                sum(sums.gained()),
                sum(sums.lost())));
        return new Sheet(
                Bilingual.of("方案比较", "What if"),
                List.of(
                        Column.text("代码", "Code"),
                        Column.text("名称", "Name"),
                        Column.integer("人数", "People"),
                        Column.integer("原服务人数", "Served before"),
                        Column.integer("方案服务人数", "Served after"),
                        Column.integer("新得到服务", "Gained"),
                        Column.integer("失去服务", "Lost")),
                rows);
    }
}
