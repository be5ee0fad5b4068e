package org.jieming.api.process.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jieming.proposal.Reserved;
import org.jieming.register.ItemVersion;

/**
 * Place-name signs (地名标志) held against the names they bear (PNR Arts. 15, 18, 25, 38; ). The signs
 * that the register holds are looked at one by one; of those that it only counts ({@code sign_count}), the count is.
 */
final class SignCheck {
    private static final Set<String> TO_REPAIR = Set.of("damaged", "moved", "covered", "missing");
    /** Signs that nobody can read. */
    private static final Set<String> GONE = Set.of("missing", "removed");

    private final SignLinks links;
    private final LocalDate day;

    /**
     * A fault.
     *
     * @param item the name, as it is or last was; the sign itself where it has none
     * @param sign the sign, where it is one of the register's
     * @param since the day from which it is so, where the register says; for a renaming the day of it
     * @param formerName the name before a renaming; empty otherwise
     */
    record Faulty(
            ItemVersion item,
            Optional<ItemVersion> sign,
            SignFault fault,
            Optional<LocalDate> since,
            String formerName) {}

    SignCheck(SignLinks links, LocalDate day) {
        this.links = links;
        this.day = day;
    }

    /** The faults of a name, by its version in force on the day or the last one before it ended; without those of its single signs. */
    List<Faulty> ofName(ItemVersion item) {
        List<Faulty> faults = new ArrayList<>();
        boolean counted = unregistered(item) > 0;
        if (!item.valid().contains(day)) {
            if (counted) {
                faults.add(fault(item, SignFault.ENDED, item.valid().endDay()));
            }
            return faults;
        }
        boolean standard = Reserved.isStandard(item.values());
        if (standard && signs(item) == 0) {
            boolean stated = item.values().get("sign_count").isPresent()
                    || !links.signs(item).isEmpty();
            faults.add(fault(item, stated ? SignFault.NO_SIGN : SignFault.NOT_STATED, Optional.empty()));
        }
        if (counted && isKnownNotStandard(item)) {
            faults.add(fault(item, SignFault.NOT_STANDARD, item.valid().firstDay()));
        }
        if (counted) {
            links.renamedFrom(item).ifPresent(former -> faults.add(renamed(item, Optional.empty(), former)));
        }
        if (isTrue(item, "protected") && !hasProtectionSign(item)) {
            faults.add(fault(item, SignFault.NO_PROTECTION_SIGN, Optional.empty()));
        }
        return faults;
    }

    /** The faults of a sign of the register; none of one that was taken down, or whose name the asker may not see. */
    List<Faulty> ofSign(ItemVersion sign) {
        List<Faulty> faults = new ArrayList<>();
        String state = sign.values().text("state");
        if (state.equals("removed")) {
            return faults;
        }
        Optional<ItemVersion> name = links.name(sign);
        name.ifPresentOrElse(place -> addWritten(faults, place, sign), () -> {
            if (links.isStray(sign)) {
                faults.add(new Faulty(sign, Optional.of(sign), SignFault.UNKNOWN_NAME, Optional.empty(), ""));
            }
        });
        if (TO_REPAIR.contains(state)) {
            faults.add(new Faulty(name.orElse(sign), Optional.of(sign), SignFault.DISREPAIR, Optional.empty(), ""));
        }
        return faults;
    }

    private void addWritten(List<Faulty> faults, ItemVersion place, ItemVersion sign) {
        String written = SignLinks.inscription(sign);
        if (!place.valid().contains(day)) {
            faults.add(new Faulty(
                    place, Optional.of(sign), SignFault.ENDED, place.valid().endDay(), ""));
        } else if (isKnownNotStandard(place)) {
            faults.add(new Faulty(
                    place,
                    Optional.of(sign),
                    SignFault.NOT_STANDARD,
                    place.valid().firstDay(),
                    ""));
        } else if (links.wasCalled(place, SignLinks.called(sign))) {
            faults.add(renamed(place, Optional.of(sign), SignLinks.called(sign)));
        } else if (!written.isEmpty() && !written.equals(place.name())) {
            faults.add(new Faulty(place, Optional.of(sign), SignFault.OTHER_NAME, Optional.empty(), ""));
        } else if (hasOtherLetters(place, sign)) {
            faults.add(new Faulty(place, Optional.of(sign), SignFault.LETTERS, Optional.empty(), ""));
        }
    }

    /** As on signs: capitals without tone marks, the apostrophe kept, nothing translated. */
    private static boolean hasOtherLetters(ItemVersion place, ItemVersion sign) {
        String recorded = letters(place.values().text("pinyin_plain"));
        String written = letters(sign.values().text("letters"));
        return !recorded.isEmpty() && !written.isEmpty() && !recorded.equals(written);
    }

    private static String letters(String text) {
        return text.strip().replace('’', '\'').replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private Faulty renamed(ItemVersion place, Optional<ItemVersion> sign, String former) {
        Optional<LocalDate> since = links.renamedFrom(place)
                .filter(former::equals)
                .flatMap(name -> place.valid().firstDay());
        return new Faulty(place, sign, SignFault.FORMER_NAME, since, former);
    }

    private static Faulty fault(ItemVersion item, SignFault fault, Optional<LocalDate> since) {
        return new Faulty(item, Optional.empty(), fault, since, "");
    }

    /** The signs of a name that can be read: those of the register, and as many as are counted beyond them. */
    long signs(ItemVersion place) {
        return unregistered(place)
                + links.signs(place).stream()
                        .filter(sign -> !GONE.contains(sign.values().text("state")))
                        .count();
    }

    private long unregistered(ItemVersion place) {
        long counted = place.values()
                .get("sign_count")
                .map(Number.class::cast)
                .map(Number::longValue)
                .orElse(0L);
        return Math.max(0, counted - links.signs(place).size());
    }

    private boolean hasProtectionSign(ItemVersion place) {
        return !List.of("", "none").contains(place.values().text("sign_kind"))
                || links.signs(place).stream().anyMatch(SignCheck::isProtection);
    }

    /** Whether a sign of the register is one that protects a name and can be read. */
    static boolean isProtection(ItemVersion sign) {
        return isTrue(sign, "protective") && !GONE.contains(sign.values().text("state"));
    }

    private static boolean isKnownNotStandard(ItemVersion place) {
        return !place.values().text("status").isEmpty() && !Reserved.isStandard(place.values());
    }

    private static boolean isTrue(ItemVersion item, String property) {
        return item.values().get(property).filter(Boolean.TRUE::equals).isPresent();
    }
}
