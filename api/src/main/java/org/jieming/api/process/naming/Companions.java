package org.jieming.api.process.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * Names that are written together, as by the rows of one file, none of which a snapshot holds: those alike that lie in one county, or
 * of divisions in one province (A-10 … A-14), so that each is compared with few. For one thread.
 */
final class Companions {
    private static final int COUNTY = 6;
    private static final int PROVINCE = 2;
    /** So many are told of; with more the first are enough. */
    private static final int MOST = 20;

    private final UnaryOperator<String> key;
    private final Map<String, List<ItemVersion>> written = new HashMap<>();

    /**
     * None yet.
     *
     * @param key what names have in common that are the same
     */
    Companions(UnaryOperator<String> key) {
        this.key = key;
    }

    /** Those before an item that bear its name at the same time; the item is one of them from now on. O(1). */
    List<ItemVersion> before(ItemVersion item) {
        List<ItemVersion> alike = written.computeIfAbsent(group(item), none -> new ArrayList<>());
        List<ItemVersion> before = alike.stream()
                .filter(other -> !other.id().equals(item.id()) && other.valid().overlaps(item.valid()))
                .toList();
        if (alike.size() < MOST) {
            alike.add(item);
        }
        return before;
    }

    private String group(ItemVersion item) {
        boolean isDivision = item.type() == ItemType.DIVISION;
        String code = item.unitCode();
        int length = Math.min(code.length(), isDivision ? PROVINCE : COUNTY);
        return item.type() + " " + code.substring(0, length) + " " + key.apply(item.name());
    }
}
