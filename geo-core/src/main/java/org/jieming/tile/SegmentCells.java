package org.jieming.tile;

/** The cells that a segment passes, with a margin to all sides; never too few. */
final class SegmentCells {
    private final int shift;
    private final int margin;
    /** Cell coordinates, x and y by turns. */
    final Ints found = new Ints(64);

    SegmentCells(int shift, int margin) {
        this.shift = shift;
        this.margin = margin;
    }

    /** Lists the cells of a segment in {@link #found}. */
    void find(int x0, int y0, int x1, int y1) {
        found.clear();
        int left = Math.min(x0, x1) - margin >> shift;
        int right = cell((long) Math.max(x0, x1) + margin);
        int top = Math.min(y0, y1) - margin >> shift;
        int bottom = cell((long) Math.max(y0, y1) + margin);
        if (right - left <= 1 || bottom == top || y0 == y1) {
            for (int row = top; row <= bottom; row++) {
                span(row, left, right);
            }
        } else {
            slanted(x0, y0, x1, y1, top, bottom);
        }
    }

    private void slanted(int x0, int y0, int x1, int y1, int top, int bottom) {
        double slope = (x1 - (double) x0) / (y1 - (double) y0);
        double low = Math.min(y0, y1);
        double high = Math.max(y0, y1);
        for (int row = top; row <= bottom; row++) {
            double enter = clamp((double) ((long) row << shift) - margin, low, high);
            double leave = clamp((double) ((row + 1L) << shift) + margin, low, high);
            double a = x0 + (enter - y0) * slope;
            double b = x0 + (leave - y0) * slope;
            span(
                    row,
                    cell((long) Math.floor(Math.min(a, b)) - margin),
                    cell((long) Math.ceil(Math.max(a, b)) + margin));
        }
    }

    private static double clamp(double value, double low, double high) {
        return Math.min(Math.max(value, low), high);
    }

    private void span(int row, int left, int right) {
        for (int column = left; column <= right; column++) {
            found.add(column, row);
        }
    }

    private int cell(long unit) {
        return (int) (unit >> shift);
    }
}
