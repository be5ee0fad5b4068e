package org.jieming.api.store.geopackage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.RevisionNote;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.store.sql.RevisionHead;
import org.jieming.api.store.sql.RevisionRows;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.Written;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Succession;
import org.jieming.rule.Verdict;

/** The journal in a GeoPackage file. Reading the past never waits for a writer. */
public final class GeoPackageJournal implements Journal {
    private static final Bilingual OPENING = Bilingual.of("打开登记库", "opening the register");
    private static final Bilingual APPENDING = Bilingual.of("写入修订", "writing revisions");
    private static final Bilingual READING = Bilingual.of("读取登记库", "reading the register");
    private static final int ROWS_A_REPORT = 1 << 14;

    private final GeoPackageFile file;
    private final Documents documents;
    private final UsedColumns columns = new UsedColumns();
    private volatile RevisionNumber head;

    private GeoPackageJournal(GeoPackageFile file, RevisionNumber head) {
        this.file = file;
        this.documents = new GeoPackageDocuments(file);
        this.head = head;
    }

    /**
     * Opens the register in a file, making an empty one where there is no file.
     *
     * @throws StoreUnavailable when another server has the file, it is no register of this program or of a newer one, or
     *     it is damaged
     */
    public static GeoPackageJournal open(Path path) {
        GeoPackageFile file = GeoPackageFile.open(path);
        try {
            long newest = file.write(OPENING, session -> {
                Schema.bringUpToDate(session);
                new LayerTables(session).bringUpToDate();
                return session.number("SELECT max(number) FROM revisions").orElse(0);
            });
            return new GeoPackageJournal(file, new RevisionNumber(newest));
        } catch (RuntimeException | Error failed) {
            file.close();
            throw failed;
        }
    }

    @Override
    public RevisionNumber head() {
        return head;
    }

    @Override
    public boolean append(List<Revision> revisions, Progress progress) {
        Journal.requireChain(revisions);
        Revision last = revisions.get(revisions.size() - 1);
        try {
            Optional<Set<UsedColumns.Column>> used = file.write(APPENDING, session -> write(revisions, session, progress));
            used.ifPresent(columns::remember);
            head = used.isPresent() ? last.number() : head;
            return used.isPresent();
        } catch (StoreUnavailable failed) {
            if (isWritten(last)) {
                head = last.number();
                return true;
            }
            throw failed;
        }
    }

    private Optional<Set<UsedColumns.Column>> write(List<Revision> revisions, Session session, Progress progress)
            throws SQLException {
        if (!follows(revisions.get(0), session)) {
            return Optional.empty();
        }
        Appender appender = new Appender(session, new Written(revisions, progress));
        for (Revision revision : revisions) {
            appender.append(revision);
        }
        Set<UsedColumns.Column> used = appender.finish();
        columns.note(session, used);
        return Optional.of(used);
    }

    /** Whether a revision stands in the file after all, although the disk complained while it was being flushed. */
    private boolean isWritten(Revision revision) {
        try {
            return file.read(READING, session -> {
                RevisionHead newest = new RevisionReading(session).newest();
                return newest != null && newest.revision().fingerprint().equals(revision.fingerprint());
            });
        } catch (StoreUnavailable stillFailing) {
            return false;
        }
    }

    private static boolean follows(Revision first, Session session) throws SQLException {
        RevisionHead newest = new RevisionReading(session).newest();
        RevisionNumber number = newest == null ? RevisionNumber.NONE : newest.number();
        Fingerprint fingerprint =
                newest == null ? Fingerprint.NONE : newest.revision().fingerprint();
        return first.number().equals(number.next()) && first.previous().equals(fingerprint);
    }

    @Override
    public Snapshot load(Progress progress) {
        return file.read(READING, session -> {
            RevisionHead newest = new RevisionReading(session).newest();
            return newest == null ? Snapshot.EMPTY : snapshot(session, newest, "WHERE recorded_to IS NULL", progress);
        });
    }

