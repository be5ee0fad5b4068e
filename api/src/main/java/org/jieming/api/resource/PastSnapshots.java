package org.jieming.api.resource;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jieming.api.store.Journal;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;

/**
 * States of the past, read from the journal when asked for. The last two stay while memory allows, so that paging through one
 * costs one reading; they are read one at a time, because each may be as large as the present.
 */
final class PastSnapshots {
    private static final int KEPT = 2;

    private final Journal journal;
    private final Turn turn = new Turn();
    private final Map<RevisionNumber, SoftReference<Snapshot>> kept = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RevisionNumber, SoftReference<Snapshot>> eldest) {
            return size() > KEPT;
        }
    };

    PastSnapshots(Journal journal) {
        this.journal = journal;
    }

    /** The state at a revision; waits for its turn to read it. */
    Snapshot at(RevisionNumber revision, Duration longest) throws InterruptedException {
        return turn.during(longest, () -> at(revision));
    }

    private Snapshot at(RevisionNumber revision) {
        SoftReference<Snapshot> known = kept.get(revision);
        Snapshot snapshot = known == null ? null : known.get();
        if (snapshot == null) {
            snapshot = journal.asKnownAt(revision);
            kept.put(revision, new SoftReference<>(snapshot));
        }
        return snapshot;
    }
}
