package org.jieming.proposal;

import java.time.LocalDate;
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
 * That a standard name, or that of a division (PNR Art. 3; B.3), is changed from a day on and stays known as a former one (更名: A.6;
 * PNR Art. 10): written over its whole period, the old name would never have been; written over some days, it would come back.
 */
public final class Renaming {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十条");

    private Renaming() {}

    /**
     * That a change leaves no day of a standard name; empty for all others. O(versions).
     *
     * @param before what is believed of the item
     */
    static Optional<Finding> overwriting(Timeline before, Change.Put put) {
        return before.versions().stream()
                .filter(version -> version.valid().overlaps(put.valid())
                        && NameRun.of(before, version).first() >= put.valid().first()
                        && isRenamed(version, put.values()))
                .findFirst()
                .map(version -> dayNeeded(version, NameRun.of(before, version)));
    }

    /**
     * That a name is changed for some days alone, and the register calls the item by the standard name that went on later ones: what
     * was decided holds until another decision (PNR Art. 18). Empty for all others. O(versions × changes).
     *
     * @param puts all changes that are made of the item
     */
    static Optional<Finding> returning(Timeline before, List<Change.Put> puts) {
        return puts.stream()
                .flatMap(put -> before.versions().stream()
                        .filter(version -> version.valid().overlaps(put.valid()) && isRenamed(version, put.values()))
                        .flatMap(version -> left(NameRun.of(before, version), put, puts).stream()
                                .map(end -> returned(version.name(), end))))
                .findFirst();
    }

    /** The first day on which a name comes back after a change, if it does. */
    private static Optional<LocalDate> left(Period run, Change.Put put, List<Change.Put> all) {
        boolean isFollowed = all.stream()
                .anyMatch(other -> other.valid().containsDay(put.valid().end()));
        return isFollowed || run.end() <= put.valid().end()
                ? Optional.empty()
                : put.valid().endDay();
    }

    /**
     * That a renaming takes effect no later than the standard name that it changes, or on the very day of one that was approved
     * ahead; empty for all others.
     */
    static Optional<Finding> dayless(Timeline timeline, ItemVersion seen, Optional<LocalDate> day) {
        return day.flatMap(any -> dayless(timeline, seen, any).or(() -> timeline.on(any)
                .filter(borne -> NameRun.of(timeline, borne).first() == any.toEpochDay())
                .flatMap(borne -> dayless(timeline, borne, any))));
    }

    /**
     * The same of an event that renames an item on a day: that leaves the name which it bears then no day.
     *
     * @param borne the item as it is on that day unless the event happens
     * @param field where the day is stated
     */
    public static Optional<Finding> dayless(
            Timeline timeline, ItemVersion borne, Values after, LocalDate day, String field) {
        return isRenamed(borne, after)
                ? dayless(timeline, borne, day)
                        .map(found -> new Finding(found.rule(), found.severity(), field, found.sentence(), SOURCE))
                : Optional.empty();
    }

    private static Optional<Finding> dayless(Timeline timeline, ItemVersion borne, LocalDate day) {
        int first = NameRun.of(timeline, borne).first();
        return Optional.of(borne)
                .filter(any -> Reserved.isStanding(any.type(), any.values()))
                .filter(any -> first != Integer.MIN_VALUE && day.toEpochDay() <= first)
                .map(any -> new Finding(
                        "A-18",
                        Severity.BLOCK,
                        "act.effective_on",
                        Bilingual.of(
                                "登记簿中“" + any.name() + "”自 " + LocalDate.ofEpochDay(first)
                                        + " 起使用,更名须自其后的日期生效;同日两次更名请并为一次",
                                any.name() + " is the name since " + LocalDate.ofEpochDay(first)
                                        + ", and a renaming takes effect on a later day; make one of two on the same day"),
                        SOURCE));
    }

