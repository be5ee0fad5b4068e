package org.jieming.api.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Documented;
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
 * @param ends the legal documents by which each of them ended
 * @param names its names and their use
 * @param events what it came out of and what came out of it, earliest first
 * @param belief how far it is believed
 */
public record Life(
        List<ItemVersion> versions,
        List<List<Act>> acts,
        List<List<Act>> ends,
        List<NameUse> names,
        List<Documented> events,
        Belief belief) {

    /** How far what is on record of an item is believed. */
    public enum Belief {
        WHOLE,
        /** It ended on the day on which it began: it was, on that day. */
        OF_ONE_DAY,
        /** Its approval was revoked before it took effect: it never was. */
        NEVER,
        /** Its approval was withdrawn from the beginning, when it had taken effect. */
        VOID,
        /** It was entered in error. */
        ERROR;

        /** Whether approvals are told that never held: beside what stands, or as all that there was. */
        public boolean tellsVoidApprovals() {
            return this == WHOLE || this == NEVER || this == VOID;
        }

        /** Whether it had days. */
        boolean isOfSomeDay() {
            return this == WHOLE || this == OF_ONE_DAY;
        }
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
        return telling(NameUse.corrected(withdrawn, names));
    }

    /** The same with more uses of names, told after those that are believed; one of which more is told now is not told as corrected, too. */
    public Life telling(List<NameUse> more) {
        List<NameUse> all = new ArrayList<>(names);
        all.removeIf(known -> known.kind() == NameUse.Kind.CORRECTED
                && more.stream().anyMatch(use -> use.name().equals(known.name())));
        all.addAll(more);
        return new Life(versions, acts, ends, List.copyOf(all), events, belief);
    }

    /**
     * What is left of an item of which nothing is believed any more: what was on record, at the day on which it began.
     *
     * @param belief whether it was on that day
     * @param ends the legal documents by which that was withdrawn
     */
    public static Optional<Life> of(
            List<ItemVersion> withdrawn, Snapshot snapshot, Sight sight, Belief belief, List<Act> ends) {
        // what had no first day, such as stock of which nobody knows since when, ended on none: it was withdrawn
        List<ItemVersion> days = withdrawn.stream()
                .filter(version -> version.valid().firstDay().isPresent() || !belief.isOfSomeDay())
                .map(version -> belief.isOfSomeDay() ? onItsDay(version) : version)
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        ItemVersion last = days.get(days.size() - 1);
        return Optional.of(new Life(
                List.of(sight.shown(last)),
                List.of(List.of()),
                List.of(ends),
                NameUse.corrected(days, List.of()),
                events(last.id(), snapshot, sight).stream()
                        .map(event -> new Documented(event, List.of()))
                        .toList(),
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
        List<ItemVersion> all = seen.stream().flatMap(List::stream).toList();
        Iterator<List<Act>> behind = acts.behind(all, sight, snapshot.number()).iterator();
        Iterator<List<Act>> ending = acts.ending(all, sight, snapshot.number()).iterator();
        List<List<Succession>> events = seen.stream()
                .map(versions -> events(versions.get(0).id(), snapshot, sight))
                .toList();
        Iterator<Documented> documented = Documented.of(
                        events.stream().flatMap(List::stream).toList(), snapshot, sight, acts)
                .iterator();
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            List<ItemVersion> versions = seen.get(i);
            lives.add(of(
                    versions.stream().map(sight::shown).toList(),
                    versions.stream().map(each -> behind.next()).toList(),
                    versions.stream().map(each -> ending.next()).toList(),
                    events.get(i).stream().map(each -> documented.next()).toList()));
        }
        return lives;
    }

    private static Life of(
            List<ItemVersion> shown, List<List<Act>> behind, List<List<Act>> ends, List<Documented> events) {
        return new Life(shown, behind, ends, NameUse.in(shown, behind, ends), events, Belief.WHOLE);
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

    /** The legal documents by which it ended; none while it goes on. */
    List<Act> end() {
        return ends.get(ends.size() - 1);
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
        return belief.isOfSomeDay() ? versions.stream().map(ItemVersion::valid).toList() : List.of();
    }

    /** Whether it is in force on a day. */
    public boolean isInForce(LocalDate day) {
        return belief == Belief.WHOLE
                && versions.stream().anyMatch(version -> version.valid().contains(day));
    }

    /** The items that came out of it. */
    public Stream<ItemId> successors() {
        return events.stream()
                .map(Documented::event)
                .filter(event -> event.predecessors().contains(id()))
                .flatMap(event -> event.successors().stream())
                .filter(successor -> !successor.equals(id()))
                .distinct();
    }
}
