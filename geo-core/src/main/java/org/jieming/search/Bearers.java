package org.jieming.search;

import java.util.Arrays;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Property;

/**
 * The versions that bear the texts of a segment; an entry is a version under a text. What nearly every question asks of a text
 * stands in one place, and so does what it asks of an entry: each look elsewhere into memory would cost as much as finding it.
 * Memory: eight bytes a text, twelve an entry.
 */
final class Bearers {
    private static final ItemType[] TYPES = ItemType.values();
    private static final int PROPERTY_BITS = 8;
    private static final int HELD_BITS = PROPERTY_BITS + 5;
    private static final int FACTOR = 0x9E3779B1;

    /** By text: its rank, then its first entry; behind the last the number of all entries. */
    private final int[] texts;

    private final ItemVersion[] versions;
    /**
     * By entry: above the first day of what goes on without end, {@link Integer#MAX_VALUE} for what ends; below it bits that
     * differ for different items, type of item, and place of the property.
     */
    private final long[] entries;

    /** Those that bear names, and behind them those that bear codes. */
    Bearers(Entries.Ordered named, Entries.Ordered coded) {
        int names = named.versions().length;
        this.texts = new int[2 * (named.texts().length + coded.texts().length) + 2];
        put(named, 0, 0);
        put(coded, named.texts().length, names);
        this.versions = Arrays.copyOf(named.versions(), names + coded.versions().length);
        System.arraycopy(coded.versions(), 0, versions, names, coded.versions().length);
        this.entries = new long[versions.length];
        for (int entry = 0; entry < versions.length; entry++) {
            entries[entry] = entry(
                    versions[entry], entry < names ? named.properties()[entry] : coded.properties()[entry - names]);
        }
    }

    /** Writes texts down from one on, whose entries begin with one. */
    private void put(Entries.Ordered ordered, int text, int entry) {
        int at = 2 * text;
        for (int i = 0; i < ordered.first().length; i++) {
            texts[at++] = i < ordered.texts().length ? ordered.texts()[i].rank() : 0;
            texts[at++] = entry + ordered.first()[i];
        }
    }

    private static long entry(ItemVersion version, int property) {
        Period valid = version.valid();
        int since = valid.end() == Integer.MAX_VALUE ? valid.first() : Integer.MAX_VALUE;
        int item = version.id().hashCode() * FACTOR >>> HELD_BITS << HELD_BITS;
        int held = item | version.type().ordinal() << PROPERTY_BITS | property;
        return (long) since << Integer.SIZE | Integer.toUnsignedLong(held);
    }

    int rank(int text) {
        return texts[2 * text];
    }

    /** The first entry of a text. */
    int first(int text) {
        return texts[2 * text + 1];
    }

    ItemVersion version(int entry) {
        return versions[entry];
    }

    /** A number that is the same for what is held in the same property of the same type. */
    int held(int entry) {
        return (int) entries[entry] & (1 << HELD_BITS) - 1;
    }

    /** The property that holds the name. */
    Property property(int entry) {
        return Descriptor.of(TYPES[held(entry) >>> PROPERTY_BITS])
                .properties()
                .get(held(entry) & (1 << PROPERTY_BITS) - 1);
    }

    /** Where that stands in its descriptor. */
    int place(int entry) {
        return held(entry) & (1 << PROPERTY_BITS) - 1;
    }

    /** Whether a version holds in a time and is the latest of its item that may; false when that takes a closer look. */
    boolean isLatest(int entry, Period during) {
        return (int) (entries[entry] >>> Integer.SIZE) < during.end();
    }

    /** Different for different items, but for chance. */
    int item(int entry) {
        return (int) entries[entry] >>> HELD_BITS;
    }

    ItemId id(int entry) {
        return versions[entry].id();
    }
}
