package org.jieming.api.resource.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.naming.Conflict;
import org.jieming.naming.NameFinding;
import org.jieming.naming.NameIndex;
import org.jieming.proposal.Proposal;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Finding;
import org.jieming.rule.Reason;
import org.jieming.rule.Severity;

/**
 * Names that come back when an approval is revoked, against those that were given to others meanwhile (A-10 … A-14). They weigh what they
 * do at every other door: in the legal scope of the other one a name does not come back, and so near that it likely is that for a
 * stated reason alone.
 */
record ComingBack(NameBook names, Reading now, StepChanges changes) {

    /**
     * What stands against revoking the approval of a proposal.
     *
     * @param note why it is revoked
     */
    List<Finding> findings(Proposal proposal, String note) {
        return changes.revocation(now, proposal).comingBack().stream()
                .flatMap(version -> findings(version, note).stream())
                .distinct()
                .toList();
    }

    private List<Finding> findings(ItemVersion version, String note) {
        NameIndex index = names.of(now.snapshot());
        Predicate<ItemVersion> told = now.view()::sees;
        return names.rules().alike(version, now.today(), index, told).stream()
                .filter(found -> isAgainst(found, note) && isNew(version, found))
                .map(found -> told(version, found))
                .toList();
    }

    private static boolean isAgainst(NameFinding found, String note) {
        return found.finding().severity() == Severity.BLOCK || found.takesReason() && !Reason.isGiven(note);
    }

    /** Whether one of those that it stands against was not called so beside it before: what was so already is for clean-ups; of those that are not shown to her nobody tells. */
    private boolean isNew(ItemVersion version, NameFinding found) {
        LocalDate before = version.valid().firstDay().orElseThrow().minusDays(1);
        return found.isVeiled()
                || found.conflicts().stream().map(Conflict::item).anyMatch(other -> now.snapshot()
                        .timeline(other.id())
                        .on(before)
                        .filter(then -> then.name().equals(other.name()))
                        .isEmpty());
    }

    private static Finding told(ItemVersion version, NameFinding found) {
        String day = version.valid().firstDay().orElseThrow().toString();
        Bilingual way = found.takesReason()
                ? Bilingual.of(
                        "如确为不同建成区的另一处,请在备注(note)中写明原因(不少于" + Reason.SHORTEST + "个不同的字)再撤销",
                        " Where it is another one in another built-up area, say so in the note, in " + Reason.SHORTEST
                                + " different characters at least")
                : Bilingual.of("请先就另一处提出更名或销名方案,再撤销批准", " Have the other one renamed or abolished first, then revoke");
        Bilingual sentence = found.finding().sentence();
        return new Finding(
                found.finding().rule(),
                Severity.BLOCK,
                found.takesReason() ? "note" : "step",
                Bilingual.of(
                        "撤销批准后“" + version.name() + "”自 " + day + " 起恢复使用:" + sentence.zh() + way.zh(),
                        version.name() + " would be in use again from " + day + " on: " + sentence.en() + way.en()),
                found.finding().citation());
    }
}
