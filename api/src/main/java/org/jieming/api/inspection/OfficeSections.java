package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.inspection.MarkerState;
import org.jieming.language.Bilingual;

/** The office check as parts of the report, and as a page of its own. */
public final class OfficeSections {
    private final RoundFile file;
    private final LineFacts facts;
    private final People people;
    private final String language;

    private OfficeSections(Dossier dossier, String language) {
        this.file = dossier.file();
        this.facts = dossier.facts();
        this.people = dossier.people();
        this.language = language;
    }

    /** What was found at the desk and what was seen on imagery, in {@code zh} or {@code en}. */
    public static List<Section> of(Dossier dossier, String language) {
        OfficeSections told = new OfficeSections(dossier, language);
        return List.of(told.check(), told.notes());
    }

    /** The title of the page. */
    public static Bilingual title(Round round) {
        return Bilingual.format(
                "%s %d年内业检查",
                "Office check of %s in %d", round.lineName(), round.plan().year());
    }

    private String say(String zh, String en, Object... values) {
        return Bilingual.format(zh, en, values).in(language);
    }

    private Section check() {
        List<String> sentences = file.office()
                .check()
                .map(this::sentences)
                .orElse(List.of(say("未做内业检查。", "No office check was prepared.")));
        List<List<String>> rows = new ArrayList<>();
        file.office().check().ifPresent(check -> check.entries().forEach(entry -> rows.add(row(entry))));
        return Section.of(
                say("内业检查", "Office check"),
                sentences,
                List.of(say("类别", "Kind"), say("对象", "About"), say("内容", "Content"), say("规则", "Rule")),
                rows);
    }

    private List<String> sentences(OfficeCheck check) {
        List<String> sentences = new ArrayList<>();
        sentences.add(say(
                "由系统据登记簿第 %d 版、往次联检和上报事件准备(%s,%s)。",
                "Prepared by the system from revision %d of the register, earlier rounds and reported incidents (%s, %s).",
                check.revision().value(),
                people.name(check.author()),
                ReportText.time(check.at())));
        sentences.add(say("界桩最近记录的状态:%s。", "States of the markers as last recorded: %s.", states(check.states())));
        sentences.add(say(
                "走向说明 %d 句,与图形相符 %d 句。",
                "%d clauses of the course description, %d hold of the drawing.", check.clauses(), check.confirmed()));
        new TreeMap<>(check.leftOff())
                .forEach((kind, more) -> sentences.add(say(
                        "“%s”另有 %d 项未列出。",
                        "“%1$s”: %2$d more are not listed.", kind.title().in(language), more)));
        return sentences;
    }

    private String states(Map<String, Integer> states) {
        List<String> told = new TreeMap<>(states)
                .entrySet().stream()
                        .map(each -> state(each.getKey()) + " " + each.getValue())
                        .toList();
        return told.isEmpty() ? "—" : Bilingual.listed(told, language);
    }

    private String state(String code) {
        return code.equals(OfficeCheck.UNRECORDED)
                ? say("未记录", "not recorded")
                : new MarkerState(code).title().in(language);
    }

    private List<String> row(OfficeEntry entry) {
        String place = entry.place()
                .map(at -> String.format(Locale.ROOT, " (%.6f, %.6f)", at.x, at.y))
                .orElse("");
        return List.of(
                entry.kind().title().in(language),
                entry.about(),
                entry.sentence().in(language) + place,
                entry.rule());
    }

    private Section notes() {
        List<List<String>> rows = file.office().notes().stream().map(this::row).toList();
        return Section.of(
                say("影像与地图比对", "Compared with imagery and maps"),
                rows.isEmpty() ? List.of(say("未记录。", "Nothing was noted.")) : List.of(),
                List.of(say("单位", "Party"), say("影像或地图", "Image or map"), say("界线段", "Segment"), say("所见", "Seen")),
                rows);
    }

    private List<String> row(OfficeNote note) {
        return List.of(
                file.round().parties().get(note.team()).name() + " " + people.name(note.author()),
                note.source() + note.taken().map(day -> " " + day).orElse(""),
                note.segment().map(part -> facts.name(part, language)).orElse(say("全线", "Whole line")),
                note.text());
    }
}
