package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Chapter;
import org.jieming.api.process.Excerpt;
import org.jieming.api.process.Preamble;
import org.jieming.api.process.Told;

/** A reach study as a short report. */
final class ReachPaper {
    /** The steps of the curve that a report tells; the answer has all. */
    private static final Set<Integer> STEPS = Set.of(300, 500, 800, 1000, 1500, 2000, 3000, 5000);

    private static final int MOST_ROWS = 50;

    private final Excerpt answer;

    private ReachPaper(Excerpt answer) {
        this.answer = answer;
    }

    static Paper of(Excerpt answer) {
        ReachPaper paper = new ReachPaper(answer);
        List<Chapter> parts = new ArrayList<>(List.of(Preamble.of(answer), paper.found(), paper.units()));
        parts.add(paper.curve());
        if (!answer.each("unreached").isEmpty()) {
            parts.add(paper.unreached());
        }
        if (answer.has("roads")) {
            parts.add(paper.roads());
        }
        String title = answer.say("{0}设施可达报告", "Who is in reach of facilities: {0}", answer.text("area_name"));
        return Chapter.paper(answer, title, parts);
    }

    private Chapter found() {
        Excerpt served = answer.at("served");
        Excerpt sites = answer.at("sites");
        return Chapter.of(
                answer.say("结论", "Findings"),
                List.of(
                        answer.say(
                                "设施:{0},区域内 {1} 处;另有 {2} 处没有位置(见口径)。",
                                "Facilities: {0}; {1} in the area; {2} have no known place (see what the figures are made of).",
                                Preamble.kinds(sites),
                                sites.number("in_the_area"),
                                sites.number("without_place")),
                        answer.say(
                                "{0}以内有 {1} 人,占 {2};以外 {3} 人,无法判定 {4} 人。分母:{5}。",
                                "Within {0} live {1} people, {2}; beyond {3}, unknown {4}. Share of: {5}.",
                                within(served),
                                served.number("people"),
                                served.percent("share"),
                                served.number("unserved"),
                                served.number("unknown"),
                                answer.said("denominator")),
                        answer.say(
                                        "不计界外设施为 {0} 人,占 {1},相差 {2} 人。",
                                        "Without facilities over the border {0} people, {1}: a difference of {2}.",
                                        served.number("people_without_outside_sites"),
                                        served.percent("share_without_outside_sites"),
                                        served.number("difference"))
                                + beside(served)));
    }

    /** Who may be served by what nobody recorded over the border. */
    private String beside(Excerpt served) {
        return served.has("near_unrecorded_zh") ? " " + served.said("near_unrecorded") + answer.say("。", ".") : "";
    }

    private String within(Excerpt served) {
        return served.has("radii_m")
                ? answer.say("各自的服务半径({0})", "their radii ({0})", served.said("radii"))
                : answer.say(
                        "{0} 米(按 {1} 米/秒步行约 {2} 分钟)",
                        "{0} m ({2} minutes on foot at {1} m/s)",
                        served.number("within_m"),
                        answer.at("method").text("speed_m_s"),
                        served.number("within_min"));
    }

    private Chapter units() {
        List<List<String>> rows = answer.each("units").stream()
                .map(unit -> List.of(
                        unit.text("name"),
                        unit.text("code"),
                        unit.number("people"),
                        unit.number("served"),
                        unit.number("unserved"),
                        unit.number("unknown"),
                        unit.percent("share"),
                        unit.number("mean_m")))
                .toList();
        List<String> header = answer.language() == org.jieming.api.http.Language.ZH
                ? List.of("政区", "代码", "人数", "范围内", "以外", "不明", "人口覆盖率", "平均路程(米)")
                : List.of("Unit", "Code", "People", "Within", "Beyond", "Unknown", "Share", "Mean way (m)");
        return new Chapter(answer.say("分政区", "By unit"), List.of(), header, rows);
    }

    private Chapter curve() {
        double people = answer.at("demand").json().path("people").asDouble();
        boolean isPart = answer.at("curve").json().path("at_least").asBoolean();
        List<List<String>> rows = answer.at("curve").each("within").stream()
                .filter(step -> STEPS.contains(step.json().path("metres").asInt()))
                .map(step -> List.of(
                        step.number("metres"),
                        step.number("people"),
                        people == 0 || isPart || !step.has("people")
                                ? Excerpt.NONE
                                : Told.percent(step.json().path("people").asDouble() / people) + " %"))
                .toList();
        List<String> header = List.of(
                answer.say("距离(米)", "Distance (m)"), answer.say("以内(人)", "People within"), answer.say("占比", "Share"));
        List<String> leftOut = answer.at("curve").has("left_out_zh")
                ? List.of(answer.at("curve").said("left_out") + answer.say("。", "."))
                : List.of();
        return new Chapter(answer.say("任意距离内的人数", "People within any distance"), leftOut, header, rows);
    }

    private Chapter unreached() {
        List<Excerpt> cells = answer.each("unreached");
        List<List<String>> rows = cells.stream()
                .limit(MOST_ROWS)
                .map(cell -> List.of(
                        cell.text("name"),
                        cell.text("unit_name"),
                        cell.number("people"),
                        cell.has("nearest") ? cell.text("nearest") : Excerpt.NONE,
                        cell.number("metres")))
                .toList();
        return new Chapter(
                answer.say("范围以外的人口(人数由多到少)", "People beyond, most first"),
                cells.size() > MOST_ROWS
                        ? List.of(answer.say("共 {0} 处,列出前 {1} 处。", "The first {1} of {0}.", cells.size(), MOST_ROWS))
                        : List.of(),
                List.of(
                        answer.say("人口单元", "Cell"),
                        answer.say("所在政区", "Unit"),
                        answer.say("人数", "People"),
                        answer.say("最近设施", "Nearest"),
                        answer.say("路程(米)", "Way (m)")),
                rows);
    }

    private Chapter roads() {
        Excerpt roads = answer.at("roads");
        List<String> sentences = new ArrayList<>(List.of(answer.say(
                "附近没有可步行道路的人口 {0} 人、设施 {1} 处,路程不明。",
                "{0} people and {1} facilities have no road to walk on nearby; their ways are unknown.",
                roads.number("people_off_roads"),
                roads.number("sites_off_roads"))));
        if (roads.json().path("people_served_by_another_road").asLong() > 0) {
            sentences.add(answer.say(
                    "另有 {0} 人若可从周围别的道路上路(其间不隔道路和登记簿所载障碍),便在范围之内。",
                    "A further {0} people would be served if they could enter at another road around them (over which no"
                            + " road and no barrier of the register lies).",
                    roads.number("people_served_by_another_road")));
        }
        roads.each("parts_without_site")
                .forEach(part -> sentences.add(answer.say(
                        "{0} 一带道路与任何设施都不相通:{1} 人({2})。",
                        "The roads around {0} lead to no facility: {1} people ({2}).",
                        part.text("near_road"),
                        part.number("people"),
                        part.listed(part.each("cells").stream()
                                .map(cell -> cell.json().asText())))));
        return Chapter.of(answer.say("道路", "Roads"), sentences);
    }
}
