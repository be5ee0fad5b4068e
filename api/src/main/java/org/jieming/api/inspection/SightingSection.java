package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jieming.inspection.Sighting;
import org.jieming.inspection.Step;
import org.jieming.language.Bilingual;

/** What the report tells of markers that stand outside the list, and of those that a party wants added or moved (C-06). */
final class SightingSection {
    private final RoundFile file;
    private final LineFacts facts;
    private final String language;

    private SightingSection(RoundFile file, LineFacts facts, String language) {
        this.file = file;
        this.facts = facts;
        this.language = language;
    }

    static Section of(RoundFile file, LineFacts facts, String language) {
        return new SightingSection(file, facts, language).section();
    }

    private String say(String zh, String en) {
        return Bilingual.of(zh, en).in(language);
    }

    private Section section() {
        List<List<String>> rows = new ArrayList<>();
        file.notes().sightings().forEach(each -> rows.add(row(each)));
        String law = say(
                "增设、移动界桩须双方协商同意、共同测绘并报界线批准机关备案(行政区域界线管理条例第六条),登记簿凭批准文件另行更新。",
                "A marker is added or moved when the neighbours agree, survey it together and file it with the body that approved the"
                        + " line (Regulation on administrative boundaries, Art. 6); the register changes by that document.");
        return Section.of(
                say("名单外界桩与增设、移动建议", "Markers outside the list, and those to be added or moved"),
                List.of(rows.isEmpty() ? say("无。", "None.") : law),
                List.of(
                        say("编号或标识", "Number or mark"),
                        say("何方陈述", "Stated by"),
                        say("内容", "What"),
                        say("位置", "Where"),
                        say("处理", "Handling")),
                rows);
    }

    private List<String> row(Sighting stated) {
        String moved = stated.marker().map(facts::number).map(" "::concat).orElse("");
        return List.of(
                stated.label(),
                stated.team().title().in(language),
                stated.kind().title().in(language)
                        + moved
                        + ReportText.doubts(file.credence(facts).doubts(stated), language)
                        + ReportText.note(stated.note(), language),
                stated.fix()
                        .map(fix -> String.format(
                                Locale.ROOT,
                                "%.6f, %.6f ±%.0f m",
                                fix.longitude(),
                                fix.latitude(),
                                fix.accuracy().value()))
                        .orElse("—"),
                handled(stated));
    }

    private String handled(Sighting stated) {
        List<Step> done = file.handling(stated.subject()).done();
        return done.isEmpty() ? "—" : done.stream().map(this::told).collect(Collectors.joining(say(";", "; ")));
    }

    private String told(Step step) {
        String kind = step.kind() == Step.Kind.REPAIRED
                ? say("已办理", "Carried out")
                : step.kind().title().in(language);
        return String.join(
                        " ",
                        kind,
                        step.team().title().in(language),
                        Measure.when(step, language),
                        Measure.told(step, language))
                .strip();
    }
}
