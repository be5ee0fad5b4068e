package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.List;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Chapter;
import org.jieming.api.process.Cited;
import org.jieming.api.process.Excerpt;
import org.jieming.api.process.Preamble;

/** A plan of sites as a short report. */
final class SitingPaper {
    private final Excerpt answer;

    private SitingPaper(Excerpt answer) {
        this.answer = answer;
    }

    static Paper of(Excerpt answer) {
        SitingPaper paper = new SitingPaper(answer);
        List<Chapter> parts = new ArrayList<>(List.of(Preamble.of(answer), paper.found(), paper.sites()));
        if (!answer.at("beyond_all_candidates").each("named").isEmpty()) {
            parts.add(paper.beyond());
        }
        String title = answer.say("{0}设施选址报告", "Where to build next: {0}", answer.text("area_name"));
        return Chapter.paper(answer, title, parts);
    }

    private Chapter found() {
        Excerpt plan = answer.at("plan");
        return Chapter.of(
                answer.say("结论", "Findings"),
                List.of(
                        answer.say(
                                "设施:{0};服务半径 {1},新建 {3} 米;备选点 {2} 个。",
                                "Facilities: {0}; radius {1}, of what is built {3} m; {2} candidates.",
                                Preamble.kinds(answer.at("inputs")),
                                Preamble.within(answer.at("catchment")),
                                plan.number("candidates"),
                                answer.at("catchment").number("new_within_m")),
                        answer.say(
                                "现有设施服务 {0} 人,占 {1};再建 {2} 处后服务 {3} 人,占 {4}。分母:{5}。",
                                "Facilities as they stand serve {0} people, {1}; with {2} more {3}, {4}. Share of: {5}.",
                                plan.number("served_now"),
                                plan.percent("share_now"),
                                answer.each("sites").size(),
                                plan.number("served_then"),
                                plan.percent("share_then"),
                                answer.said("denominator")),
                        answer.say(
                                "目标值 {0}({1});{2}。界(bound):{3}。",
                                "Value {0} ({1}); {2}. Bound: {3}.",
                                plan.number("value"),
                                plan.said("measure"),
                                plan.said("quality"),
                                plan.number("bound")),
                        idle(),
                        plan.said("counts") + answer.say("。", ".")));
    }

    private String idle() {
        String told = noted("candidates_out_of_reach") + noted("candidates_unknown");
        return told.isEmpty() ? answer.say("每个备选点都够得到人口。", "Every candidate reaches somebody.") : told.strip();
    }

    private String noted(String candidates) {
        Excerpt some = answer.at(candidates);
        return some.has("note_zh") ? some.said("note") + answer.say("。", ". ") : "";
    }

    private Chapter sites() {
        List<String> header = List.of(
                answer.say("次序", "Rank"),
                answer.say("名称", "Name"),
                answer.say("经度", "Longitude"),
                answer.say("纬度", "Latitude"),
                answer.say("新增服务人数", "People added"));
        return Chapter.listed(
                answer.say("建议新建", "Sites to build"),
                header,
                answer.each("sites"),
                site -> List.of(
                        site.text("rank"),
                        Cited.joined(site.text("name"), site.text("unit_name"), site.text("town")),
                        site.text("lon"),
                        site.text("lat"),
                        site.number("adds_people")));
    }

    private Chapter beyond() {
        Excerpt beyond = answer.at("beyond_all_candidates");
        List<String> header = List.of(
                answer.say("人口单元", "Cell"),
                answer.say("所在政区", "Unit"),
                answer.say("人数", "People"),
                answer.say("到最近备选点(米)", "To the nearest candidate (m)"));
        return Chapter.listed(
                answer.say(
                        "任何备选点都够不到的 {0} 人;半径须达 {1} 米",
                        "The {0} people whom no candidate reaches; a radius of {1} m would do",
                        beyond.number("people"),
                        beyond.upwards("smallest_radius_m")),
                header,
                beyond.each("named"),
                cell -> List.of(
                        cell.text("name"), cell.text("unit_name"), cell.number("people"), cell.number("nearest_m")));
    }
}
