package org.jieming.api.resource.inspection;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.auth.Accounts;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.AsSent;
import org.jieming.api.inspection.AwaitedPhotos;
import org.jieming.api.inspection.Dossier;
import org.jieming.api.inspection.Incidents;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.PhotoPaths;
import org.jieming.api.inspection.RegisterDue;
import org.jieming.api.inspection.RoundClaims;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.inspection.RoundPhotos;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.View;
import org.jieming.api.store.Attachments;
import org.jieming.api.store.LiveRegister;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.LegalTime;

/** Opens rounds for those who take part in them: who sits at which side is asked of grants as they stand now. */
final class Inspections {
    private final LiveRegister register;
    private final Readings readings;
    private final RoundLocks locks = new RoundLocks();

    /** What is done with a round while nobody else changes it through this service. */
    @FunctionalInterface
    interface Deed {
        void with(OpenRound open) throws InterruptedException, IOException;
    }

    Inspections(LiveRegister register, Readings readings) {
        this.register = register;
        this.readings = readings;
    }

    /** The rounds of the store. */
    Rounds rounds() {
        return new Rounds(register.journal().documents(), register.clock());
    }

    /** What became of their photographs. */
    RoundPhotos photos() {
        return new RoundPhotos(register.journal().documents(), register.clock());
    }

    /** Which round a line has in a year. */
    RoundClaims claims() {
        return new RoundClaims(register.journal().documents());
    }

    /** What came and was not read whole. */
    Originals originals() {
        return new Originals(new AsSent(register.journal().documents(), register.clock()));
    }

    /** The photographs that work packages name and that did not come. */
    AwaitedPhotos awaitedPhotos() {
        return new AwaitedPhotos(register.journal().documents());
    }

    /** Under which paths the photographs of a team came with its work packages. */
    PhotoPaths photoPaths(UUID round, Team team) {
        return new PhotoPaths(register.journal().documents(), round, team);
    }

    /** The photographs of the store. */
    Attachments attachments() {
        return register.journal().attachments();
    }

    /** All that the report on a round is made of. */
    Dossier dossier(OpenRound open) {
        return new Dossier(open.file(), open.facts(), rounds().tracks(open.id()), this::name);
    }

    private String name(String account) {
        return new Accounts(register.journal().documents())
                .find(account)
                .map(kept -> kept.account().name())
                .filter(name -> !name.isBlank())
                .orElse(account);
    }

    /** The round of the line whose report was signed before, with the line as it was then (C-35). */
    Optional<OpenRound> last(Request request, OpenRound open) throws InterruptedException {
        Reading reading = reading(request);
        return rounds().filesOf(open.file().round().line()).stream()
                .filter(file -> !file.round().id().equals(open.id()))
                .filter(file -> file.stage() == Stage.REPORTED)
                .max(Comparator.comparing(file -> file.round().plan().to()))
                .map(file -> new OpenRound(file, open.seat(), facts(reading, file)));
    }

    /** What rounds have settled, written into the register. */
    Settled settled() {
        return new Settled(register);
    }

    /** The same as it is due and done. */
    Settlements settlements() {
        return new Settlements(this);
    }

    /** The incidents of the store. */
    Incidents incidents() {
        return new Incidents(register.journal().documents());
    }

    /** Of which rounds and incidents the register is still to be told. */
    RegisterDue registerDue() {
        return new RegisterDue(register.journal().documents());
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

    /** The same after something was written since. */
    Reading onward(Reading before) {
        return before.onward(register.now());
    }

    /** The present for what the service does by itself. */
    Reading readingOfService() {
        LocalDate today = LegalTime.day(now());
        return new Reading(register.now(), View.ofService(register.now(), today), today, Optional.empty());
    }

    /** The rounds that a reader has a seat in. */
    SeatedRounds seated(Reading reading) {
        return new SeatedRounds(rounds(), register.journal(), reading);
    }

    /**
     * The round that a request names.
     *
     * @throws Problem 404 when there is none, or its sender has no seat in it
     */
    OpenRound open(Request request) throws InterruptedException {
        return open(request, id(request, "roundId"));
    }

    /** Does something with the round that a request names, as it stands after all that was done before; throws as the other does. */
    void alone(Request request, Deed deed) throws InterruptedException, IOException {
        UUID round = id(request, "roundId");
        synchronized (locks.of(round)) {
            deed.with(open(request, round));
        }
    }

    /** Does something with a round while nobody else changes it through this service. */
    void alone(UUID round, Runnable deed) {
        synchronized (locks.of(round)) {
            deed.run();
        }
    }

    /** The round of an id; throws as the other does. */
    OpenRound open(Request request, UUID id) throws InterruptedException {
        Reading reading = reading(request);
        RoundFile file = rounds().find(id).orElseThrow(() -> noSuch(id));
        Seat seat = Seat.of(reading, file.round());
        if (seat.sides().isEmpty()) {
            throw noSuch(id);
        }
        return new OpenRound(file, seat, facts(reading, file));
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

    /** A round as the service sees it, which has no seat in it. */
    OpenRound unseated(RoundFile file, Reading reading) {
        return new OpenRound(file, Seat.NONE, facts(reading, file));
    }

    private LineFacts facts(Reading reading, RoundFile file) {
        return new RoundFacts(register.journal(), reading).of(file);
    }
}
