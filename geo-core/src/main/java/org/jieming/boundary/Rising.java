package org.jieming.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The longest part of a list whose measures rise strictly (Schensted 1961). O(n²), for the markers of one line. */
final class Rising {
    private Rising() {}

    static <T> List<T> most(List<T> all, ToDoubleFunction<T> measure) {
        int[] length = new int[all.size()];
        int[] before = new int[all.size()];
        int best = -1;
        for (int i = 0; i < all.size(); i++) {
            length[i] = 1;
            before[i] = -1;
            for (int k = 0; k < i; k++) {
                if (measure.applyAsDouble(all.get(k)) < measure.applyAsDouble(all.get(i)) && length[k] >= length[i]) {
                    length[i] = length[k] + 1;
                    before[i] = k;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        List<T> rising = new ArrayList<>();
        for (int i = best; i >= 0; i = before[i]) {
            rising.add(all.get(i));
        }
        Collections.reverse(rising);
        return rising;
    }
}
