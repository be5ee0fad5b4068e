package org.jieming.gap;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jieming.standard.Sense;

/**
 * One figure of an area or a unit in it, as far as it is known.
 *
 * @param least what it is at the least
 * @param most what it is at the most; equal to {@code least} when everything is known
 * @param numerator what is counted above the line, at the least
 * @param denominator what is counted below the line
 */
public record Figure(double least, double most, double numerator, double denominator) {

    /** Whether the bound is kept for certain, missed for certain, or neither. */
    Compliance against(Sense sense, double bound) {
        boolean one = sense.keeps(least, bound);
        boolean other = sense.keeps(most, bound);
        if (Double.isNaN(least)) {
            return Compliance.UNKNOWN;
        }
        if (one != other) {
            return Compliance.UNKNOWN;
        }
        return one ? Compliance.SATISFIED : Compliance.SHORT;
    }

    /**
     * How many more there would have to be above the line for the bound, with as many below it as there are: at the least, and
     * rounded up, since nobody builds half a bed. Rounding errors of the rate, far below a millionth, ask for no further one.
     *
     * @param rate how many below the line the figure is told of
     */
    long lacks(double bound, int rate) {
        return (long) Math.max(0, Math.ceil((bound - most) * denominator / rate - 1e-6));
    }

    /**
     * What is left of it beside those of its parts, of which nobody knows how much more there is.
     *
     * @param isRate whether it is a rate, so that the figures are no sums
     */
    Figure without(List<Figure> parts, boolean isRate) {
        return new Figure(
                isRate
                        ? Double.NaN
                        : least - parts.stream().mapToDouble(Figure::least).sum(),
                Double.POSITIVE_INFINITY,
                numerator - parts.stream().mapToDouble(Figure::numerator).sum(),
                isRate
                        ? denominator
                                - parts.stream()
                                        .mapToDouble(Figure::denominator)
                                        .sum()
                        : denominator);
    }

    /** What is counted, of which nobody knows how much more there is. */
    Figure atLeast(boolean isRate) {
        return new Figure(isRate ? Double.NaN : numerator, Double.POSITIVE_INFINITY, numerator, denominator);
    }

    /** What is counted, and nothing else. */
    static Figure counted(double numerator, double denominator) {
        return new Figure(numerator, numerator, numerator, denominator);
    }

    /** Whether more is counted than in all of its parts, above the line or below it. */
    boolean isMoreThan(List<Figure> parts) {
        return isMore(numerator, parts.stream().mapToDouble(Figure::numerator))
                || isMore(denominator, parts.stream().mapToDouble(Figure::denominator));
    }

    private static boolean isMore(double whole, DoubleStream parts) {
        return whole - parts.sum() > 1e-6;
    }

    /** Whether there is certainly nothing to count it of. */
    boolean isOfNothing() {
        return Double.isNaN(least) && Double.isNaN(most);
    }

    /** Whether everything behind it is known. */
    public boolean isExact() {
        return least == most;
    }
}
