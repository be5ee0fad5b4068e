package org.jieming.api.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Sight;
import org.jieming.register.Act;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.register.Succession;

/**
 * Everything believed of an item along valid time, as a reader may see it.
 *
 * @param versions what was true of it, earliest first; at least one
 * @param acts the legal documents behind each of them
 * @param names its names and their use
 * @param events what it came out of and what came out of it, earliest first
 */
public record Life(List<ItemVersion> versions, List<List<Act>> acts, List<NameUse> names, List<Succession> events) {

    /** The life of an item; empty when the reader may not see any of it or there is none. */
    public static Optional<Life> of(ItemId id, Snapshot snapshot, Sight sight, Acts acts) {
        List<ItemVersion> seen =
                snapshot.timeline(id).versions().stream().filter(sight::sees).toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        List<List<Act>> behind = seen.stream()
                .map(version -> acts.behind(version, sight, snapshot.number()))
                .toList();
        List<ItemVersion> shown = seen.stream().map(sight::shown).toList();
        return Optional.of(new Life(shown, behind, NameUse.in(shown, behind), events(id, snapshot, sight)));
    }

    private static List<Succession> events(ItemId id, Snapshot snapshot, Sight sight) {
        return snapshot.successions(id).stream()
                .map(event -> sight.shown(event, snapshot))
                .toList();
    }

    /** The item. */
    public ItemId id() {
        return last().id();
    }

    /** What was last true of it. */
    public ItemVersion last() {
        return versions.get(versions.size() - 1);
    }

    /** What is true of it on a day, else what last was before it, else what first will be. */
    public ItemVersion on(LocalDate day) {
        return versions.stream()
                .filter(version -> version.valid().contains(day))
                .findFirst()
                .or(() -> versions.stream()
                        .filter(version -> version.valid()
                                .endDay()
                                .filter(end -> !end.isAfter(day))
                                .isPresent())
                        .reduce((earlier, later) -> later))
                .orElse(versions.get(0));
    }

    /** Whether it is in force on a day. */
    public boolean isInForce(LocalDate day) {
        return versions.stream().anyMatch(version -> version.valid().contains(day));
    }

    /** The items that came out of it. */
    public Stream<ItemId> successors() {
        return events.stream()
                .filter(event -> event.predecessors().contains(id()))
                .flatMap(event -> event.successors().stream())
                .filter(successor -> !successor.equals(id()))
                .distinct();
    }
}
