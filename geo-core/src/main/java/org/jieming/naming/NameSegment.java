package org.jieming.naming;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;

/**
 * Some names in the order of their division codes, and for each key their places sorted by hash: 8 bytes a name and key, and as much
 * for each former name and each further way to hear a name.
 * Names of one hash lie in the order of codes, so that those of one unit are found in O(log n), however many bear the same
 * name elsewhere. Two segments merge without reading a name anew.
 */
final class NameSegment {
    private static final Key[] KEYS = Key.values();
    private static final long SLOT = 0xFFFF_FFFFL;

    private final ItemVersion[] items;
    /** The division code of each item, rising; 0 for none. */
    private final long[] codes;
    /** The box of each shape as west, south, east, north, rounded outward; NaN for none. */
    private final float[] boxes;
    /** For each key, hash in the upper and slot in the lower half, rising. */
    private final long[][] sorted;

    private NameSegment(ItemVersion[] items, long[] codes, long[][] sorted) {
        this.items = items;
        this.codes = codes;
        this.boxes = boxes(items);
        this.sorted = sorted;
    }

    static NameSegment of(List<ItemVersion> all, NameForms forms) {
        ItemVersion[] items = all.toArray(ItemVersion[]::new);
        Arrays.parallelSort(items, Comparator.comparingLong(NameSegment::code));
        Filing filing = new Filing(items.length);
        IntStream.range(0, items.length).parallel().forEach(slot -> {
            Named named = new Named(items[slot]);
            NameForm form = forms.of(named);
            for (Key key : KEYS) {
                filing.file(key, slot, forms.hashes(key, named, form));
            }
        });
        long[][] sorted = Arrays.stream(KEYS).map(filing::sorted).toArray(long[][]::new);
        return new NameSegment(
                items, Arrays.stream(items).mapToLong(NameSegment::code).toArray(), sorted);
    }

    private static float[] boxes(ItemVersion[] items) {
        float[] boxes = new float[4 * items.length];
        for (int slot = 0; slot < items.length; slot++) {
            Shape shape = items[slot].shapeOrNull();
            Envelope box = shape == null ? new Envelope() : shape.envelope();
            boolean none = box.isNull();
            boxes[4 * slot] = none ? Float.NaN : Math.nextDown((float) box.getMinX());
            boxes[4 * slot + 1] = none ? Float.NaN : Math.nextDown((float) box.getMinY());
            boxes[4 * slot + 2] = none ? Float.NaN : Math.nextUp((float) box.getMaxX());
            boxes[4 * slot + 3] = none ? Float.NaN : Math.nextUp((float) box.getMaxY());
        }
        return boxes;
    }

    private static long code(ItemVersion item) {
        return CodeRange.number(new Named(item).code());
    }

    int size() {
        return items.length;
    }

    /** Hands out every item. */
    void each(Consumer<ItemVersion> visitor) {
        for (ItemVersion item : items) {
            visitor.accept(item);
        }
    }

    /** Both in one, without the items that a test drops. O(n log n), no name is read anew. */
    NameSegment with(NameSegment other, Predicate<ItemVersion> kept) {
        int[] slots = new int[items.length + other.items.length];
        ItemVersion[] all = new ItemVersion[slots.length];
        long[] allCodes = new long[slots.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < items.length || theirs < other.items.length) {
            boolean first = theirs == other.items.length || mine < items.length && codes[mine] <= other.codes[theirs];
            int from = first ? mine : items.length + theirs;
            ItemVersion item = first ? items[mine] : other.items[theirs];
            allCodes[size] = first ? codes[mine++] : other.codes[theirs++];
            all[size] = item;
            slots[from] = kept.test(item) ? size++ : -1;
        }
        long[][] merged = new long[KEYS.length][];
        for (int key = 0; key < KEYS.length; key++) {
            merged[key] = merged(sorted[key], other.sorted[key], slots);
        }
        return new NameSegment(Arrays.copyOf(all, size), Arrays.copyOf(allCodes, size), merged);
    }

    private long[] merged(long[] one, long[] other, int[] slots) {
        long[] merged = new long[one.length + other.length];
        int next = 0;
        for (int i = 0; i < one.length + other.length; i++) {
            long entry = i < one.length ? one[i] : other[i - one.length] + items.length;
            int slot = slots[(int) (entry & SLOT)];
            if (slot >= 0) {
                merged[next++] = entry & ~SLOT | slot;
            }
        }
        long[] kept = Arrays.copyOf(merged, next);
        Arrays.parallelSort(kept);
        return kept;
    }

    /** Hands out the items whose key has a hash and that may lie within; the caller compares. */
    void propose(Key key, int hash, Within within, Consumer<ItemVersion> visitor) {
        long[] entries = sorted[key.ordinal()];
        int at = firstAtLeast(entries, (long) hash << Integer.SIZE);
        for (; isOf(entries, at, hash) && codes[slot(entries[at])] == 0; at++) {
            visit(slot(entries[at]), within, visitor);
        }
        for (CodeRange range : within.codes()) {
            int slot = firstAtLeast(codes, Math.max(1, range.first()));
            at = Math.max(at, firstAtLeast(entries, (long) hash << Integer.SIZE | slot));
            for (; isOf(entries, at, hash) && codes[slot(entries[at])] < range.end(); at++) {
                visit(slot(entries[at]), within, visitor);
            }
        }
    }

    private void visit(int slot, Within within, Consumer<ItemVersion> visitor) {
        Envelope box = within.box();
        if (box == null
                || Float.isNaN(boxes[4 * slot])
                || boxes[4 * slot] <= box.getMaxX()
                        && boxes[4 * slot + 1] <= box.getMaxY()
                        && boxes[4 * slot + 2] >= box.getMinX()
                        && boxes[4 * slot + 3] >= box.getMinY()) {
            visitor.accept(items[slot]);
        }
    }

    private static boolean isOf(long[] entries, int at, int hash) {
        return at < entries.length && (int) (entries[at] >> Integer.SIZE) == hash;
    }

    private static int slot(long entry) {
        return (int) (entry & SLOT);
    }

    private static int firstAtLeast(long[] rising, long value) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
