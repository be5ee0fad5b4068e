package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.List;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Chapter;
import org.jieming.api.process.Cited;
import org.jieming.api.process.Excerpt;
import org.jieming.api.process.Preamble;

/** A gap statement as a short report: all clauses in one table, those that are not kept one by one, targets of plans. */
final class GapPaper {
    private final Excerpt answer;

    private GapPaper(Excerpt answer) {
        this.answer = answer;
    }

    static Paper of(Excerpt answer) {
        GapPaper paper = new GapPaper(answer);
        List<Chapter> parts = new ArrayList<>(List.of(paper.basis(), paper.clauses()));
        answer.each("clauses").stream()
                .filter(clause -> !clause.text("outcome").equals("satisfied"))
                .map(paper::clause)
                .forEach(parts::add);
        if (!answer.each("targets").isEmpty()) {
            parts.add(paper.targets());
        }
        String title = answer.say("{0}缺口报告", "Gap statement: {0}", answer.text("area_name"));
        return Chapter.paper(answer, title, parts);
    }

    private Chapter basis() {
        Chapter first = Preamble.of(answer);
        List<String> sentences = new ArrayList<>(first.sentences());
        sentences.add(
                answer.json().path("across_borders").asBoolean()
                        ? answer.say("区域以外的设施计入。", "Facilities outside the area count.")
                        : answer.say("区域以外的设施不计入。", "Facilities outside the area do not count."));
        sentences.add(answer.say(
                "每项比例注明分母:单元、人口和住宅区从不混用。没有数据的一律“无法判定”,不算达标,也不算不足。",
                "Every share names what it is of: units, people and estates are never mixed. What is not recorded is"
                        + " unknown, neither satisfied nor short."));
        return Chapter.of(first.title(), sentences);
    }

    private Chapter clauses() {
        List<String> header = answer.language() == org.jieming.api.http.Language.ZH
                ? List.of("条款", "依据", "分母", "总数", "达标", "不足", "无法判定", "提示", "达标比例", "指标值", "结论")
                : List.of(
                        "Rule",
                        "Instrument",
                        "Share of",
                        "Total",
                        "Kept",
                        "Short",
                        "Unknown",
                        "To be noted",
                        "Share kept",
                        "Figure",
                        "Outcome");
        List<List<String>> rows = answer.each("clauses").stream()
                .map(clause -> List.of(
                        clause.said("text"),
                        source(clause),
                        clause.said("denominator"),
                        clause.number("total"),
                        clause.number("satisfied"),
                        clause.number("short"),
                        clause.number("unknown"),
                        clause.number("noted"),
                        clause.percent("share"),
                        clause.has("figure")
                                ? figure(clause.at("figure")) + " " + clause.said("figure_unit")
                                : Excerpt.NONE,
                        clause.said("outcome")))
                .toList();
        return new Chapter(answer.say("总表", "All clauses"), List.of(), header, rows);
    }

    private static String source(Excerpt clause) {
        return Cited.joined(clause.said("instrument"), clause.text("edition"), clause.said("article"));
    }

    static String figure(Excerpt figure) {
        if (figure.json().path("exact").asBoolean()) {
            return figure.number("at_least");
        }
        return figure.has("at_most")
                ? figure.number("at_least") + "–" + figure.number("at_most")
                : "≥ " + figure.number("at_least");
    }

    private Chapter clause(Excerpt clause) {
        List<String> sentences = new ArrayList<>();
        sentences.add(clause.say(
                "{0}:{1}。依据:{2}。设施:{3}。",
                "{0}: {1}. After {2}. Kinds: {3}.",
                clause.said("outcome"),
                missing(clause),
                source(clause),
                Preamble.kinds(clause).isEmpty() ? Excerpt.NONE : Preamble.kinds(clause)));
        if (clause.has("satisfied_across_borders_only")) {
            sentences.add(clause.say(
                    "达标者中 {0} 人只靠界外设施。",
                    "Of those served {0} people are so by facilities over the border alone.",
                    clause.number("satisfied_across_borders_only")));
        }
        if (clause.has("near_unrecorded_zh")) {
            sentences.add(clause.said("near_unrecorded") + clause.say("。", "."));
        }
        clause.each("differs_from")
                .forEach(other -> sentences.add(clause.say(
                        "另有条款对同一事项规定不同,分别判定:{0}({1})。",
                        "Another clause asks the same with another number, and is judged by itself: {0} ({1}).",
                        other.said("text"),
                        source(other))));
        clause.each("missing_inputs")
                .forEach(input -> sentences.add(clause.say("缺少数据:{0}。", "Missing data: {0}.", input.said("input"))));
        GapUnits units = GapUnits.of(clause);
        sentences.addAll(units.leftOff());
        return new Chapter(clause.said("text"), sentences, units.header(), units.rows());
    }

    private static String missing(Excerpt clause) {
        if (!clause.has("missing")) {
            return clause.say("缺口不明", "nobody can tell what is missing");
        }
        if (clause.json().path("missing").asDouble() <= 0) {
            return clause.say("没有可计的缺口", "nothing that can be counted is missing");
        }
        String norm = clause.say("缺 {0} {1}", "{0} {1} missing", clause.number("missing"), clause.said("missing_unit"));
        return clause.has("missing_count")
                ? norm
                        + clause.say(
                                ",合 {0} {1}(进位取整;现有 {2},分母 {3})",
                                ", that is {0} {1} (rounded up; there are {2} for {3})",
                                clause.number("missing_count"),
                                clause.said("missing_count_unit"),
                                clause.at("figure").number("numerator"),
                                clause.at("figure").number("denominator"))
                : norm;
    }

    private static String atLeast(Excerpt target) {
        return target.has("reached") && !target.json().path("reached_exact").asBoolean(true)
                ? "≥ " + target.number("reached")
                : target.number("reached");
    }

    private Chapter targets() {
        List<List<String>> rows = answer.each("targets").stream()
                .filter(target -> target.text("role").equals("target"))
                .map(target -> List.of(
                        target.said("indicator"),
                        target.text("year"),
                        target.text("sense").equals("at-most")
                                ? "≤ " + target.number("value")
                                : "≥ " + target.number("value"),
                        target.has("reached_share") ? target.percent("reached_share") : atLeast(target),
                        target.said("outcome"),
                        target.text("document")))
                .toList();
        return new Chapter(
                answer.say("规划目标", "Targets of plans"),
                List.of(),
                List.of(
                        answer.say("指标", "Indicator"),
                        answer.say("年份", "Year"),
                        answer.say("目标", "Target"),
                        answer.say("现状", "Reached"),
                        answer.say("结论", "Outcome"),
                        answer.say("文件", "Document")),
                rows);
    }
}
