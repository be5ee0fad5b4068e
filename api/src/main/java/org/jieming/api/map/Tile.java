package org.jieming.api.map;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The bytes of a vector tile, compressed once, and a tag that is equal for equal contents and no others. Immutable. */
public final class Tile {
    private static final int TAG_BYTES = 16;

    private final String tag;
    private final byte[] gzip;

    private Tile(String tag, byte[] gzip) {
        this.tag = tag;
        this.gzip = gzip;
    }

    static Tile of(byte[] mvt) {
        return new Tile(tag(mvt), compressed(mvt));
    }

    /** The first 128 bits of the SHA-256 of the content, in hexadecimal digits. */
    public String tag() {
        return tag;
    }

    /** The tile as gzip (RFC 1952); a copy. */
    public byte[] gzip() {
        return gzip.clone();
    }

    /** The tile as gzip, without copying it; read only. */
    public ByteBuffer packed() {
        return ByteBuffer.wrap(gzip).asReadOnlyBuffer();
    }

    /** The tile as Mapbox Vector Tile 2.1; empty when it shows nothing. */
    public byte[] mvt() {
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return unpacking.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory", impossible);
        }
    }

    /** Bytes in memory, about. */
    int size() {
        return gzip.length + 2 * TAG_BYTES + 100;
    }

    private static String tag(byte[] mvt) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(mvt);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static byte[] compressed(byte[] mvt) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(mvt.length / 2 + 64);
        try (GZIPOutputStream packing = new Quick(packed)) {
            packing.write(mvt);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory", impossible);
        }
        return packed.toByteArray();
    }

    /** Packs with the least effort: most of a tile are coordinates, which the most effort shrinks by 4 in 100 more, in twice the time. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
