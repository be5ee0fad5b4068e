package org.jieming.api.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.register.ItemType;

/** With what a report begins: of what state it speaks, how ways were measured, whose figures were added up (rule E-07). */
public final class Preamble {
    private Preamble() {}

    /** The chapter that an answer begins with. */
    public static Chapter of(Excerpt answer) {
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
        Stream.concat(Stream.of(answer), answer.each("clauses").stream())
                .filter(part -> part.has("few_people_zh"))
                .map(part -> part.said("few_people") + answer.say("。", "."))
                .distinct()
                .forEach(sentences::add);
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
        String said = demand.say(
                "人口:{0} {1}{2} 人,{3};另有 {4} 个单元没有该数字,未计入。",
                "People: {0}, {1}{2}; {3}; {4} cells without the figure are not counted.",
                demand.said("band"),
                demand.json().path("people_at_least").asBoolean() ? "≥ " : "",
                demand.number("people"),
                demand.each("sources").size() == 1
                        ? source(demand.each("sources").get(0))
                        : totals(demand, "sources"),
                demand.number("cells_without_figure"));
        return demand.each("not_added").isEmpty()
                ? said
                : said
                        + demand.say(
                                "登记簿另有:{0};未加入,以免重复计算。",
                                " The register also holds: {0}; they were not added, so that nobody counts twice.",
                                totals(demand, "not_added"));
    }

    /** What counts there are, with how much each says; a dash where there are none. */
    private static String totals(Excerpt demand, String member) {
        String said = demand.each(member).stream()
                .map(total -> source(total)
                        + demand.say(
                                ",{0} 个单元 {1} 人",
                                ", {0} cells with {1}", total.number("cells"), total.number("people")))
                .collect(Collectors.joining(demand.say(";", "; ")));
        return said.isEmpty() ? Excerpt.NONE : said;
    }

    private static String source(Excerpt total) {
        return total.say(
                "{0}口径,{1} 年,按{2}统计",
                "{0}, {1}, by {2}",
                total.word(ItemType.POPULATION_CELL, "population_basis", total.text("population_basis")),
                total.json().path("year").asInt() > 0 ? total.text("year") : Excerpt.NONE,
                total.word(ItemType.POPULATION_CELL, "cell_kind", total.text("cell_kind")));
    }

    /** One radius, or that of every kind that has its own. */
    public static String within(Excerpt catchment) {
        return catchment.has("radii_zh")
                ? catchment.said("radii")
                : catchment.say("{0} 米", "{0} m", catchment.number("within_m"));
    }

    /** The kinds of facility named in a member of the answer, in words. */
    public static String kinds(Excerpt holder) {
        return holder.listed(holder.each("kinds").stream()
                .map(kind -> kind.json().asText())
                .map(code -> code + " " + word(holder, code)));
    }

    private static String word(Excerpt holder, String code) {
        return code.startsWith("F")
                ? holder.word(ItemType.CEMETERY, "cemetery_type", code)
                : holder.word(ItemType.FACILITY, "facility_type", code);
    }
}
