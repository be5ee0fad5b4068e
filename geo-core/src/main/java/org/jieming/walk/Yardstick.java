package org.jieming.walk;

import java.util.function.Function;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.SiteIndex;

/** How ways are measured: in straight lines, or along roads. Immutable, thread-safe. */
public sealed interface Yardstick {

    /**
     * Gets ready to measure from demand points.
     *
     * @return finds the nearest of some sites for each of them: NaN metres where a place is not known or, along roads, off
     *     them; infinite where there is no way
     */
    Function<Positions, Nearest> from(Positions demand);

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
    }

    /**
     * Along the roads, with the straight way to them.
     *
     * @param roads the roads
     * @param limit how far from a road people and sites may be, metres
     */
    record Walked(Roads roads, double limit) implements Yardstick {
        @Override
        public Function<Positions, Nearest> from(Positions demand) {
            Footholds holds = roads.network().footholds(demand, limit);
            return sites -> tree(sites).nearest(holds);
        }

        /** The ways from some sites. */
        public WalkTree tree(Positions sites) {
            return roads.network().from(roads.network().footholds(sites, limit));
        }
    }
}
