package org.jieming.search;

import java.util.Arrays;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;

/**
 * The versions that bear the texts of a segment; an entry is a version under a text. What nearly every question asks of an
 * entry stands in arrays of its own: reaching for the version would cost as much as finding it.
 */
final class Bearers {
    private static final ItemType[] TYPES = ItemType.values();
    private static final int TYPE_SHIFT = 8;
    private static final int PROPERTY = (1 << TYPE_SHIFT) - 1;

    /** By text: its first entry; behind the last the number of all. */
    private final int[] first;

    private final ItemVersion[] versions;
    /** By entry: type of item and place of the property. */
    private final char[] held;
    /** By entry: first day of what goes on without end; {@link Integer#MAX_VALUE} for what ends. */
    private final int[] since;

    private final int[] items;

    /** Those that bear names, and behind them those that bear codes. */
    Bearers(Entries.Ordered named, Entries.Ordered coded) {
        int names = named.versions().length;
        this.first = joined(named.first(), coded.first());
        this.versions = Arrays.copyOf(named.versions(), names + coded.versions().length);
        System.arraycopy(coded.versions(), 0, versions, names, coded.versions().length);
        this.held = new char[versions.length];
        this.since = new int[versions.length];
        this.items = new int[versions.length];
        for (int entry = 0; entry < versions.length; entry++) {
            keep(entry, entry < names ? named.properties()[entry] : coded.properties()[entry - names]);
        }
    }

    /** Entries of the second after all of the first. */
    private static int[] joined(int[] first, int[] second) {
        int[] joined = Arrays.copyOf(first, first.length + second.length - 1);
        for (int i = 0; i < second.length; i++) {
            joined[first.length - 1 + i] = first[first.length - 1] + second[i];
        }
        return joined;
    }

    private void keep(int entry, int property) {
        ItemVersion version = versions[entry];
        Period valid = version.valid();
        held[entry] = (char) (version.type().ordinal() << TYPE_SHIFT | property);
        since[entry] = valid.end() == Integer.MAX_VALUE ? valid.first() : Integer.MAX_VALUE;
        items[entry] = version.id().hashCode();
    }

    /** The first entry of a text. */
    int first(int text) {
        return first[text];
    }

    ItemVersion version(int entry) {
        return versions[entry];
    }

    ItemType type(int entry) {
        return TYPES[held[entry] >>> TYPE_SHIFT];
    }

    int property(int entry) {
        return held[entry] & PROPERTY;
    }

    /** Whether a version holds in a time and is the latest of its item that may; false when that takes a closer look. */
    boolean isLatest(int entry, Period during) {
        return since[entry] < during.end();
    }

    /** Different for different items, but for chance. */
    int item(int entry) {
        return items[entry];
    }

    ItemId id(int entry) {
        return versions[entry].id();
    }
}
