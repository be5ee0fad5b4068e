package org.jieming.walk;

import java.util.BitSet;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.StandingSites;

/**
 * The way of everybody on foot to the nearest site, ready for questions of what would be if some sites closed and others
 * opened: only the roads whose nearest site changes are walked anew. Built in O(n log n) of the roads and people; immutable,
 * thread-safe.
 */
public final class StandingWalks {
    private final WalkNetwork network;
    private final Footholds demand;
    private final StandingSites straight;
    private final WalkTree now;

    private StandingWalks(WalkNetwork network, Footholds demand, Footholds sites) {
        this.network = network;
        this.demand = demand;
        this.straight = StandingSites.of(demand.points(), sites.points());
        this.now = network.from(sites);
    }

    /** Sites as they stand, and demand of which every place is known. */
    public static StandingWalks of(WalkNetwork network, Positions demand, Positions sites, double limit) {
        return new StandingWalks(network, network.footholds(demand, limit), network.footholds(sites, limit));
    }

    /**
     * The nearest site of every point if some sites closed and others opened. O(n + m) in copying; walks only where the
     * nearest site changes.
     *
     * @param closed numbers of sites that are no more
     * @param opened sites that are new, numbered on after the standing ones
     */
    public Nearest with(BitSet closed, Positions opened) {
        WalkTree then = closed.isEmpty() && opened.size() == 0
                ? now
                : now.with(closed, network.footholds(opened, demand.limit()));
        return then.nearest(demand, straight.with(closed, opened));
    }
}
