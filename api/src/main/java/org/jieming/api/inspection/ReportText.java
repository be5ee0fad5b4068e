package org.jieming.api.inspection;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieming.inspection.Doubt;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.RoundTally;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.LegalTime;

/**
 * The joint report (联检报告, C-39) as sections of sentences and tables, before it is a page or a document. Surveys proper and revised
 * terrain are not kept here; the report says so.
 */
public final class ReportText {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LegalTime.CHINA);

    private final RoundFile file;
    private final LineFacts facts;
    private final String language;
    private final List<Section> sections = new ArrayList<>();

    private ReportText(RoundFile file, LineFacts facts, String language) {
        this.file = file;
        this.facts = facts;
        this.language = language;
    }

    /** The report on a round, in {@code zh} or {@code en}. */
    public static List<Section> of(Dossier dossier, String language) {
        RoundFile file = dossier.file();
        ReportText text = new ReportText(file, dossier.facts(), language);
        text.organisation();
        text.sections.add(LineSection.of(file, dossier.facts(), language));
        text.sections.addAll(OfficeSections.of(dossier, language));
        text.figures();
        text.sections.add(ResultSection.of(dossier.facts(), language));
        text.sections.addAll(MarkerSections.of(file, dossier.facts(), language));
        text.sections.add(ResurveySection.of(file, dossier.facts(), language));
        text.sections.addAll(SegmentSections.of(dossier, language));
        text.sections.add(SightingSection.of(file, dossier.facts(), language));
        text.sections.add(SketchSection.of(file, dossier.facts(), language));
        text.papers();
        text.sections.add(ConclusionSection.of(file, dossier.facts(), language));
        text.sections.add(PhotoSection.of(dossier, language));
        text.sections.addAll(SignatureSections.of(dossier, language));
        text.sections.addAll(LateSection.of(dossier, language));
        return IntStream.range(0, text.sections.size())
                .mapToObj(i -> text.sections.get(i).numbered(i + 1, language))
                .toList();
    }

    /** The title of the report. */
    public static Bilingual title(Round round) {
        int year = round.plan().year();
        return Bilingual.of(
                round.lineName() + " " + year + "年联合检查报告",
                "Report on the joint inspection of " + round.lineName() + " in " + year);
    }

    /** A moment in Beijing time, which is the legal time of all China, to the minute. */
    static String time(Instant moment) {
        return MINUTES.format(moment);
    }

    /** A remark behind what it belongs to; empty where there is none. */
    static String note(String note, String language) {
        return note.isEmpty() ? "" : Bilingual.of(";", "; ").in(language) + note;
    }

    /** What is doubtful of a statement, behind it; empty where nothing is. */
    static String doubts(Set<Doubt> doubts, String language) {
        return doubts.stream()
                .map(each -> Bilingual.of(
                                "(" + each.title().zh() + ")",
                                " (" + each.title().en() + ")")
                        .in(language))
                .collect(Collectors.joining());
    }

    private String say(String zh, String en, Object... values) {
        return Bilingual.format(zh, en, values).in(language);
    }

    private void tell(String zh, String en, List<String> sentences, List<String> header, List<List<String>> rows) {
        sections.add(Section.of(say(zh, en), sentences, header, rows));
    }

    private void organisation() {
        Round round = file.round();
        Plan plan = round.plan();
        List<String> sentences = new ArrayList<>();
        sentences.add(say("界线:%s(%s)", "Line: %s (%s)", round.lineName(), round.lineCode()));
        sentences.add(say("外业时间:%s 至 %s", "In the field: %s to %s", plan.from(), plan.to()));
        sentences.add(say("牵头:%s", "Lead: %s", round.parties().get(plan.lead()).name()));
        if (!plan.leadReason().isEmpty()) {
            sentences.add(say("未按轮次牵头的理由:%s", "Why the other party leads: %s", plan.leadReason()));
        }
        for (Team team : Team.values()) {
            sentences.add(
                    team.title().in(language) + " " + round.parties().get(team).name() + ":"
                            + String.join("、", plan.members().getOrDefault(team, List.of())));
        }
        sentences.add(
                file.round().plan().special()
                        ? say(
                                "本次为专项联检,不重新起算五年周期。",
                                "A special inspection, which does not reset the cycle of five years.")
                        : say("本次为五年一次的联合检查。", "The joint inspection held every five years."));
        tell("组织与时间", "Organisation and time", sentences, List.of(), List.of());
    }

    private void figures() {
        RoundTally tally = file.tally(facts);
        List<String> sentences = new ArrayList<>(List.of(
                say(
                        "应检界桩 %d 个,双方均已检查 %d 个:陈述一致 %d 个,有不一致之处 %d 个。",
                        "%d markers were to be inspected, %d were by both: agreed on %d, in part not on %d.",
                        tally.markers(),
                        tally.inspected(),
                        tally.agreed(),
                        tally.contested()),
                say(
                        "检查时完好率 %s,处理率 %s。",
                        "Intact when inspected: %s; handled: %s.",
                        share(tally.intact(), tally.inspected()),
                        share(tally.handled(), tally.found())),
                say(
                        "修复并经双方验收 %d 处;修复后完好率 %s。",
                        "%d problems are repaired and accepted; intact after that: %s.",
                        tally.handled(),
                        share(tally.intact() + tally.restored(), tally.inspected())),
                say(
                        "照片 %d 张,平均每个已检界桩 %s 张。",
                        "%d photographs, %s for each marker inspected.",
                        tally.photos(),
                        mean(tally.photos(), tally.inspected()))));
        some(
                sentences,
                tally.suspected(),
                "双方称完好而观测疑似移位或方位物缺失 %d 个,不计入完好,计入发现的问题。",
                "%d called intact by both though fixes or lost reference objects speak against it: counted as found, not as intact.");
        some(
                sentences,
                tally.stated() - tally.agreed(),
                "其中 %d 个双方所称状态相同,仅其他项目不一致,也计入下表。",
                "%d of these have one state for both, who differ in the rest alone: they count below as well.");
        List<List<String>> rows = tally.byState().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(each ->
                        List.of(new MarkerState(each.getKey()).title().in(language), Integer.toString(each.getValue())))
                .toList();
        tell(
                "界桩概况",
                "Markers by state",
                sentences,
                List.of(say("双方均称的状态", "State for both"), say("个数", "Count")),
                rows);
    }

    /** A sentence on some, where there are any. */
    private void some(List<String> sentences, int count, String zh, String en) {
        if (count > 0) {
            sentences.add(say(zh, en, count));
        }
    }

    private static String mean(int photos, int markers) {
        return markers == 0 ? "—" : String.format(java.util.Locale.ROOT, "%.1f", (double) photos / markers);
    }

    private String share(int part, int whole) {
        return whole == 0
                ? "—"
                : String.format(java.util.Locale.ROOT, "%.1f%% (%d/%d)", 100.0 * part / whole, part, whole);
    }

    private void papers() {
        String minutes = file.round().minutes();
        tell(
                "会议纪要",
                "Minutes",
                minutes.isBlank()
                        ? List.of(say("未写。", "Not written."))
                        : minutes.lines().toList(),
                List.of(),
                List.of());
    }
}
