package org.jieming.api.intake;

import java.util.Locale;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Descriptor;

/** What a column of a file means. */
public sealed interface Destination {

    /** The text that a profile holds: a property name, or a part with an at sign before it. */
    String text();

    /**
     * A property of the item.
     *
     * @param name its name in the descriptor
     */
    record ToProperty(String name) implements Destination {
        @Override
        public String text() {
            return name;
        }
    }

    /** Something of the item that is not a property, or nothing. */
    enum Part implements Destination {
        /** The item's id. */
        ID,
        /** First day of legal effect. */
        VALID_FROM,
        /** First day on which it no longer holds. */
        VALID_TO,
        /** Longitude of a point, decimal or in degrees, minutes and seconds. */
        LONGITUDE,
        /** Latitude of a point. */
        LATITUDE,
        /** Easting (the Chinese Y) of a point in metres. */
        EASTING,
        /** Northing (the Chinese X) of a point in metres. */
        NORTHING,
        /** A shape as well-known text. */
        WKT,
        /** Not imported. */
        IGNORE;

        @Override
        public String text() {
            return "@" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws Malformed when the descriptor has no such property and there is no such part
     */
    static Destination parse(String text, Descriptor descriptor) {
        if (descriptor.property(text).isPresent()) {
            return new ToProperty(text);
        }
        for (Part part : Part.values()) {
            if (part.text().equals(text)) {
                return part;
            }
        }
        throw new Malformed(
                "mapping",
                text,
                Bilingual.of(
                        "不是“" + descriptor.title().zh() + "”的属性;可用属性名,或 @longitude、@latitude、@wkt、@ignore 等",
                        "not a property of " + descriptor.type().id()
                                + "; use a property name or @longitude, @latitude, @wkt, @ignore …"));
    }
}
