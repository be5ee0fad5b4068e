package org.jieming.register;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jieming.index.BoxIndex;
import org.locationtech.jts.geom.Envelope;

/**
 * The settled part of a shelf: versions packed in cursor order with a spatial index, a table by id, and tables by key
 * that are made when first asked for. Building is O(n log n); 1 M versions take about two seconds.
 */
final class Bulk {
    /** Of a type with no items. */
    static final Bulk EMPTY = new Bulk(new ItemVersion[0], BoxIndex.build(new double[0]));

    /** Tells this bulk from all others without keeping it alive. */
    private final Object mark = new Object();

    private final ItemVersion[] slots;
    private final BoxIndex boxes;
    private final SlotTable byId;
    private final ConcurrentHashMap<List<Property>, SlotTable> byKey = new ConcurrentHashMap<>();

    private volatile DayCount lastCount = new DayCount(Integer.MIN_VALUE, 0);

    private record DayCount(int day, int count) {}

    private Bulk(ItemVersion[] slots, BoxIndex boxes) {
        this.slots = slots;
        this.boxes = boxes;
        this.byId = new SlotTable(slots.length);
        for (int slot = 0; slot < slots.length; slot++) {
            byId.add(slots[slot].id().hashCode(), slot);
        }
    }

    static Bulk of(Collection<ItemVersion> versions) {
        ItemVersion[] sorted = versions.toArray(ItemVersion[]::new);
        Arrays.sort(sorted, Bulk::byIdAndDay);
        double[] corners = new double[sorted.length * 4];
        for (int i = 0; i < sorted.length; i++) {
            corners(sorted[i], corners, i * 4);
        }
        BoxIndex boxes = BoxIndex.build(corners);
        ItemVersion[] slots = new ItemVersion[sorted.length];
        for (int slot = 0; slot < slots.length; slot++) {
            slots[slot] = sorted[boxes.entry(slot)];
        }
        return new Bulk(slots, boxes);
    }

    private static int byIdAndDay(ItemVersion one, ItemVersion other) {
        int byId = one.id().compareTo(other.id());
        return byId != 0
                ? byId
                : Integer.compare(one.valid().first(), other.valid().first());
    }

    Object mark() {
        return mark;
    }

    int size() {
        return slots.length;
    }

    ItemVersion at(int slot) {
        return slots[slot];
    }

    BoxIndex boxes() {
        return boxes;
    }

    SlotTable byId() {
        return byId;
    }

    /** How many versions are in force on a day; the last day asked for is remembered. */
    int inForce(int day) {
        DayCount known = lastCount;
        if (known.day() != day) {
            int count = 0;
            for (ItemVersion version : slots) {
                count += version.valid().containsDay(day) ? 1 : 0;
            }
            known = new DayCount(day, count);
            lastCount = known;
        }
        return known.count();
    }

    /** The table by the values of some properties; made on first use in O(n). */
    SlotTable byKey(List<Property> key) {
        return byKey.computeIfAbsent(key, this::tabulate);
    }

    /** The first slot at or after a cursor. O(log n). */
    int firstSlot(Cursor cursor) {
        int low = 0;
        int high = slots.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Cursor.of(slots[middle]).compareTo(cursor) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private SlotTable tabulate(List<Property> key) {
        SlotTable table = new SlotTable(slots.length);
        for (int slot = 0; slot < slots.length; slot++) {
            int place = slot;
            KeyValue.of(key, slots[slot].values()).ifPresent(value -> table.add(value.hashCode(), place));
        }
        return table;
    }

    private static void corners(ItemVersion version, double[] into, int at) {
        Envelope box = version.shapeOrNull() == null
                ? new Envelope()
                : version.shapeOrNull().envelope();
        if (box.isNull()) {
            Arrays.fill(into, at, at + 4, Double.NaN);
        } else {
            into[at] = box.getMinX();
            into[at + 1] = box.getMinY();
            into[at + 2] = box.getMaxX();
            into[at + 3] = box.getMaxY();
        }
    }
}
