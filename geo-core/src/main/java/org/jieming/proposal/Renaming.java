package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Writing;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
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

    /** The values of an item after a change, the standard name that it changes being among the former ones. */
    public static Values kept(Values before, Values after) {
        return isRenamed(before, after) ? with(before.text("name"), after) : after;
    }

    /** Values with a name among the former ones. */
    static Values with(String former, Values values) {
        List<Object> names = new ArrayList<>(former(values));
        if (former.isEmpty() || names.contains(former)) {
            return values;
        }
        names.add(former);
        return values.toBuilder().set("former_names", names).build();
    }

    private static List<?> former(Values values) {
        return values.get("former_names").orElse(List.of()) instanceof List<?> names ? names : List.of();
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
