package org.jieming.api.store.postgis;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Attachments;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.RevisionNote;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.store.sql.RegisterReading;
import org.jieming.api.store.sql.RevisionRows;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.SqlAttachments;
import org.jieming.api.store.sql.SqlDocuments;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.rule.Verdict;

/** The journal in a PostgreSQL database with PostGIS, shared by any number of servers. Reading never waits for a writer. */
public final class PostgisJournal implements Journal {
    /** The years 0 to 9999 in milliseconds since 1970; PostgreSQL reckons with no instants that are much farther away. */
    private static final long FIRST_MILLI = -62_167_219_200_000L;

    private static final long LAST_MILLI = 253_402_300_799_999L;

    private static final String DOCUMENTS = "jieming.jieming_documents";
    private static final String BY_CODE_POINT = " COLLATE \"C\"";

    private static final Bilingual OPENING = Bilingual.of("打开数据库", "opening the database");
    private static final Bilingual READING = Bilingual.of("读取登记库", "reading the register");
    private static final Bilingual VERIFYING = Bilingual.of("核对登记库", "verifying the register");

    private final Database database;
    private final Writing writing;
    private final Documents documents;
    private final Attachments attachments;
    private final List<Following> followings = new CopyOnWriteArrayList<>();

    private PostgisJournal(Database database) {
        this.database = database;
        this.writing = new Writing(database);
        this.documents = new SqlDocuments(database::ask, database::write, DOCUMENTS, BY_CODE_POINT);
        this.attachments = new SqlAttachments(database::ask, database::write, "jieming.");
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

    private static RegisterReading reading(Session session) {
        return new RegisterReading(session, PostgisTables.INSTANCE);
    }

    @Override
    public Snapshot load(Progress progress) {
        return database.read(READING, session -> reading(session).newest(progress));
    }

    @Override
    public Snapshot asKnownAt(RevisionNumber revision) {
        return database.read(READING, session -> reading(session).knownAt(revision));
    }

    @Override
    public void replay(RevisionNumber after, Consumer<Revision> visitor) {
        database.readOnce(READING, session -> {
            reading(session).replay(after, visitor);
            return true;
        });
    }

    @Override
    public void whole(Consumer<Revision> visitor, Consumer<Documents> documents) {
        database.readOnce(READING, session -> {
            reading(session).replay(RevisionNumber.NONE, visitor);
            documents.accept(SqlDocuments.within(session, DOCUMENTS, BY_CODE_POINT));
            return true;
        });
    }

    @Override
    public Map<ItemId, List<RecordedVersion>> histories(ItemType type, Set<ItemId> ids) {
        return database.ask(READING, session -> reading(session).histories(type, ids));
    }

    @Override
    public List<RevisionNote> notes(RevisionNumber before, int limit) {
        return database.ask(READING, session -> reading(session).notes(before, limit));
    }

    @Override
    public Optional<RevisionNumber> revisionAt(Instant instant) {
        OptionalLong number = database.ask(
                READING,
                session -> session.number(
                        "SELECT number FROM jieming.revisions WHERE recorded_at <="
                                + " timestamptz 'epoch' + ? * interval '1 millisecond'"
                                + " ORDER BY recorded_at DESC, number DESC LIMIT 1",
                        Math.max(FIRST_MILLI, Math.min(RevisionRows.millis(instant), LAST_MILLI))));
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
    public Attachments attachments() {
        return attachments;
    }

    @Override
    public void close() {
        followings.forEach(Following::close);
        database.close();
    }
}
