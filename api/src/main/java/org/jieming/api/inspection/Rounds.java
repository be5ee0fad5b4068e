package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.api.http.Json;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jieming.inspection.Paper;
import org.jieming.inspection.Signature;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Step;
import org.jieming.inspection.Track;
import org.jieming.register.ItemId;

/**
 * The rounds beside the register: one record each for plan and minutes, and one for every statement, step and signature, written once
 * and never again; as are their photographs ({@link RoundPhotos}).
 */
public final class Rounds {
    static final String ROUND = "inspection-round";
    static final String STEP = "inspection-step";
    static final String SIGNATURE = "inspection-signature";
    static final String TRACK = "inspection-track";
    private static final String TRACK_POINTS = "inspection-track-points";
    static final String LATE = "inspection-late";
    static final String LATE_STEP = "inspection-late-step";

    private static final String OF_LINE = "inspection-of-line";

    private final Documents documents;
    private final Clock clock;
    private final LineIndex lines;

    /** The rounds of a store. */
    public Rounds(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
        this.lines = new LineIndex(documents, OF_LINE);
    }

    /** How keeping something ended. */
    public enum Kept {
        /** It is there now, once, however often it was sent. */
        KEPT,
        /** Something else is there under that id, and stays. */
        OTHER
    }

    /** All rounds, by id. */
    public List<Round> all() {
        return documents.all(ROUND).values().stream()
                .map(kept -> Round.parse(fields(kept)))
                .toList();
    }

    /** The next rounds behind an id, so many at most, by id. O(most). */
    public List<Round> after(String id, int most) {
        return documents.after(ROUND, id, most).values().stream()
                .map(kept -> Round.parse(fields(kept)))
                .toList();
    }

    /** The rounds of a line, by id. O(rounds of the line). */
    public List<Round> of(ItemId line) {
        Set<String> names = idsOf(line).stream().map(UUID::toString).collect(Collectors.toSet());
        return documents.under(Set.of(ROUND), names).get(ROUND).values().stream()
                .map(kept -> Round.parse(fields(kept)))
                .toList();
    }

    private List<UUID> idsOf(ItemId line) {
        return lines.of(line.toString(), () -> all().stream()
                .collect(Collectors.toMap(Round::id, round -> round.line().toString())));
    }

    /** All that is kept of a round. */
    public Optional<RoundFile> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** All that is kept of some rounds, in the order of their ids, with one question to the store for {@value Documents#TOGETHER} of them. */
    public List<RoundFile> find(Collection<UUID> ids) {
        return RoundReading.of(documents, ids);
    }

    /** All that is kept of the rounds of a line, by id. */
    public List<RoundFile> filesOf(ItemId line) {
        return find(idsOf(line));
    }

    /** The tracks of a round with all their points. O(points). */
    public List<Track> tracks(UUID id) {
        return under(TRACK_POINTS, id, Tracks::stored);
    }

    private <T> List<T> under(String kind, UUID round, Function<Fields, T> reading) {
        return documents.under(kind, round + "/").values().stream()
                .map(kept -> reading.apply(fields(kept)))
                .toList();
    }

    static Fields fields(Document kept) {
        return new Fields(json(kept));
    }

    private static ObjectNode json(Document kept) {
        return Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "document");
    }

    /**
     * Writes plan and minutes if they still stand as their writer saw them.
     *
     * @param expected the version seen; 0 for a new round
     * @return the new version, or empty when somebody else was first
     */
    public Optional<Long> put(Round round, long expected) {
        lines.note(round.line().toString(), round.id());
        return documents.put(ROUND, round.id().toString(), text(round.json()), expected);
    }

    static String text(ObjectNode json) {
        return new String(Json.bytes(json), StandardCharsets.UTF_8);
    }

    /** Keeps a statement for ever. */
    public Kept keep(UUID round, Stated stated) {
        return keep(StatedJson.kind(stated), round + "/" + stated.id(), StatedJson.of(stated));
    }

    /** Keeps a statement for ever that came after the report was signed: beside the round, so that no figure of it changes. */
    public Kept keepLate(UUID round, Stated stated) {
        return keep(LATE, round + "/" + stated.id(), StatedJson.named(stated));
    }

    /**
     * Puts a statement beside the round that is among its facts though the report was signed without it: both signatures hold, and
     * nothing is lost. Whether that was so.
     */
    public boolean setAside(UUID round, Stated stated) {
        return setAside(round, StatedJson.kind(stated), stated.id(), () -> keepLate(round, stated));
    }

    /** Puts a step of handling beside the round, likewise. */
    public boolean setAside(UUID round, Step step) {
        return setAside(round, STEP, step.id(), () -> keepLate(round, step));
    }

    private boolean setAside(UUID round, String kind, UUID id, Runnable keepLate) {
        RoundFile file = find(round).orElseThrow();
        boolean closed = file.stage() != Stage.REPORTED && file.without(id).stage() == Stage.REPORTED;
        if (closed) {
            keepLate.run();
            String name = round + "/" + id;
            documents.get(kind, name).ifPresent(kept -> documents.remove(kind, name, kept.version()));
        }
        return closed;
    }

    /** Keeps a track for ever: first its points, then the note of it; who was cut off between the two sends it again. */
    public Kept keep(UUID round, Track track) {
        String name = round + "/" + track.id();
        Kept kept = keep(TRACK_POINTS, name, Tracks.json(track));
        return kept == Kept.OTHER
                ? kept
                : keep(TRACK, name, TrackNote.of(track(round, track.id())).json());
    }

    /** A track as it is kept: sent again, it is read by the clock that it came with first. */
    public Track track(UUID round, UUID id) {
        return Tracks.stored(
                fields(documents.get(TRACK_POINTS, round + "/" + id).orElseThrow()));
    }

    /** Keeps a step for ever. */
    public Kept keep(UUID round, Step step) {
        noteAcceptance(round, step);
        return keep(STEP, round + "/" + step.id(), Records.json(step));
    }

    /** Keeps a step for ever that was written after the report was signed: beside the round. */
    public Kept keepLate(UUID round, Step step) {
        noteAcceptance(round, step);
        return keep(LATE_STEP, round + "/" + step.id(), Records.json(step));
    }

    private void noteAcceptance(UUID round, Step step) {
        if (step.kind() == Step.Kind.ACCEPTED) {
            new RegisterDue(documents).note(round, step.author(), step.at());
        }
    }

    /** Keeps a signature for ever; signing the same twice is signing once. */
    public void keep(UUID round, Signature signature) {
        if (signature.paper() != Paper.PLAN) {
            new RegisterDue(documents).note(round, signature.author(), signature.at());
        }
        String name = String.join(
                "/",
                round.toString(),
                signature.paper().word(),
                signature.team().word(),
                signature.content().hex());
        documents.put(SIGNATURE, name, text(Records.json(signature)), 0);
    }

    private Kept keep(String kind, String name, ObjectNode json) {
        json.put("received_at", clock.instant().toString());
        if (documents.put(kind, name, text(json), 0).isPresent()) {
            return Kept.KEPT;
        }
        ObjectNode before = json(documents.get(kind, name).orElseThrow());
        return Statements.same(before, json) ? Kept.KEPT : Kept.OTHER;
    }
}
