package org.jieming.api.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the rows of a table stand at one moment. Rows count from 0.
 *
 * @param passes the search that its candidates are of
 * @param candidates those of each row, the likeliest first; empty before the first search
 * @param turns how often something was decided
 * @param rulings what was decided on each row, oldest first
 */
public record Standing(int passes, List<List<Candidate>> candidates, int turns, Map<Integer, List<Ruling>> rulings) {
    static final Standing NONE = new Standing(0, List.of(), 0, Map.of());

    /** The candidates of a row. */
    public List<Candidate> candidates(int row) {
        return row < candidates.size() ? candidates.get(row) : List.of();
    }

    /** What was decided on a row last; empty when it was never decided on, or taken back. */
    public Optional<Ruling> ruling(int row) {
        List<Ruling> all = rulings.getOrDefault(row, List.of());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1)).filter(last -> last.decision() != Decision.OPEN);
    }

    /** How often a row was decided on: what its next decider must have seen. */
    public int version(int row) {
        return rulings.getOrDefault(row, List.of()).size();
    }

    /** Where a row stands. */
    public State state(int row) {
        return ruling(row)
                .map(ruling -> ruling.decision() == Decision.LATER ? State.LATER : State.DECIDED)
                .orElseGet(() -> undecided(candidates(row)));
    }

    private static State undecided(List<Candidate> candidates) {
        return candidates.isEmpty() ? State.NONE : candidates.get(0).sure() ? State.SURE : State.UNSURE;
    }

    /** Whether another knows of a later search or decision. */
    boolean isBehind(Standing other) {
        return passes < other.passes || passes == other.passes && turns < other.turns;
    }

    /** The same with the candidates of a search. */
    Standing searched(int pass, List<List<Candidate>> found) {
        return new Standing(pass, List.copyOf(found), turns, rulings);
    }

    /** The same with the next decisions, each on one row or on several. */
    Standing decided(List<Map<Integer, Ruling>> next) {
        Map<Integer, List<Ruling>> all = new HashMap<>(rulings);
        next.forEach(some -> some.forEach((row, ruling) -> {
            List<Ruling> longer = new ArrayList<>(all.getOrDefault(row, List.of()));
            longer.add(ruling);
            all.put(row, List.copyOf(longer));
        }));
        return new Standing(passes, candidates, turns + next.size(), Collections.unmodifiableMap(all));
    }
}
