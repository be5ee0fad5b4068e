package org.jieming.api.exchange;

import java.util.List;

/**
 * A row of a table before it is known which row holds the column names.
 *
 * @param number line or row number as a person would look it up
 * @param cells as many as the row has
 */
record RawRow(long number, List<Cell> cells) {

    /** Whether nothing is written in the row. */
    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** The text in a column, empty beyond the end. */
    String text(int column) {
        return column < cells.size() ? cells.get(column).text() : "";
    }

    /** How many cells are written on, a run of cells with the same text (a merged cell) counting once. */
    long apart() {
        String left = "";
        long apart = 0;
        for (Cell cell : cells) {
            apart += cell.isBlank() || cell.text().equals(left) ? 0 : 1;
            left = cell.text();
        }
        return apart;
    }

    /** How many cells are written on. */
    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
