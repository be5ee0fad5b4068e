package org.jieming.api.resource.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.Measure;
import org.jieming.api.inspection.OfficeEntry;
import org.jieming.api.inspection.OfficeEntry.Kind;
import org.jieming.api.inspection.Round;
import org.jieming.inspection.Comparison;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Step;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.LegalTime;
import org.jieming.rule.Finding;

/**
 * Says in the office check what one round left open. A line has several rounds in some years, so each is told by line, year, kind and
 * the day on which it was opened.
 *
 * @param facts the line and all its markers in force
 * @param round the round that left it open
 * @param now the moment as of which it is told
 */
record OpenMatter(LineFacts facts, Round round, Instant now) {

    /**
     * Handling that was begun and is not at its end.
     *
     * @param last how far it is
     * @param measure what was proposed, with who carries it out and until when
     */
    OfficeEntry unfinished(ItemId marker, Step last, Step measure) {
        LocalDate day = last.day();
        boolean isOverdue = last.kind() == Step.Kind.AGREED && measure.duty().isOverdue(day(now));
        Bilingual sentence = Bilingual.format(
                "%2$s(%1$s,已 %4$d 天),未验收%7$s;%5$s",
                "%3$s (%1$s, %4$d days ago) and not accepted%8$s; %6$s",
                day,
                last.kind().title().zh(),
                last.kind().title().en(),
                day.until(day(now), ChronoUnit.DAYS),
                words(last, measure, "zh"),
                words(last, measure, "en"),
                isOverdue ? ",已逾期" : "",
                isOverdue ? ", overdue" : "");
        return repair(marker, last.kind().word(), "C.6", sentence);
    }

    private static String words(Step last, Step measure, String language) {
        return last.kind() == Step.Kind.REPAIRED ? Measure.told(last, language) : Measure.told(measure, language);
    }

    /** What both found, and nobody has proposed to handle. */
    OfficeEntry untouched(ItemId marker, Comparison.Agreed agreed) {
        String zh = agreed.problems().isEmpty() ? "" : ";" + joined(agreed.problems(), "zh", ";");
        String en = agreed.problems().isEmpty() ? "" : "; " + joined(agreed.problems(), "en", "; ");
        Bilingual sentence = Bilingual.format(
                "双方认定“%1$s”%3$s,未提出处理意见",
                "both found “%2$s”%4$s, and no measure was proposed",
                agreed.state().title().zh(),
                agreed.state().title().en(),
                zh,
                en);
        return repair(marker, agreed.state().code(), "C.6", sentence);
    }

    /** What both signed and contradict each other in. */
    OfficeEntry contested(ItemId marker, Comparison.Contested both) {
        Bilingual sentence = Bilingual.format(
                "双方陈述不一致,本次共同查看;%1$s",
                "the parties contradict each other, to be looked at together; %2$s",
                joined(both.differences(), "zh", ";"),
                joined(both.differences(), "en", "; "));
        return repair(marker, both.agreedState().map(MarkerState::code).orElse(both.word()), "C-38", sentence);
    }

    /** What one party alone found after a repair was accepted, or after the report was signed: both look at it in the next round. */
    OfficeEntry anew(Observation stated) {
        Bilingual sentence = Bilingual.format(
                "验收或报告签署之后,%1$s陈述“%3$s”(%5$s);本次共同查看;%6$s",
                "after acceptance or after the report was signed %2$s stated “%4$s” (%5$s); to be looked at together; %6$s",
                stated.team().title().zh(),
                stated.team().title().en(),
                stated.state().title().zh(),
                stated.state().title().en(),
                day(stated.receivedAt()),
                stated.note());
        return repair(stated.marker(), stated.state().code(), "C.6", sentence);
    }

    private OfficeEntry repair(ItemId marker, String word, String rule, Bilingual sentence) {
        Bilingual told = Bilingual.format(
                "%1$s%2$d年%3$s(%5$s立项):%6$s",
                "%4$s of %2$d on %1$s, opened on %5$s: %7$s",
                round.lineName(),
                round.plan().year(),
                round.plan().special() ? "专项联检" : "联检",
                round.plan().special() ? "Special inspection" : "Joint inspection",
                day(round.at()),
                sentence.zh(),
                sentence.en());
        return OfficeEntry.of(Kind.REPAIR, facts.number(marker), word, rule, told, facts.legal(marker));
    }

    private static String joined(List<Finding> findings, String language, String comma) {
        return findings.stream().map(each -> each.sentence().in(language)).collect(Collectors.joining(comma));
    }

    static LocalDate day(Instant at) {
        return LegalTime.day(at);
    }
}
