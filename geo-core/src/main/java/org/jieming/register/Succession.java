package org.jieming.register;

import java.time.LocalDate;
import java.util.List;

/**
 * That some items came out of others on a day: split, merger, 镇改街, abolition into neighbours (domain table B.3).
 *
 * @param kind the kind of event: a code of the list {@code division-event}
 * @param effective day of legal effect
 * @param predecessors the items before
 * @param successors the items after; empty when nothing followed
 */
public record Succession(String kind, LocalDate effective, List<ItemId> predecessors, List<ItemId> successors) {
    public Succession {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }

    /** Whether the item stands on either side. */
    public boolean touches(ItemId id) {
        return predecessors.contains(id) || successors.contains(id);
    }
}
