package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.Evidence;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * The first day of a standard name. It holds from its approval on (PNR Arts. 12 and 18), so that nobody dates it back alone beyond what
 * her act says; of old stock, which was in use before anybody approved names here, a source says since when. A day that was recorded
 * wrongly is corrected by a proposal.
 */
public final class FirstDay {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十二条、第十八条");

    /** The statements whose own source says since when a name is in use. */
    private static final List<String> TELLING_SINCE_WHEN = List.of("name", "named_on", "established_year");

    private FirstDay() {}

    /**
     * What is asked where a change has a standard name begin on an earlier day than the register; empty for all other changes.
     *
     * @param approvals what proposals of this register approved
     * @param basis what is cited
     */
    static Optional<Finding> datedBack(Timeline before, Change.Put put, NameQuestion.Approvals approvals, Basis basis) {
        if (!isDatedBack(before, put)) {
            return Optional.empty();
        }
        Optional<LocalDate> approved = approvals.decided(put.id(), put.values().text("name"));
        LocalDate first = put.valid().firstDay().orElse(LocalDate.MIN);
        if (approved.filter(first::isBefore).isPresent()) {
            return approved.map(FirstDay::beforeItsApproval);
        }
        boolean isOfSource = approved.isEmpty() && isSourced(put.values());
        return Optional.of(
                basis.isOfActBy(first) || isOfSource
                        ? finding("W-REASON", "reason", unreasoned()).answerable()
                        : unsaid());
    }

    /**
     * What is asked where a place comes in with a standard name that begins before its act holds, and neither a source nor the day of
     * its approval says since when it is in use; empty for all other changes, and of what no act is cited for.
     *
     * @param basis what is cited
     */
    static Optional<Finding> begun(Timeline before, Change.Put put, Basis basis) {
        boolean isNew = put.type() == ItemType.PLACE
                && before.versions().isEmpty()
                && Reserved.isStandard(put.values())
                && !isSourced(put.values());
        return put.valid()
                .firstDay()
                .filter(first -> isNew && !basis.isOfActBy(first) && !isApprovedBy(put.values(), first))
                .flatMap(first -> basis.says())
                .map(day -> finding("W-REASON", "valid_from", beforeItsAct(day)).answerable());
    }

    /** Whether a source is told of the whole record, of its name or of when it was given (A.12). */
    public static boolean isSourced(Values values) {
        return !values.text("source").isBlank()
                || TELLING_SINCE_WHEN.stream()
                        .anyMatch(statement -> !Evidence.of(values, statement).isEmpty());
    }

    private static boolean isApprovedBy(Values values, LocalDate first) {
        return values.get("approved_on")
                .map(LocalDate.class::cast)
                .filter(day -> !day.isAfter(first))
                .isPresent();
    }

    private static Bilingual beforeItsAct(LocalDate day) {
        return Bilingual.of(
                "标准地名的起始日期早于所引文件之日 " + day
                        + ":请写明原因(reason),或填写批准时间(approved_on),或注明资料来源(source,或在 sources 中写明此名称、命名时间或设立年份的来源)",
                "A standard name begins before " + day
                        + ", the day of the act that is cited: say the reason (reason), when it was approved (approved_on), or the"
                        + " source (source, or in sources that of the name, of when it was given or of the year)");
    }

    /** Whether a change has a standard name, or one on the protection list, begin earlier than the register does. */
    static boolean isDatedBack(Timeline before, Change.Put put) {
        return put.type() == ItemType.PLACE
                && isHeld(put.values())
                && before.versions().stream()
                        .filter(version ->
                                isHeld(version.values()) && !Decided.isOther("name", version.values(), put.values()))
                        .findFirst()
                        .filter(version -> put.valid().first() < version.valid().first())
                        .isPresent();
    }

    private static boolean isHeld(Values values) {
        return Reserved.isGuarded(values) || Listed.isIn(values);
    }

    /**
     * What of the day that a correction states is wrong; empty when it states none.
     *
     * @param timeline what is believed of the place
     * @param approved the day on which a proposal of this register approved the name
     */
    public static Optional<Finding> misdated(
            Proposal proposal, Timeline timeline, Optional<LocalDate> approved, LocalDate today) {
        Optional<LocalDate> stated = proposal.content().from();
        return stated.filter(day -> approved.filter(day::isBefore).isPresent())
                .flatMap(day -> approved.map(FirstDay::beforeItsApproval))
                .or(() -> stated.filter(day -> day.isAfter(today) || !fits(proposal, timeline, day))
                        .map(day -> outside()));
    }

