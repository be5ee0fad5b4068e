package org.jieming.proposal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;

/** What is done to a proposal. Those before {@link #CHECK} leave it in its stage and are none of a workflow. */
public enum Step {
    CREATE("新建", "Created"),
    EDIT("修改", "Edited"),
    ATTACH("添加材料", "Paper added"),
    DETACH("去掉材料", "Paper taken away"),
    /** Brought up to what the register says of its place by now; by a step that speaks of the register. */
    RENEW("按登记簿现状更新", "Brought up to the register"),
    CHECK("检查", "Check", Stage.CHECKED, Stage.DRAFT),
    CONSULT("开始征求意见", "Consult", Stage.CONSULTING, Stage.CHECKED),
    REVIEW("完成论证评估", "Review", Stage.REVIEWED, Stage.CONSULTING),
    SUBMIT("报送审批", "Submit", Stage.SUBMITTED, Stage.REVIEWED),
    APPROVE("批准", "Approve", Stage.APPROVED, Stage.SUBMITTED),
    REJECT("不予批准", "Reject", Stage.REJECTED, Stage.SUBMITTED),
    RETURN("退回补正", "Return", Stage.RETURNED, Stage.SUBMITTED),
    REVISE("重新修改", "Revise", Stage.DRAFT, Stage.CHECKED, Stage.CONSULTING, Stage.REVIEWED, Stage.RETURNED),
    FILE("登记备案", "File", Stage.FILED, Stage.APPROVED),
    ANNOUNCE("登记公告", "Announce", Stage.ANNOUNCED, Stage.FILED),
    ENTER("启用", "Enter into use", Stage.IN_USE, Stage.ANNOUNCED),
    /** Of an approval that is to take effect on a later day: whoever decided decides otherwise. */
    REVOKE("撤销批准", "Revoke", Stage.REVOKED, Stage.APPROVED, Stage.FILED, Stage.ANNOUNCED, Stage.IN_USE),
    /** That the approval was entered otherwise than its document says (更正): told once somebody else confirms it. */
    AMEND("更正批准信息", "Correct the record of the approval"),
    /** That the body which approved has withdrawn an approval that is in effect (撤销批准): done once somebody else confirms it. */
    ANNUL("提出撤销批准", "Ask to withdraw the approval"),
    /** What was asked of the approval is so. */
    CONFIRM("核准", "Confirm"),
    /** What was asked of the approval is not so. */
    DECLINE("不予核准", "Decline"),
    /** Who asked something of the approval takes it back. */
    RECALL("收回", "Take back"),
    WITHDRAW(
            "撤回",
            "Withdraw",
            Stage.WITHDRAWN,
            Stage.DRAFT,
            Stage.CHECKED,
            Stage.CONSULTING,
            Stage.REVIEWED,
            Stage.RETURNED);

    private static final Set<Step> DATED = EnumSet.of(FILE, ANNOUNCE, ENTER);
    private static final Set<Step> DECISIONS = EnumSet.of(APPROVE, REJECT, RETURN, REVOKE, CONFIRM, DECLINE);

    private final Bilingual title;
    private final Optional<Stage> to;
    private final Set<Stage> from;

    Step(String zh, String en) {
        this.title = Bilingual.of(zh, en);
        this.to = Optional.empty();
        this.from = Set.of();
    }

    Step(String zh, String en, Stage to, Stage... from) {
        this.title = Bilingual.of(zh, en);
        this.to = Optional.of(to);
        this.from = Set.copyOf(Arrays.asList(from));
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /** Whether it takes a second person who may decide. */
    public boolean isDecision() {
        return DECISIONS.contains(this);
    }

    /** Whether who takes it has a hand in the proposal: she writes it or moves it on, and neither decides nor asks something of its approval. */
    boolean isHand() {
        return !isDecision() && !isRequest() && this != RECALL;
    }

    /** Whether it took effect on a day that is stated; every other one did on the day it is entered. */
    public boolean isDated() {
        return DATED.contains(this);
    }

    /** Whether it asks something of an approval that a second person confirms. */
    public boolean isRequest() {
        return this == AMEND || this == ANNUL;
    }

    /** Whether a second person answers with it what somebody asks of an approval. */
    public boolean answersRequest() {
        return this == CONFIRM || this == DECLINE;
    }

    /** Whether a proposal of a kind may take it in a stage. */
    public boolean isLegal(ProposalKind kind, Stage stage) {
        return switch (this) {
            case SUBMIT -> stage == (kind.isOfName() ? Stage.REVIEWED : Stage.CHECKED);
            case CONSULT -> kind.isOfName() && from.contains(stage);
            case ENTER -> kind != ProposalKind.ABOLISH && from.contains(stage);
            // a listing is in force with its approval, a name in use when it has taken effect
            case AMEND, ANNUL, CONFIRM, DECLINE, RECALL -> kind.isOfName() && stage.isApproved();
            case REVOKE -> from.contains(stage) && (stage != Stage.IN_USE || kind.isOfProtection());
            default -> from.contains(stage);
        };
    }

    /** The stage it leads to; a correction needs neither filing nor announcement, and what is in use stays so when it is announced. */
    Stage target(ProposalKind kind, Stage before) {
        boolean isInUse = this == APPROVE && !kind.isOfName() || this == ANNOUNCE && before == Stage.IN_USE;
        return isInUse ? Stage.IN_USE : to.orElse(before);
    }

    /** The steps that a proposal of a kind may take in a stage, in their order. */
    public static Set<Step> legal(ProposalKind kind, Stage stage) {
        Set<Step> legal = EnumSet.noneOf(Step.class);
        Arrays.stream(values()).filter(step -> step.isLegal(kind, stage)).forEach(legal::add);
        return legal;
    }

    /** The step of that word; empty when there is none. */
    public static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }
}
