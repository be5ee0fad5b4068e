package org.jieming.api.inspection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jieming.register.LegalTime;

/**
 * When a photograph was taken, as its camera wrote it into the JPEG (Exif 2.32, CIPA DC-008: DateTimeOriginal and OffsetTimeOriginal).
 * Where the camera tells no offset its clock is taken to run on Beijing time, the legal time of all China.
 */
final class PhotoTime {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int START_OF_SCAN = 0xDA;
    private static final int APPLICATION = 0xE1;
    private static final int EXIF = 0x8769;
    private static final int TAKEN = 0x9003;
    private static final int OFFSET = 0x9011;

    private final ByteBuffer tiff;

    private PhotoTime(ByteBuffer tiff) {
        this.tiff = tiff;
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /** The moment; empty where nothing tells it. */
    static Optional<Instant> of(byte[] photo) {
        try {
            return exif(ByteBuffer.wrap(photo)).flatMap(tiff -> new PhotoTime(tiff).taken());
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException broken) {
            return Optional.empty();
        }
    }

    /** Segment by segment to the one of Exif, before the picture itself begins. */
    private static Optional<ByteBuffer> exif(ByteBuffer jpeg) {
        int at = 2;
        while ((jpeg.get(at) & 0xFF) == 0xFF && (jpeg.get(at + 1) & 0xFF) != START_OF_SCAN) {
            int length = jpeg.getShort(at + 2) & 0xFFFF;
            if ((jpeg.get(at + 1) & 0xFF) == APPLICATION && jpeg.getInt(at + 4) == 0x45786966) {
                return Optional.of(jpeg.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    private Optional<Instant> taken() {
        int directory =
                entry(tiff.getInt(4), EXIF).map(at -> tiff.getInt(at + 8)).orElse(0);
        if (directory == 0) {
            return Optional.empty();
        }
        ZoneId zone = entry(directory, OFFSET)
                .map(at -> text(at, 6))
                .filter(text -> text.matches("[+-]\\d\\d:\\d\\d"))
                .<ZoneId>map(ZoneOffset::of)
                .orElse(LegalTime.CHINA);
        return entry(directory, TAKEN)
                .map(at ->
                        LocalDateTime.parse(text(at, 19), WRITTEN).atZone(zone).toInstant());
    }

    /** Where the entry of a tag begins in a directory. */
    private Optional<Integer> entry(int directory, int tag) {
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + 12 * i;
            if ((tiff.getShort(at) & 0xFFFF) == tag) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private String text(int entry, int length) {
        byte[] text = new byte[length];
        tiff.get(tiff.getInt(entry + 8), text);
        return new String(text, StandardCharsets.US_ASCII);
    }
}
