package org.jieming.siting;

import java.util.List;

/**
 * Sites to build so that ways are short.
 *
 * @param chosen the candidates chosen, rising
 * @param value what the plan comes to: person-metres for {@link LeastWay}, metres for {@link LeastFarthest}
 * @param bound what no plan can fall below
 * @param proven whether no plan is better
 */
public record WayPlan(List<Integer> chosen, double value, double bound, boolean proven) {
    public WayPlan {
        chosen = List.copyOf(chosen);
    }
}
