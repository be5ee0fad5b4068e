package org.jieming.index;

/** Blocks of square cells, each block as fine as its content asks for; every cell holds one list of faces. */
final class CellGrid {

    private static final int IN_BLOCK = (1 << CellFrame.BLOCK_BITS) - 1;

    private final CellFrame frame;

    /** Per block its first cell, and one more for the end. */
    private final int[] firstCell;

    /** Per block: it has 2^fineness columns and as many rows of cells. */
    private final byte[] fineness;

    private final int[] cells;

    CellGrid(CellFrame frame, byte[] fineness) {
        this.frame = frame;
        this.fineness = fineness.clone();
        this.firstCell = new int[fineness.length + 1];
        for (int block = 0; block < fineness.length; block++) {
            firstCell[block + 1] = Math.addExact(firstCell[block], 1 << 2 * fineness[block]);
        }
        this.cells = new int[firstCell[fineness.length]];
    }

    CellFrame frame() {
        return frame;
    }

    /** Tells the list of faces at a point; empty outside the extent. O(1). */
    int list(double x, double y) {
        if (!frame.holds(x, y)) {
            return FaceLists.EMPTY;
        }
        int u = frame.column(x);
        int v = frame.row(y);
        int block = (v >> CellFrame.BLOCK_BITS) * frame.columns() + (u >> CellFrame.BLOCK_BITS);
        int shift = cellBits(block);
        return cells[cell(block, (u & IN_BLOCK) >> shift, (v & IN_BLOCK) >> shift)];
    }

    /** Tells how many units wide a cell of a block is, as a power of two. */
    int cellBits(int block) {
        return CellFrame.BLOCK_BITS - fineness[block];
    }

    /** Tells a cell by its column and row within its block. */
    int cell(int block, int column, int row) {
        return firstCell[block] + (row << fineness[block]) + column;
    }

    /** Tells the first cell of a block; its last one stands before the first of the next block. */
    int firstCell(int block) {
        return firstCell[block];
    }

    int cells() {
        return cells.length;
    }

    int get(int cell) {
        return cells[cell];
    }

    void set(int cell, int list) {
        cells[cell] = list;
    }

    /** Counts the bytes held. */
    long bytes() {
        return 4L * (firstCell.length + cells.length) + fineness.length;
    }
}
