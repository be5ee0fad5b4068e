package org.jieming.api.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.crs.Coordinates;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;

/**
 * Values as people write them on forms, put into the writing that the register reads: days such as 2016年5月3日 or 2016/5/3, and
 * angles in degrees, minutes and seconds. What is written otherwise is left as it is.
 */
final class Written {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[年./]\\s*(\\d{1,2})\\s*[月./]\\s*(\\d{1,2})\\s*[日号]?");
    private static final String ANGLE = "degrees";
    private static final Set<String> NOTHING = Set.of("NA", "NULL", "—", "--", "/");

    private Written() {}

    /** The text of a value of a property. */
    static String of(Property property, String text) {
        if (property.type() == PropertyType.DATE) {
            return day(text);
        }
        boolean angle =
                property.type() == PropertyType.DECIMAL && property.unit().equals(ANGLE);
        return angle ? Double.toString(Coordinates.degrees(text)) : text;
    }

    /** A day in the writing of ISO 8601. */
    static String day(String text) {
        Matcher written = DAY.matcher(text.strip());
        return written.matches()
                ? String.format(
                        Locale.ROOT,
                        "%s-%02d-%02d",
                        written.group(1),
                        Integer.parseInt(written.group(2)),
                        Integer.parseInt(written.group(3)))
                : text;
    }

    /** Whether it is a mark that statistics put where they have no figure. */
    static boolean isNothing(String text) {
        return NOTHING.contains(text.strip());
    }

    /** Without the full width of Chinese typewriting and blanks around. */
    static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
