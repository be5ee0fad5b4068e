package org.jieming.proposal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;

/** How far a proposal is (domain section A.6). */
public enum Stage {
    DRAFT("草拟", "Draft"),
    /** The rules of naming were asked, and what they found is answered. */
    CHECKED("已检查", "Checked"),
    CONSULTING("征求意见", "Consulting"),
    /** Assessed and argued by experts (论证、评估). */
    REVIEWED("已论证评估", "Reviewed"),
    SUBMITTED("待审批", "Submitted"),
    RETURNED("退回补正", "Returned"),
    REJECTED("不予批准", "Rejected"),
    /** The register has it, under the act. */
    APPROVED("已批准", "Approved"),
    FILED("已备案", "Filed"),
    ANNOUNCED("已公告", "Announced"),
    IN_USE("已启用", "In use"),
    /** Approved, and revoked: before that took effect, or withdrawn since. */
    REVOKED("批准已撤销", "Approval revoked"),
    /** Given up by its proposers. */
    WITHDRAWN("已撤回", "Withdrawn");

    private static final Set<Stage> CLOSED = EnumSet.of(SUBMITTED, REJECTED, REVOKED, WITHDRAWN, IN_USE);

    private final Bilingual title;

    Stage(String zh, String en) {
        this.title = Bilingual.of(zh, en);
    }

    /** The word on the wire, for example {@code in-use}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /** Whether papers may still be added: not while somebody decides on them, nor after the end. */
    public boolean takesPapers() {
        return !CLOSED.contains(this);
    }

    /** Whether papers may still be taken away: not those on which somebody decided, nor what was filed. */
    public boolean givesPapersBack() {
        return takesPapers() && !isApproved();
    }

    /** Whether the register holds what was proposed. */
    public boolean isApproved() {
        return this == APPROVED || this == FILED || this == ANNOUNCED || this == IN_USE;
    }

    /** The stage of that word; empty when there is none. */
    public static Optional<Stage> of(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word().equals(word))
                .findFirst();
    }
}
