package org.jieming.api.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.register.ItemType;

/** With what a report begins: of what state it speaks, how ways were measured, whose figures were added up (rule E-07). */
final class Preamble {
    private Preamble() {}

    static Chapter of(Excerpt answer) {
        List<String> sentences = new ArrayList<>();
        sentences.add(answer.say(
                "区域:{0}({1})。区划、设施和人口均取 {2} 有效者,登记簿第 {3} 次修订。",
                "Area: {0} ({1}). Divisions, facilities and people as in force on {2}, revision {3} of the register.",
                answer.text("area_name"),
                answer.text("area"),
                answer.text("date"),
                answer.text("revision")));
        if (answer.has("method")) {
            sentences.add(method(answer.at("method")));
        }
        people(answer).forEach(sentences::add);
        boolean unknown = answer.text("outcome").equals("unknown");
        answer.each("missing_inputs")
                .forEach(input -> sentences.add(
                        unknown
                                ? answer.say(
                                        "缺少数据:{0},故无法判定。",
                                        "Missing data: {0}; the outcome is unknown.", input.said("input"))
                                : answer.say("缺少数据:{0}。", "Missing data: {0}.", input.said("input"))));
        return Chapter.of(answer.say("口径", "What the figures are made of"), sentences);
    }

    private static String method(Excerpt method) {
        String said = method.say(
                "距离:{0};步行速度 {1} 米/秒。",
                "Distances: {0}; walking speed {1} m/s.", method.said("note"), method.text("speed_m_s"));
        if (method.has("snap_m")) {
            said += method.say(
                    "人口和设施离道路最远 {0} 米,更远的路程不明。",
                    " People and facilities may be {0} m from a road; farther ones are unknown.",
                    method.number("snap_m"));
        }
        return method.json().path("estimated").asBoolean()
                ? said + method.say("这些数字是估算。", " These figures are estimates.")
                : said;
    }

    /** The people counted, once for each source and band: in the answer itself, or in its clauses. */
    private static Stream<String> people(Excerpt answer) {
        return Stream.concat(
                        Stream.of(answer.at("demand")),
                        answer.each("clauses").stream().map(clause -> clause.at("demand")))
                .filter(demand -> demand.has("band"))
                .map(Preamble::counted)
                .distinct();
    }

    private static String counted(Excerpt demand) {
        return demand.say(
                "人口:{0} {1} 人,{2}口径,{3} 年,按{4}统计;另有 {5} 个单元没有该数字,未计入。",
                "People: {0}, {1}; {2}, {3}, by {4}; {5} cells without the figure are not counted.",
                demand.said("band"),
                demand.number("people"),
                demand.word(ItemType.POPULATION_CELL, "population_basis", demand.text("population_basis")),
                demand.has("year") ? demand.text("year") : Excerpt.NONE,
                demand.word(ItemType.POPULATION_CELL, "cell_kind", demand.text("cell_kind")),
                demand.number("cells_without_figure"));
    }

    /** One radius, or that of every kind that has its own. */
    static String within(Excerpt catchment) {
        return catchment.has("radii_zh")
                ? catchment.said("radii")
                : catchment.say("{0} 米", "{0} m", catchment.number("within_m"));
    }

    /** The kinds of facility named in a member of the answer, in words. */
    static String kinds(Excerpt holder) {
        return holder.each("kinds").stream()
                .map(kind -> kind.json().asText())
                .map(code -> code + " " + word(holder, code))
                .collect(Collectors.joining(holder.say("、", ", ")));
    }

    private static String word(Excerpt holder, String code) {
        return code.startsWith("F")
                ? holder.word(ItemType.CEMETERY, "cemetery_type", code)
                : holder.word(ItemType.FACILITY, "facility_type", code);
    }
}