    @Override
    public Snapshot asKnownAt(RevisionNumber revision) {
        if (revision.equals(RevisionNumber.NONE)) {
            return Snapshot.EMPTY;
        }
        return file.read(READING, session -> {
            RevisionHead known = new RevisionReading(session).head(revision);
            if (known == null) {
                throw noSuch(revision);
            }
            String believedThen = "WHERE recorded_from <= " + revision + " AND (recorded_to IS NULL OR recorded_to > "
                    + revision + ")";
            return snapshot(session, known, believedThen, Progress.SILENT);
        });
    }

    private Malformed noSuch(RevisionNumber revision) {
        return new Malformed(
                "revision",
                revision.toString(),
                Bilingual.format("尚无该修订,最新为 %s", "There is no such revision yet; the newest is %s", head));
    }

    private static Snapshot snapshot(Session session, RevisionHead known, String believed, Progress progress)
            throws SQLException {
        Map<ItemType, List<ItemVersion>> versions = new EnumMap<>(ItemType.class);
        long done = 0;
        for (Layer layer : Layer.ALL) {
            List<ItemVersion> ofType = new ArrayList<>();
            try (VersionRows rows = VersionRows.used(session, layer, believed)) {
                for (RecordedVersion row = rows.nextVersion(); row != null; row = rows.nextVersion()) {
                    ofType.add(row.version());
                    if (++done % ROWS_A_REPORT == 0) {
                        progress.at(READING, done, -1);
                    }
                }
            }
            versions.put(layer.type(), ofType);
        }
        List<Succession> successions = new ArrayList<>();
        new RevisionReading(session).successions(RevisionNumber.NONE).forEach((revision, some) -> {
            if (revision.compareTo(known.number()) <= 0) {
                successions.addAll(some);
            }
        });
        return Snapshot.of(known.number(), known.revision().fingerprint(), versions, successions);
    }

    @Override
    public void replay(RevisionNumber after, Consumer<Revision> visitor) {
        file.read(READING, session -> {
            new RevisionReading(session).replay(after, visitor);
            return true;
        });
    }

    @Override
    public List<RecordedVersion> history(ItemType type, ItemId id) {
        return file.read(READING, session -> {
            List<RecordedVersion> versions = new ArrayList<>();
            try (VersionRows rows = VersionRows.select(session, Layer.of(type), "WHERE item_id = ?", id.toString())) {
                for (RecordedVersion row = rows.nextVersion(); row != null; row = rows.nextVersion()) {
                    versions.add(row);
                }
            }
            versions.sort(Comparator.<RecordedVersion, RevisionNumber>comparing(
                            row -> row.version().recorded())
                    .thenComparing(row -> row.version().valid().first()));
            return versions;
        });
    }

    @Override
    public List<RevisionNote> notes(RevisionNumber before, int limit) {
        return file.read(READING, session -> new RevisionReading(session)
                .heads("WHERE number < ? ORDER BY number DESC LIMIT ?", before.value(), limit).stream()
                        .map(RevisionHead::note)
                        .toList());
    }

    @Override
    public Optional<RevisionNumber> revisionAt(Instant instant) {
        OptionalLong number = file.read(
                READING,
                session -> session.number(
                        "SELECT max(number) FROM revisions WHERE recorded_at <= ?", RevisionRows.millis(instant)));
        return number.isPresent() ? Optional.of(new RevisionNumber(number.getAsLong())) : Optional.empty();
    }

    @Override
    public Verdict verify(Progress progress) {
        return file.read(
                Bilingual.of("核对登记库", "verifying the register"),
                session -> new GeoPackageCheck(session, progress).run());
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void follow(Runnable listener) {
        // nobody else writes: the lock sees to that
    }

    @Override
    public Documents documents() {
        return documents;
    }

    /** The file as it is open here. */
    GeoPackageFile file() {
        return file;
    }

    @Override
    public void close() {
        file.close();
    }
}
