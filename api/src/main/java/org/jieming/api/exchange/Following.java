package org.jieming.api.exchange;

import java.util.List;

/**
 * What a file says of items that came out of others, as it is written.
 *
 * @param kind the kind of event
 * @param effective its day
 * @param predecessors the ids of the items before
 * @param successors the ids of the items after
 */
public record Following(String kind, String effective, List<String> predecessors, List<String> successors) {
    public Following {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }
}
