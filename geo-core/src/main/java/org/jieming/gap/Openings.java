package org.jieming.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jieming.cemetery.Cemeteries;
import org.jieming.eldercare.Facilities;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Opening;

/** Facilities or cemeteries, with what is asked of each time and again: its kind, and when it is open. Read once. */
final class Openings {
    private final List<Known> all;

    /**
     * One of them.
     *
     * @param serves whether it is open on the day
     * @param mayServe whether it may be, nothing saying whether it is
     * @param isOnRecord whether it is on record as something there is, or was
     */
    record Known(ItemVersion item, String kind, boolean serves, boolean mayServe, boolean isOnRecord) {}

    private Openings(List<Known> all) {
        this.all = all;
    }

    /** Reads those of a type on a day. O(items). */
    static Openings of(ItemType type, List<ItemVersion> items, LocalDate day) {
        boolean isCemetery = type == ItemType.CEMETERY;
        List<Known> all = new ArrayList<>(items.size());
        for (ItemVersion item : items) {
            Opening opening = isCemetery ? Cemeteries.opening(item) : Facilities.opening(item);
            all.add(new Known(
                    item,
                    item.values().text(isCemetery ? "cemetery_type" : "facility_type"),
                    opening.isOpen(day),
                    opening.mayBeOpen(day),
                    opening.isOnRecord(day)));
        }
        return new Openings(all);
    }

    /** Those of some kinds of which something holds, in the order of the register. */
    List<ItemVersion> of(List<String> kinds, Predicate<Known> asked) {
        List<ItemVersion> some = new ArrayList<>();
        for (Known one : all) {
            if (asked.test(one) && kinds.contains(one.kind)) {
                some.add(one.item);
            }
        }
        return some;
    }
}
