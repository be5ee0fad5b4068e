package org.jieming.api.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.Dossier;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.Round;
import org.jieming.api.inspection.RoundClaims;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.store.Attachments;
import org.jieming.api.store.LiveRegister;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** Opens rounds for those who take part in them: who sits at which side is asked of grants as they stand now. */
final class Inspections {
    private final LiveRegister register;
    private final Readings readings;

    Inspections(LiveRegister register, Readings readings) {
        this.register = register;
        this.readings = readings;
    }

    /** The rounds of the store. */
    Rounds rounds() {
        return new Rounds(register.journal().documents(), register.clock());
    }

    /** Which round a line has in a year. */
    RoundClaims claims() {
        return new RoundClaims(register.journal().documents());
    }

    /** The photographs of the store. */
    Attachments attachments() {
        return register.journal().attachments();
    }

    /** All that the report on a round is made of. */
    Dossier dossier(OpenRound open) {
        return new Dossier(open.file(), open.facts(), rounds().tracks(open.id()));
    }

    /** What rounds have settled, on its way into the register. */
    Settled settled() {
        return new Settled(register);
    }

    /** The office checks of rounds. */
    OfficeDesk office() {
        return new OfficeDesk(register);
    }

    Instant now() {
        return register.clock().instant();
    }

    Reading reading(Request request) throws InterruptedException {
        return readings.now(request);
    }

    /** All rounds that the sender of a request has a seat in. */
    List<OpenRound> all(Request request) throws InterruptedException {
        return seated(reading(request), rounds().all());
    }

    /** The rounds of a line that a reader has a seat in. */
    List<OpenRound> of(Reading reading, ItemId line) {
        return seated(
                reading,
                rounds().all().stream()
                        .filter(round -> round.line().equals(line))
                        .toList());
    }

    private List<OpenRound> seated(Reading reading, List<Round> rounds) {
        List<OpenRound> open = new ArrayList<>();
        for (Round round : rounds) {
            Seat seat = seat(reading, round);
            if (!seat.sides().isEmpty()) {
                rounds().find(round.id()).ifPresent(file -> open.add(new OpenRound(file, seat, facts(reading, round))));
            }
        }
        return open;
    }

    /**
     * The round that a request names.
     *
     * @throws Problem 404 when there is none, or its sender has no seat in it
     */
    OpenRound open(Request request) throws InterruptedException {
        return open(request, id(request, "roundId"));
    }

    /** The round of an id; throws as the other does. */
    OpenRound open(Request request, UUID id) throws InterruptedException {
        Reading reading = reading(request);
        RoundFile file = rounds().find(id).orElseThrow(() -> noSuch(id));
        Seat seat = seat(reading, file.round());
        if (seat.sides().isEmpty()) {
            throw noSuch(id);
        }
        return new OpenRound(file, seat, facts(reading, file.round()));
    }

    /** An id in the path. */
    static UUID id(Request request, String name) {
        try {
            return UUID.fromString(request.path(name));
        } catch (IllegalArgumentException none) {
            throw new Malformed(name, request.path(name), Bilingual.of("应为 UUID", "a UUID is expected"));
        }
    }

    private static Problem noSuch(UUID id) {
        return Problem.of(ProblemType.NO_SUCH, "没有这次联检,或您不参加", "There is no such round, or you have no part in it")
                .about("roundId", id.toString());
    }

    /** Where she sits in a round. */
    static Seat seat(Reading reading, Round round) {
        return Seat.of(reading, team -> round.parties().get(team).code());
    }

    private static LineFacts facts(Reading reading, Round round) {
        ItemVersion line =
                version(reading, ItemType.BOUNDARY_LINE, round.line()).orElseThrow();
        List<ItemVersion> markers = round.plan().markers().stream()
                .flatMap(id -> version(reading, ItemType.BOUNDARY_MARKER, id).stream())
                .toList();
        return LineFacts.of(line, markers);
    }

    /** An item as it is today, or was last. */
    static Optional<ItemVersion> version(Reading reading, ItemType type, ItemId id) {
        return reading.snapshot()
                .item(type, id, reading.today())
                .or(() -> reading.snapshot().timeline(type, id).last())
                .map(reading.view()::shown);
    }
}
