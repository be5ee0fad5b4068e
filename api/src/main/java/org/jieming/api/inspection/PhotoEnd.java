package org.jieming.api.inspection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Whether a photograph goes on to its end: a JPEG (ITU-T T.81) to the marker EOI of its own picture and not of a preview in its
 * header, a PNG (W3C) to its chunk IEND, a WebP (RFC 9649) as far as it says that it is long. What follows behind does no harm: telephones
 * put films there. O(bytes).
 */
final class PhotoEnd {
    private static final int MARKER = 0xFF;
    private static final int STUFFED = 0x00;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int RESTART_FIRST = 0xD0;
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_FRAME = 12;
    private static final int END_CHUNK = 0x49454E44;
    private static final int RIFF_HEAD = 8;

    private PhotoEnd() {}

    static boolean isThere(byte[] bytes) {
        if (bytes.length < PNG_FRAME) {
            return false;
        }
        return switch (bytes[0] & MARKER) {
            case MARKER -> jpeg(bytes);
            case 0x89 -> png(ByteBuffer.wrap(bytes));
            default -> RIFF_HEAD + webp(bytes) <= bytes.length;
        };
    }

    private static long webp(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL;
    }

    private static boolean png(ByteBuffer bytes) {
        long at = PNG_SIGNATURE;
        while (at + PNG_FRAME <= bytes.limit()) {
            long next = at + PNG_FRAME + (bytes.getInt((int) at) & 0xFFFFFFFFL);
            if (bytes.getInt((int) at + 4) == END_CHUNK) {
                return next <= bytes.limit();
            }
            at = next;
        }
        return false;
    }

    /** From marker to marker: those with a length are passed over whole, the coded picture after a scan byte by byte. */
    private static boolean jpeg(byte[] bytes) {
        boolean scanned = false;
        int at = 0;
        while (at + 1 < bytes.length) {
            int code = bytes[at + 1] & MARKER;
            if ((bytes[at] & MARKER) != MARKER || code == MARKER || code == STUFFED) {
                at += (bytes[at] & MARKER) == MARKER && code == STUFFED ? 2 : 1;
            } else if (code == END_OF_IMAGE) {
                return scanned;
            } else if (code >= RESTART_FIRST && code <= START_OF_IMAGE) {
                at += 2;
            } else {
                scanned |= code == START_OF_SCAN;
                at += 2 + length(bytes, at + 2);
            }
        }
        return false;
    }

    /** What a segment states of its length, which counts its own two bytes. */
    private static int length(byte[] bytes, int at) {
        return at + 1 < bytes.length ? Math.max(2, (bytes[at] & MARKER) << 8 | bytes[at + 1] & MARKER) : bytes.length;
    }
}
