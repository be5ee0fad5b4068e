package org.jieming.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is believed of one item along valid time: versions that do not overlap, earliest first. Days on which the item
 * was not (or is not known to have been) have none.
 *
 * @param versions all of one item; may be empty
 */
public record Timeline(List<ItemVersion> versions) {
    /** Of an item nothing is believed. */
    public static final Timeline EMPTY = new Timeline(List.of());

    public Timeline {
        versions = versions.size() < 2
                ? List.copyOf(versions)
                : versions.stream()
                        .sorted(Comparator.comparingInt(
                                version -> version.valid().first()))
                        .toList();
    }

    /** The version in force on a day. */
    public Optional<ItemVersion> on(LocalDate day) {
        return versions.stream()
                .filter(version -> version.valid().contains(day))
                .findFirst();
    }

    /** The version in force on a day, or else the next one: what is written of an item that is not yet. */
    public Optional<ItemVersion> onOrNext(LocalDate day) {
        return versions.stream()
                .filter(version -> version.valid().end() > day.toEpochDay())
                .findFirst();
    }

    /**
     * What is known of the item for a day on which it may not be: the version in force then, else the last one before, else
     * the first one after. The latest of all may be of a day to come.
     */
    public Optional<ItemVersion> nearest(LocalDate day) {
        return versions.stream()
                .filter(version -> version.valid().first() <= day.toEpochDay())
                .reduce((earlier, later) -> later)
                .or(() -> versions.stream().findFirst());
    }

    /** The version latest in valid time. */
    public Optional<ItemVersion> last() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The revision that last wrote something still believed of the item, or {@link RevisionNumber#NONE}. */
    public RevisionNumber lastChanged() {
        return versions.stream()
                .map(ItemVersion::recorded)
                .max(Comparator.naturalOrder())
                .orElse(RevisionNumber.NONE);
    }

    /**
     * States the given version of its period; what was believed of those days gives way, the rest stays (a version cut in
     * two is recorded anew with what remains of its period). Stating what is already believed changes nothing.
     */
    Timeline with(ItemVersion stated) {
        boolean known = versions.stream()
                .anyMatch(version -> version.valid().covers(stated.valid()) && version.statesTheSameAs(stated));
        if (known) {
            return this;
        }
        List<ItemVersion> next = without(stated.valid(), stated.recorded());
        next.add(stated);
        return new Timeline(next);
    }

    /** Believes nothing of the item from a day on. */
    Timeline endedOn(LocalDate day, RevisionNumber revision) {
        return new Timeline(without(Period.from(day), revision));
    }

    /** The same, its last version recorded anew; nothing of an item of which nothing is believed. */
    Timeline touched(RevisionNumber revision) {
        List<ItemVersion> next = new ArrayList<>(versions);
        last().ifPresent(last -> next.set(next.size() - 1, last.during(last.valid(), revision)));
        return new Timeline(next);
    }

    private List<ItemVersion> without(Period period, RevisionNumber revision) {
        List<ItemVersion> next = new ArrayList<>();
        for (ItemVersion version : versions) {
            if (version.valid().overlaps(period)) {
                version.valid().before(period).ifPresent(part -> next.add(version.during(part, revision)));
                version.valid().after(period).ifPresent(part -> next.add(version.during(part, revision)));
            } else {
                next.add(version);
            }
        }
        return next;
    }
}
