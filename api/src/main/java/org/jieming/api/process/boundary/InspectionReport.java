package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieming.api.http.Json;
import org.jieming.api.process.GeoJsonTree;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.boundary.InspectionDue;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

/** The ledger of joint inspections as a document, a map and a table: the most urgent line first. */
final class InspectionReport {
    private final Setting setting;
    private final Inputs inputs;
    private final int warnMonths;
    private final List<InspectionDue> lines;
    private final RepairsDue repairs;
    private final LineMarkers markers;

    InspectionReport(Setting setting, Inputs inputs, Measures measures) {
        this.setting = setting;
        this.inputs = inputs;
        this.warnMonths = inputs.get(InspectionProcess.WARN);
        List<ItemVersion> items = Borders.lines(setting);
        this.lines = items.stream()
                .map(InspectionDue::of)
                .sorted(Comparator.comparing(this::standing)
                        .thenComparing(due -> due.year().orElse(Integer.MAX_VALUE))
                        .thenComparing(due -> text(due, "line_code")))
                .toList();
        Map<String, List<ItemVersion>> byLine = LineMarkers.byLine(setting, items);
        this.repairs = RepairsDue.of(
                setting, lines, line -> byLine.getOrDefault(text(line, "line_code"), List.of()), measures);
        this.markers = new LineMarkers(setting, byLine, repairs);
    }

    private InspectionDue.Standing standing(InspectionDue due) {
        return due.on(setting.day(), warnMonths);
    }

    ObjectNode document() {
        ObjectNode document = Told.head("inspection-ledger", setting, inputs);
        document.put("instrument", InspectionDue.CITATION.instrument());
        document.put("article", InspectionDue.CITATION.article());
        ObjectNode counts = document.putObject("counts");
        for (InspectionDue.Standing standing : InspectionDue.Standing.values()) {
            counts.put(
                    standing.word(),
                    lines.stream().filter(line -> standing(line) == standing).count());
        }
        int year = setting.day().getYear();
        codes(document.putArray("overdue"), line -> standing(line) == InspectionDue.Standing.OVERDUE);
        codes(
                document.putArray("due_this_year"),
                line -> line.year().filter(due -> due == year).isPresent());
        codes(
                document.putArray("due_next_year"),
                line -> line.year().filter(due -> due == year + 1).isPresent());
        repairs.tell(document.putArray("repairs_due"));
        ArrayNode rows = document.putArray("lines");
        lines.forEach(line -> row(rows.addObject(), line));
        return document;
    }

    private void codes(ArrayNode into, Predicate<InspectionDue> wanted) {
        lines.stream().filter(wanted).forEach(line -> into.add(text(line, "line_code")));
    }

    private void row(ObjectNode json, InspectionDue line) {
        json.put("id", line.line().id().toString());
        json.put("collection", ItemType.BOUNDARY_LINE.collection());
        tell(json, line);
        json.put("agreement_no", text(line, "agreement_no"));
        markers.tell(json.putObject("markers"), line);
    }

    private void tell(ObjectNode json, InspectionDue line) {
        json.put("line_code", text(line, "line_code"));
        json.put("name", line.line().name());
        json.put("level", text(line, "level"));
        json.put("party_a", party(line, "a")).put("party_b", party(line, "b"));
        InspectionDue.Standing standing = standing(line);
        json.put("standing", standing.word());
        Told.text(json, "standing", standing.title());
        json.put("light", standing.light());
        json.put("last_year", line.last().orElse(null));
        json.put("last_left", line.left());
        json.put("due_year", line.year().orElse(null));
        json.put("due_by", line.by().map(LocalDate::toString).orElse(null));
        json.put(
                "warned_from",
                line.warnedFrom(warnMonths).map(LocalDate::toString).orElse(null));
        json.put("special_year", line.special().orElse(null));
        json.put("planned_year", line.planned().orElse(null));
        json.put("plan_differs", line.planDiffers());
        json.put("lead", lead(line)).put("partner", partner(line));
    }

    private static String text(InspectionDue line, String property) {
        return line.line().values().text(property);
    }

    /** The name of a party, else its code. */
    static String party(InspectionDue line, String which) {
        String name = text(line, "party_" + which + "_name");
        return name.isEmpty() ? text(line, "party_" + which + "_code") : name;
    }

    private static @Nullable String lead(InspectionDue line) {
        return line.lead().map(which -> party(line, which)).orElse(null);
    }

    private static @Nullable String partner(InspectionDue line) {
        return line.partner().map(which -> party(line, which)).orElse(null);
    }

    ObjectNode map() {
        ObjectNode map = Json.object().put("type", "FeatureCollection");
        ArrayNode features = map.putArray("features");
        for (InspectionDue line : lines) {
            ObjectNode feature = features.addObject().put("type", "Feature");
            feature.put("id", line.line().id().toString());
            if (line.line().shapeOrNull() == null) {
                feature.putNull("geometry");
            } else {
                feature.set("geometry", GeoJsonTree.of(line.line().shapeOrNull().geometry()));
            }
            tell(feature.putObject("properties"), line);
        }
        return map;
    }

    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (InspectionDue line : lines) {
            List<ItemVersion> broken = markers.notIntact(line);
            rows.add(Arrays.asList(
                    text(line, "line_code"),
                    line.line().name(),
                    party(line, "a"),
                    party(line, "b"),
                    standing(line).title().zh() + " " + standing(line).title().en(),
                    line.last().orElse(null),
                    line.left(),
                    line.year().orElse(null),
                    line.by().map(LocalDate::toString).orElse(null),
                    line.special().orElse(null),
                    line.planned().orElse(null),
                    lead(line),
                    partner(line),
                    markers.of(line).size(),
                    broken.size(),
                    broken.stream().map(LineMarkers::said).collect(Collectors.joining("、")),
                    repairs.sentence(line.line().id()),
                    markers.unrecorded(line)));
        }
        return new Sheet(Bilingual.of("联检台账", "Ledger of joint inspections"), columns(), rows);
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("界线编号", "Line code"),
                Column.text("界线名称", "Line"),
                Column.text("甲方", "Party A"),
                Column.text("乙方", "Party B"),
                Column.text("状态", "Standing"),
                Column.integer("上次联检年", "Last inspection"),
                Column.text("上次联检未检查完", "What it left undone"),
                Column.integer("应检年", "Due in"),
                Column.text("期限", "Due by"),
                Column.integer("上次专项联检年", "Last special inspection"),
                Column.integer("计划联检年", "Planned for"),
                Column.text("牵头方", "Leads"),
                Column.text("配合方(下轮牵头)", "Goes along (leads the next round)"),
                Column.integer("界桩数", "Markers"),
                Column.integer("非完好界桩数", "Markers not intact"),
                Column.text("非完好界桩", "Which"),
                Column.text("已商定而未修复", "Agreed and not repaired"),
                Column.integer("未记录状态的界桩数", "Markers without a recorded state"));
    }
}
