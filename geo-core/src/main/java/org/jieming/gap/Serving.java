package org.jieming.gap;

import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jieming.walk.Yardstick;

/**
 * Who is served, who is not, and of whom nobody knows (rule E-07: what the register does not hold is unknown, never served and never
 * short): the one rule of gap statements, reach, scenarios and plans. Whom a facility serves for certain is served. All others are
 * unknown whom a facility may serve of which the register does not say enough; who live in a county that keeps no roll, or near enough
 * to one over the border; and whose way is not known. Who is left is short.
 *
 * @param homes where the people live
 * @param served whom a facility serves for certain
 * @param unknown who is neither served nor short
 * @param beside who is unknown for a county over the border alone
 */
public record Serving(Homes homes, boolean[] served, boolean[] unknown, Beside.Met beside) {

    /**
     * What is on no roll.
     *
     * @param silent who lives in a county that keeps none
     * @param beside who of some people lives near enough to one over the border that keeps none
     */
    public record Unlisted(boolean[] silent, Function<IntPredicate, Beside.Met> beside) {
        /**
         * Of some people.
         *
         * @param rolls the counties they live in
         * @param beside those around them
         * @param metres how far a facility of a kind serves, as walked
         */
        public static Unlisted of(
                Homes homes, Rolls rolls, Beside beside, Yardstick yardstick, ToDoubleFunction<String> metres) {
            boolean[] silent = new boolean[homes.size()];
            for (int cell = 0; cell < silent.length && !rolls.isWhole(); cell++) {
                boolean isSame = cell > 0 && homes.unit(cell).equals(homes.unit(cell - 1));
                silent[cell] = isSame ? silent[cell - 1] : rolls.isSilent(homes.unit(cell));
            }
            return new Unlisted(silent, some -> beside.near(homes, some, yardstick, metres));
        }

        /** Who lives in a county that keeps a roll, and near enough to one that keeps none. */
        public Beside.Met near() {
            return beside.apply(cell -> !silent[cell]);
        }

        /** The same looked up once for everybody, for whoever asks again and again. */
        public Unlisted kept() {
            Beside.Met all = beside.apply(cell -> true);
            return new Unlisted(silent, all::among);
        }
    }

    /**
     * Reckons. O(people), and what is to be looked up of those whom nobody serves.
     *
     * @param served whom a facility serves for certain
     * @param perhaps whom one may serve of which too little is known
     * @param ways the way of everybody who has a place to the nearest; not a number where it is not known
     */
    public static Serving of(Homes homes, boolean[] served, boolean[] perhaps, double[] ways, Unlisted unlisted) {
        boolean[] unknown = new boolean[served.length];
        for (int cell = 0; cell < served.length; cell++) {
            boolean isOffRoads = !homes.isSomewhere(cell) && Double.isNaN(ways[cell]);
            unknown[cell] = !served[cell] && (perhaps[cell] || isOffRoads || unlisted.silent[cell]);
        }
        Beside.Met beside = unlisted.beside.apply(cell -> !served[cell] && !unknown[cell]);
        beside.cells().keySet().forEach(cell -> unknown[cell] = true);
        return new Serving(homes, served, unknown, beside);
    }

    /** Whether nobody serves somebody, for certain. */
    public boolean isShort(int cell) {
        return !served[cell] && !unknown[cell];
    }

    /** How many people are neither served nor short. */
    public long unknownPeople() {
        return people(cell -> unknown[cell]);
    }

    /** How many people are unknown for a county over the border alone, of some cells. */
    public Beside.Near besideIn(IntPredicate isCounted) {
        return beside.in(homes, isCounted);
    }

    /** How many are so here, or where the same people are served otherwise. */
    public Beside.Near besideHereOr(Serving other) {
        return beside.and(other.beside).in(homes, cell -> true);
    }

    /** How many people live in some cells. */
    public long people(IntPredicate isCounted) {
        return IntStream.range(0, served.length)
                .filter(isCounted)
                .mapToLong(cell -> homes.cell(cell).people())
                .sum();
    }
}
