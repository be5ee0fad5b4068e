package org.jieming.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieming.naming.DoubleEntries.Cluster;
import org.jieming.naming.DoubleEntries.Evidence;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/** Joins evidence that shares an item (union and find, nearly linear). */
final class Clusters {
    private final Map<ItemId, ItemId> parents = new HashMap<>();

    private Clusters() {}

    /** The clusters in the order in which their first evidence comes. */
    static List<Cluster> of(List<Evidence> evidence) {
        Clusters joined = new Clusters();
        evidence.forEach(each -> joined.parents.put(
                joined.root(each.one().id()), joined.root(each.other().id())));
        Map<ItemId, List<Evidence>> byRoot = new LinkedHashMap<>();
        for (Evidence each : evidence) {
            byRoot.computeIfAbsent(joined.root(each.one().id()), none -> new ArrayList<>())
                    .add(each);
        }
        return byRoot.values().stream()
                .map(some -> new Cluster(List.copyOf(items(some)), some))
                .toList();
    }

    private static Set<ItemVersion> items(List<Evidence> evidence) {
        Set<ItemVersion> items = new LinkedHashSet<>();
        evidence.forEach(each -> {
            items.add(each.one());
            items.add(each.other());
        });
        return items;
    }

    private ItemId root(ItemId item) {
        ItemId at = item;
        for (ItemId next = parents.getOrDefault(at, at); !next.equals(at); next = parents.getOrDefault(at, at)) {
            parents.put(at, parents.getOrDefault(next, next));
            at = next;
        }
        return at;
    }
}
