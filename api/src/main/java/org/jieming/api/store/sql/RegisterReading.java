package org.jieming.api.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jieming.api.job.Progress;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.RevisionNote;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Succession;
import org.jspecify.annotations.Nullable;

/** Reads the present and the past of a register out of its tables, on one connection. */
public final class RegisterReading {
    private static final Bilingual READING = Bilingual.of("读取登记库", "reading the register");
    private static final int ROWS_A_REPORT = 1 << 14;
    private static final int ASKED_TOGETHER = 500;
    private static final Comparator<RecordedVersion> BY_RECORDING =
            Comparator.<RecordedVersion, RevisionNumber>comparing(
                            row -> row.version().recorded())
                    .thenComparing(row -> row.version().valid().first());

    private final Session session;
    private final Tables tables;

    /** Reads with a session, which stays its owner's to close. */
    public RegisterReading(Session session, Tables tables) {
        this.session = session;
        this.tables = tables;
    }

    /** Everything believed at the newest revision. */
    public Snapshot newest(Progress progress) throws SQLException {
        RevisionHead newest = newestHead();
        return newest == null ? Snapshot.EMPTY : snapshot(newest, "WHERE recorded_to IS NULL", progress);
    }

    /**
     * Everything believed at a revision.
     *
     * @throws Malformed when there is none of that number
     */
    public Snapshot knownAt(RevisionNumber revision) throws SQLException {
        if (revision.equals(RevisionNumber.NONE)) {
            return Snapshot.EMPTY;
        }
        List<RevisionHead> known = heads("WHERE number = ?", revision.value());
        if (known.isEmpty()) {
            throw noSuch(revision);
        }
        String believedThen =
                "WHERE recorded_from <= " + revision + " AND (recorded_to IS NULL OR recorded_to > " + revision + ")";
        return snapshot(known.get(0), believedThen, Progress.SILENT);
    }

    private Malformed noSuch(RevisionNumber revision) throws SQLException {
        RevisionHead newest = newestHead();
        return new Malformed(
                "revision",
                revision.toString(),
                Bilingual.format(
                        "尚无该修订,最新为 %s",
                        "There is no such revision yet; the newest is %s",
                        newest == null ? RevisionNumber.NONE : newest.number()));
    }

    private Snapshot snapshot(RevisionHead known, String believed, Progress progress) throws SQLException {
        Map<ItemType, List<ItemVersion>> versions = new EnumMap<>(ItemType.class);
        long done = 0;
        for (ItemType type : ItemType.values()) {
            List<ItemVersion> ofType = new ArrayList<>();
            try (Versions rows = tables.believed(session, type, believed)) {
                for (RecordedVersion row = rows.nextVersion(); row != null; row = rows.nextVersion()) {
                    ofType.add(row.version());
                    if (++done % ROWS_A_REPORT == 0) {
                        progress.at(READING, done, -1);
                    }
                }
            }
            versions.put(type, ofType);
        }
        List<Succession> successions = new ArrayList<>();
        successions(RevisionNumber.NONE).forEach((revision, some) -> {
            if (revision.compareTo(known.number()) <= 0) {
                successions.addAll(some);
            }
        });
        return Snapshot.of(known.number(), known.revision().fingerprint(), versions, successions);
    }

    /** Every version ever recorded of some items, each by recording and first day. */
    public Map<ItemId, List<RecordedVersion>> histories(ItemType type, Set<ItemId> ids) throws SQLException {
        Map<ItemId, List<RecordedVersion>> histories = new HashMap<>();
        List<ItemId> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += ASKED_TOGETHER) {
            List<ItemId> some = all.subList(from, Math.min(from + ASKED_TOGETHER, all.size()));
            try (Versions rows = tables.of(session, type, some)) {
                for (RecordedVersion row = rows.nextVersion(); row != null; row = rows.nextVersion()) {
                    histories
                            .computeIfAbsent(row.version().id(), id -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        histories.values().forEach(versions -> versions.sort(BY_RECORDING));
        return histories;
    }

    /** What each revision was, newest first, beginning below {@code before}. */
    public List<RevisionNote> notes(RevisionNumber before, int limit) throws SQLException {
        return heads("WHERE number < ? ORDER BY number DESC LIMIT ?", before.value(), limit).stream()
                .map(RevisionHead::note)
                .toList();
    }

    /** The newest revision, or null when nothing was written yet. */
    public @Nullable RevisionHead newestHead() throws SQLException {
        List<RevisionHead> heads = heads("ORDER BY number DESC LIMIT 1");
        return heads.isEmpty() ? null : heads.get(0);
    }

    private List<RevisionHead> heads(String rest, Object... values) throws SQLException {
        List<RevisionHead> heads = new ArrayList<>();
        try (ResultSet rows = session.bound(tables.heads() + rest, values).executeQuery()) {
            while (rows.next()) {
                heads.add(tables.head(rows));
            }
        }
        return heads;
    }

    /** Successions recorded after a revision, by the revision that recorded them. */
    public Map<RevisionNumber, List<Succession>> successions(RevisionNumber after) throws SQLException {
        Map<RevisionNumber, List<Succession>> successions = new TreeMap<>();
        try (ResultSet rows = session.bound(tables.successions() + "WHERE revision > ? ORDER BY fid", after.value())
                .executeQuery()) {
            while (rows.next()) {
                successions
                        .computeIfAbsent(new RevisionNumber(rows.getLong(1)), revision -> new ArrayList<>())
                        .add(RevisionRows.succession(rows));
            }
        }
        return successions;
    }

    /** Hands over whole revisions after one, in order; holds one at a time. */
    public void replay(RevisionNumber after, Consumer<Revision> visitor) throws SQLException {
        Map<RevisionNumber, List<Succession>> successions = successions(after);
        try (RevisionMerge rows = tables.rows(session, after, stray -> {});
                PreparedStatement statement =
                        tables.cursor(session, tables.heads() + "WHERE number > ? ORDER BY number")) {
            statement.setLong(1, after.value());
            try (ResultSet heads = statement.executeQuery()) {
                while (heads.next()) {
                    RevisionHead head = tables.head(heads);
                    visitor.accept(head.with(
                            versions(visit -> rows.asserted(head.number(), visit)),
                            versions(visit -> rows.withdrawn(head.number(), visit)),
                            successions.getOrDefault(head.number(), List.of())));
                }
            }
        }
    }

    private static List<ItemVersion> versions(Consumer<Consumer<Row>> source) {
        List<ItemVersion> versions = new ArrayList<>();
        source.accept(row -> versions.add(row.readable().version()));
        return versions;
    }
}
