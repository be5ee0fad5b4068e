package org.jieming.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * What the register says against withdrawing an approval that is in effect: a name that was put on the protection list since leaves that first (PNR Art. 25), and
 * whatever tells the name since (PNR Art. 18; A-26) is put right by somebody who says how. The decision itself is the approving body's.
 */
public final class Annulled {
    private Annulled() {}

    /**
     * The findings; nothing where an abolition is withdrawn, whose name comes back.
     *
     * @param touched what tells the name, as {@link Impact#ofAnnulment} finds it
     */
    public static List<Finding> findings(Proposal proposal, Snapshot snapshot, List<Touched> touched) {
        List<Finding> findings = new ArrayList<>();
        if (proposal.kind() != ProposalKind.ABOLISH) {
            listed(proposal, snapshot).ifPresent(findings::add);
            cited(proposal, touched).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> listed(Proposal proposal, Snapshot snapshot) {
        boolean isListedSince = !proposal.content().isProtected()
                && snapshot.timeline(ItemType.PLACE, proposal.content().item()).versions().stream()
                        .anyMatch(version -> Listed.isIn(version.values()));
        return isListedSince
                ? Optional.of(finding(
                        "A-20",
                        Severity.BLOCK,
                        "step",
                        "此地名批准后已列入保护名录:请先提出“移出保护名录”方案,再撤销批准",
                        "The name was put on the protection list since: have it taken off first, then withdraw the approval",
                        "第二十五条"))
                : Optional.empty();
    }

    private static Optional<Finding> cited(Proposal proposal, List<Touched> touched) {
        List<Touched> others = touched.stream()
                .filter(each -> each.group() != Touched.Group.LATER && each.group() != Touched.Group.CODE)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(
                        "A-26",
                        Severity.WARN,
                        "reasons",
                        "“" + proposal.content().name() + "”批准以来已有引用(" + counts(others, true)
                                + "),撤销后须改回:请先改正,或写明由谁、如何改正",
                        proposal.content().name() + " is told elsewhere since its approval (" + counts(others, false)
                                + "), which is to be put right: do so first, or say who does it and how",
                        "第十八条"));
    }

    private static String counts(List<Touched> touched, boolean isChinese) {
        return touched.stream()
                .collect(Collectors.groupingBy(Touched::group, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> isChinese
                        ? each.getKey().title().zh() + " " + each.getValue() + " 处"
                        : each.getKey().title().en() + ": " + each.getValue())
                .collect(Collectors.joining(isChinese ? "、" : "; "));
    }

    private static Finding finding(String rule, Severity severity, String field, String zh, String en, String article) {
        return new Finding(
                rule, severity, field, Bilingual.of(zh, en), new Citation("地名管理条例", "2022年国务院令第753号", article));
    }
}
