package org.jieming.reach;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How evenly something is shared out among people (domain E.5).
 *
 * @param mean what a person has on average
 * @param gini 0: everybody has the same; towards 1: one has all (Lorenz curve, trapezia between places)
 * @param palma what the tenth that has most has, divided by what the 40 % that have least have; infinite when they have nothing
 * @param belowHalf the share of people who have less than half the mean
 */
public record Equity(double mean, double gini, double palma, double belowHalf) {

    /** Measures shares; NaN throughout when there is nobody or nothing. O(n log n). */
    public static Equity of(double[] perPerson, long[] people) {
        int[] order = IntStream.range(0, people.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> perPerson[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        double persons = 0;
        double sum = 0;
        for (int place : order) {
            persons += people[place];
            sum += people[place] * perPerson[place];
        }
        double mean = sum / persons;
        double area = 0;
        double before = 0;
        double below = 0;
        for (int place : order) {
            double after = before + people[place] * perPerson[place];
            area += people[place] * (before + after) / 2;
            before = after;
            below += perPerson[place] < mean / 2 ? people[place] : 0;
        }
        double least = held(perPerson, people, order, 0.4 * persons);
        double most = sum - held(perPerson, people, order, 0.9 * persons);
        // what all have alike is rounded to a hair below it
        double gini = Math.max(0, 1 - 2 * area / (persons * sum));
        return new Equity(mean, gini, most / least, below / persons);
    }

    /** What the first so many people hold together; people of one place hold alike. */
    private static double held(double[] perPerson, long[] people, int[] order, double first) {
        double left = first;
        double held = 0;
        for (int place : order) {
            double counted = Math.min(left, people[place]);
            held += counted * perPerson[place];
            left -= counted;
        }
        return held;
    }
}
