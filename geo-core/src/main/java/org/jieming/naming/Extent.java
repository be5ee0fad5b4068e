package org.jieming.naming;

import java.util.Map;
import java.util.Optional;

/**
 * What is stated of a place that its generic part may ask for.
 *
 * @param sizes its measures, as far as they are stated
 * @param roadClass code of list {@code road-class}; empty when it is not stated, or it is no road
 */
public record Extent(Map<Size, Double> sizes, Optional<String> roadClass) {
    /** Nothing is stated. */
    public static final Extent UNKNOWN = new Extent(Map.of(), Optional.empty());

    public Extent {
        sizes = Map.copyOf(sizes);
    }
}
