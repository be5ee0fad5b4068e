package org.jieming.api.map;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

/** The numbers of items, each its own and for ever. Safe for use by several threads, which derive maps beside one another. */
final class Numbers {
    private final Map<ItemId, Integer> given;

    private Numbers(int expected) {
        given = new ConcurrentHashMap<>(expected * 2 + 16);
    }

    /** Numbers items from 0 on. */
    static Numbers of(List<ItemVersion> items) {
        Numbers numbers = new Numbers(items.size());
        items.forEach(item -> numbers.of(item.id()));
        return numbers;
    }

    /** The number of an item, or null when it has none. */
    @Nullable
    Integer find(ItemId id) {
        return given.get(id);
    }

    /** The number of an item, which has one from now on. */
    int of(ItemId id) {
        Integer known = given.get(id);
        return known != null ? known : next(id);
    }

    private synchronized int next(ItemId id) {
        Integer number = given.putIfAbsent(id, given.size());
        return number != null ? number : given.size() - 1;
    }
}
