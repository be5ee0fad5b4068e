package org.jieming.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything believed at one revision, indexed. Immutable; a reader keeps the one it began with and never waits. The
 * next snapshot shares all that did not change: deriving it costs the size of the change and of a small overlay.
 */
public final class Snapshot {
    /** The register before anything was written. */
    public static final Snapshot EMPTY =
            new Snapshot(RevisionNumber.NONE, Fingerprint.NONE, Shelves.EMPTY, List.of(), new ByDay<>());

    private static final Cursor START = new Cursor(Long.MIN_VALUE, new ItemId(0, 0), Integer.MIN_VALUE);

    private final RevisionNumber number;
    private final Fingerprint fingerprint;
    private final Shelves shelves;
    private final List<Succession> successions;
    private final ByDay<Territory> territories;
    private final ByDay<EndedCodes> endedCodes = new ByDay<>();

    private Snapshot(
            RevisionNumber number,
            Fingerprint fingerprint,
            Shelves shelves,
            List<Succession> successions,
            ByDay<Territory> territories) {
        this.number = number;
        this.fingerprint = fingerprint;
        this.shelves = shelves;
        this.successions = successions;
        this.territories = territories;
    }

    /** The snapshot of a revision from all versions believed at it. O(n log n). */
    public static Snapshot of(
            RevisionNumber number,
            Fingerprint fingerprint,
            Map<ItemType, ? extends Collection<ItemVersion>> believed,
            List<Succession> successions) {
        return new Snapshot(number, fingerprint, Shelves.of(believed), List.copyOf(successions), new ByDay<>());
    }

    /** The revision this is the state of. */
    public RevisionNumber number() {
        return number;
    }

    /** The fingerprint of that revision. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** What is believed of an item; empty for items never heard of. Expected O(1). */
    public Timeline timeline(ItemType type, ItemId id) {
        return shelf(type).timeline(id);
    }

    /** What is believed of an item whose type is not known. */
    public Timeline timeline(ItemId id) {
        return shelves.timeline(id);
    }

    /** The version of an item in force on a day. */
    public Optional<ItemVersion> item(ItemType type, ItemId id, LocalDate day) {
        return timeline(type, id).on(day);
    }

    /**
     * Answers a question page by page. O(log n + what is looked at): the page after any cursor costs what the first does.
     *
     * @param from where to begin: the cursor of the page before, or empty for the first page
     * @param limit most versions on the page, at least 1
     */
    public Page page(Query query, Optional<Cursor> from, int limit) {
        return new Inquiry(shelf(query.type()), query).page(from.orElse(START), limit);
    }

    /** Visits every answer in cursor order until the visitor says enough. */
    public void each(Query query, Predicate<ItemVersion> visitor) {
        new Inquiry(shelf(query.type()), query).each(START, visitor);
    }

    /** The answers nearest to a place, nearest first by the distance of their boxes on the local plane. */
    public List<ItemVersion> nearest(Query query, double longitude, double latitude, int count) {
        return new Inquiry(shelf(query.type()), query).nearest(longitude, latitude, count);
    }

    /** The versions in which some properties have these values, whatever their period. */
    public List<ItemVersion> withKey(ItemType type, List<Property> key, KeyValue value) {
        List<ItemVersion> found = new ArrayList<>();
        shelf(type).withKey(key, value, found::add);
        return found;
    }

    /** Every version of a type that is believed, in no order. */
    public List<ItemVersion> believed(ItemType type) {
        return shelf(type).all();
    }

    /** How many versions of a type are believed. */
    public int size(ItemType type) {
        return shelf(type).size();
    }

    /** How many items of a type are in force on a day. */
    public int inForce(ItemType type, LocalDate day) {
        return shelf(type).inForce(Math.toIntExact(day.toEpochDay()));
    }

    /** Where the divisions lie on a day; made when first asked for and kept while no division changes. */
    public Territory territory(LocalDate day) {
        return territories.on(day, asked -> Territory.of(this, asked));
    }

    /** The codes of divisions that are nobody's on a day; looked through when first asked for. */
    public EndedCodes endedCodes(LocalDate day) {
        return endedCodes.on(day, asked -> EndedCodes.of(this, asked));
    }

    /** The events in which an item came out of others or others came out of it, earliest first. */
    public List<Succession> successions(ItemId id) {
        return successions.stream()
                .filter(succession -> succession.touches(id))
                .sorted(Comparator.comparing(Succession::effective))
                .toList();
    }

    /** All events of succession, in the order they were recorded. */
    public List<Succession> successions() {
        return successions;
    }

    /**
     * Tries a change set against this snapshot: checks what its editor expected and the structure of every item, and
     * closes the next revision.
     *
     * @param recordedAt the time of recording
     */
    public Edit draft(ChangeSet changes, Instant recordedAt) {
        return new Draft(this, changes).close(recordedAt);
    }

    /**
     * The snapshot after a revision.
     *
     * @throws IllegalArgumentException when the revision is not the next link of the chain
     */
    public Snapshot next(Revision revision) {
        if (!revision.number().equals(number.next()) || !revision.previous().equals(fingerprint)) {
            throw new IllegalArgumentException("Revision " + revision.number() + " does not follow " + number);
        }
        Shelves next = shelves.next(revision);
        boolean sameDivisions = next.of(ItemType.DIVISION) == shelf(ItemType.DIVISION);
        return new Snapshot(
                revision.number(),
                revision.fingerprint(),
                next,
                joined(successions, revision.successions()),
                sameDivisions ? territories : new ByDay<>());
    }

    /** Whether {@link #folded()} would make reading faster. */
    public boolean worthFolding() {
        return shelves.worthFolding();
    }

    /** The same state with all overlays packed; fit for a background thread. O(n log n) for each type that has one. */
    public Snapshot folded() {
        return new Snapshot(number, fingerprint, shelves.folded(), successions, territories);
    }

    /** Whether nothing of the given type differs between the two snapshots, by identity of what they share. */
    public boolean sharesWith(Snapshot other, ItemType type) {
        return shelf(type) == other.shelf(type);
    }

    /**
     * The versions of a type that an earlier snapshot did not believe. O(edits since both were packed together), or O(n)
     * when they were not.
     */
    public List<ItemVersion> newSince(Snapshot before, ItemType type) {
        return sharesWith(before, type) ? List.of() : shelf(type).newSince(before.shelf(type));
    }

    /**
     * The items of a type of which something else may be believed in an earlier snapshot; at least all of which it is. Costs
     * what was written lately, whatever the size of the register. Empty when only looking at everything would tell, because
     * the two have nothing in common: after a large import, or when a journal was put back.
     */
    public Optional<Set<ItemId>> changedSince(Snapshot earlier, ItemType type) {
        return shelf(type).differingFrom(earlier.shelf(type));
    }

    private Shelf shelf(ItemType type) {
        return shelves.of(type);
    }

    private static List<Succession> joined(List<Succession> before, List<Succession> added) {
        if (added.isEmpty()) {
            return before;
        }
        List<Succession> all = new ArrayList<>(before);
        all.addAll(added);
        return List.copyOf(all);
    }
}
