package org.jieming.crs;

import java.util.Optional;

/**
 * One CGCS2000 Gauss-Krüger projection: transverse Mercator with scale 1 on its central meridian (domain rule F.1).
 * The 64 EPSG codes 4491–4554 are four runs of zones from 75°E to 135°E, so their parameters are arithmetic.
 *
 * @param width 3 or 6 degrees
 * @param zone 25–45 for 3°, 13–23 for 6°
 * @param centralMeridian degrees east, 75–135
 * @param prefixed whether eastings carry the zone number as their millions
 */
record GaussKrueger(int width, int zone, int centralMeridian, boolean prefixed) {
    static final int FIRST = 4491;
    static final int LAST = 4554;
    private static final int SIX_BY_MERIDIAN = 4502;
    private static final int THREE_BY_ZONE = 4513;
    private static final int THREE_BY_MERIDIAN = 4534;
    private static final int WEST = 75;
    private static final int EAST = 135;
    private static final int HALF_MILLION = 500_000;
    private static final int MILLION = 1_000_000;
    private static final double NARROWEST = 100_000;
    private static final double WIDEST = 900_000;

    /** The projection behind an EPSG code, or empty when the code is none of the 64. */
    static Optional<GaussKrueger> of(int code) {
        if (code < FIRST || code > LAST) {
            return Optional.empty();
        }
        if (code < SIX_BY_MERIDIAN) {
            return Optional.of(six(WEST + 6 * (code - FIRST), true));
        }
        if (code < THREE_BY_ZONE) {
            return Optional.of(six(WEST + 6 * (code - SIX_BY_MERIDIAN), false));
        }
        if (code < THREE_BY_MERIDIAN) {
            return Optional.of(three(WEST + 3 * (code - THREE_BY_ZONE), true));
        }
        return Optional.of(three(WEST + 3 * (code - THREE_BY_MERIDIAN), false));
    }

    /** The code of the 3° projection without zone prefix on a meridian that is a multiple of 3, 75–135. */
    static int threeDegreeCode(int centralMeridian) {
        return THREE_BY_MERIDIAN + (centralMeridian - WEST) / 3;
    }

    /** The code of the 3° projection with the zone number in its eastings, zone 25–45. */
    static int threeDegreeZoneCode(int zone) {
        return THREE_BY_ZONE + zone - WEST / 3;
    }

    /** The code of the 6° projection with the zone number in its eastings, zone 13–23. */
    static int sixDegreeZoneCode(int zone) {
        return FIRST + zone - 13;
    }

    /** The multiple of 3 nearest to a longitude, at least 75 and at most 135 (rule F-01). */
    static int nearestMeridian(double longitude) {
        long meridian = 3 * Math.round(longitude / 3);
        return (int) Math.max(WEST, Math.min(EAST, meridian));
    }

    private static GaussKrueger three(int meridian, boolean prefixed) {
        return new GaussKrueger(3, meridian / 3, meridian, prefixed);
    }

    private static GaussKrueger six(int meridian, boolean prefixed) {
        return new GaussKrueger(6, (meridian + 3) / 6, meridian, prefixed);
    }

    /** What is added to an easting so that it is never negative, and carries the zone where the system says so. */
    int falseEasting() {
        return prefixed ? zone * MILLION + HALF_MILLION : HALF_MILLION;
    }

    /** Whether a number can be an easting without zone number, within about 4° of its meridian. */
    static boolean isBareEasting(double easting) {
        return easting >= NARROWEST && easting <= WIDEST;
    }

    /** Whether a number can be an easting after a zone number that exists: 8 digits, zone 13–23 or 25–45 (rule F-02). */
    static boolean isPrefixed(double easting) {
        int zone = (int) (easting / MILLION);
        boolean known = zone >= 13 && zone <= 23 || zone >= 25 && zone <= 45;
        return known && isBareEasting(easting % MILLION);
    }
}
