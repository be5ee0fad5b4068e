package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Chapter;
import org.jieming.api.process.Excerpt;
import org.jieming.api.process.Preamble;
import org.jieming.language.Bilingual;

/** Two scenarios side by side as a short report. */
final class WhatIfPaper {
    private static final Map<String, Bilingual> ACTIONS = Map.of(
            "open", Bilingual.of("新建", "open"),
            "move", Bilingual.of("迁移", "move"),
            "resize", Bilingual.of("扩缩", "change the size of"),
            "close", Bilingual.of("关闭", "close"));

    private final Excerpt answer;

    private WhatIfPaper(Excerpt answer) {
        this.answer = answer;
    }

    static Paper of(Excerpt answer) {
        WhatIfPaper paper = new WhatIfPaper(answer);
        List<Chapter> parts =
                new ArrayList<>(List.of(Preamble.of(answer), paper.changes(), paper.found(), paper.units()));
        String title = answer.say("{0}设施方案比较", "What if: {0}", answer.text("area_name"));
        return Chapter.paper(answer, title, parts);
    }

    private Chapter changes() {
        Excerpt asked = answer.at("inputs");
        List<String> header = List.of(
                answer.say("改变", "Change"),
                answer.say("设施", "Facility"),
                answer.say("经度", "Longitude"),
                answer.say("纬度", "Latitude"),
                answer.say("供给", "Supply"));
        return Chapter.listed(
                answer.say(
                        "方案({0} 处改变,{1} 条新界线;不写入登记簿)",
                        "The scenario ({0} changes, {1} outlines drawn anew; nothing is written)",
                        asked.each("changes").size(),
                        asked.each("outlines").size()),
                header,
                asked.each("changes"),
                change -> List.of(
                        answer.language().of(ACTIONS.get(change.text("action"))),
                        change.has("name") ? change.text("name") : change.text("facility"),
                        change.text("lon"),
                        change.text("lat"),
                        change.has("supply") ? change.number("supply") : Excerpt.NONE));
    }

    private Chapter found() {
        Excerpt gains = answer.at("difference");
        return Chapter.of(
                answer.say("结论", "Findings"),
                List.of(
                        answer.say("设施:{0}。", "Facilities: {0}.", Preamble.kinds(answer.at("inputs"))),
                        state(answer.say("原状", "Before"), answer.at("before")),
                        state(answer.say("方案", "After"), answer.at("after")),
                        answer.say(
                                "新得到服务{3} {0} 人{4},失去服务{3} {1} 人{5};每人只计一次。分母:{2}。",
                                "{0} people gain{3}{4}, {1} lose{3}{5}; everybody is counted once. Share of: {2}.",
                                gains.number("gained"),
                                gains.number("lost"),
                                answer.said("denominator"),
                                gains.text("at_least").equals("true") ? answer.say("至少", " at the least") : "",
                                atMost(gains, "gained"),
                                atMost(gains, "lost"))));
    }

    /** How many it may be, where that is another number. */
    private String atMost(Excerpt gains, String which) {
        String most = which + "_at_most";
        return gains.has(most) && !gains.text(most).equals(gains.text(which))
                ? answer.say(
                        "(至多 {0} 人,另一些人原来或将来是否有服务无法判定)",
                        " ({0} at the most: of others nobody knows whether they" + " are served)", gains.number(most))
                : "";
    }

    private String state(String which, Excerpt state) {
        return answer.say(
                "{0}:{1} 处设施(在区域内,或够得到区域内居民);半径 {2} 以内 {3} 人,占 {4};以外 {5} 人,无法判定 {6} 人,无路可到 {7} 人;平均 {8} 米。",
                "{0}: {1} facilities (in the area, or near enough to serve somebody there); within {2} {3} people, {4}; beyond {5}, unknown {6}, without a way {7}; mean way"
                        + " {8} m.",
                which,
                state.number("facilities"),
                Preamble.within(state),
                state.number("served"),
                state.percent("share"),
                state.number("unserved"),
                state.number("unknown"),
                state.number("no_way"),
                state.number("mean_m"));
    }

    private Chapter units() {
        List<String> header = List.of(
                answer.say("政区", "Unit"),
                answer.say("代码", "Code"),
                answer.say("原服务", "Served before"),
                answer.say("方案", "Served after"),
                answer.say("新得到", "Gained"),
                answer.say("失去", "Lost"),
                answer.say("原平均(米)", "Mean before (m)"),
                answer.say("方案平均(米)", "Mean after (m)"));
        return Chapter.listed(
                answer.say(
                        "有变化的政区(另有 {0} 个没有变化,{1} 个人口不明、无法判定)",
                        "Units where something changes ({0} more do not; of {1} the people are not known, nor whether)",
                        answer.number("units_unchanged"),
                        answer.number("units_unknown")),
                header,
                answer.each("units"),
                unit -> List.of(
                        unit.text("name"),
                        unit.text("code"),
                        unit.number("served_before"),
                        unit.number("served_after"),
                        unit.number("gained"),
                        unit.number("lost"),
                        unit.number("mean_m_before"),
                        unit.number("mean_m_after")));
    }
}
