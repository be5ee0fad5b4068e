package org.jieming.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Writing;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.shape.Shape;

/**
 * What of an item decides whether its name must be unique, and where (A-10 … A-14): its name, what it names, and where it lies. Its days
 * are looked at beside it.
 *
 * @param kind that of the place, as far as its record tells it
 * @param unit the digits of the division it lies in; of a division none, since an order gives it another code and leaves it its name
 * @param place its shape, as far as it has one
 */
record LookedAt(String name, Optional<PlaceKind> kind, String unit, Optional<Shape> place) {

    /**
     * Days on which something of it changes.
     *
     * @param now the item on those days
     * @param known what the register says of the item while it bears the name in use: on those days, or on others where it says nothing of
     *     them
     * @param isOfScope whether the item is of another kind or in another division than before, so that other names count
     */
    record Changed(ItemVersion now, List<ItemVersion> known, boolean isOfScope) {}

    private static LookedAt of(ItemVersion item) {
        Named named = new Named(item);
        String unit = item.type() == ItemType.DIVISION ? "" : named.code();
        return new LookedAt(Writing.compared(named.name()), named.kind(), unit, item.shape());
    }

    /**
     * The days of an item on which the register says something else of it, or nothing; empty where the check would look at nothing that it
     * did not see before. O(versions).
     *
     * @param before what is believed of the item
     */
    static List<Changed> changes(List<ItemVersion> before, ItemVersion item) {
        LookedAt next = of(item);
        List<ItemVersion> borne = before.stream()
                .filter(version -> of(version).name().equals(next.name())
                        && new Named(version).isInUse()
                        && version.valid().overlaps(item.valid()))
                .toList();
        List<Changed> changes = new ArrayList<>();
        for (ItemVersion version : borne) {
            if (!of(version).equals(next)) {
                Period days = version.valid().common(item.valid()).orElseThrow();
                changes.add(new Changed(
                        during(item, days),
                        List.of(during(version, days)),
                        of(version).isOtherScope(next)));
            }
        }
        unborne(borne, item.valid()).forEach(days -> changes.add(new Changed(during(item, days), borne, false)));
        return changes;
    }

    private boolean isOtherScope(LookedAt next) {
        return !kind.equals(next.kind) || !unit.equals(next.unit);
    }

    /** The days of a period that lie in none of the versions. */
    private static List<Period> unborne(List<ItemVersion> versions, Period valid) {
        List<Period> rest = List.of(valid);
        for (ItemVersion version : versions) {
            List<Period> less = new ArrayList<>();
            for (Period days : rest) {
                if (days.overlaps(version.valid())) {
                    days.before(version.valid()).ifPresent(less::add);
                    days.after(version.valid()).ifPresent(less::add);
                } else {
                    less.add(days);
                }
            }
            rest = less;
        }
        return rest;
    }

    private static ItemVersion during(ItemVersion item, Period days) {
        return new ItemVersion(item.id(), item.type(), days, item.recorded(), item.values(), item.shapeOrNull());
    }
}
