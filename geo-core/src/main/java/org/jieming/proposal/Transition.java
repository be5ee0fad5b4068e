package org.jieming.proposal;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jieming.rule.Finding;

/** How an attempt to take a step ended. The proposal is as it was unless it is {@link Taken}. */
public sealed interface Transition {

    /** Answers one of four questions; a new case here breaks every caller at compile time. */
    <R> R fold(
            Function<Taken, R> taken,
            Function<Illegal, R> illegal,
            Function<OwnWork, R> ownWork,
            Function<Lacking, R> lacking);

    /**
     * The step is taken.
     *
     * @param after the proposal then
     */
    record Taken(Proposal after) implements Transition {
        @Override
        public <R> R fold(
                Function<Taken, R> taken,
                Function<Illegal, R> illegal,
                Function<OwnWork, R> ownWork,
                Function<Lacking, R> lacking) {
            return taken.apply(this);
        }
    }

    /**
     * The stage does not allow it.
     *
     * @param stage the stage it is in
     * @param legal the steps that it does allow
     */
    record Illegal(Stage stage, Set<Step> legal) implements Transition {
        @Override
        public <R> R fold(
                Function<Taken, R> taken,
                Function<Illegal, R> illegal,
                Function<OwnWork, R> ownWork,
                Function<Lacking, R> lacking) {
            return illegal.apply(this);
        }
    }

    /**
     * Whoever had a hand in a proposal does not decide it.
     *
     * @param authors who had
     */
    record OwnWork(Set<String> authors) implements Transition {
        @Override
        public <R> R fold(
                Function<Taken, R> taken,
                Function<Illegal, R> illegal,
                Function<OwnWork, R> ownWork,
                Function<Lacking, R> lacking) {
            return ownWork.apply(this);
        }
    }

    /**
     * Something is not as the step wants it.
     *
     * @param findings what, each with its source
     */
    record Lacking(List<Finding> findings) implements Transition {
        public Lacking {
            findings = List.copyOf(findings);
        }

        @Override
        public <R> R fold(
                Function<Taken, R> taken,
                Function<Illegal, R> illegal,
                Function<OwnWork, R> ownWork,
                Function<Lacking, R> lacking) {
            return lacking.apply(this);
        }
    }
}
