package org.jieming.population;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jieming.register.Values;

/**
 * What can be reckoned of a population cell from the figures that it states. Each figure counts the people between two ages, so that
 * the people between any two ages are known as soon as figures lead from one to the other; and where two ways lie apart, the sum of the
 * one or the difference of both may still be people (all but those from 65 to 69). Of figures that contradict each other those of
 * {@link Band} come first.
 */
final class AgeSums {
    private static final List<Figure> FIGURES = List.of(
            new Figure("population", 0, 6),
            new Figure("pop_60_plus", 1, 6),
            new Figure("pop_65_plus", 2, 6),
            new Figure("pop_80_plus", 5, 6),
            new Figure("pop_0_59", 0, 1),
            new Figure("pop_60_64", 1, 2),
            new Figure("pop_65_69", 2, 3),
            new Figure("pop_70_74", 3, 4),
            new Figure("pop_75_79", 4, 5));

    /** Ages 0, 60, 65, 70, 75, 80 and that which nobody reaches; between each and the next live the people of one step. */
    private static final int AGES = 7;

    private static final int STEPS = AGES - 1;

    /** One age for all that figures lead to from each other. */
    private final int[] origins = IntStream.range(0, AGES).toArray();

    /** How many people are between that and the age. */
    private final long[] younger = new long[AGES];

    /** People from one age to another, as numbers of {@link #AGES}. */
    private record Figure(String property, int from, int to) {}

    private AgeSums(Values cell) {
        for (Figure figure : FIGURES) {
            cell.get(figure.property).ifPresent(people -> join(figure, (Long) people));
        }
    }

    /** The properties that are reckoned with. */
    static List<String> properties() {
        return FIGURES.stream().map(Figure::property).toList();
    }

    /** Whether of some ages fewer people than may be told of can be reckoned. O(subsets of the steps), which are 63. */
    static boolean tellFew(Values cell) {
        AgeSums sums = new AgeSums(cell);
        return IntStream.range(1, 1 << STEPS).anyMatch(sums::areFew);
    }

    private void join(Figure figure, long people) {
        int from = origins[figure.from];
        int to = origins[figure.to];
        long shift = younger[figure.from] + people - younger[figure.to];
        for (int age = 0; from != to && age < AGES; age++) {
            if (origins[age] == to) {
                origins[age] = from;
                younger[age] += shift;
            }
        }
    }

    /** Whether the people of some steps can be reckoned, and are few: what begins and ends them is led to from the same ages. */
    private boolean areFew(int steps) {
        long people = 0;
        int[] open = new int[AGES];
        for (int step = 0; step < STEPS; step++) {
            if ((steps >> step & 1) == 1) {
                people += younger[step + 1] - younger[step];
                open[origins[step + 1]]++;
                open[origins[step]]--;
            }
        }
        return SmallCounts.isSmall(people) && Arrays.stream(open).allMatch(ends -> ends == 0);
    }
}
