package org.jieming.siting;

import java.util.List;

/**
 * Sites to build.
 *
 * @param chosen the candidates chosen, in the order in which each adds most
 * @param served how many people are served then, those of existing sites among them
 * @param bound what no plan can exceed – or, where sites are counted, fall below
 * @param proven whether no plan is better
 */
public record Plan(List<Integer> chosen, long served, long bound, boolean proven) {
    public Plan {
        chosen = List.copyOf(chosen);
    }
}
