package org.jieming.api.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Sources in the order in which they are first referred to, numbered from 1. Not for sharing between threads. */
final class Citations {
    private final List<String> texts = new ArrayList<>();

    /** The numbers of some sources, {@code [1][3]}, each once: an approval and what enters its name into use rest on one act. */
    String refer(List<String> sources) {
        StringBuilder numbers = new StringBuilder();
        for (String source : new LinkedHashSet<>(sources)) {
            if (!texts.contains(source)) {
                texts.add(source);
            }
            numbers.append('[').append(texts.indexOf(source) + 1).append(']');
        }
        return numbers.toString();
    }

    /** All sources; the first has number 1. */
    List<String> all() {
        return List.copyOf(texts);
    }
}
