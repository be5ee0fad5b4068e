package org.jieming.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Writing;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/** Whether a proposal would do what its kind says: a renaming gives another name, a correction none, and a list takes in what is not on it. */
public final class Purpose {
    private static final String REGULATION = "地名管理条例";
    private static final String EDITION = "2022年国务院令第753号";

    private Purpose() {}

    /** What of a proposal is not what its kind says. */
    static List<Finding> faults(Proposal proposal) {
        List<Finding> faults = new ArrayList<>();
        boolean same = Writing.compared(proposal.content().name())
                .equals(Writing.compared(proposal.content().formerName()));
        boolean isListed = proposal.content().isProtected();
        if (proposal.kind() == ProposalKind.RENAME && same) {
            faults.add(fault("A-18", "name", "第十条", "新名称与现名称相同", "The new name is the one it bears"));
        }
        if (proposal.kind() == ProposalKind.CORRECT && !same) {
            faults.add(fault(
                    "A-18",
                    "name",
                    "第十条",
                    "更正不得改变名称,请改用更名",
                    "A correction leaves the name as it is: propose a renaming"));
        }
        if (proposal.kind() == ProposalKind.PROTECT && isListed) {
            faults.add(listing("此地名已在保护名录中;名录内容有误请提更正", "It is on the protection list; correct what that says"));
        }
        if (proposal.kind() == ProposalKind.UNPROTECT && !isListed) {
            faults.add(listing("此地名不在保护名录中", "It is not on the protection list"));
        }
        return faults;
    }

    /**
     * That a correction leaves everything as it is: an approval of it would approve nothing.
     *
     * @param seen the place as its writers saw it
     */
    public static List<Finding> empty(Proposal proposal, Optional<ItemVersion> seen) {
        Content content = proposal.content();
        return seen
                .filter(version -> content.from().isEmpty()
                        || content.from().equals(version.valid().firstDay()))
                .filter(version -> version.values().equals(content.values())
                        && Objects.equals(stored(version.shapeOrNull()), stored(content.shapeOrNull())))
                .map(any -> fault(
                        "A-18",
                        "place",
                        "第十条",
                        "更正方案与登记簿现有内容相同,没有可更正的:请填写要更正的属性或位置,或撤回方案",
                        "The correction says what the register says: state what is to be corrected, or withdraw it"))
                .stream()
                .toList();
    }

    static @Nullable Shape stored(@Nullable Shape shape) {
        return shape == null ? null : shape.rounded().oriented();
    }

    private static Finding listing(String zh, String en) {
        return fault("A-48", "item", "第二十五条", zh, en);
    }

    private static Finding fault(String rule, String field, String article, String zh, String en) {
        return new Finding(
                rule, Severity.BLOCK, field, Bilingual.of(zh, en), new Citation(REGULATION, EDITION, article));
    }
}
