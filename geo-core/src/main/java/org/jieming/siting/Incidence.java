package org.jieming.siting;

import java.util.Arrays;

/** Who touches whom, as lists of rising numbers. */
final class Incidence {
    private Incidence() {}

    /** The same seen from the other side: for each of so many things the numbers of the lists that hold it. O(entries). */
    static int[][] turned(int[][] lists, int things) {
        int[] size = new int[things];
        for (int[] list : lists) {
            for (int thing : list) {
                size[thing]++;
            }
        }
        int[][] turned = new int[things][];
        Arrays.setAll(turned, thing -> new int[size[thing]]);
        int[] filled = new int[things];
        for (int number = 0; number < lists.length; number++) {
            for (int thing : lists[number]) {
                turned[thing][filled[thing]++] = number;
            }
        }
        return turned;
    }

    /**
     * A list as a key: two of the same numbers are equal.
     *
     * @param numbers rising
     */
    record Key(int[] numbers) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(numbers, key.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }
}
