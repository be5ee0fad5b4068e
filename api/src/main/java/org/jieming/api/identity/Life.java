package org.jieming.api.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Sight;
import org.jieming.register.Act;
import org.jieming.register.Backing;
import org.jieming.register.Evidence;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Succession;

/**
 * Everything believed of an item along valid time, as a reader may see it.
 *
 * @param versions what was true of it, earliest first; at least one
 * @param acts the legal documents behind each of them
 * @param names its names and their use
 * @param events what it came out of and what came out of it, earliest first
 * @param belief how far it is believed
 */
public record Life(
        List<ItemVersion> versions, List<List<Act>> acts, List<NameUse> names, List<Succession> events, Belief belief) {

    /** How far what is on record of an item is believed. */
    public enum Belief {
        WHOLE,
        /** It ended on the day on which it began: it was, on that day. */
        OF_ONE_DAY,
        /** Its approval was revoked before it took effect: it never was. */
        NEVER
    }

    /** The life of an item; empty when the reader may not see any of it or there is none. */
    public static Optional<Life> of(ItemId id, Snapshot snapshot, Sight sight, Acts acts) {
        return of(List.of(id), snapshot, sight, acts).stream().findFirst();
    }

    /**
     * The same with names that it bore on record and bears no more since the record was corrected.
     *
     * @param withdrawn versions of the item that the reader may see and that are believed no more, earliest first
     */
    public Life with(List<ItemVersion> withdrawn) {
        List<NameUse> all = new ArrayList<>(names);
        all.addAll(NameUse.corrected(withdrawn, names));
        return new Life(versions, acts, List.copyOf(all), events, belief);
    }

    /**
     * What is left of an item of which nothing is believed any more: what was on record, at the day on which it began.
     *
     * @param belief whether it was on that day
     */
    public static Optional<Life> of(List<ItemVersion> withdrawn, Snapshot snapshot, Sight sight, Belief belief) {
        List<ItemVersion> days = withdrawn.stream()
                .filter(version -> version.valid().firstDay().isPresent())
                .map(Life::onItsDay)
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        ItemVersion last = days.get(days.size() - 1);
        return Optional.of(new Life(
                List.of(sight.shown(last)),
                List.of(List.of()),
                NameUse.corrected(days, List.of()),
                events(last.id(), snapshot, sight),
                belief));
    }

    /** A version for the day on which it began. */
    public static ItemVersion onItsDay(ItemVersion version) {
        Period day = new Period(version.valid().first(), version.valid().first() + 1);
        return new ItemVersion(
                version.id(), version.type(), day, version.recorded(), version.values(), version.shapeOrNull());
    }

    /** The lives of items, those left out of which the reader may see nothing. */
    public static List<Life> of(List<ItemId> ids, Snapshot snapshot, Sight sight, Acts acts) {
        List<List<ItemVersion>> seen = ids.stream()
                .map(id -> snapshot.timeline(id).versions().stream()
                        .filter(sight::sees)
                        .toList())
                .filter(versions -> !versions.isEmpty())
                .toList();
        Iterator<List<Act>> behind = acts.behind(
                        seen.stream().flatMap(List::stream).toList(), sight, snapshot.number())
                .iterator();
        return seen.stream()
                .map(versions -> of(
                        versions.stream().map(sight::shown).toList(),
                        versions.stream().map(each -> behind.next()).toList(),
                        events(versions.get(0).id(), snapshot, sight)))
                .toList();
    }

    private static Life of(List<ItemVersion> shown, List<List<Act>> behind, List<Succession> events) {
        return new Life(shown, behind, NameUse.in(shown, behind), events, Belief.WHOLE);
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

    /**
     * What a property of a version rests on: documents of its own there, else what bears out the version from which on it has stood so.
     *
     * @param statement a property, or {@link Evidence#GEOMETRY}
     */
    Backing backing(String statement, ItemVersion version) {
        int since = since(statement, version);
        return Backing.of(
                Evidence.of(version.values(), statement), versions.get(since).values(), acts.get(since));
    }

    /** The version from which on a statement has stood so. */
    int since(String statement, ItemVersion version) {
        int at = versions.indexOf(version);
        while (at > 0 && stated(at - 1, statement).equals(stated(at, statement))) {
            at--;
        }
        return at;
    }

    private Optional<?> stated(int at, String statement) {
        ItemVersion version = versions.get(at);
        return statement.equals(Evidence.GEOMETRY)
                ? Optional.ofNullable(version.shapeOrNull())
                : version.values().get(statement);
    }

    /** Whether nothing at all is cited in a version. */
    boolean isUncited(ItemVersion version) {
        return Backing.isNowhere(
                version.values(), !acts.get(versions.indexOf(version)).isEmpty());
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

    /** When it was or will be; of what never was, no days. */
    public List<Period> periods() {
        return belief == Belief.NEVER
                ? List.of()
                : versions.stream().map(ItemVersion::valid).toList();
    }

    /** Whether it is in force on a day. */
    public boolean isInForce(LocalDate day) {
        return belief == Belief.WHOLE
                && versions.stream().anyMatch(version -> version.valid().contains(day));
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
