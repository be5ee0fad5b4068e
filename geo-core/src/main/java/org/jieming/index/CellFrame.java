package org.jieming.index;

/**
 * A grid over an extent, counted in units: a block is 2048 × 2048 units, at most 1024 × 1024 blocks.
 *
 * <p>The unit of a coordinate never falls as the coordinate grows, so the points of a cell form a rectangle. Units are
 * off by less than 2^-30 from the true quotient; whoever draws edges keeps {@link #MARGIN} around them.
 */
final class CellFrame {

    static final int BLOCK_BITS = 11;

    static final double MARGIN = 1.0 / 256;

    private static final int MOST_BLOCKS = 1024;

    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;
    private final int columns;
    private final int rows;

    /** Units per unit of x and of y; 0 where the extent has no width or no height. */
    private final double scaleX;

    private final double scaleY;

    private CellFrame(double minX, double minY, double maxX, double maxY, int columns, int rows) {
        this.minX = minX;
        this.minY = minY;
        this.maxX = maxX;
        this.maxY = maxY;
        this.columns = columns;
        this.rows = rows;
        this.scaleX = scale(columns, maxX - minX);
        this.scaleY = scale(rows, maxY - minY);
    }

    /** Lays a frame of about {@code blocks} blocks, nearly square ones, over an extent. */
    static CellFrame over(double minX, double minY, double maxX, double maxY, double blocks) {
        double width = maxX - minX;
        double height = maxY - minY;
        double columns = width > 0 && height > 0 ? bounded(Math.sqrt(blocks * width / height)) : 1;
        return new CellFrame(minX, minY, maxX, maxY, (int) columns, (int) bounded(blocks / columns));
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    int blocks() {
        return columns * rows;
    }

    boolean holds(double x, double y) {
        return x >= minX && y >= minY && x <= maxX && y <= maxY;
    }

    /** Tells how many units, with their fraction, an abscissa is from the west edge. */
    double u(double x) {
        return (x - minX) * scaleX;
    }

    /** Tells how many units, with their fraction, an ordinate is from the south edge. */
    double v(double y) {
        return (y - minY) * scaleY;
    }

    /** Tells the abscissa at a number of units; NaN where the extent has no width. */
    double x(double u) {
        return minX + u / scaleX;
    }

    /** Tells the ordinate at a number of units; NaN where the extent has no height. */
    double y(double v) {
        return minY + v / scaleY;
    }

    /** Tells the unit column of an abscissa within the extent. */
    int column(double x) {
        return Math.min((int) u(x), (columns << BLOCK_BITS) - 1);
    }

    /** Tells the unit row of an ordinate within the extent. */
    int row(double y) {
        return Math.min((int) v(y), (rows << BLOCK_BITS) - 1);
    }

    /** At least one; one as well for what cannot be counted, because an extent or an area overflows. */
    private static double bounded(double blocks) {
        return blocks > 1 ? Math.min(MOST_BLOCKS, Math.floor(blocks)) : 1;
    }

    private static double scale(int blocks, double length) {
        double scale = (blocks << BLOCK_BITS) / length;
        return length > 0 && scale < Double.POSITIVE_INFINITY ? scale : 0;
    }
}
