package org.jieming.api.style;

import java.math.BigDecimal;
import java.math.MathContext;

/** Writes numbers in styles. */
final class Numbers {
    /** Pixel size on the equator, in metres, at MapLibre zoom 0: half of that of a 256-pixel tile. */
    private static final double RESOLUTION = 2 * Math.PI * 6378137 / 512;

    /** OGC's pixel of 0.28 mm. */
    private static final double OGC_PIXEL = 0.00028;

    private Numbers() {}

    /** The shortest form without exponent, ten digits at most. */
    static String plain(double value) {
        return new BigDecimal(value, new MathContext(10)).stripTrailingZeros().toPlainString();
    }

    /** Metres on the equator to a pixel. */
    static double resolution(int zoom) {
        return RESOLUTION / (1L << zoom);
    }

    /** The scale denominator that OGC gives Web Mercator maps of that resolution. */
    static double scaleDenominator(int zoom) {
        return resolution(zoom) / OGC_PIXEL;
    }
}
