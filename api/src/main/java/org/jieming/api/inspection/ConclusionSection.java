package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jieming.boundary.InspectionDue;
import org.jieming.inspection.Comparison;
import org.jieming.inspection.RoundTally;
import org.jieming.inspection.Segment;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;

/** What follows from the statements of both (C-39): what is settled, what is open, and when and by whom the next round is led. */
final class ConclusionSection {
    private final RoundFile file;
    private final LineFacts facts;
    private final String language;

    private ConclusionSection(RoundFile file, LineFacts facts, String language) {
        this.file = file;
        this.facts = facts;
        this.language = language;
    }

    static Section of(RoundFile file, LineFacts facts, String language) {
        ConclusionSection told = new ConclusionSection(file, facts, language);
        List<String> sentences = new ArrayList<>();
        sentences.add(told.markers());
        sentences.add(told.open());
        sentences.add(told.segments());
        told.next(sentences);
        sentences.add(told.say(
                "以上由系统据双方陈述和处理记录汇总;双方的结论以会议纪要为准。",
                "Put together by the system from what both stated and did; what both conclude stands in the minutes."));
        return Section.of(told.say("结论", "Conclusions"), sentences, List.of(), List.of());
    }

    private String say(String zh, String en, Object... values) {
        return Bilingual.format(zh, en, values).in(language);
    }

    private String markers() {
        RoundTally tally = file.tally(facts);
        return say(
                "双方均已检查的 %d 个界桩中,完好 %d 个,发现问题 %d 处,其中已修复并经双方验收 %d 处;双方不一致 %d 个;未检查完的 %d 个。",
                "Of %d markers inspected by both, %d are intact; %d problems were found, of which %d are repaired and"
                        + " accepted; on %d the parties disagree; %d were not inspected by both.",
                tally.inspected(),
                tally.intact(),
                tally.found(),
                tally.handled(),
                tally.contested(),
                tally.markers() - tally.inspected());
    }

    private String open() {
        String unfinished = numbers(id -> file.outcome(id, facts).isOpen() && !waits(id));
        String contested = numbers(this::isContested);
        return say(
                        "尚待处理:%s;尚待共同复查:%s。",
                        "Still to be handled: %s; to be looked at together: %s.", unfinished, contested)
                + only(this::waits, "已修复、尚待验收:%s。", " Repaired and not accepted yet: %s.")
                + only(
                        id -> file.outcome(id, facts).renewed().isPresent(),
                        "验收后一方又陈述有问题,待另一方复看:%s。",
                        " After acceptance one party alone states a problem anew, the other is to look: %s.")
                + only(
                        id -> file.comparison(id, facts) instanceof Comparison.Awaited,
                        "尚未由双方检查完:%s。",
                        " Not inspected by both yet: %s.");
    }

    /** Whether they contradict each other in what no accepted repair has ended. */
    private boolean isContested(ItemId marker) {
        return file.comparison(marker, facts) instanceof Comparison.Contested
                && !file.outcome(marker, facts).closed();
    }

    private boolean waits(ItemId marker) {
        return file.outcome(marker, facts).unaccepted().isPresent();
    }

    /** A sentence that is told where there are such markers. */
    private String only(Predicate<ItemId> wanted, String zh, String en) {
        return file.round().plan().markers().stream().noneMatch(wanted) ? "" : say(zh, en, numbers(wanted));
    }

    private String numbers(Predicate<ItemId> wanted) {
        List<String> numbers = file.round().plan().markers().stream()
                .filter(wanted)
                .map(facts::number)
                .toList();
        return numbers.isEmpty() ? say("无", "none") : Bilingual.listed(numbers, language);
    }

    private String segments() {
        long changed = file.notes().segments().stream()
                .map(SegmentStatement::segment)
                .distinct()
                .filter(segment -> Arrays.stream(Team.values()).anyMatch(team -> seesChange(segment, team)))
                .count();
        return say(
                "任一方陈述有变化或越界生产建设的界线段 %d 段。",
                "Of %d segments at least one party states changes or works across the line.", changed);
    }

    /** As the team says now: what it took back by a later statement it does not say. */
    private boolean seesChange(Segment segment, Team team) {
        return Stated.latest(file.of(segment), team)
                .filter(stated ->
                        stated.changed().orElse(false) || stated.encroached().orElse(false))
                .isPresent();
    }

    private void next(List<String> sentences) {
        Plan plan = file.round().plan();
        if (plan.special()) {
            return;
        }
        Team lead = plan.lead().other();
        sentences.add(say(
                "下一轮联合检查应于 %d 年进行,轮由%s牵头(行政区域界线管理条例第十二条)。",
                "The next joint inspection is due in %d, %s leading in turn (Regulations on Boundary Lines, Art. 12).",
                plan.year() + InspectionDue.CYCLE_YEARS,
                file.round().parties().get(lead).name()));
    }
}
