package org.jieming.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Proposal;
import org.jieming.register.ItemType;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Reason;
import org.jieming.rule.Severity;

/**
 * What somebody decided on an entry.
 *
 * @param decision what
 * @param actor the account that answers for it
 * @param on the day
 * @param reason why; demanded when the name stays
 * @param newName the name it might get; empty when not known yet
 * @param proposal the number of the proposal that carries it out
 * @param reference the document of those who carry it out where no proposal can: divisions and estates are renamed by others (A.4)
 */
public record Ruling(
        Decision decision,
        String actor,
        LocalDate on,
        String reason,
        String newName,
        Optional<String> proposal,
        String reference) {
    private static final String RULE = "A-28";
    private static final Citation SOURCE = new Citation("关于进一步清理整治不规范地名的通知", "民发〔2018〕146号", "");

    /**
     * What is not as the decision wants it.
     *
     * @param proposed the proposal of that number, empty when there is none that its author may see
     */
    public List<Finding> unmet(Entry entry, Optional<Proposal> proposed) {
        List<Finding> unmet = new ArrayList<>();
        boolean stays = decision.proposed().isEmpty();
        if (stays && !Reason.isGiven(reason)) {
            unmet.add(finding(
                    "reason",
                    "保留或撤销认定须写明理由(不少于" + Reason.SHORTEST + "个不同的字)",
                    "Say why the name stays, in " + Reason.SHORTEST + " different characters at least"));
        }
        if (stays && (proposal.isPresent() || !newName.isBlank() || !reference.isBlank())) {
            unmet.add(finding(
                    "proposal", "保留或撤销认定时不填新名称、方案或文件", "A name that stays has no new name, proposal or document"));
        }
        if (decision == Decision.RENAME && proposal.isEmpty() && (newName.isBlank() || newName.equals(entry.name()))) {
            unmet.add(finding(
                    "new_name",
                    "更名须填与现名不同的新名称,或填方案编号",
                    "State a new name that differs, or the proposal that renames it"));
        }
        if (proposal.isPresent()
                && proposed.filter(each -> carriesOut(entry, each)).isEmpty()) {
            unmet.add(finding(
                    "proposal",
                    "没有这个方案,或它不是对此地名的同类方案",
                    "There is no such proposal, or it wants something else of this name"));
        }
        if (!reference.isBlank() && entry.type() == ItemType.PLACE) {
            unmet.add(finding("reference", "地名由方案整改,请填方案编号", "Places are put right by a proposal: state its number"));
        }
        return unmet;
    }

    private boolean carriesOut(Entry entry, Proposal proposed) {
        return decision.proposed().filter(kind -> kind == proposed.kind()).isPresent()
                && proposed.content().item().equals(entry.item());
    }

    private static Finding finding(String field, String zh, String en) {
        return new Finding(RULE, Severity.BLOCK, field, Bilingual.of(zh, en), SOURCE);
    }
}
