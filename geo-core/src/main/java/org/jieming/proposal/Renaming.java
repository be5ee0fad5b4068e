package org.jieming.proposal;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Writing;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * That a standard name is changed from a day on and stays known as a former one (更名: A.6; PNR Art. 10): written over its whole
 * period, the old name would never have been.
 */
public final class Renaming {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十条");

    private Renaming() {}

    /**
     * That a change leaves no day of a standard name; empty for all others. O(versions).
     *
     * @param before what is believed of the item
     */
    public static Optional<Finding> overwriting(Timeline before, Change change) {
        if (!(change instanceof Change.Put put) || put.type() != ItemType.PLACE) {
            return Optional.empty();
        }
        return before.versions().stream()
                .filter(version -> version.valid().overlaps(put.valid())
                        && version.valid().first() >= put.valid().first()
                        && isRenamed(version.values(), put.values()))
                .findFirst()
                .map(Renaming::dayNeeded);
    }

    /**
     * The values of an item in a period, the standard name that they change being among the former ones if it was borne before.
     *
     * @param before as it bears the name that goes
     */
    public static Values kept(ItemVersion before, Values after, Period valid) {
        boolean isEarlier = before.valid().first() < valid.first();
        return isEarlier && isRenamed(before.values(), after) ? FormerNames.with(before.name(), after) : after;
    }

    /**
     * That a standard name is changed from a day before the register knows the place, so that it would have been called the new
     * name first, or from a day before its approval was decided; empty for all others. O(versions).
     *
     * @param before what is believed of the item
     * @param decided the day of the approval where one is cited
     */
    public static Optional<Finding> early(Timeline before, Change.Put put, Optional<LocalDate> decided) {
        if (!Reserved.isGuarded(put.values())) {
            return Optional.empty();
        }
        Optional<LocalDate> known = before.versions().stream()
                .findFirst()
                .filter(first -> put.valid().first() < first.valid().first() && isRenamed(first.values(), put.values()))
                .flatMap(first -> first.valid().firstDay());
        Optional<LocalDate> from = put.valid().firstDay();
        boolean isRenaming = from.flatMap(before::on)
                .filter(version -> isRenamed(version.values(), put.values()))
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

    private static boolean isRenamed(Values before, Values after) {
        return Reserved.isGuarded(before)
                && !after.text("name").isBlank()
                && !Writing.compared(before.text("name")).equals(Writing.compared(after.text("name")));
    }

    private static Finding dayNeeded(ItemVersion version) {
        String since = version.valid().firstDay().map(LocalDate::toString).orElse("");
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
