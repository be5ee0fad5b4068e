package org.jieming.api.process.cemetery;

import java.util.ArrayList;
import java.util.List;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Chapter;
import org.jieming.api.process.Excerpt;
import org.jieming.api.process.Preamble;

/** A screening of cemetery sites as a short report: the land of all, and zone by zone what speaks against each. */
final class ScreenPaper {
    /** Sites that are told zone by zone; the workbook tells all. */
    private static final int MOST_SITES = 30;

    private final Excerpt answer;

    private ScreenPaper(Excerpt answer) {
        this.answer = answer;
    }

    static Paper of(Excerpt answer) {
        ScreenPaper paper = new ScreenPaper(answer);
        List<Chapter> parts = new ArrayList<>(List.of(paper.rules(), paper.land()));
        answer.each("sites").stream()
                .filter(site -> !site.each("checks").isEmpty())
                .limit(MOST_SITES)
                .map(paper::site)
                .forEach(parts::add);
        String title = answer.say("{0}公墓选址和占地报告", "Cemetery sites and their land: {0}", answer.text("area_name"));
        return Chapter.paper(answer, title, parts);
    }

    private Chapter rules() {
        List<String> sentences = new ArrayList<>(Preamble.of(answer).sentences());
        sentences.add(answer.say(
                "没有图层的一律“无法判定”,不算符合。占地以申报和图形中较大者与上限比较。",
                "What has no layer is unknown and does not pass. Of declared and drawn land the greater is held against the"
                        + " limit."));
        answer.each("clauses")
                .forEach(clause -> sentences.add(clause.said("text") + " · " + clause.said("instrument") + " "
                        + clause.said("article")
                        + (clause.has("missing_zh") ? answer.say(";", "; ") + clause.said("missing") : "")));
        return Chapter.of(answer.say("口径", "What the findings are made of"), sentences);
    }

    private Chapter land() {
        List<String> header = List.of(
                answer.say("地点", "Site"),
                answer.say("申报(亩)", "Declared (mu)"),
                answer.say("图形(亩)", "Drawn (mu)"),
                answer.say("上限(亩)", "Limit (mu)"),
                answer.say("占地", "Land"),
                answer.say("总结论", "Outcome"));
        int left = answer.each("sites").size() - MOST_SITES;
        String title = left <= 0
                ? answer.say("地点和占地", "Sites and their land")
                : answer.say(
                        "地点和占地(其后只逐类列出前 {0} 处)",
                        "Sites and their land (below, the first {0} zone by zone)", MOST_SITES);
        return Chapter.listed(
                title,
                header,
                answer.each("sites"),
                site -> List.of(
                        site.text("name"),
                        site.at("land").number("declared_mu"),
                        site.at("land").number("drawn_mu"),
                        site.at("land").number("limit_mu"),
                        withReason(site.at("land")),
                        site.said("outcome")));
    }

    private Chapter site(Excerpt site) {
        List<String> header = List.of(
                answer.say("管控区", "Zone"),
                answer.say("最近的", "Nearest"),
                answer.say("距离(米)", "Distance (m)"),
                answer.say("要求(米)", "Required (m)"),
                answer.say("结论", "Outcome"));
        return Chapter.listed(
                site.text("name"),
                header,
                site.each("checks"),
                check -> List.of(
                        check.said("zone_kind"),
                        check.has("nearest") ? check.text("nearest") : Excerpt.NONE,
                        check.number("distance_m"),
                        check.number("required_m"),
                        withReason(check)));
    }

    private static String withReason(Excerpt judged) {
        return judged.said("outcome") + (judged.has("reason_zh") ? judged.say(":", ": ") + judged.said("reason") : "");
    }
}
