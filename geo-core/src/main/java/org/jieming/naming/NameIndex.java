package org.jieming.naming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jieming.place.ConfirmedReading;
import org.jieming.place.PlaceTables;
import org.jieming.place.Romanizer;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;

/**
 * All names of one snapshot, found by characters, sound and form. Deriving the index of the next snapshot reads only the
 * names that are new: they become a segment of their own, and segments of like size merge, so that a name is moved
 * O(log n) times in its life. What a later snapshot no longer believes is passed over when it is met and dropped when
 * segments merge. Immutable, thread-safe; building takes about 6 µs a name and keeps 68 bytes.
 */
public final class NameIndex {
    private static final List<ItemType> TYPES = List.of(ItemType.DIVISION, ItemType.PLACE, ItemType.RESIDENTIAL_AREA);
    private static final String CONFIRMED = "confirmed";

    private final Snapshot snapshot;
    private final Romanizer shipped;
    private final NameForms forms;
    private final List<NameSegment> segments;
    private final List<ConfirmedReading> confirmed;
    private final Predicate<ItemVersion> believed;

    private NameIndex(
            Snapshot snapshot,
            Romanizer shipped,
            NameForms forms,
            List<NameSegment> segments,
            List<ConfirmedReading> confirmed) {
        this(snapshot, shipped, forms, segments, confirmed, item -> believes(snapshot, item));
    }

    private NameIndex(
            Snapshot snapshot,
            Romanizer shipped,
            NameForms forms,
            List<NameSegment> segments,
            List<ConfirmedReading> confirmed,
            Predicate<ItemVersion> believed) {
        this.believed = believed;
        this.snapshot = snapshot;
        this.shipped = shipped;
        this.forms = forms;
        this.segments = segments;
        this.confirmed = confirmed;
    }

    /** The names of a snapshot under some tables. O(n log n). */
    public static NameIndex of(Snapshot snapshot, PlaceTables tables) {
        return of(snapshot, Romanizer.of(tables), new Characters(tables));
    }

    private static NameIndex of(Snapshot snapshot, Romanizer shipped, Characters characters) {
        List<ItemVersion> all = new ArrayList<>();
        TYPES.forEach(type -> all.addAll(snapshot.believed(type)));
        List<ConfirmedReading> confirmed = confirmed(all, shipped);
        NameForms forms = new NameForms(characters, shipped.confirmed(confirmed));
        return new NameIndex(snapshot, shipped, forms, List.of(NameSegment.of(all, forms)), confirmed);
    }

    /** The index of a later snapshot. O(new names × log n), or O(n log n) when most are new. */
    public NameIndex at(Snapshot next) {
        if (isOf(next)) {
            return this;
        }
        List<ItemVersion> fresh = new ArrayList<>();
        TYPES.forEach(type -> fresh.addAll(next.newSince(snapshot, type)));
        if (fresh.size() > size() / 2 || size() > 2 * live(next)) {
            return of(next, shipped, forms.characters());
        }
        List<ConfirmedReading> read = new ArrayList<>(confirmed(fresh, shipped));
        boolean same = read.isEmpty();
        read.addAll(confirmed);
        NameForms known = same ? forms : new NameForms(forms.characters(), shipped.confirmed(read));
        return new NameIndex(next, shipped, known, grown(fresh, known, next), read);
    }

    private List<NameSegment> grown(List<ItemVersion> fresh, NameForms known, Snapshot next) {
        if (fresh.isEmpty()) {
            return segments;
        }
        List<NameSegment> grown = new ArrayList<>(segments);
        NameSegment last = NameSegment.of(fresh, known);
        while (!grown.isEmpty() && grown.get(grown.size() - 1).size() <= 2 * last.size()) {
            last = grown.remove(grown.size() - 1).with(last, item -> believes(next, item));
        }
        grown.add(last);
        return List.copyOf(grown);
    }

    /** Names that the register does not hold yet, read and divided as its own are. O(n log n). */
    NameIndex of(List<ItemVersion> others) {
        return new NameIndex(snapshot, shipped, forms, List.of(NameSegment.of(others, forms)), confirmed, any -> true);
    }

    /** Whether these are the names of a snapshot, packed or not. */
    public boolean isOf(Snapshot other) {
        return other == snapshot
                || other.number().equals(snapshot.number())
                        && other.fingerprint().equals(snapshot.fingerprint());
    }

    /** The snapshot whose names these are. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** A romanizer that knows what officers confirmed in this register. */
    public Romanizer romanizer() {
        return forms.romanizer();
    }

    /** How many entries it keeps, those no longer believed included. */
    public int size() {
        return segments.stream().mapToInt(NameSegment::size).sum();
    }

    NameForms forms() {
        return forms;
    }

    /**
     * Hands out the items in force on some day of a period whose key has a hash and that are wanted, each once; the caller compares.
     *
     * @param within what is outside of it is passed over
     * @param wanted a cheap condition, asked before the register is
     */
    void propose(
            Key key,
            int hash,
            Within within,
            Period during,
            Predicate<ItemVersion> wanted,
            Consumer<ItemVersion> visitor) {
        Set<ItemId> seen = new HashSet<>();
        for (NameSegment segment : segments) {
            segment.propose(key, hash, within, item -> {
                if (item.valid().overlaps(during) && wanted.test(item) && believed.test(item) && seen.add(item.id())) {
                    visitor.accept(item);
                }
            });
        }
    }

    private static boolean believes(Snapshot snapshot, ItemVersion item) {
        return snapshot.timeline(item.type(), item.id()).versions().stream()
                .anyMatch(version -> version == item
                        || version.recorded().equals(item.recorded())
                                && version.valid().first() == item.valid().first());
    }

    private static int live(Snapshot snapshot) {
        return TYPES.stream().mapToInt(snapshot::size).sum();
    }

    private static List<ConfirmedReading> confirmed(List<ItemVersion> items, Romanizer romanizer) {
        return items.stream()
                .filter(item -> item.values().text("pinyin_status").equals(CONFIRMED))
                .map(Named::new)
                .flatMap(named -> ConfirmedReading.of(
                        named.name(),
                        romanizer.parts(named.toSpell()).specific(),
                        named.item().values().text("pinyin"),
                        named.code())
                        .stream())
                .toList();
    }
}
