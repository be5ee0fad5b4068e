package org.jieming.api.process;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.naming.NameFinding;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * How much the rules of naming weigh where names are recorded that somebody approved: at edits, in files, on the command line and in
 * changes of divisions. What a rule forbids without exception keeps a standard name out (A-06, A-10 … A-15), unless its own record
 * says that it was approved or in force before the Regulation took effect and a reason is given: such stock is what clean-ups are for,
 * and the checks go on finding it. Words of enterprises take a reason, since the law exempts those without a specific link (A-09;
 * PNR-IM Art. 4). A state leader's name comes in by no door (A-07: never). Names that nobody approved yet are warned of alone, and so are
 * those to be changed (under-rectification): as such a name against the rules that was approved later is recorded.
 */
enum Leniency {
    /** The change says why. */
    REASONED,
    /** It does not. */
    UNREASONED,
    /** Why is asked when the whole file is written. */
    ASKED_LATER;

    /** 地名管理条例 (State Council order 753) in force: what was approved before is stock. */
    static final LocalDate REGULATION = LocalDate.of(2022, 5, 1);

    private static final String LEADER = "A-07-LEADER";
    private static final String TRADE = "A-09";
    private static final Set<String> WORDS = Set.of("A-06", TRADE, "A-15");

    /** By whether a change says why. */
    static Leniency of(boolean isReasoned) {
        return isReasoned ? REASONED : UNREASONED;
    }

    /** What is said of a standard name of which a rule found something that blocks, or that takes a reason. */
    Finding weighed(NameFinding found, Change.Put put) {
        Finding finding = found.finding();
        if (found.takesReason()) {
            return reasoned(
                    finding,
                    "如确为不同建成区的另一处,请写明原因(reason)再登记",
                    " Where it is another one in another built-up area, say the reason and record it");
        }
        if (finding.rule().equals(LEADER)) {
            return with(finding, Severity.BLOCK, "任何途径均不得登记为标准地名", " It is recorded as a standard name by no way");
        }
        if (!finding.rule().equals(TRADE) && !isStock(put)) {
            return with(
                    finding,
                    Severity.BLOCK,
                    "新的标准地名不得如此;2022年5月1日前已批准的,请在该地名的“批准时间”(approved_on)或生效日期(valid_from)中写明并说明原因(reason);"
                            + "应予更改的,状态填“整改”(under-rectification)",
                    " No new standard name is like that. Where it was approved before 2022-05-01, state the day in approved_on or"
                            + " valid_from and the reason; one that is to be changed is recorded as under-rectification");
        }
        return reasoned(
                finding, "如确已批准,请写明原因(reason)再登记", " Where it was approved all the same, say the reason and record it");
    }

    private Finding reasoned(Finding finding, String zh, String en) {
        return switch (this) {
            case REASONED -> with(finding, Severity.WARN, "", "");
            case UNREASONED -> with(finding, Severity.BLOCK, zh, en);
            case ASKED_LATER ->
                with(finding, Severity.WARN, "写入时须写明原因(reason)", " The reason is asked when the file is written");
        };
    }

    /** What is said of a name that is not standard. */
    static Finding softened(Finding finding) {
        return with(finding, Severity.WARN, "", "");
    }

    /**
     * Whether a word or character is one of a division in a file that tells no day: lists of divisions are copied from what the State
     * Council and the provinces approved, and no user of the register gave those names.
     */
    static boolean isOfOfficialList(Finding finding, Change.Put row) {
        return row.type() == ItemType.DIVISION && row.valid().firstDay().isEmpty() && WORDS.contains(finding.rule());
    }

    private static boolean isStock(Change.Put put) {
        Optional<LocalDate> approved = put.values()
                .descriptor()
                .property("approved_on")
                .flatMap(property -> put.values().get(property.name()))
                .map(LocalDate.class::cast);
        return approved.or(() -> put.valid().firstDay())
                .filter(REGULATION::isAfter)
                .isPresent();
    }

    private static Finding with(Finding finding, Severity severity, String zh, String en) {
        Bilingual told =
                Bilingual.of(finding.sentence().zh() + zh, finding.sentence().en() + en);
        return new Finding(finding.rule(), severity, finding.field(), told, finding.citation());
    }
}
