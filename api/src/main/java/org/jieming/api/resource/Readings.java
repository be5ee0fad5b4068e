package org.jieming.api.resource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.identity.Life;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.RevisionNote;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Ended;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.LegalTime;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;

/** Finds the state a request is to be answered from: the present, one not older than demanded, or a past one. */
public final class Readings {
    /** Requests that wait for a revision at once: each holds a thread, which others need, also those of the same address. */
    private static final int MOST_WAITING = 8;

    private final LiveRegister register;
    private final PastSnapshots past;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    /** Of a register. */
    public Readings(LiveRegister register) {
        this.register = register;
        this.past = new PastSnapshots(register.journal());
    }

    /** The present, at the earliest at the revision demanded; waits for it within the limit, unless many do. */
    public Reading now(Request request) throws InterruptedException {
        RevisionNumber least = Parameters.leastRevision(request);
        Snapshot snapshot = register.now();
        if (snapshot.number().compareTo(least) < 0 && waiting.tryAcquire()) {
            try {
                snapshot = register.await(least, request.settings().limits().longestWait());
            } finally {
                waiting.release();
            }
        }
        if (snapshot.number().compareTo(least) < 0) {
            throw notYet(least, snapshot.number());
        }
        return reading(request, snapshot, snapshot, Optional.empty());
    }

    /** The state that {@code as-of} asks for; without it the present. */
    public Reading asked(Request request) throws InterruptedException {
        Reading now = now(request);
        Optional<String> asOf = request.parameter("as-of");
        if (asOf.isEmpty()) {
            return now;
        }
        RevisionNumber revision = revision(asOf.get(), now.snapshot().number());
        if (revision.equals(now.snapshot().number())) {
            return reading(request, now.snapshot(), now.snapshot(), recordedAt(revision));
        }
        Snapshot then = past.at(revision, request.settings().limits().longestQuestion());
        return reading(request, then, register.now(), recordedAt(revision));
    }

    /** A state for later. */
    public interface Later {
        /** The state; may wait until one of the past can be read. */
        Snapshot snapshot() throws InterruptedException;
    }

    /** The state of a reading for work that waits: one of the past is read again then, so that a queue of work holds none. */
    public Later later(Reading reading, Duration longest) {
        Snapshot snapshot = reading.snapshot();
        if (reading.asOf().isEmpty()) {
            return () -> snapshot;
        }
        RevisionNumber revision = snapshot.number();
        return () -> past.at(revision, longest);
    }

    /** What was believed of one item at the revision that {@code as-of} asks for, without loading the rest of that state. */
    public Timeline timeline(Request request, Reading now, ItemType type, ItemId id) {
        Optional<String> asOf = request.parameter("as-of");
        if (asOf.isEmpty()) {
            return now.snapshot().timeline(type, id);
        }
        RevisionNumber revision = revision(asOf.get(), now.snapshot().number());
        Answers.header(request, "Jieming-Revision", revision.toString());
        return RecordedVersion.believedAt(revision, register.journal().history(type, id));
    }

    /** What was on record of an item whose name was abolished on the day on which it began, for that day; of any other item nothing. */
    public Timeline ofOneDay(ItemType type, ItemId id) {
        return new Timeline(register.journal().history(type, id).stream()
                .filter(recorded -> recorded.withdrawn()
                        .flatMap(register.journal()::note)
                        .filter(note -> Ended.isAbolition(note.reason()))
                        .isPresent())
                .map(RecordedVersion::version)
                .filter(version -> version.valid().firstDay().isPresent())
                .map(Life::onItsDay)
                .toList());
    }

    /** When the revision that {@code as-of} asks for was recorded. */
    public Optional<Instant> memento(Request request, Reading now) {
        return request.parameter("as-of")
                .flatMap(asOf -> recordedAt(revision(asOf, now.snapshot().number())));
    }

    private Reading reading(Request request, Snapshot snapshot, Snapshot present, Optional<Instant> asOf) {
        Answers.header(request, "Jieming-Revision", snapshot.number().toString());
        LocalDate today = today();
        return new Reading(snapshot, View.of(request, present, today), today, asOf);
    }

    /** The day it is at the register's place. */
    public LocalDate today() {
        return LegalTime.day(register.clock().instant());
    }

    private Optional<Instant> recordedAt(RevisionNumber revision) {
        return register.journal().notes(revision.next(), 1).stream()
                .filter(note -> note.number().equals(revision))
                .map(RevisionNote::recordedAt)
                .findFirst();
    }

    private RevisionNumber revision(String text, RevisionNumber head) {
        if (text.matches("\\d{1,18}")) {
            RevisionNumber revision = RevisionNumber.parse(text);
            if (revision.compareTo(head) > 0) {
                throw malformed(text, "最新修订是 " + head, "the newest revision is " + head);
            }
            return revision;
        }
        return register.journal().revisionAt(instant(text)).orElse(RevisionNumber.NONE);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            throw malformed(
                    text,
                    "应为修订号或 RFC 3339 时刻,例如 1042 或 2024-05-01T08:00:00+08:00",
                    "a revision or an RFC 3339 instant is expected, such as 1042 or 2024-05-01T08:00:00+08:00");
        }
    }

    private static Malformed malformed(String text, String zh, String en) {
        return new Malformed("as-of", text, Bilingual.of(zh, en));
    }

    private static Problem notYet(RevisionNumber least, RevisionNumber now) {
        return Problem.of(
                        ProblemType.REVISION_NOT_YET_SEEN,
                        "此服务器现在到修订 " + now + ",还没有收到修订 " + least + ",请稍后再试",
                        "This server stands at revision " + now + " and has not received " + least
                                + "; try again shortly")
                .about("min-revision", least.toString())
                .header("Retry-After", "1");
    }
}
