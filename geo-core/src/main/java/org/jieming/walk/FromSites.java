package org.jieming.walk;

import java.util.List;
import java.util.function.IntFunction;

/**
 * How far every vertex of a network is from the nearest of some sites.
 *
 * @param way the way in millimetres, {@link #NO_WAY} where there is none
 * @param site the number of that site, {@link org.jieming.reach.Nearest#NONE} where there is none
 * @param sites where the sites come onto the roads; one that is no more stands off them
 * @param onPiece the numbers of the sites that stand, or stood, on a piece of road
 */
record FromSites(long[] way, int[] site, Footholds sites, IntFunction<List<Integer>> onPiece) {
    static final long NO_WAY = Long.MAX_VALUE;
}
