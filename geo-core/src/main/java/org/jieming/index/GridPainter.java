package org.jieming.index;

import org.jieming.index.EdgeCells.Window;

/**
 * Paints faces into a {@link CellGrid}: cells near an edge say "ask", cells wholly inside say "yes".
 *
 * <p>Between two neighbouring cells that no edge comes near, inside cannot change, so one question settles a whole run
 * of cells.
 */
final class GridPainter {

    private static final int BLOCK_BITS = CellFrame.BLOCK_BITS;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final Faces faces;
    private final FaceLists lists;
    private final CellGrid grid;
    private final CellFrame frame;
    private final Window blocks;

    /** Per block and per cell: the face, plus one, whose edge came near last. */
    private final int[] blockStamps;

    private final int[] cellStamps;

    private GridPainter(Faces faces, FaceLists lists, CellGrid grid) {
        this.faces = faces;
        this.lists = lists;
        this.grid = grid;
        this.frame = grid.frame();
        this.blocks = GridPlan.allBlocks(frame);
        this.blockStamps = new int[frame.blocks()];
        this.cellStamps = new int[grid.cells()];
    }

    /** Paints all faces, the last one first, so that every list ascends. */
    static CellGrid painted(Faces faces, FaceLists lists) {
        GridPainter painter = new GridPainter(faces, lists, GridPlan.laid(faces));
        for (int face = faces.count() - 1; face >= 0; face--) {
            painter.outline(face);
            painter.fill(face);
        }
        return painter.grid;
    }

    private void outline(int face) {
        int stamp = face + 1;
        faces.edges(face, (x1, y1, x2, y2) -> {
            double u1 = frame.u(x1);
            double v1 = frame.v(y1);
            double u2 = frame.u(x2);
            double v2 = frame.v(y2);
            EdgeCells.visit(u1, v1, u2, v2, blocks, (blockColumn, blockRow) -> {
                int block = blockRow * frame.columns() + blockColumn;
                blockStamps[block] = stamp;
                Window window = cellsOf(block, blockColumn, blockRow);
                EdgeCells.visit(
                        u1,
                        v1,
                        u2,
                        v2,
                        window,
                        (column, row) -> cellStamps[
                                grid.cell(block, column - window.minColumn(), row - window.minRow())] = stamp);
            });
        });
    }

    private Window cellsOf(int block, int blockColumn, int blockRow) {
        int bits = grid.cellBits(block);
        int side = BLOCK >> bits;
        int column = blockColumn * side;
        int row = blockRow * side;
        return new Window(bits, column, row, column + side - 1, row + side - 1);
    }

    private void fill(int face) {
        int minU = frame.column(faces.minX(face));
        int minV = frame.row(faces.minY(face));
        int maxU = frame.column(faces.maxX(face));
        int maxV = frame.row(faces.maxY(face));
        for (int row = minV >> BLOCK_BITS; row <= maxV >> BLOCK_BITS; row++) {
            Run run = new Run(face);
            for (int column = minU >> BLOCK_BITS; column <= maxU >> BLOCK_BITS; column++) {
                int block = row * frame.columns() + column;
                int u = column << BLOCK_BITS;
                int v = row << BLOCK_BITS;
                if (blockStamps[block] == face + 1) {
                    run.end();
                    fillCells(face, block, u, v, minU - u, minV - v, maxU - u, maxV - v);
                } else if (run.inside(u, v, BLOCK)) {
                    for (int cell = grid.firstCell(block); cell < grid.firstCell(block + 1); cell++) {
                        add(cell, face, false);
                    }
                }
            }
        }
    }

    /** Fills the cells of one block, which starts at (u, v), as far as the face's box reaches from there. */
    private void fillCells(int face, int block, int u, int v, int minU, int minV, int maxU, int maxV) {
        int bits = grid.cellBits(block);
        int lastColumn = Math.min(BLOCK - 1, maxU) >> bits;
        int lastRow = Math.min(BLOCK - 1, maxV) >> bits;
        for (int row = Math.max(0, minV) >> bits; row <= lastRow; row++) {
            Run run = new Run(face);
            for (int column = Math.max(0, minU) >> bits; column <= lastColumn; column++) {
                int cell = grid.cell(block, column, row);
                if (cellStamps[cell] == face + 1) {
                    run.end();
                    add(cell, face, true);
                } else if (run.inside(u + (column << bits), v + (row << bits), 1 << bits)) {
                    add(cell, face, false);
                }
            }
        }
    }

    private void add(int cell, int face, boolean maybe) {
        grid.set(cell, lists.prepend(face, maybe, grid.get(cell)));
    }

    /** Neighbouring squares that no edge comes near: the first one asked answers for all. */
    private final class Run {

        private final int face;
        private boolean known;
        private boolean inside;

        Run(int face) {
            this.face = face;
        }

        boolean inside(int u, int v, int size) {
            if (!known) {
                known = true;
                inside = faces.contains(face, frame.x(u + size / 2.0), frame.y(v + size / 2.0));
            }
            return inside;
        }

        void end() {
            known = false;
        }
    }
}
