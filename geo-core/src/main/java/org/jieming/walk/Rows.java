package org.jieming.walk;

import java.util.function.IntConsumer;

/**
 * Things sorted into rows that follow each other.
 *
 * @param first where each row begins; one more entry ends the last
 * @param things their numbers, row after row
 */
record Rows(int[] first, int[] things) {

    /**
     * Sorts things into rows, in order of their numbers. O(rows + things).
     *
     * @param rows how many rows there are
     * @param rowOf the row of each thing, negative for one that stands in none
     */
    static Rows of(int rows, int[] rowOf) {
        int[] first = new int[rows + 1];
        for (int row : rowOf) {
            if (row >= 0) {
                first[row]++;
            }
        }
        int sum = 0;
        for (int row = 0; row <= rows; row++) {
            sum += first[row];
            first[row] = sum;
        }
        int[] things = new int[sum];
        for (int thing = rowOf.length - 1; thing >= 0; thing--) {
            if (rowOf[thing] >= 0) {
                things[--first[rowOf[thing]]] = thing;
            }
        }
        return new Rows(first, things);
    }

    void each(int row, IntConsumer visitor) {
        for (int at = first[row]; at < first[row + 1]; at++) {
            visitor.accept(things[at]);
        }
    }
}
