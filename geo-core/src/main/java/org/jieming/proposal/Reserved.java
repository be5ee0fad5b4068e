package org.jieming.proposal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jieming.language.Bilingual;
import org.jieming.place.NameStatus;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * What of a place name nobody writes on her own word: that a name becomes a standard one (approved, filed or in use, A.6), and of
 * one that is standard, or was and is to be changed, or stands on the protection list in whatever state, its name with
 * its letters and parts, what it names and where ({@link Moved}), its state, what its approval says, that it is protected, and its end (PNR Arts. 12,
 * 36), also by being called historical or given a year of abolition. That a name comes on the list is no one person's word either,
 * nor what is stated of its listing: the document and day, class, batch, reason and measures (PNR Art. 25).
 * Nor does anybody open alone what is not for everybody (密级), or close such a name, which takes it from search, lists and its address.
 * Everything else of the record, and names that nobody approved yet, are the
 * officer's to write.
 */
public final class Reserved {
    private static final Set<String> STANDARD = Set.of("approved", "filed", "in-use");
    /** A name that was standard and is to be changed: what is reserved of it stays so until that is decided. */
    private static final Set<String> GUARDED = Set.of("approved", "filed", "in-use", "under-rectification");

    private static final String RULE = "W-APPROVAL";
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十二条、第三十六条");

    private Reserved() {}

