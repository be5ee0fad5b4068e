package org.jieming.walk;

import java.util.BitSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.SiteIndex;
import org.jieming.reach.StandingSites;
import org.jieming.reach.Surroundings;

/** How ways are measured: in straight lines, or along roads. Immutable, thread-safe. */
public sealed interface Yardstick {

    /**
     * Gets ready to measure from demand points.
     *
     * @return finds the nearest of some sites for each of them: NaN metres where a place is not known or, along roads, off
     *     them; infinite where there is no way
     */
    Function<Positions, Nearest> from(Positions demand);

    /**
     * Gets ready to measure what would be if some of these sites closed and others opened.
     *
     * @return given the numbers of those that close and the places of those that open, the nearest site of every demand point
     *     as {@link #from} tells it; sites that open are numbered on after the standing ones
     */
    BiFunction<BitSet, Positions, Nearest> standing(Positions demand, Positions sites);

    /**
     * Gets ready to look round places. In straight lines O(m log m), along roads O(m × roads around).
     *
     * @return finds for each of some places the numbers of the demand points within some metres of it, rising. In straight lines
     *     O(places × (log m + found)), along roads O(n + m + places × roads and people within reach)
     */
    Function<Positions, int[][]> within(Positions demand, double metres);

    /** How long the way between two places that are so far apart in a straight line is at the least. */
    double atLeast(double straight);

    /** How long it is at the most; infinite along roads, which may lead round about as far as they like. */
    double atMost(double straight);

    /** A straight line on the ellipsoid. */
    static Yardstick straight() {
        return new Straight(1);
    }

    /**
     * Straight lines on the ellipsoid, times a factor (rule E-09).
     *
     * @param detour how much longer a walk is taken to be than the straight line; 1: not at all
     */
    record Straight(double detour) implements Yardstick {
        @Override
        public Function<Positions, Nearest> from(Positions demand) {
            return sites -> SiteIndex.of(sites).nearest(demand).longer(detour);
        }

        @Override
        public BiFunction<BitSet, Positions, Nearest> standing(Positions demand, Positions sites) {
            StandingSites now = StandingSites.of(demand, sites);
            return (closed, opened) -> now.with(closed, opened).longer(detour);
        }

        @Override
        public Function<Positions, int[][]> within(Positions demand, double metres) {
            SiteIndex people = SiteIndex.of(demand);
            return places -> people.within(places, metres / detour);
        }

        @Override
        public double atLeast(double straight) {
            return Math.rint(straight * detour * 1000) / 1000;
        }

        @Override
        public double atMost(double straight) {
            return atLeast(straight);
        }
    }

    /**
     * Along the roads, with the straight way to them.
     *
     * @param roads the roads
     * @param entry where people and sites come onto them
     */
    record Walked(Roads roads, Entry entry) implements Yardstick {
        @Override
        public Function<Positions, Nearest> from(Positions demand) {
            Footholds holds = entry.footholds(demand);
            return sites -> roads.network().from(entry.footholds(sites)).nearest(holds);
        }

        @Override
        public BiFunction<BitSet, Positions, Nearest> standing(Positions demand, Positions sites) {
            return StandingWalks.of(entry, demand, sites)::with;
        }

        @Override
        public Function<Positions, int[][]> within(Positions demand, double metres) {
            Footholds people = entry.footholds(demand);
            return places -> {
                Surroundings around = roads.network().around(people, entry.footholds(places));
                return IntStream.range(0, places.size())
                        .mapToObj(place -> IntStream.range(0, around.find(place, metres))
                                .map(around::point)
                                .sorted()
                                .toArray())
                        .toArray(int[][]::new);
            };
        }

        @Override
        public double atLeast(double straight) {
            return straight;
        }

        @Override
        public double atMost(double straight) {
            return Double.POSITIVE_INFINITY;
        }

        /** The same where people and sites come onto the roads on all sides of them. */
        public Walked onAllSides() {
            return new Walked(roads, new Entry.AllSides(roads.network(), entry.limit(), roads.barriers()));
        }

        /** Looks round one of some sites after another for everybody within a way on foot. */
        public Surroundings around(Positions demand, Positions sites) {
            return roads.network().around(entry.footholds(demand), entry.footholds(sites));
        }

        /** The ways to the nearest site measured again by other code: see {@link WalkCheck}. */
        public double[] again(Positions demand, Positions sites) {
            return WalkCheck.ways(roads.network(), entry.footholds(demand), entry.footholds(sites));
        }

        /** The ways from some sites, each taken to stand so many metres farther from the road than it does. */
        public WalkTree tree(Positions sites, double[] farther) {
            return roads.network().from(entry.footholds(sites).farther(farther));
        }
    }
}
