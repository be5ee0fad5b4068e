package org.jieming.inspection;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.register.ItemId;

/**
 * The figures of a round (C-41). A marker counts as inspected when both teams have stated something of it; its state counts
 * where they agree, and where both state the same damage and contradict each other in the rest, and as it was before a repair that was
 * accepted.
 *
 * @param markers markers of the round
 * @param inspected those of which both teams stated something
 * @param agreed those on which they agree
 * @param contested those on which they do not
 * @param byState agreed markers by the code of their state, and contested ones by the damage that both state
 * @param found problems on which both agree: markers that are not intact, were it lost by one and damaged by the other, or that both call intact though what they saw speaks
 *     against it; what both find of one marker after a repair was accepted is another
 * @param suspected agreed markers that both call intact: suspected displacements (C-31), reference objects that are gone (C.6)
 * @param handled of those found, those whose repair was accepted
 * @param restored markers with a problem on which both agree that was repaired and accepted, of which nothing new was found by both since
 * @param renewed markers of which one alone has stated a problem since that, so that the other is to look
 * @param photos photographs of markers inspected that arrived
 */
public record RoundTally(
        int markers,
        int inspected,
        int agreed,
        int contested,
        Map<String, Integer> byState,
        int found,
        int suspected,
        int handled,
        int restored,
        int renewed,
        int photos) {

    public RoundTally {
        byState = Map.copyOf(byState);
    }

    /** The markers that both call intact and of which nothing says otherwise. */
    public int intact() {
        return byState.getOrDefault(MarkerState.INTACT.code(), 0) - suspected;
    }

    /** The markers that are counted by state: agreed ones, and contested ones whose damage both state. */
    public int stated() {
        return byState.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Counts a round.
     *
     * @param outcomes what the round has of each of its markers
     * @param stated all that was stated of markers, with the photographs that arrived
     */
    public static RoundTally of(Map<ItemId, Outcome> outcomes, Collection<Observation> stated) {
        Map<String, Integer> byState = new TreeMap<>();
        int agreed = 0;
        int contested = 0;
        int found = 0;
        int suspected = 0;
        int handled = 0;
        int restored = 0;
        int renewed = 0;
        for (Outcome each : outcomes.values()) {
            Comparison counted = each.counted();
            boolean isProblem = counted.isProblem();
            if (counted instanceof Comparison.Agreed one) {
                agreed++;
                suspected += one.state().isIntact() && isProblem ? 1 : 0;
            }
            if (counted instanceof Comparison.Agreed || isProblem) {
                counted.agreedState().ifPresent(state -> byState.merge(state.code(), 1, Integer::sum));
            }
            restored += isProblem && each.closed() ? 1 : 0;
            found += each.found();
            handled += each.handled();
            renewed += each.renewed().isPresent() ? 1 : 0;
            contested += counted instanceof Comparison.Contested ? 1 : 0;
        }
        int photos = (int) stated.stream()
                .filter(each -> outcomes.containsKey(each.marker()))
                .filter(each -> outcomes.get(each.marker()).isInspected())
                .flatMap(each -> each.photos().stream().map(Photo::hash))
                .distinct()
                .count();
        return new RoundTally(
                outcomes.size(),
                agreed + contested,
                agreed,
                contested,
                byState,
                found,
                suspected,
                handled,
                restored,
                renewed,
                photos);
    }
}
