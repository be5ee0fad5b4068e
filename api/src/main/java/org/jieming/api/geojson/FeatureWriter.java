package org.jieming.api.geojson;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Writes versions of one item type as GeoJSON features: id, geometry, and as properties what the descriptor lists and may be
 * seen, then {@code valid_from}, {@code valid_to} (the first day after; null while open) and {@code revision}. Values that are
 * absent are left out; the schema names them all. Immutable, shared between threads.
 */
public final class FeatureWriter {
    private static final byte[] OPENING = ascii("{\"type\":\"Feature\",\"id\":");
    private static final byte[] GEOMETRY = ascii(",\"geometry\":");
    private static final byte[] PROPERTIES = ascii(",\"properties\":{");
    private static final byte[] VALID_FROM = ascii("\"valid_from\":");
    private static final byte[] VALID_TO = ascii(",\"valid_to\":");
    private static final byte[] REVISION = ascii(",\"revision\":");

    private final byte[] @Nullable [] names;

    /** A writer for a type; properties that may not be seen are not written. */
    public FeatureWriter(Descriptor descriptor, Predicate<Property> visible) {
        List<Property> properties = descriptor.properties();
        this.names = new byte[properties.size()][];
        for (int i = 0; i < names.length; i++) {
            Property property = properties.get(i);
            names[i] = visible.test(property) ? ascii("\"" + property.name() + "\":") : null;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Writes a feature without its closing brace, so that members of the caller's may follow.
     *
     * @param shape where it is shown to be, or null
     */
    public void open(JsonBytes out, ItemVersion version, @Nullable Shape shape, GeometryWriter geometry) {
        out.raw(OPENING).id(version.id()).raw(GEOMETRY);
        geometry.write(out, shape);
        out.raw(PROPERTIES);
        properties(out, version);
        out.raw('}');
    }

    /** Writes the members of {@code properties}, without braces. */
    public void properties(JsonBytes out, ItemVersion version) {
        version.values().each((value, index) -> {
            byte[] name = names[index];
            if (name != null) {
                out.raw(name);
                value(out, value);
                out.raw(',');
            }
        });
        Period valid = version.valid();
        out.raw(VALID_FROM);
        day(out, valid.first(), Integer.MIN_VALUE);
        out.raw(VALID_TO);
        day(out, valid.end(), Integer.MAX_VALUE);
        out.raw(REVISION).number(version.recorded().value());
    }

    private static void day(JsonBytes out, int day, int open) {
        if (day == open) {
            out.raw("null");
        } else {
            out.day(day);
        }
    }

    /** Writes one value of a property, or a list of them. */
    public static void value(JsonBytes out, Object value) {
        if (value instanceof String text) {
            out.text(text);
        } else if (value instanceof Long number) {
            out.number(number.longValue());
        } else if (value instanceof Double number) {
            out.number(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            out.raw(truth ? "true" : "false");
        } else if (value instanceof LocalDate day) {
            out.day(day);
        } else if (value instanceof ItemId id) {
            out.id(id);
        } else if (value instanceof List<?> many) {
            list(out, many);
        } else {
            throw new IllegalArgumentException("Not a value of a property: " + value.getClass());
        }
    }

    private static void list(JsonBytes out, List<?> many) {
        out.raw('[');
        for (int i = 0; i < many.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            value(out, many.get(i));
        }
        out.raw(']');
    }
}
