package org.jieming.index;

import org.jieming.index.EdgeCells.Window;

/**
 * Chooses how fine each block of a {@link CellGrid} must be: about {@value #CELLS_AN_EDGE} cells an edge, divided by
 * how many faces lie on top of each other there, so that painting costs O(edges + faces) whatever the input.
 */
final class GridPlan {

    private static final int CELLS_AN_EDGE = 1;

    private final CellFrame frame;

    /** Per block the edges that come near, and the area of all face boxes as a multiple of the block's. */
    private final int[] edges;

    private final double[] depth;

    private GridPlan(CellFrame frame) {
        this.frame = frame;
        this.edges = new int[frame.blocks()];
        this.depth = new double[frame.blocks()];
    }

    /** Lays an empty grid for faces. */
    static CellGrid laid(Faces faces) {
        GridPlan plan = new GridPlan(frame(faces));
        for (int face = 0; face < faces.count(); face++) {
            plan.countEdges(faces, face);
            plan.addBox(faces, face);
        }
        byte[] bits = new byte[plan.edges.length];
        for (int block = 0; block < bits.length; block++) {
            bits[block] = bits(CELLS_AN_EDGE * plan.edges[block] / Math.max(1, plan.depth[block]));
        }
        return new CellGrid(plan.frame, bits);
    }

    /** Tells the window of all blocks of a frame. */
    static Window allBlocks(CellFrame frame) {
        return new Window(CellFrame.BLOCK_BITS, 0, 0, frame.columns() - 1, frame.rows() - 1);
    }

    /** About one block a face, fewer when faces lie on top of each other. */
    private static CellFrame frame(Faces faces) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        double area = 0;
        for (int face = 0; face < faces.count(); face++) {
            minX = Math.min(minX, faces.minX(face));
            minY = Math.min(minY, faces.minY(face));
            maxX = Math.max(maxX, faces.maxX(face));
            maxY = Math.max(maxY, faces.maxY(face));
            area += (faces.maxX(face) - faces.minX(face)) * (faces.maxY(face) - faces.minY(face));
        }
        double depth = area / ((maxX - minX) * (maxY - minY));
        return CellFrame.over(minX, minY, maxX, maxY, depth > 1 ? faces.count() / depth : faces.count());
    }

    private static byte bits(double cells) {
        int bits = 0;
        while (bits < CellFrame.BLOCK_BITS && 1L << 2 * bits < cells) {
            bits++;
        }
        return (byte) bits;
    }

    private void countEdges(Faces faces, int face) {
        Window blocks = allBlocks(frame);
        faces.edges(
                face,
                (x1, y1, x2, y2) -> EdgeCells.visit(
                        frame.u(x1),
                        frame.v(y1),
                        frame.u(x2),
                        frame.v(y2),
                        blocks,
                        (column, row) -> edges[row * frame.columns() + column]++));
    }

    private void addBox(Faces faces, int face) {
        double size = 1 << CellFrame.BLOCK_BITS;
        double minU = frame.u(faces.minX(face)) / size;
        double minV = frame.v(faces.minY(face)) / size;
        double maxU = frame.u(faces.maxX(face)) / size;
        double maxV = frame.v(faces.maxY(face)) / size;
        for (int row = (int) minV; row < Math.min(frame.rows(), maxV); row++) {
            double height = Math.min(maxV, row + 1) - Math.max(minV, row);
            for (int column = (int) minU; column < Math.min(frame.columns(), maxU); column++) {
                depth[row * frame.columns() + column] += height * (Math.min(maxU, column + 1) - Math.max(minU, column));
            }
        }
    }
}
