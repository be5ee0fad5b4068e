package org.jieming.siting;

import java.util.ArrayList;
import java.util.List;

/** Every plan there is, where candidates are few enough to look at all. */
final class AllPlans {
    private AllPlans() {}

    /** All choices of so many of the candidates or fewer, none included. */
    static List<List<Integer>> of(int candidates, int most) {
        List<List<Integer>> plans = new ArrayList<>();
        for (int mask = 0; mask < 1 << candidates; mask++) {
            if (Integer.bitCount(mask) <= most) {
                List<Integer> plan = new ArrayList<>();
                for (int candidate = 0; candidate < candidates; candidate++) {
                    if ((mask >> candidate & 1) == 1) {
                        plan.add(candidate);
                    }
                }
                plans.add(plan);
            }
        }
        return plans;
    }
}
