package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.inspection.Comparison;
import org.jieming.inspection.Handling;
import org.jieming.inspection.Segment;
import org.jieming.inspection.SegmentComparison;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Step;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.rule.Finding;

/** What the report tells marker by marker: what both say, objects that are gone, handling, and where they disagree. */
final class MarkerSections {
    private final RoundFile file;
    private final LineFacts facts;
    private final String language;
    private final List<Section> sections = new ArrayList<>();

    private MarkerSections(RoundFile file, LineFacts facts, String language) {
        this.file = file;
        this.facts = facts;
        this.language = language;
    }

    static List<Section> of(RoundFile file, LineFacts facts, String language) {
        MarkerSections told = new MarkerSections(file, facts, language);
        told.markers();
        told.objects();
        told.handling();
        told.disagreements();
        return told.sections;
    }

    private String say(String zh, String en, Object... values) {
        return Bilingual.format(zh, en, values).in(language);
    }

    private Comparison comparison(ItemId marker) {
        return file.comparison(marker, facts);
    }

    private Section tell(String zh, String en, List<String> sentences, List<String> header, List<List<String>> rows) {
        return Section.of(say(zh, en), sentences, header, rows);
    }

    private void markers() {
        List<List<String>> rows = new ArrayList<>();
        for (ItemId marker : file.round().plan().markers()) {
            Comparison comparison = comparison(marker);
            String outcome = comparison.fold(
                    awaited -> say("待查", "Awaited"),
                    agreed -> agreed.problems().isEmpty()
                            ? say("一致", "Agreed")
                            : say("一致,发现问题", "Agreed, with a problem"),
                    contested -> say("不一致", "Contested"));
            rows.add(List.of(facts.number(marker), said(marker, Team.A), said(marker, Team.B), outcome));
        }
        sections.add(tell(
                "界桩逐桩情况",
                "Marker by marker",
                List.of(
                        say("法定坐标不因观测而改变(C-04、C-31)。", "No observation changes a legal coordinate (C-04, C-31)."),
                        say(
                                "“时间存疑”:设备所记时间晚于送达或早于本次联检,晚于送达的按送达计;“定位存疑”:实测位置不在界桩附近或已过时,不参与比较。",
                                "“Clock doubtful”: by its device it was seen after it arrived, then it counts from its arrival, or before"
                                        + " the round; “fix doubtful”: the fix is not of the marker's surroundings or was old, and is"
                                        + " compared with nothing.")),
                List.of(
                        say("界桩", "Marker"),
                        Team.A.title().in(language),
                        Team.B.title().in(language),
                        say("结果", "Outcome")),
                rows));
    }

    private String said(ItemId marker, Team team) {
        return Stated.latest(file.of(marker), team)
                .map(stated -> Said.of(stated, file, facts, language))
                .orElse("—");
    }

    private void objects() {
        List<List<String>> rows = new ArrayList<>();
        for (ItemId marker : file.round().plan().markers()) {
            for (Team team : Team.values()) {
                Stated.latest(file.of(marker), team)
                        .ifPresent(stated -> stated.objects().forEach((name, there) -> {
                            if (!there) {
                                rows.add(List.of(
                                        facts.number(marker), name, team.title().in(language)));
                            }
                        }));
            }
        }
        sections.add(tell(
                "方位物变化",
                "Reference objects that are gone",
                rows.isEmpty() ? List.of(say("无。", "None.")) : List.of(),
                List.of(say("界桩", "Marker"), say("方位物", "Object"), say("何方所见", "Found by")),
                rows));
    }

    private void handling() {
        List<List<String>> rows = new ArrayList<>();
        for (ItemId marker : file.round().plan().markers()) {
            if (comparison(marker) instanceof Comparison.Agreed agreed) {
                agreed.problems().forEach(each -> rows.add(found(marker, each)));
            }
            for (Step step : file.handling(marker).done()) {
                rows.add(List.of(
                        facts.number(marker),
                        step.kind().title().in(language),
                        step.team().title().in(language),
                        Measure.when(step, language),
                        Measure.told(step, language)));
            }
        }
        sections.add(tell(
                "问题与处理",
                "Problems and their handling",
                rows.isEmpty() ? List.of(say("无。", "None.")) : List.of(),
                List.of(
                        say("界桩", "Marker"),
                        say("步骤", "Step"),
                        say("由", "By"),
                        say("日期", "Date"),
                        say("内容", "Content")),
                rows));
    }

    private List<String> found(ItemId marker, Finding problem) {
        return List.of(
                facts.number(marker),
                say("发现", "Found"),
                say("双方陈述", "Both statements"),
                "—",
                problem.sentence().in(language));
    }

    private void disagreements() {
        List<List<String>> rows = new ArrayList<>();
        for (ItemId marker : file.round().plan().markers()) {
            if (comparison(marker) instanceof Comparison.Contested contested) {
                contested
                        .differences()
                        .forEach(each -> rows.add(List.of(
                                facts.number(marker),
                                each.sentence().in(language) + settled(marker, each.field()),
                                said(marker, Team.A),
                                said(marker, Team.B),
                                each.rule())));
            }
        }
        segments(rows);
        sections.add(tell(
                "双方不一致之处",
                "Where the parties disagree",
                rows.isEmpty() ? List.of(say("无。", "None.")) : List.of(say("双方陈述均予保留。", "Both statements are kept.")),
                List.of(
                        say("界桩或界线段", "Marker or segment"),
                        say("不一致", "Disagreement"),
                        Team.A.title().in(language),
                        Team.B.title().in(language),
                        say("规则", "Rule")),
                rows));
    }

    /** Who is responsible and until when both have settled where they agreed on a measure that says so (C.6). */
    private String settled(ItemId marker, String field) {
        Handling handling = file.handling(marker);
        boolean isAgreed = handling.done().stream().anyMatch(step -> step.kind() == Step.Kind.AGREED);
        return handling.measure()
                .filter(measure -> isAgreed)
                .map(Step::duty)
                .filter(duty ->
                        field.equals("responsible") && duty.responsible().isPresent()
                                || field.equals("deadline") && duty.deadline().isPresent())
                .map(duty -> say("。双方已商定:", ". Settled by both: ") + Measure.told(duty, language))
                .orElse("");
    }

    private void segments(List<List<String>> rows) {
        for (Segment segment : facts.segments()) {
            SegmentComparison both = SegmentComparison.of(file.of(segment));
            both.differences()
                    .forEach(each -> rows.add(List.of(
                            facts.name(segment, language),
                            each.sentence().in(language),
                            said(both.a()),
                            said(both.b()),
                            each.rule())));
        }
    }

    private String said(Optional<SegmentStatement> stated) {
        return stated.map(each -> SegmentSections.words(each, language)).orElse("—");
    }
}
