package org.jieming.inspection;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * What a round has of one marker: what it was found to be when it was inspected, how both stand on it now, and whether what was
 * found is over. A repair was admitted on the statements that had arrived by then; what both state after an accepted one is a new look
 * at the marker, and one of them alone takes nothing back (C.6, C-41).
 *
 * @param inspected how both stood when the first accepted repair was noted; as they stand now where none was accepted
 * @param now how both stand: where only one has looked again after an accepted repair, as they stood before it
 * @param closed whether the handling was accepted, and neither has been contradicted by what both found since
 */
public record Outcome(Comparison inspected, Comparison now, boolean closed) {
    /**
     * What the statements and steps of a marker come to. O(statements + steps).
     *
     * @param ofOneMarker all that was ever stated of it, in any order
     * @param legal its surveyed legal place in degrees; empty where there is none
     */
    public static Outcome of(
            Collection<Observation> ofOneMarker, Handling handling, Optional<Coordinate> legal, Tolerances tolerances) {
        Comparison latest = Comparison.of(ofOneMarker, legal, tolerances);
        List<Instant> repairs = handling.acceptedRepairs();
        if (repairs.isEmpty()) {
            return new Outcome(latest, latest, false);
        }
        Instant last = repairs.get(repairs.size() - 1);
        boolean again = Arrays.stream(Team.values()).allMatch(team -> hasLookedAgain(ofOneMarker, team, last));
        Comparison inspected = Comparison.of(arrivedBy(ofOneMarker, repairs.get(0)), legal, tolerances);
        Comparison now = again ? latest : Comparison.of(arrivedBy(ofOneMarker, last), legal, tolerances);
        return new Outcome(inspected, now, handling.isClosed() && !(again && now.isProblem()));
    }

    private static boolean hasLookedAgain(Collection<Observation> stated, Team team, Instant repaired) {
        return Stated.latest(stated, team)
                .filter(each -> each.receivedAt().isAfter(repaired))
                .isPresent();
    }

    private static List<Observation> arrivedBy(Collection<Observation> stated, Instant repaired) {
        return stated.stream()
                .filter(each -> !each.receivedAt().isAfter(repaired))
                .toList();
    }

    /** What the figures of the round count: what was found, unless both contradict each other now. */
    Comparison counted() {
        return now instanceof Comparison.Contested ? now : inspected;
    }

    /** Whether both have stated something of it. */
    boolean isInspected() {
        return !(counted() instanceof Comparison.Awaited);
    }

    /** Whether both agree that something needs to be done, and it is not. */
    public boolean isOpen() {
        return now.isProblem() && !closed;
    }
}
