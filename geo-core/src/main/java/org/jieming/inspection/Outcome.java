package org.jieming.inspection;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * What a round has of one marker: what it was found to be when it was inspected, how both stand on it now, and whether what was
 * found is over. A repair was admitted on the statements that had arrived by then, and stays handled whatever is stated later. What
 * both saw after an accepted one is a new look at the marker and may be a new finding; what was seen before it and arrives late is
 * none, and what one of them alone saw takes nothing back, and is told until the other has looked as well (C.6, C-41).
 *
 * @param inspected how both stood when the first repair was noted; as they stand now where none was
 * @param now how both stand: where only one has looked again after the last repair, as they stood before it
 * @param closed whether the handling was accepted, and neither has been contradicted by what both found since
 * @param handled how many problems were found by both and repaired, and their repair accepted
 * @param renewed what one alone has stated after the last accepted repair that speaks against it
 * @param unaccepted how both stood when a repair was noted that nobody has accepted yet; empty where none waits
 */
public record Outcome(
        Comparison inspected,
        Comparison now,
        boolean closed,
        int handled,
        Optional<Observation> renewed,
        Optional<Comparison> unaccepted) {
    /**
     * What the statements and steps of a marker come to. O(statements × accepted repairs + steps).
     *
     * @param ofOneMarker all that was ever stated of it, in any order
     * @param legal its surveyed legal place in degrees; empty where there is none
     */
    public static Outcome of(
            Collection<Observation> ofOneMarker, Handling handling, Optional<Coordinate> legal, Tolerances tolerances) {
        Comparison latest = Comparison.of(ofOneMarker, legal, tolerances);
        List<Step> repairs = handling.repairs();
        if (repairs.isEmpty()) {
            return new Outcome(latest, latest, false, 0, Optional.empty(), Optional.empty());
        }
        List<Comparison> repaired = repairs.stream()
                .map(repair -> Comparison.of(arrivedBy(ofOneMarker, repair.at()), legal, tolerances))
                .toList();
        Instant last = repairs.get(repairs.size() - 1).done();
        List<Observation> again = Arrays.stream(Team.values())
                .flatMap(team -> lookedAgain(ofOneMarker, team, last).stream())
                .toList();
        boolean both = again.size() == Team.values().length;
        Comparison now = both ? latest : repaired.get(repaired.size() - 1);
        boolean waits = handling.waiting().isPresent();
        return new Outcome(
                repaired.get(0),
                now,
                handling.isClosed() && !(both && now.isProblem()),
                (int) repaired.stream()
                        .limit(repaired.size() - (waits ? 1 : 0))
                        .filter(Comparison::isProblem)
                        .count(),
                both || waits
                        ? Optional.empty()
                        : again.stream()
                                .filter(each -> speaks(each, legal, tolerances))
                                .findAny(),
                waits ? Optional.of(repaired.get(repaired.size() - 1)) : Optional.empty());
    }

    private static Optional<Observation> lookedAgain(Collection<Observation> stated, Team team, Instant repaired) {
        return Stated.latest(stated, team).filter(each -> each.seenAt().isAfter(repaired));
    }

    /** Whether a statement tells of something that needs to be done. */
    private static boolean speaks(Observation stated, Optional<Coordinate> legal, Tolerances tolerances) {
        Observation believed = stated.believed(legal, tolerances);
        return !stated.state().isIntact()
                || !Suspicions.of(List.of(believed), legal, tolerances).isEmpty();
    }

    private static List<Observation> arrivedBy(Collection<Observation> stated, Instant repaired) {
        return stated.stream()
                .filter(each -> !each.receivedAt().isAfter(repaired))
                .toList();
    }

    /** How many problems both found: those that were handled, and the one that is open. */
    int found() {
        return handled + (isOpen() ? 1 : 0);
    }

    /** What the figures of the round count by state: what was found, unless both contradict each other now. */
    Comparison counted() {
        return now instanceof Comparison.Contested ? now : inspected;
    }

    /** Whether both have stated something of it. */
    boolean isInspected() {
        return !(counted() instanceof Comparison.Awaited);
    }

    /** Whether both agree that something needs to be done, and it is not, or is done and waits for its acceptance. */
    public boolean isOpen() {
        return now.isProblem() && !closed || unaccepted.isPresent();
    }

    /**
     * What is to be recorded of the marker: that it is intact once its repair was accepted, else the state that both state, whatever
     * they contradict each other in beside it; as it was found while a repair waits for its acceptance. Empty where they do not agree
     * on the state (C.6).
     */
    public Optional<MarkerState> recorded() {
        if (closed) {
            return Optional.of(MarkerState.INTACT);
        }
        boolean isIntact = now.agreedState().filter(MarkerState::isIntact).isPresent() && !now.isProblem();
        return unaccepted.filter(before -> isIntact).orElse(now).agreedState();
    }
}
