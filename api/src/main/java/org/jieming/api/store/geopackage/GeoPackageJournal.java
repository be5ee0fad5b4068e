package org.jieming.api.store.geopackage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Attachments;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.RevisionNote;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.store.sql.RegisterReading;
import org.jieming.api.store.sql.RevisionHead;
import org.jieming.api.store.sql.RevisionRows;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.SqlAttachments;
import org.jieming.api.store.sql.SqlDocuments;
import org.jieming.api.store.sql.Written;
import org.jieming.language.Bilingual;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.rule.Verdict;

/** The journal in a GeoPackage file. Reading the past never waits for a writer. */
public final class GeoPackageJournal implements Journal {
    private static final Bilingual OPENING = Bilingual.of("打开登记库", "opening the register");
    private static final Bilingual APPENDING = Bilingual.of("写入修订", "writing revisions");
    private static final Bilingual READING = Bilingual.of("读取登记库", "reading the register");

    private final GeoPackageFile file;
    private final Documents documents;
    private final Attachments attachments;
    private final UsedColumns columns = new UsedColumns();
    private volatile RevisionNumber head;

    private GeoPackageJournal(GeoPackageFile file, RevisionNumber head) {
        this.file = file;
        this.documents = new SqlDocuments(file::read, file::write, "jieming_documents", "");
        this.attachments = new SqlAttachments(file::read, file::write, "");
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
            file.mergeLog(OPENING);
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
            Optional<Set<UsedColumns.Column>> used =
                    file.write(APPENDING, session -> write(revisions, session, progress));
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
                RevisionHead newest = reading(session).newestHead();
                return newest != null && newest.revision().fingerprint().equals(revision.fingerprint());
            });
        } catch (StoreUnavailable stillFailing) {
            return false;
        }
    }

    private static boolean follows(Revision first, Session session) throws SQLException {
        RevisionHead newest = reading(session).newestHead();
        RevisionNumber number = newest == null ? RevisionNumber.NONE : newest.number();
        Fingerprint fingerprint =
                newest == null ? Fingerprint.NONE : newest.revision().fingerprint();
        return first.number().equals(number.next()) && first.previous().equals(fingerprint);
    }

    private static RegisterReading reading(Session session) {
        return new RegisterReading(session, GeoPackageTables.INSTANCE);
    }

    @Override
    public Snapshot load(Progress progress) {
        return file.read(READING, session -> reading(session).newest(progress));
    }

    @Override
    public Snapshot asKnownAt(RevisionNumber revision) {
        return file.read(READING, session -> reading(session).knownAt(revision));
    }

    @Override
    public void replay(RevisionNumber after, Consumer<Revision> visitor) {
        file.read(READING, session -> {
            reading(session).replay(after, visitor);
            return true;
        });
    }

    @Override
    public Map<ItemId, List<RecordedVersion>> histories(ItemType type, Set<ItemId> ids) {
        return file.read(READING, session -> reading(session).histories(type, ids));
    }

    @Override
    public List<RevisionNote> notes(RevisionNumber before, int limit) {
        return file.read(READING, session -> reading(session).notes(before, limit));
    }

    @Override
    public Optional<RevisionNumber> revisionAt(Instant instant) {
        OptionalLong number = file.read(
                READING,
                session -> session.number(
                        "SELECT number FROM revisions WHERE recorded_at <= ? ORDER BY number DESC LIMIT 1",
                        RevisionRows.millis(instant)));
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

    @Override
    public Attachments attachments() {
        return attachments;
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
