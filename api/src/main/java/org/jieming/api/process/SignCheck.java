package org.jieming.api.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Reserved;
import org.jieming.register.ItemVersion;
import org.jieming.register.Timeline;

/**
 * Place-name signs (地名标志) held against the names they bear (PNR Arts. 18, 25; ). The register counts the signs of a
 * place ({@code sign_count}) and keeps none as an item of its own, so that a sign without any place is not found here.
 */
final class SignCheck {
    /** What is not as it should be. */
    enum Fault {
        NO_SIGN("标准地名未设标志", "Standard name without sign"),
        NOT_STATED("未填标牌个数", "Number of signs not stated"),
        NOT_STANDARD("标志上的地名已非标准地名", "Signs of a name that is not standard"),
        ENDED("标志所指地名已终止", "Signs of a place that has ended"),
        FORMER_NAME("更名后标志须核对", "Renamed: the signs may bear the former name"),
        NO_PROTECTION_SIGN("列入保护名录而未设保护标志", "Protected without protection sign");

        private final Bilingual title;

        Fault(String zh, String en) {
            this.title = Bilingual.of(zh, en);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Bilingual title() {
            return title;
        }
    }

    /**
     * A name with a fault.
     *
     * @param item its bearer, as it is or last was
     * @param since the day from which it is so, where the register says; for a renaming the day of it
     * @param formerName the name before a renaming; empty otherwise
     */
    record Faulty(ItemVersion item, Fault fault, Optional<LocalDate> since, String formerName) {}

    private SignCheck() {}

    /**
     * The faults of one place.
     *
     * @param item its version in force on the day, or the last one before it ended
     * @param before what came before, as far as it may be told
     */
    static List<Faulty> of(ItemVersion item, Optional<ItemVersion> before, LocalDate day) {
        List<Faulty> faults = new ArrayList<>();
        if (!item.valid().contains(day)) {
            if (signs(item) > 0) {
                faults.add(new Faulty(item, Fault.ENDED, item.valid().endDay(), ""));
            }
            return faults;
        }
        boolean standard = Reserved.isStandard(item.values());
        boolean stated = item.values().get("sign_count").isPresent();
        if (standard && signs(item) == 0) {
            faults.add(new Faulty(item, stated ? Fault.NO_SIGN : Fault.NOT_STATED, Optional.empty(), ""));
        }
        if (signs(item) > 0 && !standard && !item.values().text("status").isEmpty()) {
            faults.add(new Faulty(item, Fault.NOT_STANDARD, item.valid().firstDay(), ""));
        }
        before.filter(former -> signs(item) > 0 && !former.name().equals(item.name()))
                .ifPresent(former -> faults.add(
                        new Faulty(item, Fault.FORMER_NAME, item.valid().firstDay(), former.name())));
        if (isProtected(item) && List.of("", "none").contains(item.values().text("sign_kind"))) {
            faults.add(new Faulty(item, Fault.NO_PROTECTION_SIGN, Optional.empty(), ""));
        }
        return faults;
    }

    /** The version of an item before the one given. */
    static Optional<ItemVersion> before(Timeline timeline, ItemVersion item) {
        return timeline.versions().stream()
                .filter(version -> version.valid().end() == item.valid().first())
                .findFirst();
    }

    static long signs(ItemVersion item) {
        return item.values()
                .get("sign_count")
                .map(Number.class::cast)
                .map(Number::longValue)
                .orElse(0L);
    }

    private static boolean isProtected(ItemVersion item) {
        return item.values().get("protected").filter(Boolean.TRUE::equals).isPresent();
    }
}