    /** Whether the version that is corrected has days from a day on, and the one before it keeps some. */
    private static boolean fits(Proposal proposal, Timeline timeline, LocalDate day) {
        return Registration.seen(proposal, timeline)
                .filter(seen -> day.toEpochDay() < seen.valid().end())
                .filter(seen -> timeline.versions().stream()
                        .filter(other -> other.valid().first() < seen.valid().first())
                        .allMatch(other -> other.valid().first() < day.toEpochDay()))
                .isPresent();
    }

    /** The changes of a correction whose version begins on the day that it states; the version before it holds until then. */
    static List<Change> moved(ItemVersion seen, Timeline timeline, List<Change> corrected, LocalDate day) {
        int first = Math.toIntExact(day.toEpochDay());
        List<Change> changes = new ArrayList<>();
        if (first > seen.valid().first()) {
            changes.add(
                    new Change.End(seen.id(), LocalDate.ofEpochDay(seen.valid().first())));
            timeline.versions().stream()
                    .filter(version -> version.valid().end() == seen.valid().first())
                    .forEach(version ->
                            changes.add(put(version, new Period(version.valid().first(), first))));
        }
        for (Change change : corrected) {
            boolean isFirst = change instanceof Change.Put put
                    && put.valid().first() == seen.valid().first();
            changes.add(isFirst ? from((Change.Put) change, first) : change);
        }
        return changes;
    }

    private static Change.Put from(Change.Put put, int first) {
        return new Change.Put(
                put.id(), put.type(), new Period(first, put.valid().end()), put.values(), put.shape());
    }

    private static Change.Put put(ItemVersion version, Period valid) {
        return new Change.Put(version.id(), version.type(), valid, version.values(), version.shapeOrNull());
    }

    private static Finding beforeItsApproval(LocalDate approved) {
        return finding(
                "A-24",
                "valid_from",
                Bilingual.of(
                        "此地名由方案于 " + approved + " 批准,起始日期不能早于批准日期",
                        "A proposal had this name approved on " + approved + "; it begins no earlier"));
    }

    private static Bilingual unreasoned() {
        return Bilingual.of("标准地名的起始日期提前:请写明原因(reason)", "A standard name is dated back: say the reason (reason)");
    }

    private static Finding unsaid() {
        return finding(
                "A-24",
                "valid_from",
                Bilingual.of(
                        "标准地名的起始日期提前,须写明原因(reason),并注明载明该日的文件(act.decided_on 或 effective_on"
                                + " 不晚于该日);登记前已使用的老地名可改为填写资料来源(source,或在 sources 中写明此名称的来源)。只是登记有误的,请提出更正方案并写明 valid_from",
                        "A standard name is dated back for a reason and by what an act says (its decided_on or"
                                + " effective_on is not after that day); of a name that was in use before it was recorded,"
                                + " the source (source, or in sources that of the name) may say it. Where the record is wrong, propose a correction that"
                                + " states valid_from"));
    }

    /** The same of a row of a file, of which nothing but its own source tells the day. */
    public static Finding inFile(Finding found) {
        return found.equals(unsaid()) ? unsourced() : found;
    }

    private static Finding unsourced() {
        return finding(
                "A-24",
                "valid_from",
                Bilingual.of(
                        "标准地名的起始日期提前,须在本行的“资料来源”(source)或“各项来源”(sources)中写明载明该日的资料,写入时写明原因;凭批准文件的,请在条目上逐个更正,或提出更正方案",
                        "A standard name is dated back by a row whose source (source, or in sources that of the name) says that day, and for a reason"
                                + " told when the file is written; by an act, correct its first day in the item, or"
                                + " propose a correction"));
    }

    private static Finding outside() {
        return finding(
                "A-24",
                "place.properties.valid_from",
                Bilingual.of(
                        "更正的起始日期不能晚于今天,须在所更正版本的终止日之前,并晚于登记簿中前一版本的起始日",
                        "A corrected first day is not after today, before the end of the version that it corrects, and"
                                + " after the first day of the version before it"));
    }

    private static Finding finding(String rule, String field, Bilingual sentence) {
        return new Finding(rule, Severity.BLOCK, field, sentence, SOURCE);
    }
}
