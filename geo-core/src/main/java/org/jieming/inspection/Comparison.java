package org.jieming.inspection;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.rule.Finding;
import org.locationtech.jts.geom.Coordinate;

/** How the statements of two teams on one marker stand to each other. A function of the statements alone; neither is changed. */
public sealed interface Comparison {

    /** Answers one of three questions; a new case here breaks every caller at compile time. */
    <R> R fold(Function<Awaited, R> awaited, Function<Agreed, R> agreed, Function<Contested, R> contested);

    /** The word on the wire: awaited, agreed or contested. */
    default String word() {
        return fold(awaited -> "awaited", agreed -> "agreed", contested -> "contested");
    }

    /** Whether both agree that something needs to be done, whatever else they contradict each other in. */
    default boolean isProblem() {
        return fold(awaited -> false, agreed -> !agreed.isSound(), Contested::isDamage);
    }

    /** The state that both state; empty where they do not. */
    default Optional<MarkerState> agreedState() {
        return fold(awaited -> Optional.empty(), agreed -> Optional.of(agreed.state()), Contested::common);
    }

    /**
     * Not both have stated anything.
     *
     * @param missing who has not
     */
    record Awaited(Set<Team> missing) implements Comparison {
        public Awaited {
            missing = Set.copyOf(missing);
        }

        @Override
        public <R> R fold(Function<Awaited, R> awaited, Function<Agreed, R> agreed, Function<Contested, R> contested) {
            return awaited.apply(this);
        }
    }

    /**
     * Both say the same, within the tolerances.
     *
     * @param state the state on which they agree
     * @param problems what their statements show beside it: a suspected displacement, reference objects that are gone; often empty
     */
    record Agreed(MarkerState state, List<Finding> problems) implements Comparison {
        public Agreed {
            problems = List.copyOf(problems);
        }

        /** Whether nothing needs to be done: the marker is intact, and nothing they saw speaks against that. */
        public boolean isSound() {
            return state.isIntact() && problems.isEmpty();
        }

        @Override
        public <R> R fold(Function<Awaited, R> awaited, Function<Agreed, R> agreed, Function<Contested, R> contested) {
            return agreed.apply(this);
        }
    }

    /**
     * They contradict each other.
     *
     * @param differences in what, each with its rule and what either says; at least one
     * @param states what they state of the state: one where both state the same and differ in the rest
     */
    record Contested(List<Finding> differences, Set<MarkerState> states) implements Comparison {
        public Contested {
            differences = List.copyOf(differences);
            states = Set.copyOf(states);
        }

        /** The state that both state nevertheless. */
        Optional<MarkerState> common() {
            return states.size() == 1 ? Optional.of(states.iterator().next()) : Optional.empty();
        }

        /** Whether it is not intact by what either states. */
        boolean isDamage() {
            return states.stream().noneMatch(MarkerState::isIntact);
        }

        @Override
        public <R> R fold(Function<Awaited, R> awaited, Function<Agreed, R> agreed, Function<Contested, R> contested) {
            return contested.apply(this);
        }
    }

    /**
     * Compares what two teams say of a marker.
     *
     * @param ofOneMarker all that was ever stated of it, in any order
     * @param legal its surveyed legal place in degrees; empty where there is none
     */
    static Comparison of(Collection<Observation> ofOneMarker, Optional<Coordinate> legal, Tolerances tolerances) {
        Optional<Observation> a = Stated.latest(ofOneMarker, Team.A).map(each -> each.believed(legal, tolerances));
        Optional<Observation> b = Stated.latest(ofOneMarker, Team.B).map(each -> each.believed(legal, tolerances));
        if (a.isEmpty() || b.isEmpty()) {
            Set<Team> missing = EnumSet.noneOf(Team.class);
            a.ifPresentOrElse(stated -> {}, () -> missing.add(Team.A));
            b.ifPresentOrElse(stated -> {}, () -> missing.add(Team.B));
            return new Awaited(missing);
        }
        List<Finding> differences = Differences.between(a.get(), b.get(), tolerances);
        return differences.isEmpty()
                ? new Agreed(a.get().state(), Suspicions.of(List.of(a.get(), b.get()), legal, tolerances))
                : new Contested(
                        differences,
                        Stream.of(a.get(), b.get()).map(Observation::state).collect(Collectors.toSet()));
    }
}
