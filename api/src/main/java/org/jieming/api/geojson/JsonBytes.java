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
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    private static final long DEGREE_STEPS = 100_000_000;
    private static final long METRE_STEPS = 1_000;
    private static final long MILLION = 1_000_000;
    /** 0000-03-01 and 9999-12-31 as days since 1970-01-01. */
    private static final int FIRST_DAY = -719_468;

    private static final int LAST_DAY = 2_932_896;
    private static final int DAYS_TO_1970 = 719_468;
    private static final int DAYS_PER_ERA = 146_097;
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
        int chars = text.length();
        // a character takes 6 bytes at most, as an escape
        ensure(6 * chars + 2);
        buffer[length++] = '"';
        for (int i = plain(text, chars); i < chars; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                buffer[length++] = (byte) c;
            } else if (c < 0x80) {
                escape(c);
            } else if (c < 0x800) {
                buffer[length++] = (byte) (0xC0 | c >> 6);
                buffer[length++] = (byte) (0x80 | c & 0x3F);
            } else {
                i = wide(text, i, c);
            }
        }
        buffer[length++] = '"';
        return this;
    }

    /** Copies the ASCII characters that a text begins with and that need no escape; tells how many. */
    private int plain(String text, int chars) {
        byte[] into = buffer;
        int at = length;
        int i = 0;
        while (i < chars) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x80 || c == '"' || c == '\\') {
                break;
            }
            into[at++] = (byte) c;
            i++;
        }
        length = at;
        return i;
    }

    private int wide(String text, int at, char c) {
        if (!Character.isSurrogate(c)) {
            three(c);
            return at;
        }
        if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
            int point = Character.toCodePoint(c, text.charAt(at + 1));
            buffer[length++] = (byte) (0xF0 | point >> 18);
            buffer[length++] = (byte) (0x80 | point >> 12 & 0x3F);
            buffer[length++] = (byte) (0x80 | point >> 6 & 0x3F);
            buffer[length++] = (byte) (0x80 | point & 0x3F);
            return at + 1;
        }
        three('\uFFFD');
        return at;
    }

    private void three(char c) {
        buffer[length++] = (byte) (0xE0 | c >> 12);
        buffer[length++] = (byte) (0x80 | c >> 6 & 0x3F);
        buffer[length++] = (byte) (0x80 | c & 0x3F);
    }

    private void escape(char c) {
        buffer[length++] = '\\';
        switch (c) {
            case '"', '\\' -> buffer[length++] = (byte) c;
            case '\n' -> buffer[length++] = 'n';
            case '\r' -> buffer[length++] = 'r';
            case '\t' -> buffer[length++] = 't';
            default -> {
                buffer[length++] = 'u';
                buffer[length++] = '0';
                buffer[length++] = '0';
                buffer[length++] = HEX[c >> 4];
                buffer[length++] = HEX[c & 15];
            }
        }
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
        digits(Math.abs(value));
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
        digits(whole / DEGREE_STEPS);
        fraction(whole % DEGREE_STEPS, 8);
        return this;
    }

    /** A finite number rounded to 3 decimals, as metres are written (rule F-06), without zeros at the end. */
    public JsonBytes metres(double value) {
        double steps = Math.rint(value * METRE_STEPS);
        if (!(Math.abs(steps) < LARGEST_EXACT)) {
            return raw(Double.toString(value));
        }
        long whole = sign((long) steps);
        digits(whole / METRE_STEPS);
        fraction(whole % METRE_STEPS, 3);
        return this;
    }

    private JsonBytes millionths(long steps) {
        long whole = sign(steps);
        digits(whole / MILLION);
        fraction(whole % MILLION, 6);
        return this;
    }

    private long sign(long value) {
        ensure(24);
        if (value < 0) {
            buffer[length++] = '-';
        }
        return Math.abs(value);
    }

    private void fraction(long value, int decimals) {
        if (value == 0) {
            return;
        }
        long rest = value;
        int places = decimals;
        while (rest % 10 == 0) {
            rest /= 10;
            places--;
        }
        buffer[length] = '.';
        for (int i = places; i > 0; i--) {
            buffer[length + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += places + 1;
    }

    private void digits(long value) {
        int count = 1;
        for (long reach = 10; count < 19 && reach <= value; reach *= 10) {
            count++;
        }
        long rest = value;
        for (int i = count - 1; i >= 0; i--) {
            buffer[length + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    /** A day in quotes, ISO 8601. */
    public JsonBytes day(LocalDate day) {
        return day(Math.toIntExact(day.toEpochDay()));
    }

    /**
     * A day in quotes, ISO 8601, from days since 1970-01-01. Reckons as Hinnant, "chrono-Compatible Low-Level Date
     * Algorithms" (civil_from_days), for years 0 to 9999; other years are left to the library.
     */
    public JsonBytes day(int epochDay) {
        if (epochDay < FIRST_DAY || epochDay > LAST_DAY) {
            return text(LocalDate.ofEpochDay(epochDay).toString());
        }
        int shifted = epochDay + DAYS_TO_1970;
        int era = shifted / DAYS_PER_ERA;
        int dayOfEra = shifted - era * DAYS_PER_ERA;
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shiftedMonth = (5 * dayOfYear + 2) / 153;
        int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        ensure(12);
        buffer[length++] = '"';
        two(year / 100);
        two(year % 100);
        buffer[length++] = '-';
        two(month);
        buffer[length++] = '-';
        two(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1);
        buffer[length++] = '"';
        return this;
    }

    private void two(int value) {
        buffer[length++] = (byte) ('0' + value / 10);
        buffer[length++] = (byte) ('0' + value % 10);
    }

    /** An id in quotes, in the form of a UUID. */
    public JsonBytes id(ItemId id) {
        ensure(38);
        buffer[length++] = '"';
        hex(id.high(), 60, 32);
        buffer[length++] = '-';
        hex(id.high(), 28, 16);
        buffer[length++] = '-';
        hex(id.high(), 12, 0);
        buffer[length++] = '-';
        hex(id.low(), 60, 48);
        buffer[length++] = '-';
        hex(id.low(), 44, 0);
        buffer[length++] = '"';
        return this;
    }

    private void hex(long bits, int from, int to) {
        byte[] into = buffer;
        int at = length;
        for (int shift = from; shift >= to; shift -= 4) {
            into[at++] = HEX[(int) (bits >>> shift) & 15];
        }
        length = at;
    }

    private void ensure(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
