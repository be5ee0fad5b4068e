package org.jieming.api.resource.division;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.adjustment.Adjustment;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.process.naming.WrittenNames;
import org.jieming.api.resource.Reading;
import org.jieming.proposal.Basis;
import org.jieming.proposal.Renaming;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Finding;

/** What the rules of naming say of the names that an event of division change newly gives (A-06 … A-11), as at the editing door. */
record AdjustedNames(NameDoor door, Reading now) {

    /**
     * The findings of one event. A name that the event itself frees stands against none of its units.
     *
     * @param basis whether the order says why; a name that is borne already takes a reason
     */
    List<Finding> findings(Adjustment event, Basis basis) {
        Set<ItemId> freed = event.before().stream()
                .filter(before -> !keeps(event, before))
                .map(ItemVersion::id)
                .collect(Collectors.toSet());
        Predicate<ItemVersion> told =
                other -> !freed.contains(other.id()) && now.view().sees(other);
        WrittenNames written = door.written(now.snapshot(), event.effective(), told);
        Stream<Finding> given = event.changes().stream()
                .filter(Change.Put.class::isInstance)
                .flatMap(change -> written.findings((Change.Put) change, basis).stream());
        return Stream.concat(given, dayless(event)).toList();
    }

    /** That a unit is renamed on the first day of the name that it bears: as at the editing door, two renamings of one day are one. */
    private Stream<Finding> dayless(Adjustment event) {
        return event.after().stream()
                .flatMap(unit -> event
                        .before(unit)
                        .flatMap(before -> Renaming.dayless(
                                now.snapshot().timeline(before.type(), before.id()),
                                before,
                                unit.values(),
                                event.effective(),
                                "effective"))
                        .stream());
    }

    private static boolean keeps(Adjustment event, ItemVersion before) {
        return event.after().stream()
                .anyMatch(unit -> unit.id().equals(before.id()) && unit.name().equals(before.name()));
    }
}
