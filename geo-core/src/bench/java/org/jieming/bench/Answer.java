package org.jieming.bench;

/**
 * What a rival answered.
 *
 * @param values its figures, in the order of what was asked about
 * @param first seconds of its first run
 * @param median seconds in the median of its runs
 */
public record Answer(double[] values, double first, double median) {}
