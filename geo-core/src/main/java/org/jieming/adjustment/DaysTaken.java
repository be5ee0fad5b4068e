package org.jieming.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.register.Change;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;

/** The days that changes take from what is believed of an item and state nothing of: it ends earlier, begins later, or never was. */
final class DaysTaken {
    private DaysTaken() {}

    /**
     * The days of a version on which nothing is stated of its item after the changes, worked one after another as they will be. Since
     * when an item is whose beginning nobody knew takes no day before today from it: that is recorded freely.
     */
    static List<Period> from(ItemVersion known, List<? extends Change> changes, LocalDate today) {
        List<Period> taken = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.End end && end.id().equals(known.id())) {
                known.valid().common(Period.from(end.from())).ifPresent(taken::add);
            } else if (change instanceof Change.Put put && put.id().equals(known.id())) {
                taken = taken.stream()
                        .flatMap(days -> without(days, put.valid()))
                        .collect(Collectors.toCollection(ArrayList::new));
            }
        }
        return taken.stream()
                .flatMap(days -> ofRecord(known, days, today).stream())
                .toList();
    }

    private static Stream<Period> without(Period days, Period stated) {
        return days.overlaps(stated)
                ? Stream.concat(days.before(stated).stream(), days.after(stated).stream())
                : Stream.of(days);
    }

    private static Optional<Period> ofRecord(ItemVersion known, Period days, LocalDate today) {
        boolean isUnknownBeginning =
                days.firstDay().isEmpty() && days.end() < known.valid().end();
        return isUnknownBeginning ? days.common(Period.from(today)) : Optional.of(days);
    }
}
