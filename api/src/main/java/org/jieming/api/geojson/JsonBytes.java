package org.jieming.api.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jieming.register.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * JSON in UTF-8, written by hand into a growing buffer. What has gathered beyond 64 KiB flows on, so that a page of any size
 * takes little memory; a small one stays in the buffer whole. Not for sharing between threads.
 */
public final class JsonBytes {
    private static final int FLOW = 1 << 16;
    private static final long DEGREE_STEPS = 100_000_000;
    private static final long METRE_STEPS = 1_000;
    private static final long MILLION = 1_000_000;
    private static final double LARGEST_EXACT = 1L << 52;

    private final Supplier<OutputStream> opening;
    private @Nullable OutputStream sink;
    private byte[] buffer;
    private int length;

    /**
     * Starts with room for some bytes.
     *
     * @param opening opens the stream for full buffers when the first one is full
     */
    public JsonBytes(int room, Supplier<OutputStream> opening) {
        this.buffer = new byte[room];
        this.opening = opening;
    }

    /** The bytes gathered and not yet passed on; valid up to {@link #length()}. */
    public byte[] buffer() {
        return buffer;
    }

    /** How many bytes are gathered. */
    public int length() {
        return length;
    }

    /** Whether something has been passed on. */
    public boolean hasFlowed() {
        return sink != null;
    }

    /** Passes on what has gathered once it is much; call between values. */
    public void flow() {
        if (length > FLOW) {
            finish();
        }
    }

    /** Passes on all that has gathered. */
    public void finish() {
        OutputStream open = sink == null ? opening.get() : sink;
        sink = open;
        try {
            open.write(buffer, 0, length);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        length = 0;
    }

    /** Bytes that are JSON already. */
    public JsonBytes raw(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
        return this;
    }

    /** ASCII text that is JSON already. */
    @SuppressWarnings(
            "deprecation") // getBytes(int, int, byte[], int) copies Latin-1 without an encoder, which is the point
    public JsonBytes raw(String ascii) {
        ensure(ascii.length());
        ascii.getBytes(0, ascii.length(), buffer, length);
        length += ascii.length();
        return this;
    }

    /** One ASCII character that is JSON already. */
    public JsonBytes raw(char ascii) {
        ensure(1);
        buffer[length++] = (byte) ascii;
        return this;
    }

    /** A string in quotes. */
    public JsonBytes text(String text) {
        ensure(QuotedText.room(text));
        length = QuotedText.put(text, buffer, length);
        return this;
    }

    /** A whole number. */
    public JsonBytes number(long value) {
        ensure(20);
        if (value == Long.MIN_VALUE) {
            return raw("-9223372036854775808");
        }
        if (value < 0) {
            buffer[length++] = '-';
        }
        length = Digits.put(Math.abs(value), buffer, length);
        return this;
    }

    /** A finite number, the shortest text that reads back as the same. */
    public JsonBytes number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT) {
            return number((long) value);
        }
        double steps = Math.rint(value * MILLION);
        if (Math.abs(steps) < LARGEST_EXACT && steps / MILLION == value) {
            return millionths((long) steps);
        }
        return raw(Double.toString(value));
    }

    /** A finite number rounded to 8 decimals, as degrees are written (rule F-06), without zeros at the end. */
    public JsonBytes degrees(double value) {
        double steps = Math.rint(value * DEGREE_STEPS);
        if (!(Math.abs(steps) < LARGEST_EXACT)) {
            return raw(Double.toString(value));
        }
        long whole = sign((long) steps);
        // divisors are constants on purpose: the compiler turns them into multiplications
        length = Digits.put(whole / DEGREE_STEPS, buffer, length);
        length = Digits.putFraction(whole % DEGREE_STEPS, 8, buffer, length);
        return this;
    }

    /** A finite number rounded to 3 decimals, as metres are written (rule F-06), without zeros at the end. */
    public JsonBytes metres(double value) {
        double steps = Math.rint(value * METRE_STEPS);
        if (!(Math.abs(steps) < LARGEST_EXACT)) {
            return raw(Double.toString(value));
        }
        long whole = sign((long) steps);
        length = Digits.put(whole / METRE_STEPS, buffer, length);
        length = Digits.putFraction(whole % METRE_STEPS, 3, buffer, length);
        return this;
    }

    private JsonBytes millionths(long steps) {
        long whole = sign(steps);
        length = Digits.put(whole / MILLION, buffer, length);
        length = Digits.putFraction(whole % MILLION, 6, buffer, length);
        return this;
    }

    private long sign(long value) {
        ensure(24);
        if (value < 0) {
            buffer[length++] = '-';
        }
        return Math.abs(value);
    }

    /** A day in quotes, ISO 8601. */
    public JsonBytes day(LocalDate day) {
        return day(Math.toIntExact(day.toEpochDay()));
    }

    /** A day in quotes, ISO 8601, from days since 1970-01-01. */
    public JsonBytes day(int epochDay) {
        if (!QuotedDay.fits(epochDay)) {
            return text(LocalDate.ofEpochDay(epochDay).toString());
        }
        ensure(QuotedDay.LENGTH);
        length = QuotedDay.put(epochDay, buffer, length);
        return this;
    }

    /** An id in quotes, in the form of a UUID. */
    public JsonBytes id(ItemId id) {
        ensure(QuotedId.LENGTH);
        length = QuotedId.put(id, buffer, length);
        return this;
    }

    private void ensure(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
