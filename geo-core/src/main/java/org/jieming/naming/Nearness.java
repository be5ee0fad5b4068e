package org.jieming.naming;

import org.jieming.measure.Metres;
import org.locationtech.jts.geom.Envelope;

/**
 * How near two names are that should be in one built-up area alone once, where the register may not know its outline: it is one area
 * of connected building (建成区, 实际已成片开发建设: GB/T 50280-98), so that what lies in two of them is not at one spot.
 */
enum Nearness {
    /** In one built-up area for certain. */
    SAME,
    /** Likely in one: within the walk of a quarter of an hour in which a neighbourhood is planned, 800–1000 m (十五分钟生活圈: GB 50180-2018). */
    LIKELY,
    /** Nobody can tell. */
    UNKNOWN;

    /** A point read off a map of 1:50 000 lies up to 50 m off, and a public position is rounded to 100 m (F-20): within both it is one spot. */
    static final Metres SPOT = new Metres(200);

    private static final Metres WALK = new Metres(1000);

    /** No degree of latitude is shorter: 110,574 m at the equator. */
    static final double METRES_PER_LATITUDE = 110_500;

    /** How near a name is that lies in the legal scope, or is not known to. */
    static Nearness of(UniquenessRule rule, Scope scope, Conflict conflict) {
        boolean isOfArea = rule.scope() == ScopeKind.BUILT_UP_AREA;
        if (scope.isSure(conflict.item()) || isOfArea && conflict.isWithin(SPOT)) {
            return SAME;
        }
        return isOfArea && conflict.isWithin(WALK) ? LIKELY : UNKNOWN;
    }

    /** A box in degrees, wider on all sides by a distance; a little too wide, never too narrow. */
    static Envelope around(Envelope box, Metres distance) {
        double north = distance.value() / METRES_PER_LATITUDE;
        double highest = Math.min(89, Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) + north);
        Envelope wider = new Envelope(box);
        wider.expandBy(north / Math.cos(Math.toRadians(highest)), north);
        return wider;
    }
}
