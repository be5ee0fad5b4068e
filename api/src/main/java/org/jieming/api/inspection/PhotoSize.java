package org.jieming.api.inspection;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How large a photograph is by its header; only that is decoded.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 */
public record PhotoSize(int width, int height) {
    private static final int WEBP_HEAD = 30;

    /** The size of a JPEG, PNG or WebP (RFC 9649); empty when its header is no whole one. */
    public static Optional<PhotoSize> of(InputStream bytes) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(bytes);
        stream.mark(WEBP_HEAD);
        byte[] head = stream.readNBytes(WEBP_HEAD);
        stream.reset();
        Optional<PhotoSize> size = tag(head, 8).equals("WEBP") ? webp(head) : decoded(stream);
        return size.filter(found -> found.width > 0 && found.height > 0);
    }

    /** The same of a photograph that is whole; empty when it was cut off. O(bytes). */
    public static Optional<PhotoSize> ofWhole(byte[] bytes) throws IOException {
        return PhotoEnd.isThere(bytes) ? of(new ByteArrayInputStream(bytes)) : Optional.empty();
    }

    private static Optional<PhotoSize> decoded(InputStream bytes) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? decoded(readers.next(), stream) : Optional.empty();
        } catch (IIOException | EOFException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<PhotoSize> decoded(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream);
            return Optional.of(new PhotoSize(reader.getWidth(0), reader.getHeight(0)));
        } finally {
            reader.dispose();
        }
    }

    /** By the kind of the first chunk: with canvas (VP8X), lossless (VP8L) or lossy (VP8). */
    private static Optional<PhotoSize> webp(byte[] head) {
        String chunk = tag(head, 12);
        if (chunk.equals("VP8X") && head.length == WEBP_HEAD) {
            return Optional.of(new PhotoSize(1 + little(head, 24, 3), 1 + little(head, 27, 3)));
        }
        if (chunk.equals("VP8L") && head.length >= 25 && head[20] == 0x2F) {
            int bits = little(head, 21, 4);
            return Optional.of(new PhotoSize(1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF)));
        }
        boolean isKey = chunk.equals("VP8 ") && head.length == WEBP_HEAD && little(head, 23, 3) == 0x2A019D;
        return isKey
                ? Optional.of(new PhotoSize(little(head, 26, 2) & 0x3FFF, little(head, 28, 2) & 0x3FFF))
                : Optional.empty();
    }

    private static String tag(byte[] head, int at) {
        return head.length < at + 4 ? "" : new String(head, at, 4, StandardCharsets.US_ASCII);
    }

    private static int little(byte[] head, int at, int bytes) {
        int value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | head[at + i] & 0xFF;
        }
        return value;
    }
}
