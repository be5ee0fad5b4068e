package org.jieming.search;

/**
 * A piece of a text.
 *
 * @param from its first UTF-16 unit
 * @param to the unit after its last
 */
public record Span(int from, int to) {}
