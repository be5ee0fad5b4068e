package org.jieming.inspection;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jieming.register.RevisionNumber;

/**
 * What both parties, or an act, say the state of a marker to be (认定), and as of when: a look that both signed, a repair that was
 * accepted, an act in the register (C.6, C-04). Of all that was said the newest is what is recorded, in whatever order it was signed.
 *
 * @param kind what it rests on
 * @param source the round or the revision that says so
 * @param first since when both say so: of a look the earlier of the two
 * @param last as of when it is said: of a look the later of the two
 * @param signed when it became binding: the closing signature, the acceptance, the revision
 * @param state the state; empty where both do not state the same, or not signed yet what they state since a repair
 */
public record Attestation(
        Kind kind, String source, Instant first, Instant last, Instant signed, Optional<MarkerState> state) {

    /** One order over all of them: nothing is newer than what is newer than it, and no two are of the same age. */
    private static final Comparator<Attestation> BY_AGE = Comparator.comparing(Attestation::last)
            .thenComparing(Attestation::signed)
            .thenComparing(Attestation::kind)
            .thenComparing(Attestation::source);

    /** What it rests on; of one moment the later in this list counts. */
    public enum Kind {
        /** An authority decided (C-04). */
        ACT,
        /** Both have looked, and signed what they saw. */
        LOOK,
        /** The managing party repaired with the neighbour present, and the other accepted it (C-05). */
        REPAIR,
        /** It was repaired, and nobody has accepted that: of itself it says nothing of the state. */
        WAITING
    }

    /** Both looked at it in a round, each at a moment of its own; without a state where they contradict each other in it. */
    public static Attestation look(
            UUID round, Instant one, Instant other, Instant signed, Optional<MarkerState> state) {
        Instant first = one.isBefore(other) ? one : other;
        Instant last = one.isBefore(other) ? other : one;
        return new Attestation(Kind.LOOK, round.toString(), first, last, signed, state);
    }

    /** It was repaired at a moment, and that was accepted. */
    public static Attestation repair(UUID round, Instant at, Optional<MarkerState> state) {
        return new Attestation(Kind.REPAIR, round.toString(), at, at, at, state);
    }

    /** It was repaired at a moment, and that waits for its acceptance. */
    public static Attestation waiting(UUID round, Instant at) {
        return new Attestation(Kind.WAITING, round.toString(), at, at, at, Optional.empty());
    }

    /**
     * An act says so. It is in force from its day on and nobody could follow it before it was recorded: the later of both.
     *
     * @param recorded when its revision was recorded
     * @param effective the beginning of the day from which it holds
     */
    public static Attestation act(
            RevisionNumber revision, Instant recorded, Optional<Instant> effective, MarkerState state) {
        Instant at = effective.filter(recorded::isBefore).orElse(recorded);
        return new Attestation(Kind.ACT, revision.toString(), at, at, recorded, Optional.of(state));
    }

    /** Whether it was said after another. */
    public boolean isNewerThan(Attestation other) {
        return kind != Kind.WAITING && BY_AGE.compare(this, other) > 0;
    }

    /**
     * The newest of all that was said of one marker, by the last look, of looks alike by their closing, then by their source. Where
     * one team alone has looked since a repair was accepted, with both present, that look is none of both: it takes nothing back. The
     * way back to intact leads over acceptance (C.6): while a repair waits for its own, a look since that finds the marker intact is
     * not recorded, in whatever round it was signed.
     *
     * @param ofOneMarker in any order, each once or several times
     */
    public static Optional<Attestation> newest(Collection<Attestation> ofOneMarker) {
        Instant repaired =
                times(ofOneMarker, Kind.REPAIR).max(Comparator.naturalOrder()).orElse(Instant.MIN);
        Instant waits = times(ofOneMarker, Kind.WAITING)
                .filter(since -> since.isAfter(repaired))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return ofOneMarker.stream()
                .filter(each -> each.kind != Kind.WAITING)
                .filter(each -> each.kind != Kind.LOOK || each.first.isAfter(repaired))
                .filter(each -> each.kind != Kind.LOOK || !each.isIntact() || !each.last.isAfter(waits))
                .max(BY_AGE);
    }

    private static Stream<Instant> times(Collection<Attestation> said, Kind kind) {
        return said.stream().filter(each -> each.kind == kind).map(Attestation::last);
    }

    private boolean isIntact() {
        return state.filter(MarkerState::isIntact).isPresent();
    }
}
