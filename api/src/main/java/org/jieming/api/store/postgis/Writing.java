package org.jieming.api.store.postgis;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Journal;
import org.jieming.api.store.OutcomeUnknown;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.Written;
import org.jieming.language.Bilingual;
import org.jieming.register.Revision;
import org.jspecify.annotations.Nullable;

/** The writing side of a journal: one stroke at a time from this server, one turn at a time among all servers. */
final class Writing {
    private static final Bilingual APPENDING = Bilingual.of("写入修订", "writing revisions");
    private static final Bilingual WAITING = Bilingual.of("等待写入", "waiting for the turn to write");

    private final Database database;
    private final String self = UUID.randomUUID().toString();
    private @Nullable Session held;
    /** Whether the order to commit was given in the last attempt: if the line is cut then, nobody knows how it ended. */
    private boolean isCommitting;

    Writing(Database database) {
        this.database = database;
    }

    /** The name under which appends of this server are announced. */
    String self() {
        return self;
    }

    /** Appends as {@link org.jieming.api.store.Journal#append} says. */
    synchronized boolean append(List<Revision> revisions, Progress progress) {
        Journal.requireChain(revisions);
        try {
            return written(revisions, progress);
        } catch (SQLException failed) {
            throw isCommitting && Failure.isCut(failed) ? new OutcomeUnknown(failed) : Failure.of(APPENDING, failed);
        }
    }

    private boolean written(List<Revision> revisions, Progress progress) throws SQLException {
        try {
            return attempt(revisions, progress);
        } catch (SQLException failed) {
            if (!Failure.isCut(failed)) {
                throw failed;
            }
            database.forgetConnections();
            return isCommitting && isWritten(revisions.get(revisions.size() - 1)) || attempt(revisions, progress);
        }
    }

    /** Runs some work while no other server can append; the first append within it ends that. */
    synchronized void undisturbed(Runnable work) {
        try (Session session = database.begin()) {
            Turn.take(session);
            held = session;
            work.run();
        } catch (SQLException failed) {
            throw Failure.of(WAITING, failed);
        } finally {
            held = null;
        }
    }

    private boolean attempt(List<Revision> revisions, Progress progress) throws SQLException {
        isCommitting = false;
        if (held == null) {
            try (Session session = database.begin()) {
                return write(session, revisions, progress);
            }
        }
        try {
            boolean written = write(held, revisions, progress);
            held = written ? null : held;
            return written;
        } catch (SQLException | RuntimeException failed) {
            letGo(held);
            held = null;
            throw failed;
        }
    }

    private static void letGo(Session turn) {
        try {
            turn.connection().rollback();
        } catch (SQLException cut) {
            // then the database has let go of it
        }
    }

    private boolean write(Session session, List<Revision> revisions, Progress progress) throws SQLException {
        Turn.Newest newest = Turn.take(session);
        Revision first = revisions.get(0);
        if (first.number().value() != newest.number() + 1 || !first.previous().equals(newest.fingerprint())) {
            return false;
        }
        new Appender(session, new Written(revisions, progress)).append(revisions);
        Turn.move(session, revisions.get(revisions.size() - 1));
        Following.announce(session, self);
        isCommitting = true;
        session.connection().commit();
        return true;
    }

    /** Whether a stroke of which nobody heard the end stands; waits until whoever may still be at it has ended. */
    private boolean isWritten(Revision revision) throws SQLException {
        try (Session session = database.begin()) {
            Turn.take(session);
            return session.number(
                            "SELECT 1 FROM jieming.revisions WHERE number = ? AND fingerprint = ?",
                            revision.number().value(),
                            revision.fingerprint().hex())
                    .isPresent();
        }
    }
}
