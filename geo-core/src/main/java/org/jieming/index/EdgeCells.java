package org.jieming.index;

/** Finds the square cells an edge passes through or comes near to; never misses one. */
final class EdgeCells {

    private static final double MARGIN = CellFrame.MARGIN;

    private EdgeCells() {}

    /** Takes one cell by its column and row. */
    @FunctionalInterface
    interface CellVisitor {
        void visit(int column, int row);
    }

    /** A rectangle of cells, 2^bits units wide each; all four ends are inside. */
    record Window(int bits, int minColumn, int minRow, int maxColumn, int maxRow) {}

    /**
     * Visits the cells of a window within {@link CellFrame#MARGIN} of the edge from (u1, v1) to (u2, v2), in units.
     * O(cells visited).
     */
    static void visit(double u1, double v1, double u2, double v2, Window window, CellVisitor visitor) {
        double size = 1 << window.bits;
        double low = Math.min(v1, v2);
        double high = Math.max(v1, v2);
        int lastRow = Math.min(window.maxRow, floor((high + MARGIN) / size));
        for (int row = Math.max(window.minRow, floor((low - MARGIN) / size)); row <= lastRow; row++) {
            double a = u1;
            double b = u2;
            if (low < high) {
                // Only the piece within the row counts; both its ends lie on the edge, so the piece lies between them.
                a = at(u1, v1, u2, v2, Math.max(low, row * size - MARGIN));
                b = at(u1, v1, u2, v2, Math.min(high, (row + 1) * size + MARGIN));
            }
            int lastColumn = Math.min(window.maxColumn, floor((Math.max(a, b) + MARGIN) / size));
            int column = Math.max(window.minColumn, floor((Math.min(a, b) - MARGIN) / size));
            for (; column <= lastColumn; column++) {
                visitor.visit(column, row);
            }
        }
    }

    private static double at(double u1, double v1, double u2, double v2, double v) {
        return u1 + (v - v1) / (v2 - v1) * (u2 - u1);
    }

    private static int floor(double value) {
        return (int) Math.floor(value);
    }
}
