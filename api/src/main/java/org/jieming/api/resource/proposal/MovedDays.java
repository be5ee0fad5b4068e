package org.jieming.api.resource.proposal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.naming.NameFinding;
import org.jieming.proposal.Amendment;
import org.jieming.proposal.Step;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * Names on days that the correction of an approval gives them, against those that others bear then (A-11 … A-14; PNR Art. 9): the day of an approval
 * decides since when its name is in use, and how long the one before it. They weigh what they do at every change of days: a name of the
 * legal scope keeps the correction out when it is asked and when it is confirmed, and one so near that it likely is of the scope is
 * confirmed for a stated reason alone.
 */
record MovedDays(NameBook names, Reading now) {
    /**
     * What stands against a correction that was not there before. O(versions × names alike × log n).
     *
     * @param step whether it is asked or confirmed
     */
    List<Finding> findings(Amendment amendment, Step step) {
        return amendment.rewritten().stream()
                .flatMap(version -> against(amendment.before(), version, step))
                .distinct()
                .toList();
    }

    private Stream<Finding> against(List<ItemVersion> before, ItemVersion version, Step step) {
        return names.rules().anew(before, version, now.today(), names.of(now.snapshot()), now.view()::sees).stream()
                .filter(found ->
                        found.finding().severity() == Severity.BLOCK || found.takesReason() && step == Step.CONFIRM)
                .map(found -> told(version, found));
    }

    private static Finding told(ItemVersion version, NameFinding found) {
        Finding finding = found.finding();
        Period days = version.valid();
        Optional<Period> other =
                found.conflicts().stream().findFirst().map(each -> each.item().valid());
        Bilingual sentence = Bilingual.of(
                "更正后“" + version.name() + "”" + zh(days) + "使用"
                        + other.map(each -> ",另一处" + zh(each) + "使用").orElse("") + ":"
                        + finding.sentence().zh(),
                "With the correction “" + version.name() + "” would be in use" + en(days)
                        + other.map(each -> ", and the other one is in use" + en(each))
                                .orElse("") + ": "
                        + finding.sentence().en());
        return new Finding(
                finding.rule(),
                finding.severity(),
                "act",
                found.takesReason() ? sentence : withWay(sentence),
                finding.citation());
    }

    private static Bilingual withWay(Bilingual sentence) {
        return Bilingual.of(
                sentence.zh() + "请先核对批复文件上的日期;日期无误的,先就另一处提出更正、更名或销名方案",
                sentence.en()
                        + " Check the day on the document; where it is right, have the other name corrected, renamed or abolished first");
    }

    private static String zh(Period days) {
        return days.firstDay().map(day -> "自 " + day + " 起").orElse("")
                + days.endDay().map(day -> "至 " + day + " 前").orElse("");
    }

    private static String en(Period days) {
        return days.firstDay().map(day -> " from " + day + " on").orElse("")
                + days.endDay().map(day -> " until " + day).orElse("");
    }
}
