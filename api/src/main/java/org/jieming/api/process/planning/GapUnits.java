package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.api.process.Excerpt;

/**
 * The units that do not keep a clause, of which it cannot be told, or where a hint found something, as the table of a report: of a
 * rate what stands above and below its line, of any other clause how many were judged and how they came out.
 *
 * @param clause the clause
 * @param failing the units
 * @param isRate whether the clause asks for a rate
 */
record GapUnits(Excerpt clause, List<Excerpt> failing, boolean isRate) {
    private static final int MOST_ROWS = 100;

    static GapUnits of(Excerpt clause) {
        boolean isRate = clause.has("missing_count_unit_zh");
        return new GapUnits(
                clause,
                clause.each("units").stream()
                        .filter(unit -> isOpen(unit) || !isRate && isShort(unit))
                        .toList(),
                isRate);
    }

    private static boolean isShort(Excerpt unit) {
        return List.of("short", "unknown", "noted").stream()
                .anyMatch(outcome -> unit.json().path(outcome).asLong() > 0);
    }

    private static boolean isOpen(Excerpt unit) {
        return List.of("short", "unknown").contains(unit.text("outcome"));
    }

    private boolean hasResponsible() {
        return failing.stream().anyMatch(unit -> unit.has("responsible"));
    }

    private String responsible(Excerpt unit) {
        Excerpt one = unit.at("responsible");
        return !unit.has("responsible")
                ? Excerpt.NONE
                : one.json().path("within").asBoolean()
                        ? one.text("name")
                        : clause.say("{0}(最近,{1} 米)", "{0} (nearest, {1} m)", one.text("name"), one.number("metres"));
    }

    /** Says how many of them the table leaves off, if any. */
    List<String> leftOff() {
        int more = failing.size() - MOST_ROWS;
        return more <= 0
                ? List.of()
                : List.of(clause.say(
                        "下表列出前 {0} 个政区,另有 {1} 个未列出;全部见表格(XLSX、CSV)。",
                        "The table below lists the first {0} units; {1} more are not listed. The workbook and the CSV hold all.",
                        MOST_ROWS,
                        more));
    }

    List<String> header() {
        List<String> header = new ArrayList<>(List.of(clause.say("政区", "Unit"), clause.say("代码", "Code")));
        header.addAll(
                isRate
                        ? List.of(
                                clause.say("分子", "Above the line"),
                                clause.say("分母", "Below the line"),
                                clause.say("指标值({0})", "Figure ({0})", clause.said("figure_unit")))
                        : List.of(
                                clause.say("总数", "Total"),
                                clause.say("达标", "Kept"),
                                clause.say("不足", "Short"),
                                clause.say("无法判定", "Unknown"),
                                clause.say("提示", "To be noted")));
        header.add(clause.say("缺口({0})", "Missing ({0})", clause.said("missing_unit")));
        if (isRate) {
            header.add(clause.say("缺少数量({0})", "Number missing ({0})", clause.said("missing_count_unit")));
        }
        if (hasResponsible()) {
            header.add(clause.say("负责设施", "Responsible facility"));
        }
        return header;
    }

    List<List<String>> rows() {
        return failing.stream()
                .limit(MOST_ROWS)
                .map(unit -> hasResponsible()
                        ? Stream.concat(row(unit).stream(), Stream.of(responsible(unit)))
                                .toList()
                        : row(unit))
                .toList();
    }

    private List<String> row(Excerpt unit) {
        Excerpt figure = unit.at("figure");
        return isRate
                ? List.of(
                        unit.text("name"),
                        unit.text("code"),
                        figure.number("numerator"),
                        figure.number("denominator"),
                        GapPaper.figure(figure),
                        unit.number("missing"),
                        unit.number("missing_count"))
                : List.of(
                        unit.text("name"),
                        unit.text("code"),
                        unit.number("total"),
                        unit.number("satisfied"),
                        unit.number("short"),
                        unit.number("unknown"),
                        unit.number("noted"),
                        unit.number("missing"));
    }
}
