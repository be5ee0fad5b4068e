package org.jieming.register;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * The identity of an item, for ever: a rename, a code change or 镇改街 never makes a new one.
 *
 * @param high the first 64 bits of a UUID
 * @param low the last 64 bits of a UUID
 */
public record ItemId(long high, long low) implements Comparable<ItemId> {

    /** The id with the bits of a UUID. */
    public static ItemId of(UUID uuid) {
        return new ItemId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    /** The id that a name always gives (a name-based UUID), so that seeds born twice are born alike. */
    public static ItemId named(String name) {
        return of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads the 36-character form.
     *
     * @throws Malformed when the text is not a UUID
     */
    public static ItemId parse(String text) {
        try {
            if (text.length() == 36) {
                return of(UUID.fromString(text));
            }
        } catch (IllegalArgumentException notAUuid) {
            // falls through to the one complaint below
        }
        throw new Malformed(
                "id",
                text,
                Bilingual.of(
                        "标识应为 36 位 UUID,例如 0f8fad5b-d9cb-469f-a165-70867728950e", "An id is a UUID of 36 characters"));
    }

    /** The same bits as a UUID. */
    public UUID uuid() {
        return new UUID(high, low);
    }

    /** As of every record, written out: many tables are keyed by items. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemId id && high == id.high && low == id.low;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(high) + Long.hashCode(low);
    }

    @Override
    public int compareTo(ItemId other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return uuid().toString();
    }
}
