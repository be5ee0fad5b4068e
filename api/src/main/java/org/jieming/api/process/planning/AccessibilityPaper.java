package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Chapter;
import org.jieming.api.process.Excerpt;
import org.jieming.api.process.Preamble;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/** What people can get of a supply, as a short report. */
final class AccessibilityPaper {
    private final Excerpt answer;

    private AccessibilityPaper(Excerpt answer) {
        this.answer = answer;
    }

    static Paper of(Excerpt answer) {
        AccessibilityPaper paper = new AccessibilityPaper(answer);
        String title = answer.say("{0}设施供给可达性报告", "What people can get: {0}", answer.text("area_name"));
        return Chapter.paper(answer, title, List.of(Preamble.of(answer), paper.found(), paper.units()));
    }

    private Chapter found() {
        Excerpt asked = answer.at("inputs");
        List<String> sentences = new ArrayList<>(List.of(
                answer.say(
                        "供给:{0};设施:{1};半径:{2};方法 {3}。",
                        "Supply: {0}; facilities: {1}; within {2}; method {3}.",
                        supply(asked.text("supply")),
                        Preamble.kinds(asked),
                        Preamble.within(answer.at("catchment")),
                        method(asked)),
                equity(answer.at("equity")),
                mean(answer.at("equity")),
                bounds(answer.at("equity")),
                shared(answer.at("supply"))));
        if (answer.at("method").has("caveat_zh")) {
            sentences.add(answer.at("method").said("caveat"));
        }
        return Chapter.of(answer.say("结论", "Findings"), sentences);
    }

    private String supply(String property) {
        return Descriptor.of(ItemType.FACILITY)
                .property(property)
                .map(described -> answer.language().of(described.title()))
                .orElseGet(() -> answer.say("设施数", "how many facilities"));
    }

    /** The method, with its weights where it has zones. */
    private static String method(Excerpt asked) {
        boolean zones = asked.text("method").matches("e2sfca|3sfca");
        return asked.text("method") + (zones ? " " + asked.json().path("weights") : "");
    }

    private String equity(Excerpt equity) {
        return answer.say(
                "每千人平均可得 {0};基尼系数 {1};帕尔马比值 {2};可得不到平均值一半的人占 {3}。分母:{4}。",
                "1,000 people can get {0} in the mean; Gini {1}; Palma ratio {2}; {3} of the people can get less than half"
                        + " the mean. Share of: {4}.",
                equity.number("mean_per_1000"),
                ratio(equity, "gini"),
                ratio(equity, "palma"),
                equity.percent("share_below_half_mean"),
                answer.said("denominator"));
    }

    private String mean(Excerpt equity) {
        return answer.say(
                "每千人平均至少可得 {0},至多 {1}(—:不知上限)。",
                "1,000 people can get {0} in the mean at the least, {1} at the most (—: nobody knows).",
                equity.number("mean_per_1000_at_least"),
                equity.number("mean_per_1000_at_most"));
    }

    private String bounds(Excerpt equity) {
        return answer.say(
                "其中 {0} 人所得无法判定,未计入以上指标;{1} 人的所得只是下限。",
                "Of {0} of them nothing is known, and they do not count above; what {1} get is the least they get.",
                equity.number("people_unknown"),
                equity.number("people_at_least"));
    }

    private static String ratio(Excerpt equity, String name) {
        return equity.has(name)
                ? String.format(Locale.ROOT, "%.3f", equity.json().path(name).asDouble())
                : Excerpt.NONE;
    }

    private String shared(Excerpt supply) {
        String nobody = supply.listed(supply.each("reached_by_nobody").stream().map(site -> site.text("name")));
        return answer.say(
                "共分配 {0};{1} 处设施没有该数字,未计入;无人可达的设施:{2}。",
                "Shared out: {0}; {1} facilities without the figure do not count; reached by nobody: {2}.",
                supply.number("shared"),
                supply.number("facilities_without_figure"),
                nobody.isEmpty() ? Excerpt.NONE : nobody);
    }

    private Chapter units() {
        List<String> header = List.of(
                answer.say("政区", "Unit"),
                answer.say("代码", "Code"),
                answer.said("denominator"),
                answer.say("其中无法判定", "Of them unknown"),
                answer.say("其中只知下限", "Of them at least"),
                answer.say("每千人可得", "Per 1,000 people"),
                answer.say("至少", "At least"),
                answer.say("至多", "At most"));
        return Chapter.listed(
                answer.say("分政区", "By unit"),
                header,
                answer.each("units"),
                unit -> List.of(
                        unit.text("name"),
                        unit.text("code"),
                        unit.number("people"),
                        unit.number("people_unknown"),
                        unit.number("people_at_least"),
                        unit.number("per_1000"),
                        unit.number("per_1000_at_least"),
                        unit.number("per_1000_at_most")));
    }
}
