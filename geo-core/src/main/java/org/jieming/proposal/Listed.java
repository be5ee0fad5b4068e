package org.jieming.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Writing;
import org.jieming.register.Change;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * What stands on the protection list is renamed and ended by a proposal alone, since it takes papers that no edit carries: the
 * approved exception and the protective measures (PNR Arts. 10 and 25; ). No number of an act stands for them. It leaves
 * the list by a proposal, too, and is no name in use turned historical or planned: else it went in two steps, or under another word.
 */
public final class Listed {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十条、第二十五条");

    private Listed() {}

    /**
     * What all the changes of one item do to its protected name; empty when they leave it. O(versions × changes).
     *
     * @param before what is believed of the item
     */
    public static Optional<Finding> of(Timeline before, List<? extends Change> changes) {
        return before.versions().stream()
                .filter(version -> isIn(version.values()))
                .flatMap(version -> of(version, changes).stream())
                .findFirst();
    }

    /** Whether values state that a name is on the list. */
    public static boolean isIn(Values values) {
        return values.get("protected").filter(Boolean.TRUE::equals).isPresent();
    }

    private static Optional<Finding> of(ItemVersion version, List<? extends Change> changes) {
        List<Change.Put> puts = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Put put && put.valid().overlaps(version.valid())) {
                puts.add(put);
            }
        }
        if (puts.stream().anyMatch(put -> isOther(version.name(), put.values().text("name")))) {
            return Optional.of(finding("name"));
        }
        boolean goes = Reserved.isGuarded(version.values())
                && puts.stream().anyMatch(put -> !Reserved.isGuarded(put.values()));
        if (goes) {
            return Optional.of(finding("status"));
        }
        if (puts.stream().anyMatch(put -> !isIn(put.values()))) {
            return Optional.of(unlisted());
        }
        return changes.stream().anyMatch(change -> change instanceof Change.End end && ends(version, end, puts))
                ? Optional.of(finding("valid_to"))
                : Optional.empty();
    }

    private static boolean isOther(String one, String other) {
        return !Writing.compared(one).equals(Writing.compared(other));
    }

    /** Whether days of a version are taken away and not stated again. */
    private static boolean ends(ItemVersion version, Change.End end, List<Change.Put> puts) {
        int from = Math.max(version.valid().first(), Math.toIntExact(end.from().toEpochDay()));
        List<Period> stated = puts.stream()
                .map(Change.Put::valid)
                .sorted((a, b) -> a.first() - b.first())
                .toList();
        for (Period period : stated) {
            if (period.first() <= from) {
                from = Math.max(from, period.end());
            }
        }
        return from < version.valid().end();
    }

    private static Finding unlisted() {
        return finding(
                "protected",
                Bilingual.of(
                        "此地名在保护名录中,不能直接改为“否”:请在地名工作台提出“移出保护名录”方案,由另一人凭文件批准",
                        "The name is on the protection list and does not leave it by an edit: propose its removal from the list in"
                                + " the names workbench, for somebody else to approve under an act"));
    }

    private static Finding finding(String field) {
        return finding(
                field,
                Bilingual.of(
                        "此地名已列入保护名录,一般不得更名;更名或销名须在地名工作台提出方案,附批准依据和保护措施,不能直接改写",
                        "The name is on the protection list and generally stays: to rename or end it, make a proposal in the names"
                                + " workbench with the approved exception and the protective measures; it is not edited"));
    }

    private static Finding finding(String field, Bilingual sentence) {
        return new Finding("A-19", Severity.BLOCK, field, sentence, SOURCE);
    }
}
