package org.jieming.register;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.jieming.index.BoxIndex;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.locationtech.jts.geom.Envelope;

/**
 * A place in the order in which a collection is walked: along the Hilbert curve, then by id and first day. It says
 * nothing of page numbers, so the page after any cursor costs the same, and it stays good across revisions.
 *
 * @param curve Hilbert key of the version's box; {@link Long#MAX_VALUE} for versions without shape
 * @param id the item
 * @param first first day of the version's period, as in {@link Period#first()}
 */
public record Cursor(long curve, ItemId id, int first) implements Comparable<Cursor> {
    private static final int BYTES = 3 * Long.BYTES + Integer.BYTES;

    /** The place of a version. */
    static Cursor of(ItemVersion version) {
        return new Cursor(curve(version), version.id(), version.valid().first());
    }

    /** The place of a version along the curve. */
    static long curve(ItemVersion version) {
        Envelope box = version.shapeOrNull() == null
                ? new Envelope()
                : version.shapeOrNull().envelope();
        return box.isNull()
                ? Long.MAX_VALUE
                : BoxIndex.hilbert(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws Malformed when the text is no cursor
     */
    public static Cursor parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == BYTES) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                return new Cursor(buffer.getLong(), new ItemId(buffer.getLong(), buffer.getLong()), buffer.getInt());
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the one complaint below
        }
        throw new Malformed(
                "cursor",
                text,
                Bilingual.of("翻页标记无效,请从上一页的 next 链接继续", "Not a cursor: follow the 'next' link of the page before"));
    }

    @Override
    public int compareTo(Cursor other) {
        int byCurve = Long.compare(curve, other.curve);
        if (byCurve != 0) {
            return byCurve;
        }
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : Integer.compare(first, other.first);
    }

    /** An opaque text fit for a URL. */
    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(curve)
                .putLong(id.high())
                .putLong(id.low())
                .putInt(first)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
