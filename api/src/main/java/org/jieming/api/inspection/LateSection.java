package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jieming.inspection.Observation;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Sighting;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Step;
import org.jieming.language.Bilingual;

/** Statements and steps of handling that came after both had signed the report: listed behind the signatures, counted in none of its figures. */
final class LateSection {
    private final RoundFile file;
    private final LineFacts facts;
    private final People people;
    private final String language;

    private LateSection(Dossier dossier, String language) {
        this.file = dossier.file();
        this.facts = dossier.facts();
        this.people = dossier.people();
        this.language = language;
    }

    /** The section; none where nothing came late, so that the report reads as it was signed. */
    static List<Section> of(Dossier dossier, String language) {
        LateSection late = new LateSection(dossier, language);
        RoundFile file = dossier.file();
        List<Section> sections = new ArrayList<>();
        if (!file.notes().late().isEmpty()) {
            sections.add(late.section());
        }
        if (!file.notes().lateSteps().isEmpty()) {
            sections.add(late.handling());
        }
        return sections;
    }

    private String say(String zh, String en) {
        return Bilingual.of(zh, en).in(language);
    }

    private Section section() {
        List<List<String>> rows = new ArrayList<>();
        file.notes().late().forEach(each -> rows.add(row(each)));
        return Section.of(
                say("报告签署后到达的陈述", "Statements that came after the report was signed"),
                List.of(
                        say(
                                "以下陈述在双方签署报告之后到达,不计入以上任何数字,双方签署不及于此。",
                                "These came after both had signed the report: no figure above counts them, and no signature vouches for them.")),
                List.of(say("对象", "Of"), say("何方陈述", "Stated by"), say("内容", "What"), say("到达时间", "Arrived")),
                rows);
    }

    private Section handling() {
        List<List<String>> rows = file.notes().lateSteps().stream()
                .sorted(Comparator.comparing(Step::at))
                .map(step -> List.of(
                        subject(step),
                        step.kind().title().in(language),
                        step.team().title().in(language) + " " + people.name(step.author()),
                        Measure.when(step, language),
                        Measure.told(step, language)))
                .toList();
        return Section.of(
                say("报告签署后的处理", "Handling after the report was signed"),
                List.of(say(
                        "以下步骤在双方签署报告之后登记,不计入以上任何数字,双方签署不及于此。",
                        "These steps were written after both had signed the report: no figure above counts them, and no"
                                + " signature vouches for them.")),
                List.of(say("对象", "Of"), say("步骤", "Step"), say("由", "By"), say("日期", "Date"), say("内容", "Content")),
                rows);
    }

    private String subject(Step step) {
        return file.notes().sightings().stream()
                .filter(each -> each.subject().equals(step.marker()))
                .findFirst()
                .map(Sighting::label)
                .orElseGet(() -> facts.number(step.marker()));
    }

    private List<String> row(Stated stated) {
        return List.of(
                of(stated),
                stated.team().title().in(language) + " " + people.name(stated.author()),
                said(stated),
                ReportText.time(stated.receivedAt()));
    }

    private String of(Stated stated) {
        if (stated instanceof Observation seen) {
            return facts.number(seen.marker());
        }
        return stated instanceof SegmentStatement segment
                ? facts.name(segment.segment(), language)
                : ((Sighting) stated).label();
    }

    private String said(Stated stated) {
        if (stated instanceof Observation seen) {
            return Said.of(seen, file, facts, language);
        }
        String said = stated instanceof SegmentStatement segment
                ? SegmentSections.words(segment, language)
                : ((Sighting) stated).kind().title().in(language)
                        + ReportText.note(((Sighting) stated).note(), language);
        return said + ReportText.doubts(file.credence(facts).doubts(stated), language);
    }
}
