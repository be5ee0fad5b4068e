package org.jieming.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the protection list is renamed and ended by a proposal alone, since it takes papers that no edit carries: the
 * approved exception and the protective measures (PNR Arts. 10 and 25; ). No number of an act stands for them. It leaves
 * the list by a proposal, too, and is no name in use turned historical, planned or one to be changed: else it went in two steps, or
 * under another word. Its letters, kind, class, division and place, once stated, its days and the decision that listed it stay what they
 * are until a proposal corrects them. Any other text is another name, be it by a blank.
 */
public final class Listed {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十条、第二十五条");

    /** Degrees, a decimetre: what a list of rounded figures brings back is no other place. */
    private static final double SAME_PLACE = 1e-6;

    private Listed() {}

    /**
     * What all the changes of one item do to its protected name; empty when they leave it. While it is on the list its whole past is:
     * the years before it was listed are those that the list protects. O(versions × changes).
     *
     * @param before what is believed of the item
     */
    public static Optional<Finding> of(Timeline before, List<? extends Change> changes) {
        boolean stands = stands(before);
        return before.versions().stream()
                .filter(version -> stands || isIn(version.values()))
                .flatMap(version -> of(version, changes).stream())
                .findFirst()
                .or(() -> datedBack(before, changes));
    }

    /** Its days are part of what the list protects: a day that was recorded wrongly is corrected by two. */
    private static Optional<Finding> datedBack(Timeline before, List<? extends Change> changes) {
        boolean isListed = before.versions().stream().anyMatch(version -> isIn(version.values()));
        return changes.stream()
                .filter(change -> isListed && change instanceof Change.Put put && FirstDay.isDatedBack(before, put))
                .findFirst()
                .map(any -> kept("valid_from", "起始日期", "its first day"));
    }

    /** Whether a name is on the list and did not leave it: it may have ended there, but no version follows that is not listed. */
    private static boolean stands(Timeline timeline) {
        return timeline.versions().stream()
                .filter(version -> isIn(version.values()))
                .anyMatch(version -> timeline.versions().stream()
                        .noneMatch(
                                next -> next.valid().first() == version.valid().end()));
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
        Optional<Finding> altered =
                puts.stream().flatMap(put -> altered(version, put).stream()).findFirst();
        if (altered.isPresent()) {
            return altered;
        }
        return changes.stream().anyMatch(change -> change instanceof Change.End end && ends(version, end, puts))
                ? Optional.of(finding("valid_to"))
                : Optional.empty();
    }

    /** What a statement does to the name, the gravest first. */
    private static Optional<Finding> altered(ItemVersion version, Change.Put put) {
        Values before = version.values();
        Values after = put.values();
        if (Decided.isOther("name", before, after)) {
            return Optional.of(finding("name"));
        }
        if (goes(before, after)) {
            return Optional.of(finding("status"));
        }
        if (isIn(before) && !isIn(after)) {
            return Optional.of(unlisted());
        }
        Optional<Finding> gone = differing(Decided.GONE.stream(), before, after).map(Listed::finding);
        Stream<String> listing =
                Listing.WHILE_LISTED.stream().filter(name -> before.get(name).isPresent());
        return gone.or(() -> differing(Stream.concat(Decided.parts(before), listing), before, after)
                        .map(name -> kept(before, name)))
                .or(() -> isMoved(version.shapeOrNull(), put.shape())
                        ? Optional.of(kept("geometry", "位置", "where it is"))
                        : Optional.empty());
    }

    /** A place that nobody knew is told; one that is known is neither taken away nor moved. */
    private static boolean isMoved(@Nullable Shape before, @Nullable Shape after) {
        return before != null
                && (after == null
                        || !before.geometry()
                                .norm()
                                .equalsExact(after.geometry().norm(), SAME_PLACE));
    }

    /** Whether a name leaves what is in use, or what is standard: to be changed is the way to another name. */
    private static boolean goes(Values before, Values after) {
        return Reserved.isGuarded(before) && !Reserved.isGuarded(after)
                || Reserved.isStandard(before) && !Reserved.isStandard(after);
    }

    private static Optional<String> differing(Stream<String> names, Values before, Values after) {
        return names.filter(name -> Decided.isOther(name, before, after)).findFirst();
    }

    private static Finding kept(Values values, String field) {
        Bilingual title = values.descriptor().property(field).orElseThrow().title();
        return kept(field, title.zh(), title.en());
    }

    private static Finding kept(String field, String zh, String en) {
        return finding(
                field,
                Bilingual.of(
                        "此地名已列入保护名录,“" + zh + "”不由一人改写:请在地名工作台提出更正方案,由另一人批准;更正不及的,先提出“移出保护名录”方案",
                        "The name is on the protection list and “" + en
                                + "” is not one person's to rewrite: propose a"
                                + " correction in the names workbench, for somebody else to approve; what no correction reaches takes"
                                + " the removal from the list first"));
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
