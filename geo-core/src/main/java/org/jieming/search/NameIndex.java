package org.jieming.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.place.Committees;
import org.jieming.place.PlaceTables;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;

/**
 * The names and codes of everything in a snapshot, to be asked. Immutable and thread-safe; the index of the next snapshot
 * shares the filed bulk and files anew only what came since, so that deriving it costs the size of that overlay.
 *
 * <p>A question costs O(s log n) for the stretches its s readings stand in, and O(log n) for each name looked at; with a
 * filter or a point it looks at no more than some ten thousand names for each way of matching.
 */
public final class NameIndex {
    /** From here on filing all anew pays. */
    private static final int WORTH_FOLDING = 1_024;
    /** More changes than these are filed anew at once. */
    private static final int MOST_OVERLAY = 16_384;

    private static final Match[] BEST_FIRST = Match.values();

    private final Snapshot snapshot;
    private final Names names;
    private final Surroundings around;
    private final Segment bulk;
    private final Set<ItemVersion> gone;
    private final List<ItemVersion> come;
    private final Segment overlay;

    private NameIndex(
            Snapshot snapshot,
            Names names,
            Surroundings around,
            Segment bulk,
            Set<ItemVersion> gone,
            List<ItemVersion> come) {
        this.snapshot = snapshot;
        this.names = names;
        this.around = around;
        this.bulk = bulk;
        this.gone = gone;
        this.come = come;
        this.overlay = Filing.segment(come, names);
    }

    /** The same with names compared, and committees known, by the tables that travel with the program. */
    public static NameIndex of(Snapshot snapshot, Readings readings) {
        return of(snapshot, new Names(readings, Folding.SHIPPED, Committees.of(PlaceTables.SHIPPED)));
    }

    /**
     * Files the names of a snapshot. O(n log n); a million names take some seconds and about 210 bytes each.
     *
     * @param tables by which they are compared, and the units of committees known
     */
    public static NameIndex of(Snapshot snapshot, Readings readings, PlaceTables tables) {
        return of(snapshot, new Names(readings, Folding.of(tables.rows(Folding.TABLE)), Committees.of(tables)));
    }

    private static NameIndex of(Snapshot snapshot, Names names) {
        List<ItemVersion> all = new ArrayList<>();
        for (ItemType type : ItemType.values()) {
            all.addAll(snapshot.believed(type));
        }
        return new NameIndex(
                snapshot,
                names,
                Surroundings.of(snapshot, names.folding()),
                Filing.segment(all, names),
                identities(),
                List.of());
    }

    /** The snapshot whose names these are. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** The index of another snapshot. O(overlay) for one derived from this one's, O(n log n) for one that shares nothing. */
    public NameIndex in(Snapshot next) {
        Set<ItemVersion> nowGone = identities();
        nowGone.addAll(gone);
        Set<ItemVersion> nowCome = identities();
        nowCome.addAll(come);
        for (ItemType type : ItemType.values()) {
            Optional<Set<ItemId>> changed = next.changedSince(snapshot, type);
            if (changed.isEmpty() || changed.get().size() > MOST_OVERLAY) {
                return of(next, names);
            }
            for (ItemId id : changed.get()) {
                change(snapshot.timeline(type, id), next.timeline(type, id), nowGone, nowCome);
            }
        }
        Surroundings nowAround =
                next.sharesWith(snapshot, ItemType.DIVISION) ? around : Surroundings.of(next, names.folding());
        return new NameIndex(next, names, nowAround, bulk, nowGone, List.copyOf(nowCome));
    }

    private static void change(Timeline before, Timeline after, Set<ItemVersion> gone, Set<ItemVersion> come) {
        Set<ItemVersion> left = identities();
        left.addAll(before.versions());
        for (ItemVersion version : after.versions()) {
            if (!left.remove(version) && !gone.remove(version)) {
                come.add(version);
            }
        }
        for (ItemVersion version : left) {
            if (!come.remove(version)) {
                gone.add(version);
            }
        }
    }

    /** Whether {@link #folded()} would make asking and deriving faster. */
    public boolean isWorthFolding() {
        return gone.size() + come.size() > WORTH_FOLDING;
    }

    /** The same index with everything in its bulk; fit for a background thread. O(n log n). */
    public NameIndex folded() {
        return of(snapshot, names);
    }

    /** The best hits, best first: by match, then standing, kind of name, class and level, nearness, and length of the name. */
    public List<Hit> search(Question question) {
        String typed = question.text().strip();
        int end = Math.min(typed.length(), Question.LONGEST);
        Gathering gathering = new Gathering(question, snapshot, gone);
        List<Segment> segments = come.isEmpty() ? List.of(bulk) : List.of(bulk, overlay);
        Ladder ladder =
                new Ladder(typed.substring(0, end), names, segments, new Ladder.Context(around, question.during()));
        for (Match match : BEST_FIRST) {
            boolean guess = match == Match.CLOSE && !gathering.hits().isEmpty();
            if (gathering.isFull() || guess || match.compareTo(question.worst()) > 0) {
                break;
            }
            for (Rung rung : ladder.rungs(match)) {
                if (!gathering.isFull()) {
                    gathering.climb(rung, segments);
                }
            }
        }
        return gathering.hits();
    }

    /**
     * The divisions in which an item lies by its code, the highest first, itself left out, as they were called on a day; where
     * the version was in force before or after it alone, on its day nearest to that.
     */
    public List<ItemVersion> divisionsAround(ItemVersion version, LocalDate day) {
        return around.of(version, day);
    }

    private static Set<ItemVersion> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
