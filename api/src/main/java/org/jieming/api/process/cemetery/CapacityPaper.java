package org.jieming.api.process.cemetery;

import java.util.List;
import java.util.stream.Collectors;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Chapter;
import org.jieming.api.process.Excerpt;
import org.jieming.api.process.Preamble;

/** What cemeteries will have to take, as a short report. */
final class CapacityPaper {
    private final Excerpt answer;

    private CapacityPaper(Excerpt answer) {
        this.answer = answer;
    }

    static Paper of(Excerpt answer) {
        CapacityPaper paper = new CapacityPaper(answer);
        String title = answer.say("{0}公墓容量报告", "Capacity of cemeteries: {0}", answer.text("area_name"));
        return Chapter.paper(
                answer,
                title,
                List.of(Preamble.of(answer), paper.assumed(), paper.whole(), paper.units(), paper.cemeteries()));
    }

    private Chapter assumed() {
        Excerpt asked = answer.at("inputs");
        return Chapter.of(
                answer.say("假设", "Assumptions"),
                List.of(
                        answer.said("note") + answer.say("。", "."),
                        answer.say(
                                "年限 {0} 年;火化 {1},骨灰入公墓 {2},遗体入公墓 {3},不占墓位的生态安葬 {4};人口年增长 {5};迁入坟墓"
                                        + " {6};每墓位毛用地 {7} 平方米;公墓类型:{8}。",
                                "{0} years; cremated {1}, of the ashes {2} and of the bodies {3} come here, without a plot {4};"
                                        + " growth of the people {5} a year; graves moved in {6}; {7} m² gross a plot;"
                                        + " kinds: {8}.",
                                asked.number("years"),
                                asked.percent("cremated"),
                                asked.percent("ashes_here"),
                                asked.percent("bodies_here"),
                                asked.percent("ecological"),
                                asked.percent("growth"),
                                asked.number("relocated"),
                                asked.text("gross_m2"),
                                Preamble.kinds(asked))));
    }

    private Chapter whole() {
        Excerpt area = answer.at("whole_area");
        List<String> header = List.of(
                answer.say("死亡率路径", "Death rate"),
                answer.say("需要墓位", "Plots needed"),
                answer.say("减空余", "Less free ones"),
                answer.say("其中无公墓服务者需要", "Of people whom none serves"),
                answer.say("至少缺", "Missing at the least"),
                answer.say("需要土地(亩)", "Land (mu)"),
                answer.say("还够(年,{0})", "Years left ({0})", area.said("years_left_for")));
        return Chapter.listed(
                answer.say(
                        "全区:{0} 人,空余墓位 {1};没有公墓服务的政区有 {2} 人,不知有没有的有 {3} 人",
                        "The whole area: {0} people, {1} plots free; {2} people in units that no cemetery serves, {3} in units"
                                + " of which nobody knows",
                        area.number("people"),
                        bound(area, "plots_free_at_least", "≥ ") + area.number("plots_free") + shared(area),
                        area.number("people_unserved"),
                        area.number("people_unknown")),
                header,
                area.each("paths"),
                path -> List.of(
                        rate(path),
                        bound(path, "plots_needed_at_least", "≥ ") + path.number("plots_needed"),
                        bound(path, "gap_at_most", "≤ ") + bound(path, "gap_at_least", "≥ ") + path.number("gap"),
                        path.number("plots_needed_unserved"),
                        path.number("plots_missing"),
                        path.number("land_mu"),
                        path.said("years_left")));
    }

    /** What of the free plots others use as well. */
    private static String shared(Excerpt area) {
        return area.json().path("plots_free_shared").asLong() == 0
                ? ""
                : area.say(
                        "(其中 {0} 个与本区域以外合用,在各处都全数计入,不可相加)",
                        " ({0} of them shared with units outside of the area, counted whole in each: not to be added up)",
                        area.number("plots_free_shared"));
    }

    /** The sign of a bound where a number is one. */
    private static String bound(Excerpt holder, String member, String sign) {
        return is(holder, member) ? sign : "";
    }

    private static boolean is(Excerpt holder, String member) {
        return holder.json().path(member).asBoolean();
    }

    private static String rate(Excerpt path) {
        return path.say(
                "{0}({1} 年 {2} ‰,{3} 年 {4} ‰)",
                "{0} ({2} ‰ in {1}, {4} ‰ in {3})",
                path.text("path"),
                path.text("first_year"),
                path.text("first_year_per_mille"),
                path.text("last_year"),
                path.text("last_year_per_mille"));
    }

    private Chapter units() {
        List<String> header = List.of(
                answer.say("政区", "Unit"),
                answer.say("代码", "Code"),
                answer.say("人口", "People"),
                answer.say("服务的公墓", "Cemeteries"),
                answer.say("最先满(年,各路径)", "First full (years, by path)"));
        return Chapter.listed(
                answer.say("分政区", "By unit"),
                header,
                answer.each("units"),
                unit -> List.of(
                        unit.text("name"),
                        unit.text("code"),
                        unit.number("people"),
                        served(unit),
                        years(unit, "first_full_in_years")));
    }

    /** The cemeteries of a unit, and how many of its people have none, as far as it is known. */
    private String served(Excerpt unit) {
        String cemeteries = names(unit, "cemeteries");
        if (cemeteries.isEmpty()) {
            return unit.has("is_served") ? answer.say("没有", "none") : answer.say("无法判定", "unknown");
        }
        return cemeteries
                + without(unit, "people_unserved", ";{0} 人没有", "; {0} have none")
                + without(unit, "people_unknown", ";{0} 人不知有没有", "; of {0} nobody knows");
    }

    private static String without(Excerpt unit, String people, String zh, String en) {
        return unit.json().path(people).asLong() == 0 ? "" : unit.say(zh, en, unit.number(people));
    }

    private Chapter cemeteries() {
        List<String> header = List.of(
                answer.say("公墓", "Cemetery"),
                answer.say("服务范围", "Serves"),
                answer.say("在用", "In service"),
                answer.say("空余墓位", "Plots free"),
                answer.say("还够(年,各路径)", "Full in (years, by path)"));
        return Chapter.listed(
                answer.say("公墓", "Cemeteries"),
                header,
                answer.each("cemeteries"),
                cemetery -> List.of(
                        cemetery.text("name"),
                        names(cemetery, "serves"),
                        inService(cemetery),
                        cemetery.number("plots_free")
                                + (is(cemetery, "is_shared") ? cemetery.say("(合用)", " (shared)") : ""),
                        years(cemetery, "full_in_years")));
    }

    private static String inService(Excerpt cemetery) {
        if (!cemetery.has("in_service")) {
            return cemetery.say("不知", "unknown");
        }
        return is(cemetery, "in_service") ? cemetery.say("是", "yes") : cemetery.say("否", "no");
    }

    private static String names(Excerpt holder, String member) {
        return holder.listed(
                holder.each(member).stream().map(name -> name.json().asText()));
    }

    private static String years(Excerpt holder, String member) {
        return holder.each("paths").stream().map(path -> path.said(member)).collect(Collectors.joining(" / "));
    }
}
