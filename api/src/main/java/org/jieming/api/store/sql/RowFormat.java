package org.jieming.api.store.sql;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.store.RecordedVersion;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Reads the versions of one item type from rows that come as one text of fields: {@link #columns()} in their order,
 * absent ones empty, parted by {@link #SEPARATOR}. Equal values of a column become one object, so that a million items
 * stay small. Keeps state between rows: one instance for each reading, not for sharing between threads.
 */
public final class RowFormat {
    /** What parts the fields: INFORMATION SEPARATOR ONE. */
    public static final char SEPARATOR = '\u001f';
    /** The columns that every table of versions has beside its properties and its geometry. */
    public static final List<String> FIXED =
            List.of("fid", "item_id", "valid_from", "valid_to", "recorded_from", "recorded_to");

    private static final int UUID_LENGTH = 36;

    private final Descriptor descriptor;
    private final List<Property> properties;
    private final int[] places;
    private final Recent[] pools;
    private final Recent days =
            new Recent(text -> Math.toIntExact(LocalDate.parse(text).toEpochDay()));
    private final Recent revisions = new Recent(text -> RevisionNumber.parse(text));
    private final int[] ends;

    /** Reads all properties of a descriptor. */
    public RowFormat(Descriptor descriptor) {
        this(descriptor, descriptor.properties());
    }

    /**
     * Reads some properties of a descriptor; the others are absent.
     *
     * @param properties in the order in which their fields come
     */
    public RowFormat(Descriptor descriptor, List<Property> properties) {
        this.descriptor = descriptor;
        this.properties = List.copyOf(properties);
        this.places = properties.stream()
                .mapToInt(property -> descriptor.indexOf(property.name()))
                .toArray();
        this.pools = properties.stream()
                .map(property -> new Recent(text -> StoredText.read(property, text)))
                .toArray(Recent[]::new);
        this.ends = new int[FIXED.size() + properties.size()];
    }

    /** What the items are made of. */
    public Descriptor descriptor() {
        return descriptor;
    }

    /** The columns whose fields a row must hold, in order; the geometry comes beside them. */
    public List<String> columns() {
        return Stream.concat(FIXED.stream(), properties.stream().map(Property::name))
                .toList();
    }

    /**
     * Reads one row.
     *
     * @param fields the fields as UTF-8
     * @param shape the shape beside them, or null
     * @throws UnreadableRow when the fields are not what was once written
     */
    public RecordedVersion read(byte[] fields, @Nullable Shape shape) {
        try {
            split(fields);
            return new RecordedVersion(version(fields, shape), recordedTo(fields));
        } catch (RuntimeException damaged) {
            throw unreadable(fields, damaged);
        }
    }

    /** Says that a row cannot be read, naming it as well as its fields allow. */
    public UnreadableRow unreadable(byte[] fields, Throwable cause) {
        return new UnreadableRow(name(fields), number(fields, 4), number(fields, 5), cause);
    }

    /** Which row it is, for people. */
    public String name(byte[] fields) {
        return descriptor.type().collection() + " fid " + text(fields, 0) + ", item " + text(fields, 1);
    }

    private static long number(byte[] fields, int field) {
        String text = text(fields, field);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static String text(byte[] fields, int field) {
        String[] texts = new String(fields, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), field + 2);
        return field < texts.length ? texts[field] : "";
    }

    private void split(byte[] fields) {
        int field = 0;
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] == SEPARATOR) {
                ends[field++] = i;
            }
        }
        ends[field++] = fields.length;
        if (field != ends.length) {
            throw new IllegalArgumentException(field + " fields where " + ends.length + " are expected");
        }
    }

    private ItemVersion version(byte[] fields, @Nullable Shape shape) {
        return new ItemVersion(
                id(fields, begin(1)), descriptor.type(), period(fields), revision(fields, 4), values(fields), shape);
    }

    private Optional<RevisionNumber> recordedTo(byte[] fields) {
        return isEmpty(5) ? Optional.empty() : Optional.of(revision(fields, 5));
    }

    private Values values(byte[] fields) {
        Values.Builder values = Values.of(descriptor);
        for (int i = 0; i < places.length; i++) {
            int field = FIXED.size() + i;
            if (!isEmpty(field)) {
                values.setAt(places[i], pools[i].read(fields, begin(field), ends[field]));
            }
        }
        return values.build();
    }

    private Period period(byte[] fields) {
        int first = isEmpty(2) ? Integer.MIN_VALUE : (Integer) days.read(fields, begin(2), ends[2]);
        int end = isEmpty(3) ? Integer.MAX_VALUE : (Integer) days.read(fields, begin(3), ends[3]);
        return first == Integer.MIN_VALUE && end == Integer.MAX_VALUE ? Period.ALWAYS : new Period(first, end);
    }

    private RevisionNumber revision(byte[] fields, int field) {
        return (RevisionNumber) revisions.read(fields, begin(field), ends[field]);
    }

    private ItemId id(byte[] fields, int from) {
        if (ends[1] - from != UUID_LENGTH) {
            throw new IllegalArgumentException("An item id has 36 characters");
        }
        long high = hex(fields, from, 8) << 32 | hex(fields, from + 9, 4) << 16 | hex(fields, from + 14, 4);
        long low = hex(fields, from + 19, 4) << 48 | hex(fields, from + 24, 12);
        return new ItemId(high, low);
    }

    private static long hex(byte[] fields, int from, int digits) {
        long value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(fields[i], 16);
            if (digit < 0) {
                throw new IllegalArgumentException("Not a hexadecimal digit in an item id");
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private boolean isEmpty(int field) {
        return begin(field) == ends[field];
    }

    private int begin(int field) {
        return field == 0 ? 0 : ends[field - 1] + 1;
    }
}
