package org.jieming.proposal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Timeline;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * A name that was approved and is not in use yet: it is filed, announced and entered by its proposal, whose clocks run (PNR Arts. 13
 * and 14; ). Nobody writes its state, its approval or another name beside that, under whatever document.
 */
public final class OnItsWay {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十三条、第十四条");
    private static final List<String> WRITTEN = Stream.concat(Stream.of("status", "name"), Decided.APPROVAL.stream())
            .toList();

    private OnItsWay() {}

    /**
     * What stands against a change of a name that is on its way; empty for all others. O(proposals × versions of the item).
     *
     * @param proposals all there are
     * @param before what is believed of the item
     */
    public static Optional<Finding> of(List<Proposal> proposals, Timeline before, Change change) {
        if (!(change instanceof Change.Put put) || put.type() != ItemType.PLACE) {
            return Optional.empty();
        }
        return proposals.stream()
                .filter(proposal -> proposal.content().item().equals(put.id()) && isOnItsWay(proposal))
                .flatMap(proposal -> written(before, put).stream().map(field -> finding(proposal, field)))
                .findFirst();
    }

    private static boolean isOnItsWay(Proposal proposal) {
        boolean isNaming = proposal.kind() == ProposalKind.NAME || proposal.kind() == ProposalKind.RENAME;
        return isNaming && proposal.stage().isApproved() && proposal.stage() != Stage.IN_USE;
    }

    private static Optional<String> written(Timeline before, Change.Put put) {
        return before.versions().stream()
                .filter(version -> version.valid().overlaps(put.valid()) && Reserved.isStandard(version.values()))
                .flatMap(version -> differing(version, put))
                .findFirst();
    }

    private static Stream<String> differing(ItemVersion version, Change.Put put) {
        return WRITTEN.stream().filter(name -> Decided.isOther(name, version.values(), put.values()));
    }

    private static Finding finding(Proposal proposal, String field) {
        return new Finding(
                "A-21",
                Severity.BLOCK,
                field,
                Bilingual.of(
                        "此地名由方案 " + proposal.id()
                                + " 批准,尚未办完备案、公告:请在该方案中办理备案、公告、启用,状态和批准信息随之登记,不另行改写;批准信息登记有误的,在该方案中更正(amend)",
                        "The name was approved by proposal " + proposal.id()
                                + ", which is not through yet: file, announce and enter it there; its state and approval are written"
                                + " with that and not beside it; where the record of the approval is wrong, it is corrected there"
                                + " (amend)"),
                SOURCE);
    }
}
