package org.jieming.api.store.postgis;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Succession;
import org.jieming.rule.Verdict;

/** The journal in a PostgreSQL database with PostGIS, shared by any number of servers. Reading never waits for a writer. */
public final class PostgisJournal implements Journal {
    private static final Bilingual OPENING = Bilingual.of("打开数据库", "opening the database");
    private static final Bilingual READING = Bilingual.of("读取登记库", "reading the register");
    private static final Bilingual VERIFYING = Bilingual.of("核对登记库", "verifying the register");
    private static final int ROWS_A_REPORT = 1 << 14;

    private final Database database;
    private final Writing writing;
    private final Documents documents;
    private final List<Following> followings = new CopyOnWriteArrayList<>();

    private PostgisJournal(Database database) {
        this.database = database;
        this.writing = new Writing(database);
        this.documents = new PostgisDocuments(database);
    }

    /**
     * Opens the register in a database, making its tables where there are none.
     *
     * @param jdbcUrl {@code jdbc:postgresql://host:port/database?user=…&password=…}
     * @throws Malformed when the URL is none for PostgreSQL
     * @throws StoreUnavailable when the database cannot be reached, PostGIS or a right is missing, or its tables are newer
     *     than this program
     */
    public static PostgisJournal open(String jdbcUrl) {
        Address address = Address.parse(jdbcUrl);
        try (Connection connection = address.connect();
                Session session = new Session(connection)) {
            String readying = Schema.bringUpToDate(session);
            return new PostgisJournal(Database.at(address, readying));
        } catch (SQLException failed) {
            throw Failure.of(Bilingual.of(OPENING.zh() + " " + address, OPENING.en() + " " + address), failed);
        }
    }

    /**
     * Whether a database holds a register; makes none.
     *
     * @throws Malformed when the URL is none for PostgreSQL
     * @throws StoreUnavailable when the database cannot be reached
     */
    public static boolean exists(String jdbcUrl) {
        Address address = Address.parse(jdbcUrl);
        try (Connection connection = address.connect();
                Session session = new Session(connection)) {
            return Schema.exists(session);
        } catch (SQLException failed) {
            throw Failure.of(Bilingual.of(OPENING.zh() + " " + address, OPENING.en() + " " + address), failed);
        }
    }

    @Override
    public RevisionNumber head() {
        return new RevisionNumber(
                database.ask(READING, session -> Turn.look(session).number()));
    }

    @Override
    public boolean append(List<Revision> revisions, Progress progress) {
        return writing.append(revisions, progress);
    }

    @Override
    public void undisturbed(Runnable work) {
        writing.undisturbed(work);
    }

    @Override
    public Snapshot load(Progress progress) {
        return database.read(READING, session -> {
            RevisionHead newest = new RevisionReading(session).newest();
            return newest == null ? Snapshot.EMPTY : snapshot(session, newest, "WHERE recorded_to IS NULL", progress);
        });
    }

    @Override
    public Snapshot asKnownAt(RevisionNumber revision) {
        if (revision.equals(RevisionNumber.NONE)) {
            return Snapshot.EMPTY;
        }
        return database.read(READING, session -> {
            RevisionReading reading = new RevisionReading(session);
            RevisionHead known = reading.head(revision);
            if (known == null) {
                throw noSuch(revision, reading.newest());
            }
            String believedThen = "WHERE recorded_from <= " + revision + " AND (recorded_to IS NULL OR recorded_to > "
                    + revision + ")";
            return snapshot(session, known, believedThen, Progress.SILENT);
        });
    }

    private static Malformed noSuch(RevisionNumber revision, RevisionHead newest) {
        return new Malformed(
                "revision",
                revision.toString(),
                Bilingual.format(
                        "尚无该修订,最新为 %s",
                        "There is no such revision yet; the newest is %s",
                        newest == null ? RevisionNumber.NONE : newest.number()));
    }

    private static Snapshot snapshot(Session session, RevisionHead known, String believed, Progress progress)
            throws SQLException {
        Map<ItemType, List<ItemVersion>> versions = new EnumMap<>(ItemType.class);
        long done = 0;
        for (Layer layer : Layer.ALL) {
            List<ItemVersion> ofType = new ArrayList<>();
            try (CopiedVersions rows = new CopiedVersions(session, layer, believed)) {
                for (RecordedVersion row = rows.next(); row != null; row = rows.next()) {
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
        database.readOnce(READING, session -> {
            new RevisionReading(session).replay(after, visitor);
            return true;
        });
    }

    @Override
    public List<RecordedVersion> history(ItemType type, ItemId id) {
        return database.ask(READING, session -> {
            List<RecordedVersion> versions = new ArrayList<>();
            try (VersionRows rows = VersionRows.select(session, Layer.of(type), "WHERE item_id = ?", id.uuid())) {
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
        return database.ask(READING, session -> new RevisionReading(session)
                .heads("WHERE number < ? ORDER BY number DESC LIMIT ?", before.value(), limit).stream()
                        .map(RevisionHead::note)
                        .toList());
    }

    @Override
    public Optional<RevisionNumber> revisionAt(Instant instant) {
        OptionalLong number = database.ask(
                READING,
                session -> session.number(
                        "SELECT max(number) FROM jieming.revisions WHERE extract(epoch FROM recorded_at) * 1000 <= ?",
                        RevisionRows.millis(instant)));
        return number.isPresent() ? Optional.of(new RevisionNumber(number.getAsLong())) : Optional.empty();
    }

    @Override
    public Verdict verify(Progress progress) {
        return database.readOnce(VERIFYING, session -> new PostgisCheck(session, progress).run());
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void follow(Runnable listener) {
        followings.add(new Following(database.address(), writing.self(), listener));
    }

    @Override
    public Documents documents() {
        return documents;
    }

    @Override
    public void close() {
        followings.forEach(Following::close);
        database.close();
    }
}
