package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jieming.api.paper.Paper;
import org.jieming.inspection.LineEnd;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;

/**
 * Plan (实施方案) and minutes (会议纪要) of a round as papers of their own, to be sealed and filed (C-36, C-40): what both sign on
 * line, who takes part, and room for the signatures by hand.
 */
public final class RoundSheet {
    private final RoundFile file;
    private final LineFacts facts;
    private final Dossier dossier;
    private final String language;
    private final List<Section> sections = new ArrayList<>();

    private RoundSheet(Dossier dossier, String language) {
        this.file = dossier.file();
        this.facts = dossier.facts();
        this.dossier = dossier;
        this.language = language;
    }

    /** The plan, in {@code zh} or {@code en}. */
    public static Paper plan(Dossier dossier, String language) {
        RoundSheet sheet = new RoundSheet(dossier, language);
        sheet.grounds();
        sheet.organisation();
        sheet.scope();
        sheet.tell(
                "工作安排", "What is planned", sheet.lines(sheet.file.round().plan().text(), "未另写明。", "Nothing else."));
        return sheet.signed(org.jieming.inspection.Paper.PLAN, "联合检查实施方案", "Plan of the joint inspection");
    }

    /** The minutes, likewise. */
    public static Paper minutes(Dossier dossier, String language) {
        RoundSheet sheet = new RoundSheet(dossier, language);
        sheet.organisation();
        sheet.tell("会议内容", "What was concluded", sheet.lines(sheet.file.round().minutes(), "未写。", "Not written."));
        sheet.measures();
        return sheet.signed(org.jieming.inspection.Paper.MINUTES, "联合检查会议纪要", "Minutes of the joint inspection");
    }

    private String say(String zh, String en, Object... values) {
        return Bilingual.format(zh, en, values).in(language);
    }

    private void tell(String zh, String en, List<String> sentences) {
        sections.add(Section.of(say(zh, en), sentences, List.of(), List.of()));
    }

    private List<String> lines(String text, String zh, String en) {
        return text.isBlank() ? List.of(say(zh, en)) : text.lines().toList();
    }

    private void grounds() {
        Round round = file.round();
        List<String> told = new ArrayList<>();
        told.add(say("界线:%s(%s)", "Line: %s (%s)", round.lineName(), round.lineCode()));
        told.add(
                round.plan().special()
                        ? say(
                                "因特殊情况对有关地段进行专项联检(行政区域界线管理条例第十二条),不重新起算五年周期。",
                                "A special inspection of a section (Regulations on Boundary Lines, Art. 12), which does not reset the"
                                        + " cycle of five years.")
                        : say(
                                "五年一次的联合检查(行政区域界线管理条例第十二条)。",
                                "The joint inspection held every five years (Regulations on Boundary Lines, Art. 12)."));
        for (String name : List.of("agreement_no", "approval_doc")) {
            String text = facts.line().values().text(name);
            var property = facts.line().values().descriptor().property(name).orElseThrow();
            if (!text.isEmpty()) {
                told.add(say("%s:%s", "%s: %s", property.title().in(language), text));
            }
        }
        tell("依据", "Grounds", told);
    }

    private void organisation() {
        Round round = file.round();
        Plan plan = round.plan();
        List<String> told = new ArrayList<>();
        told.add(say("牵头:%s", "Lead: %s", round.parties().get(plan.lead()).name()));
        if (!plan.leadReason().isEmpty()) {
            told.add(say("未按轮次牵头的理由:%s", "Why the other party leads: %s", plan.leadReason()));
        }
        for (Team team : Team.values()) {
            told.add(say(
                    "%1$s %2$s:%3$s",
                    "%1$s %2$s: %3$s",
                    team.title().in(language),
                    round.parties().get(team).name(),
                    Bilingual.listed(plan.members().getOrDefault(team, List.of()), language)));
        }
        told.add(say("外业时间:%s 至 %s", "In the field: %s to %s", plan.from(), plan.to()));
        tell("组织与时间", "Organisation and time", told);
    }

    private void scope() {
        Plan plan = file.round().plan();
        List<List<String>> rows = new ArrayList<>();
        for (ItemId marker : plan.markers()) {
            String place = facts.legal(marker)
                    .map(at -> String.format(Locale.ROOT, "%.8f, %.8f", at.x, at.y))
                    .orElse("—");
            rows.add(List.of(facts.number(marker), place));
        }
        List<String> told = new ArrayList<>();
        told.add(say(
                "应检界桩 %d 个。", "%d markers are to be inspected.", plan.markers().size()));
        plan.ends().stream()
                .sorted()
                .map(end -> end == LineEnd.START
                        ? say("自界线起点起检查。", "From the start of the line.")
                        : say("检查至界线终点。", "To the end of the line."))
                .forEach(told::add);
        sections.add(Section.of(
                say("检查范围", "What is inspected"),
                told,
                List.of(say("界桩", "Marker"), say("法定经度、纬度", "Legal longitude, latitude")),
                rows));
    }

    /** What both have agreed to do about markers, with who carries it out and until when (C.6). */
    private void measures() {
        List<List<String>> rows = new ArrayList<>();
        for (ItemId marker : file.round().plan().markers()) {
            file.handling(marker)
                    .measure()
                    .ifPresent(step -> rows.add(List.of(
                            facts.number(marker),
                            Measure.told(step, language),
                            file.handling(marker)
                                    .reached()
                                    .orElseThrow()
                                    .title()
                                    .in(language))));
        }
        if (!rows.isEmpty()) {
            sections.add(Section.of(
                    say("处理意见", "Measures"),
                    List.of(),
                    List.of(say("界桩", "Marker"), say("意见", "Measure"), say("进度", "Reached")),
                    rows));
        }
    }

    private Paper signed(org.jieming.inspection.Paper kind, String zh, String en) {
        Round round = file.round();
        int year = round.plan().year();
        sections.addAll(SignatureSections.of(dossier, kind, language));
        Paper.Builder paper =
                new Paper.Builder(language, say("%1$s %2$d年" + zh, en + " of %1$s in %2$d", round.lineName(), year));
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i).numbered(i + 1, language);
            paper.chapter(section.title());
            section.sentences().forEach(paper::say);
            if (!section.rows().isEmpty()) {
                paper.add(new Paper.Grid(section.header(), section.rows()));
            }
        }
        return paper.done();
    }
}
