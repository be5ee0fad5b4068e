package org.jieming.api.process.naming;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.naming.NameFinding;
import org.jieming.proposal.Basis;
import org.jieming.proposal.FirstDay;
import org.jieming.proposal.Stock;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.rule.Finding;
import org.jieming.rule.Reason;
import org.jieming.rule.Severity;

/**
 * How much the rules of naming weigh where names are recorded that somebody approved: at edits, in files, on the command line and in
 * changes of divisions. What a rule forbids without exception keeps a standard name out (A-06, A-10 … A-15), unless its own record
 * says that it was approved or in force before the Regulation took effect and a reason is given: such stock is what clean-ups are for,
 * and the checks go on finding it. Words of enterprises take a reason, since the law exempts those without a specific link (A-09;
 * PNR-IM Art. 4). A state leader's name comes in by no door (A-07: never). Names that nobody approved yet are warned of alone, and so are
 * those to be changed (under-rectification): as such a name against the rules that was approved later is recorded.
 */
record Leniency(Why why, Optional<LocalDate> says) {
    /** That of rows of a file, of which reason and act are told when it is written. */
    static final Leniency OF_FILES = new Leniency(Why.ASKED_LATER, Optional.empty());

    /** Whether a change says why. */
    enum Why {
        SAID,
        UNSAID,
        /** It is asked when the whole file is written. */
        ASKED_LATER;

        static Why of(Basis basis) {
            return basis.isReasoned() ? SAID : UNSAID;
        }
    }

    /** By no way. */
    static final String LEADER = "A-07-LEADER";

    private static final String TRADE = "A-09";
    private static final Set<String> WORDS = Set.of("A-06", TRADE, "A-15");

    /** Whether the reason is asked when the whole file is written. */
    boolean isAskedLater() {
        return why == Why.ASKED_LATER;
    }

    /** The same of a file that is written without a reason. */
    Leniency unreasoned() {
        return new Leniency(Why.UNSAID, says);
    }

    /** What is said of a standard name of which a rule found something that blocks, or that takes a reason. */
    Finding weighed(NameFinding found, Change.Put put) {
        Finding finding = found.finding();
        if (found.takesReason()) {
            return reasoned(
                    finding,
                    "如确为不同建成区的另一处,请写明原因(reason,不少于" + Reason.SHORTEST + "个不同的字)再登记",
                    " Where it is another one in another built-up area, say the reason, in " + Reason.SHORTEST
                            + " different characters at least, and record it");
        }
        if (finding.rule().equals(LEADER)) {
            return with(finding, Severity.BLOCK, "任何途径均不得登记为标准地名", " It is recorded as a standard name by no way");
        }
        if (!finding.rule().equals(TRADE) && !isStock(put)) {
            return with(
                    finding,
                    Severity.BLOCK,
                    "新的标准地名不得如此;2022年5月1日前已批准的,请填写“批准时间”(approved_on),或填写生效日期(valid_from)并注明载明该日的文件(act,不晚于该日)或资料来源(source),并说明原因(reason);"
                            + "应予更改的,状态填“整改”(under-rectification)",
                    " No new standard name is like that. Where it was approved before 2022-05-01, state the day in approved_on, or in"
                            + " valid_from with an act that is not after it or the source (source) that says so, and the reason; one that is to be changed is recorded as under-rectification");
        }
        return reasoned(
                finding, "如确已批准,请写明原因(reason)再登记", " Where it was approved all the same, say the reason and record it");
    }

    private Finding reasoned(Finding finding, String zh, String en) {
        return switch (why) {
            case SAID -> with(finding, Severity.WARN, "", "");
            case UNSAID -> with(finding, Severity.BLOCK, zh, en);
            case ASKED_LATER -> askedLater(finding);
        };
    }

    /** The same as a warning, the reason being asked when the file is written. */
    static Finding askedLater(Finding finding) {
        return with(finding, Severity.WARN, ";写入时须写明原因(reason)", " The reason is asked when the file is written");
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

    /**
     * Whether its record says that it was approved or in use before the Regulation: when it was approved, or since when it is in use by an
     * act of then or a source. A day alone makes nothing old.
     */
    private boolean isStock(Change.Put put) {
        return Stock.approved(put.values())
                .or(() -> put.valid().firstDay().filter(first -> isBorneOut(put, first)))
                .filter(Stock.REGULATION::isAfter)
                .isPresent();
    }

    private boolean isBorneOut(Change.Put put, LocalDate first) {
        return put.type() == ItemType.DIVISION
                || FirstDay.isSourced(put.values())
                || new Basis(false, says, Optional.empty()).isOfActBy(first);
    }

    private static Finding with(Finding finding, Severity severity, String zh, String en) {
        Bilingual told =
                Bilingual.of(finding.sentence().zh() + zh, finding.sentence().en() + en);
        return new Finding(finding.rule(), severity, finding.field(), told, finding.citation());
    }
}