    /**
     * What a change does that takes a decision; empty for all other changes. O(versions of the item).
     *
     * @param before what is believed of the item
     */
    public static Optional<Finding> of(Timeline before, Change change) {
        if (change instanceof Change.Put put && put.type() == ItemType.PLACE) {
            return of(before, put);
        }
        if (change instanceof Change.End end) {
            int day = Math.toIntExact(end.from().toEpochDay());
            boolean standing = before.versions().stream()
                    .anyMatch(version -> isHeld(version) && version.valid().end() > day);
            return standing ? Optional.of(ended()) : Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * That a change moves the place of a decided name, step by step, farther than one person moves it alone ({@link Moved}). Empty for
     * all changes that leave the place where it is.
     *
     * @param before what is believed of the item
     * @param recorded what was ever recorded of it, in the order of revisions; asked for a moved place alone
     */
    public static Optional<Finding> drifted(Timeline before, Change change, Supplier<List<ItemVersion>> recorded) {
        if (!(change instanceof Change.Put put) || put.shape() == null) {
            return Optional.empty();
        }
        boolean isMoved = before.versions().stream()
                .anyMatch(version -> isHeld(version)
                        && version.valid().overlaps(put.valid())
                        && version.shapeOrNull() != null
                        && !put.shape().equals(version.shapeOrNull()));
        return isMoved
                ? Moved.drifted(
                        recorded.get().stream()
                                .filter(version ->
                                        isHeld(version) && version.valid().overlaps(put.valid()))
                                .toList(),
                        put)
                : Optional.empty();
    }

    /** Whether values state a standard name. */
    public static boolean isStandard(Values values) {
        return STANDARD.contains(values.text("status"));
    }

    /**
     * What whoever owns the register does for a reason alone: that a standard name counts as gone while its status stands, or that
     * what a name was called is forgotten. Empty for all other changes. O(versions of the item).
     *
     * @param before what is believed of the item
     */
    public static Optional<Finding> unsaid(Timeline before, Change.Put put) {
        return before.versions().stream()
                .filter(version -> isHeld(version) && version.valid().overlaps(put.valid()))
                .flatMap(version -> Decided.unsaid(version.values(), put.values()).stream())
                .findFirst()
                .or(() -> forgotten(before, put).map(Property::name))
                .map(Reserved::reasonNeeded);
    }

    /** Whether a change itself states under which document it was approved or listed: one that was not stated before. */
    public static boolean citesApproval(Timeline before, Change change) {
        if (!(change instanceof Change.Put put)) {
            return false;
        }
        boolean isListing = of(before, change).equals(Optional.of(listed()));
        String property = isListing ? "listing_doc" : "approval_doc";
        String document = put.values().text(property);
        return !document.isEmpty()
                && before.versions().stream()
                        .noneMatch(version -> version.values().text(property).equals(document));
    }

    private static Optional<Finding> of(Timeline before, Change.Put put) {
        List<ItemVersion> held = before.versions().stream()
                .filter(version -> isHeld(version) && version.valid().overlaps(put.valid()))
                .toList();
        Optional<Finding> altered = held.stream()
                .flatMap(version -> Decided.altered(version.values(), put.values()).stream())
                .findFirst()
                .or(() -> forgotten(before, put))
                .map(Reserved::changed)
                .or(() -> held.stream()
                        .flatMap(version -> Moved.of(version, put).stream())
                        .findFirst())
                .or(() -> closed(held, put))
                .or(() -> opened(before, put));
        if (altered.isPresent()) {
            return altered;
        }
        List<ItemVersion> standard =
                held.stream().filter(version -> isGuarded(version.values())).toList();
        if (isGuarded(put.values()) && !cover(standard, put.valid())) {
            return Optional.of(FirstDay.isDatedBack(before, put) ? dated() : made());
        }
        List<ItemVersion> known =
                held.stream().filter(version -> Listed.isIn(version.values())).toList();
        return Listed.isIn(put.values()) && !cover(known, put.valid()) ? Optional.of(listed()) : Optional.empty();
    }

    private static Optional<Property> forgotten(Timeline before, Change.Put put) {
        return before.versions().stream()
                .filter(version -> version.valid().overlaps(put.valid()) && NameStatus.isPast(version.values()))
                .flatMap(version -> Decided.forgotten(version.values(), put.values()).stream())
                .findFirst()
                .flatMap(put.values().descriptor()::property);
    }

    /** That a name which everybody was told (PNR Art. 14), or which is protected before everybody (Art. 25), is kept from the public. */
    private static Optional<Finding> closed(List<ItemVersion> held, Change.Put put) {
        return held.stream().anyMatch(version -> Decided.isClosed(version.values(), put.values()))
                ? Optional.of(finding(
                        "secrecy",
                        "标准地名和保护名录中的地名由公开改为不公开(密级),须经他人审批:请由审核人员凭定密文件的文号登记",
                        "A standard name, or one of the protection list, is kept from the public when somebody else approves it:"
                                + " have a reviewer record that under the document that says so"))
                : Optional.empty();
    }

    /** That what was not for everybody becomes so, whatever its state: 密级 is lifted by whom it was decided (F-20). */
    private static Optional<Finding> opened(Timeline before, Change.Put put) {
        boolean isOpen = Decided.isOpen(put.values());
        return before.versions().stream()
                        .anyMatch(version -> version.type() == ItemType.PLACE
                                && isOpen
                                && version.valid().overlaps(put.valid())
                                && !Decided.isOpen(version.values()))
                ? Optional.of(finding(
                        "secrecy",
                        "密级的解除须经他人审批:请由审核人员凭批准文件登记",
                        "A name that is not for everybody is opened when somebody else approves it: have a reviewer record that"
                                + " under its approval"))
                : Optional.empty();
    }

    /** A standard name, and any other on the protection list: historical names stand there, too. */
    private static boolean isHeld(ItemVersion version) {
        return version.type() == ItemType.PLACE && (isGuarded(version.values()) || Listed.isIn(version.values()));
    }

    /** Whether values state a name that is standard, or was and is to be changed. */
    public static boolean isGuarded(Values values) {
        return GUARDED.contains(values.text("status"));
    }

    /** Whether values of a type state a name that was decided: a standard one of a place (A.6), and that of any division (PNR Art. 3). */
    static boolean isStanding(ItemType type, Values values) {
        return type == ItemType.DIVISION || type == ItemType.PLACE && isGuarded(values);
    }

    /** Whether every day of a period lies in one of the versions, which are in the order of their days. */
    static boolean cover(List<ItemVersion> versions, Period period) {
        int reached = period.first();
        for (ItemVersion version : versions) {
            if (version.valid().first() > reached) {
                return false;
            }
            reached = Math.max(reached, version.valid().end());
        }
        return reached >= period.end();
    }

    private static Finding made() {
        return finding(
                "status",
                "地名经他人审批才成为标准地名:请在地名工作台提出命名方案,或由审核人员凭批准文件登记;尚未批准的,状态可填“规划”或留空",
                "A name becomes standard when somebody else approves it: propose it in the names workbench, or have a reviewer"
                        + " record its approval; what is not approved yet is “planned” or without status");
    }

    private static Finding dated() {
        return finding(
                "valid_from",
                "标准地名的起始日期须经他人审批才能提前:请在地名工作台提出更正方案并写明 valid_from,或由审核人员凭批准文件登记",
                "A standard name is dated back when somebody else approves it: propose a correction that states valid_from in the"
                        + " names workbench, or have a reviewer record its approval");
    }

    private static Finding listed() {
        return finding(
                "protected",
                "列入保护名录须经他人审批:请在地名工作台提出“列入保护名录”方案,或由审核人员凭“列入文件”或文件依据的文号登记",
                "A name comes on the protection list when somebody else approves it: propose that in the names workbench, or have a"
                        + " reviewer record it under its listing document or an act");
    }

    private static Finding changed(Property property) {
        return finding(
                property.name(),
                "标准地名的“" + property.title().zh() + "”须经他人审批才能改变:请在地名工作台提出更名、销名或更正方案,或由审核人员凭批准文件登记",
                "“" + property.title().en()
                        + "” of a standard name changes when somebody else approves it: propose that in the"
                        + " names workbench, or have a reviewer record its approval");
    }

    private static Finding ended() {
        return finding(
                "valid_to",
                "标准地名的销名须经他人审批:请在地名工作台提出销名方案,或由审核人员凭批准文件登记",
                "A standard name ends when somebody else approves its abolition: propose that in the names workbench, or have a"
                        + " reviewer record its approval");
    }

    private static Finding reasonNeeded(String field) {
        return new Finding(
                "W-REASON",
                Severity.BLOCK,
                field,
                Bilingual.of(
                        "此行使标准地名视为消失,或删去其曾用名:请核对;确需如此,请写明原因(--reason)",
                        "By this row a standard name counts as gone, or what it was called is forgotten: check it; where it is so, say"
                                + " the reason (--reason)"),
                SOURCE);
    }

    private static Finding finding(String field, String zh, String en) {
        return new Finding(RULE, Severity.BLOCK, field, Bilingual.of(zh, en), SOURCE);
    }
}
