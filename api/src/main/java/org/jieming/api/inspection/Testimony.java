package org.jieming.api.inspection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jieming.inspection.Attestation;
import org.jieming.inspection.Handling;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Outcome;
import org.jieming.inspection.Signature;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Team;
import org.jieming.register.ItemId;

/**
 * What a round says of its markers that counts beside other rounds and acts: what both saw, once both have signed the report, and
 * each repair once it is accepted, before that as one that waits.
 *
 * @param file the round
 * @param facts line and markers
 * @param closing the signature that closed it; empty before
 */
public record Testimony(RoundFile file, LineFacts facts, Optional<Signature> closing) {

    /** That of a round. */
    public static Testimony of(RoundFile file, LineFacts facts) {
        return new Testimony(file, facts, file.closing());
    }

    /** Its id. */
    public UUID id() {
        return file.round().id();
    }

    /** What it says of the state of a marker and both vouch for. */
    public Stream<Attestation> of(ItemId marker) {
        Outcome outcome = file.outcomeToday(marker, facts);
        Optional<MarkerState> restored = Optional.of(MarkerState.INTACT).filter(intact -> outcome.closed());
        Handling handling = file.handlingToday(marker);
        Stream<Attestation> repair = handling.restored().stream().map(at -> Attestation.repair(id(), at, restored));
        Stream<Attestation> waiting = handling.waiting().stream().map(at -> Attestation.waiting(id(), at));
        Stream<Attestation> look = closing
                .flatMap(signed -> look(marker, signed.at(), outcome.recorded()))
                .filter(each -> each.state().isPresent())
                .stream();
        return Stream.of(repair, waiting, look).flatMap(each -> each);
    }

    /** How old what both state of a marker is, whether or not they have signed it. */
    public Optional<Attestation> seen(ItemId marker) {
        return look(marker, closing.map(Signature::at).orElse(Instant.MAX), Optional.empty());
    }

    /** Whether both have seen a marker after a moment. */
    public boolean isSeenSince(ItemId marker, Instant moment) {
        return seen(marker).filter(look -> look.first().isAfter(moment)).isPresent();
    }

    /** Whether that, and both have signed the report on it. */
    public boolean isReportedSince(ItemId marker, Instant moment) {
        return closing.isPresent() && isSeenSince(marker, moment);
    }

    /** When something was seen; never before the round was. */
    public Instant seenAt(Observation stated) {
        Instant earliest = file.round().earliest();
        return stated.seenAt().isBefore(earliest) ? earliest : stated.seenAt();
    }

    private Optional<Attestation> look(ItemId marker, Instant signed, Optional<MarkerState> state) {
        return lastSeen(marker, Team.A)
                .flatMap(a -> lastSeen(marker, Team.B).map(b -> Attestation.look(id(), a, b, signed, state)));
    }

    /** When a team saw what it says now of a marker. */
    private Optional<Instant> lastSeen(ItemId marker, Team team) {
        return Stated.latest(file.of(marker), team).map(this::seenAt);
    }
}
