package org.jieming.api.resource.proposal;

import java.util.List;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Step;
import org.jieming.register.Audience;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Timeline;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** That a name which is not for everybody (密级) is announced to nobody: an announcement is for everybody (PNR Art. 14). */
final class SecretName {
    private static final String RULE = "N-SECRET";
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十四条");

    private SecretName() {}

    /** Whether the register keeps it from everybody; what the proposal says counts where the register holds nothing of it yet. */
    static boolean is(Reading now, Proposal proposal) {
        Timeline recorded =
                now.snapshot().timeline(ItemType.PLACE, proposal.content().item());
        ItemVersion place =
                recorded.on(now.today()).or(recorded::last).orElseGet(() -> ProposalDesk.place(now, proposal));
        return !place.audience().equals(Audience.PUBLIC);
    }

    /** That it comes into no announcement, alone or among others. */
    static Finding inAnnouncement(Proposal proposal) {
        return finding(
                        "proposals",
                        "方案 " + proposal.id() + " 的地名不公开(密级),不得列入公告;请去掉后再生成",
                        "The name of proposal " + proposal.id()
                                + " is not for everybody and comes into no announcement; leave it out")
                .about(proposal.id());
    }

    /** That the step is not taken with it. */
    static List<Finding> atStep(Reading now, Proposal proposal, Step step) {
        return step == Step.ANNOUNCE && is(now, proposal)
                ? List.of(finding(
                        "step",
                        "此地名不公开(密级),不向社会公告:备案后直接办理“启用”,按密级使用;解密(密级改为“公开”,须经他人审批)后再公告",
                        "This name is not for everybody and is not announced: filed, enter it into use under its"
                                + " secrecy; announce it once somebody else has approved that it is open"))
                : List.of();
    }

    private static Finding finding(String field, String zh, String en) {
        return new Finding(RULE, Severity.BLOCK, field, Bilingual.of(zh, en), SOURCE);
    }
}
