package org.jieming.reach;

import java.util.Arrays;

/**
 * Circles on a plane and what is left of them in their union: for every circle the arcs that no other covers. A grid knows
 * which circles may touch a place, and which places lie wholly in one. Built in O(circles × cells of one). Immutable.
 */
final class Discs {
    private static final double CELLS_PER_RADIUS = 2;
    private static final int MOST_CELLS_A_SIDE = 4096;
    private static final int NONE = -1;

    final double[] x;
    final double[] y;
    final double[] r;
    private final double west;
    private final double south;
    private final double size;
    private final int columns;
    private final int rows;
    private final double perSize;
    private final int[] full;
    /** How many cells south-west of a corner some circle touches, so that a box of cells is asked with four looks. */
    private final int[] touched;

    private int[] first = new int[0];
    private int[] listed = new int[0];

    private Discs(double[] x, double[] y, double[] r) {
        this.x = x;
        this.y = y;
        this.r = r;
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < r.length; i++) {
            minX = Math.min(minX, x[i] - r[i]);
            minY = Math.min(minY, y[i] - r[i]);
            maxX = Math.max(maxX, x[i] + r[i]);
            maxY = Math.max(maxY, y[i] + r[i]);
            sum += r[i];
        }
        double extent = r.length == 0 ? 1 : Math.max(maxX - minX, maxY - minY);
        west = r.length == 0 ? 0 : minX;
        south = r.length == 0 ? 0 : minY;
        size = r.length == 0 ? 1 : Math.max(sum / r.length / CELLS_PER_RADIUS, extent / mostCellsASide(r.length));
        columns = r.length == 0 ? 1 : (int) ((maxX - minX) / size) + 1;
        rows = r.length == 0 ? 1 : (int) ((maxY - minY) / size) + 1;
        perSize = 1 / size;
        full = new int[columns * rows];
        touched = new int[(columns + 1) * (rows + 1)];
        Arrays.fill(full, NONE);
    }

    /** As many as make some thousand cells a circle: far apart and small, they would be given a grid of nothing. */
    private static double mostCellsASide(int circles) {
        return Math.min(MOST_CELLS_A_SIDE, 32 * Math.sqrt(circles));
    }

    /** Arranges circles. */
    static Discs of(double[] x, double[] y, double[] r) {
        Discs discs = new Discs(x.clone(), y.clone(), r.clone());
        discs.list();
        return discs;
    }

    private void list() {
        int[] count = new int[full.length + 1];
        eachCell((cell, disc) -> count[cell + 1]++);
        for (int cell = 0; cell < full.length; cell++) {
            count[cell + 1] += count[cell];
        }
        first = count.clone();
        touched();
        listed = new int[count[full.length]];
        eachCell((cell, disc) -> listed[count[cell]++] = disc);
    }

    private void touched() {
        for (int row = 0; row < rows; row++) {
            int inRow = 0;
            for (int column = 0; column < columns; column++) {
                inRow += isEmpty(row * columns + column) ? 0 : 1;
                int corner = row * (columns + 1) + column + 1;
                touched[corner + columns + 1] = touched[corner] + inRow;
            }
        }
    }

    private interface Visitor {
        void at(int cell, int disc);
    }

    /** Visits the cells that a circle cuts, and notes those that lie wholly in it. */
    private void eachCell(Visitor visitor) {
        for (int disc = 0; disc < r.length; disc++) {
            double r2 = r[disc] * r[disc];
            for (int row = row(y[disc] - r[disc]); row <= row(y[disc] + r[disc]); row++) {
                for (int column = column(x[disc] - r[disc]); column <= column(x[disc] + r[disc]); column++) {
                    double dx = Math.abs(west + (column + 0.5) * size - x[disc]);
                    double dy = Math.abs(south + (row + 0.5) * size - y[disc]);
                    double nearX = Math.max(0, dx - size / 2);
                    double nearY = Math.max(0, dy - size / 2);
                    if ((dx + size / 2) * (dx + size / 2) + (dy + size / 2) * (dy + size / 2) < r2) {
                        full[row * columns + column] = disc;
                    } else if (nearX * nearX + nearY * nearY <= r2) {
                        visitor.at(row * columns + column, disc);
                    }
                }
            }
        }
    }

    /** The cell of a point, or −1 beyond the grid, where no circle reaches. */
    int cell(double atX, double atY) {
        int column = (int) ((atX - west) * perSize);
        int row = (int) ((atY - south) * perSize);
        boolean beyond = atX < west || atY < south || column >= columns || row >= rows;
        return beyond ? NONE : row * columns + column;
    }

    /** Whether a cell is one of the grid and no circle touches it. */
    boolean isEmpty(int cell) {
        return cell != NONE && full[cell] == NONE && first[cell] == first[cell + 1];
    }

    /** Whether a cell is one of the grid and lies wholly in a circle. */
    boolean isFull(int cell) {
        return cell != NONE && full[cell] != NONE;
    }

    /** Whether a circle touches a cell that a box touches. */
    boolean touch(double minX, double minY, double maxX, double maxY) {
        if (isBeyond(minX, minY, maxX, maxY)) {
            return false;
        }
        int west = column(minX);
        int east = column(maxX) + 1;
        int south = row(minY) * (columns + 1);
        int north = (row(maxY) + 1) * (columns + 1);
        return touched[north + east] - touched[north + west] - touched[south + east] + touched[south + west] > 0;
    }

    private int column(double atX) {
        return Math.max(0, Math.min(columns - 1, (int) ((atX - west) * perSize)));
    }

    private int row(double atY) {
        return Math.max(0, Math.min(rows - 1, (int) ((atY - south) * perSize)));
    }

    /** Whether a box has cells at all: nothing reaches beyond the grid. */
    boolean isBeyond(double minX, double minY, double maxX, double maxY) {
        return maxX < west || maxY < south || minX > west + columns * size || minY > south + rows * size;
    }

    /** The cell of a point, or the nearest of the grid. */
    int cellAt(double atX, double atY) {
        return row(atY) * columns + column(atX);
    }

    /** How many cells on is the next to the north. */
    int columns() {
        return columns;
    }

    /** A circle that holds a cell wholly. */
    int full(int cell) {
        return full[cell];
    }

    /** Where the list of the circles that cut a cell begins; it ends where that of the next cell begins. */
    int firstListed(int cell) {
        return first[cell];
    }

    int listed(int at) {
        return listed[at];
    }

    int size() {
        return r.length;
    }
}
