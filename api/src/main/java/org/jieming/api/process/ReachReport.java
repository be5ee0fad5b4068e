package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jieming.api.process.Sheet.Column;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.population.Population;
import org.jieming.reach.Nearest;
import org.jieming.reach.ReachCurve;
import org.jspecify.annotations.Nullable;

/** A reach study as document, map of the unreached and table of units; every figure says what it is made of (rule E-07). */
final class ReachReport {
    private static final double STEP = 100;
    private static final double LONGEST = 5_000;
    private static final double[] SHARES = {0.5, 0.75, 0.9, 0.95, 1};

    private final ReachStudy study;
    private final Inputs inputs;
    private final double radius;
    private final List<UnitReach> units;
    private final boolean isBlind;

    ReachReport(ReachStudy study, Inputs inputs) {
        this.study = study;
        this.inputs = inputs;
        this.radius = ReachProcess.radius(inputs);
        this.isBlind = !study.provision().unrecorded().isEmpty();
        this.units = study.units(Setting.level(inputs.get(Provision.LEVEL)), radius);
    }

    ObjectNode document() {
        ObjectNode document = study.provision().head("reach", inputs);
        study.walking().tell(document.putObject("method"));
        sites(document.putObject("sites"));
        served(document.putObject("served"));
        curve(document.putObject("curve"));
        ArrayNode rows = document.putArray("units");
        units.forEach(unit -> unit(rows.addObject(), unit));
        ArrayNode unreached = document.putArray("unreached");
        unreached().forEach(cell -> cell(unreached.addObject(), cell));
        Unconnected.of(study).ifPresent(unconnected -> unconnected.tell(document.putObject("roads")));
        return document;
    }

    private void sites(ObjectNode json) {
        ArrayNode kinds = json.putArray("kinds");
        inputs.get(Provision.KINDS).forEach(kinds::add);
        json.put("in_the_area", study.provision().inside().size());
        json.put("nearest_but_outside", study.outside());
        json.put("without_place", study.provision().unplaced());
    }

    private void served(ObjectNode json) {
        long total = study.people().people();
        long served = units.stream().mapToLong(UnitReach::served).sum();
        long without = study.curve(study.inside()).within(new Metres(radius));
        json.put("within_m", radius);
        json.put("within_min", Math.rint(10 * study.walking().minutes(radius)) / 10);
        json.put("people", known(served));
        Told.number(json, "share", share(served, total));
        json.put("unserved", known(units.stream().mapToLong(UnitReach::unserved).sum()));
        json.put(
                "unknown",
                units.stream()
                        .mapToLong(isBlind ? UnitReach::people : UnitReach::unknown)
                        .sum());
        json.put("people_without_outside_sites", known(without));
        Told.number(json, "share_without_outside_sites", share(without, total));
        json.put("difference", known(served - without));
    }

    /** A count, or none where the register lacks what it would be counted from. */
    private @Nullable Long known(long count) {
        return isBlind ? null : count;
    }

    private double share(long count, long total) {
        return isBlind ? Double.NaN : count / (double) total;
    }

    private void curve(ObjectNode json) {
        ReachCurve curve = study.curve(study.all());
        ArrayNode within = json.putArray("within");
        for (double metres = 0; metres <= LONGEST; metres += STEP) {
            within.addObject().put("metres", metres).put("people", known(curve.within(new Metres(metres))));
        }
        ArrayNode reach = json.putArray("metres_for_share");
        for (double share : SHARES) {
            Told.number(reach.addObject().put("share", share), "metres", curve.metresFor(share));
        }
    }

    void unit(ObjectNode json, UnitReach unit) {
        json.put("code", unit.code().shortForm());
        json.put("name", study.setting().name(unit.code()));
        json.put("people", unit.people());
        json.put("served", known(unit.served()));
        json.put("unserved", known(unit.unserved()));
        json.put("unknown", isBlind ? unit.people() : unit.unknown());
        json.put("no_way", unit.cut());
        Told.number(json, "share", isBlind ? Double.NaN : unit.share());
        Told.number(json, "mean_m", Math.rint(unit.meanMetres()));
        Told.number(json, "farthest_m", unit.longestMetres());
    }

    /** Places of cells beyond the radius: those with most people first, then in the order of the register. */
    List<Integer> unreached() {
        return IntStream.range(0, study.people().cells().size())
                .filter(cell -> !isBlind && study.all().metres()[cell] > radius)
                .boxed()
                .sorted(Comparator.comparingLong(
                        (Integer cell) -> -study.people().cells().get(cell).people()))
                .toList();
    }

    void cell(ObjectNode json, int at) {
        Population.Cell cell = study.people().cells().get(at);
        json.put("id", cell.item().id().toString());
        json.put("cell_id", cell.item().values().text("cell_id"));
        json.put("name", cell.item().name());
        json.put("unit", cell.unit().shortForm());
        json.put("people", cell.people());
        Told.number(json, "metres", study.all().metres()[at]);
        int site = study.all().site()[at];
        json.put(
                "nearest",
                site == Nearest.NONE
                        ? null
                        : study.provision().sites().get(site).name());
    }

    /** The layers asked for. */
    ObjectNode map() {
        return new ReachMap(this, study, radius).features(inputs.get(ReachProcess.LAYERS));
    }

    List<UnitReach> units() {
        return units;
    }

    /** One row a unit, and the sum below. */
    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        units.forEach(
                unit -> rows.add(row(unit.code().shortForm(), study.setting().name(unit.code()), unit)));
        UnitReach sum = units.stream().reduce(UnitReach.none(study.setting().area()), UnitReach::plus);
        rows.add(row("", "合计 Total", sum));
        Bilingual who = study.people().band().title();
        return new Sheet(
                Bilingual.of("可达分析", "Reach"),
                List.of(
                        Column.text("代码", "Code"),
                        Column.text("名称", "Name"),
                        Column.integer(who.zh() + "(人)", who.en()),
                        Column.integer(Told.metres(radius) + "米内(人)", "within " + Told.metres(radius) + " m"),
                        Column.integer("以外(人)", "beyond"),
                        Column.integer("位置不明(人)", "place unknown"),
                        Column.decimal("人口覆盖率(%)", "share of people (%)"),
                        Column.decimal("平均距离(米)", "mean distance (m)"),
                        Column.decimal("最远距离(米)", "farthest (m)")),
                rows);
    }

    private List<@Nullable Object> row(String code, String name, UnitReach unit) {
        return Arrays.asList(
                code,
                name,
                unit.people(),
                known(unit.served()),
                known(unit.unserved()),
                isBlind ? (Long) unit.people() : (Long) unit.unknown(),
                Told.percent(isBlind ? Double.NaN : unit.share()),
                Double.isFinite(unit.meanMetres()) ? Math.rint(unit.meanMetres()) : null,
                Double.isFinite(unit.longestMetres()) ? unit.longestMetres() : null);
    }
}
