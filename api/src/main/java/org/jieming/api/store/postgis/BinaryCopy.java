package org.jieming.api.store.postgis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jieming.register.ItemId;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Writes rows in PostgreSQL's binary COPY format (version 1, chapter "COPY" of its manual). Holds one buffer; for one
 * thread. What was not finished when it is closed is taken back.
 */
final class BinaryCopy implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int EPOCH_2000 = 10_957;
    private static final int TEXT_OID = 25;
    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * CHUNK);

    /** Begins to copy into some columns of a table. */
    BinaryCopy(CopyManager copies, String table, String columns) throws SQLException {
        copy = copies.copyIn("COPY " + table + " (" + columns + ") FROM STDIN (FORMAT binary)");
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row of some fields, which must follow. */
    void row(int fields) throws SQLException {
        if (buffer.position() >= CHUNK) {
            send();
        }
        room(Short.BYTES).putShort((short) fields);
    }

    /** A field without value. */
    void absent() {
        room(Integer.BYTES).putInt(-1);
    }

    /** A {@code bigint}. */
    void number(long value) {
        room(12).putInt(Long.BYTES).putLong(value);
    }

    /** A {@code double precision}. */
    void decimal(double value) {
        room(12).putInt(Double.BYTES).putDouble(value);
    }

    /** A {@code boolean}. */
    void truth(boolean value) {
        room(5).putInt(1).put((byte) (value ? 1 : 0));
    }

    /** A {@code date} from days since 1970-01-01. */
    void day(long epochDay) {
        room(8).putInt(Integer.BYTES).putInt(Math.toIntExact(epochDay - EPOCH_2000));
    }

    /** A {@code uuid}. */
    void id(ItemId value) {
        room(20).putInt(2 * Long.BYTES).putLong(value.high()).putLong(value.low());
    }

    /** A {@code text}. */
    void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** A {@code text[]}, not empty. */
    void texts(List<String> values) {
        List<byte[]> elements = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = 5 * Integer.BYTES
                + elements.stream()
                        .mapToInt(element -> Integer.BYTES + element.length)
                        .sum();
        room(Integer.BYTES + length).putInt(length);
        buffer.putInt(1).putInt(0).putInt(TEXT_OID).putInt(values.size()).putInt(1);
        elements.forEach(element -> buffer.putInt(element.length).put(element));
    }

    /** A field of which the bytes are given: a {@code bytea}, or a {@code geometry} as well-known binary. */
    void bytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
    }

    /** Completes the copy. */
    void finish() throws SQLException {
        room(Short.BYTES).putShort((short) -1);
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer wider = ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes));
            buffer = wider.put(buffer.flip());
        }
        return buffer;
    }
}