    /** That a name is followed by another one that was approved for a later day. */
    static Finding followed(String name, ItemVersion later) {
        String day = later.valid().firstDay().map(LocalDate::toString).orElse("");
        String document = later.values().text("approval_doc");
        return new Finding(
                "A-18",
                Severity.WARN,
                "name",
                Bilingual.of(
                        "登记簿已载明此地名自 " + day + " 起称“" + later.name() + "”"
                                + (document.isEmpty() ? "" : "(" + document + ")") + ",“" + name
                                + "”只用到那日为止:请核对,仍须批准的请写明理由",
                        "The register has the place called " + later.name() + " from " + day + " on"
                                + (document.isEmpty() ? "" : " (" + document + ")") + ", and " + name
                                + " until then alone: check it, and say why it is wanted all the same"),
                SOURCE);
    }

    private static Finding returned(String name, LocalDate day) {
        return new Finding(
                "A-18",
                Severity.BLOCK,
                "valid_to",
                Bilingual.of(
                        "登记簿中自 " + day + " 起仍称“" + name
                                + "”,更名后原名会恢复:请勿填写失效日期(valid_to),使新名沿用;如登记的是某一时期曾用的名称,请写明原因(reason)",
                        "The register calls it " + name + " again from " + day
                                + " on: leave out valid_to, and the new name goes on; where a name of some years in the past is"
                                + " recorded, say the reason"),
                SOURCE);
    }

    /**
     * The values of an item in a period, the standard name that they change being among the former ones if it was borne before.
     *
     * @param before as it bears the name that goes
     */
    public static Values kept(ItemVersion before, Values after, Period valid) {
        boolean isEarlier = before.valid().first() < valid.first();
        return isEarlier && isRenamed(before, after) ? FormerNames.with(before.name(), after) : after;
    }

    /**
     * That a standard name is changed from a day before the register knows the place, so that it would have been called the new
     * name first, or from a day before its approval was decided; empty for all others. O(versions).
     *
     * @param before what is believed of the item
     * @param decided the day of the approval where one is cited
     */
    static Optional<Finding> early(Timeline before, Change.Put put, Optional<LocalDate> decided) {
        if (!Reserved.isStanding(put.type(), put.values())) {
            return Optional.empty();
        }
        Optional<LocalDate> known = before.versions().stream()
                .findFirst()
                .filter(first -> put.valid().first() < first.valid().first() && isRenamed(first, put.values()))
                .flatMap(first -> first.valid().firstDay());
        Optional<LocalDate> from = put.valid().firstDay();
        boolean isRenaming = from.flatMap(before::on)
                .filter(version -> isRenamed(version, put.values()))
                .isPresent();
        return known.or(() -> decided.filter(day -> isRenaming && from.get().isBefore(day)))
                .map(Renaming::dated);
    }

    private static Finding dated(LocalDate earliest) {
        return new Finding(
                "A-18",
                Severity.BLOCK,
                "valid_from",
                Bilingual.of(
                        "更名的生效日期(valid_from)不能早于登记簿中此地名的起始日期或批准日期,即不早于 " + earliest + ";如登记的是更早时期的名称,请写明原因(reason)",
                        "A renaming takes effect (valid_from) neither before the register knows the place nor before its approval,"
                                + " that is from " + earliest
                                + " on; where an earlier name is recorded, say the reason"),
                SOURCE);
    }

    private static boolean isRenamed(ItemVersion before, Values after) {
        return Reserved.isStanding(before.type(), before.values())
                && !after.text("name").isBlank()
                && !Writing.compared(before.name()).equals(Writing.compared(after.text("name")));
    }

    private static Finding dayNeeded(ItemVersion version, Period run) {
        String since = run.firstDay().map(LocalDate::toString).orElse("");
        return new Finding(
                "A-18",
                Severity.BLOCK,
                "valid_from",
                Bilingual.of(
                        "更名须写明生效日期(valid_from" + (since.isEmpty() ? "" : ",晚于 " + since) + "),原名“" + version.name()
                                + "”留作曾用名;若原名只是登记时写错,请用“更正”(以参数 datetime 指明版本)并写明原因",
                        "A name is changed from a day on: state valid_from"
                                + (since.isEmpty() ? "" : ", later than " + since) + ", and " + version.name()
                                + " stays a former name. Where it was a mistake of the record, correct it: name the version by"
                                + " parameter datetime and say the reason"),
                SOURCE);
    }
}
