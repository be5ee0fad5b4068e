package org.jieming.tile;

/**
 * The square around a step of a zoom, in which every unit is rounded to that step; exact in whole numbers.
 *
 * <p>A pixel holds its top and left side but not its right and bottom one, so that each place belongs to one pixel. Sides are
 * shorter than 2^30 units, so no product exceeds 63 bits.
 */
final class HotPixel {
    private HotPixel() {}

    /** Whether a segment between two units passes the pixel of step (stepX, stepY) at a shift. */
    static boolean passes(int x0, int y0, int x1, int y1, int stepX, int stepY, int shift) {
        long half = 1L << shift;
        int odd = shift == 0 ? 0 : 1;
        long centreX = ((long) stepX << shift + 1) - odd;
        long centreY = ((long) stepY << shift + 1) - odd;
        if (2L * Math.min(x0, x1) > centreX + half
                || 2L * Math.max(x0, x1) < centreX - half
                || 2L * Math.min(y0, y1) > centreY + half
                || 2L * Math.max(y0, y1) < centreY - half) {
            return false;
        }
        long dx = (long) x1 - x0;
        long dy = (long) y1 - y0;
        long side = dx * (centreY - 2L * y0) - dy * (centreX - 2L * x0);
        long reach = (Math.abs(dx) + Math.abs(dy)) * half;
        if (Math.abs(side) != reach) {
            return Math.abs(side) < reach;
        }
        return reach == 0 || Long.signum(dx) == Long.signum(side) && Long.signum(dy) == -Long.signum(side);
    }
}
