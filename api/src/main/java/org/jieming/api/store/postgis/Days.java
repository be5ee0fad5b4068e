package org.jieming.api.store.postgis;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jieming.api.store.sql.RowFormat;

/**
 * Days before the year 1 and after 9999, which PostgreSQL writes in its own way ({@code 0221-01-01 BC}, {@code
 * 12000-01-01}) and ISO 8601 in another ({@code -0220-01-01}, {@code +12000-01-01}).
 */
final class Days {
    private static final String BEFORE_CHRIST = " BC";

    private Days() {}

    /** The same fields with such days in ISO 8601; the very same array when there is none among the given places. */
    static byte[] iso(byte[] fields, int[] places) {
        String separator = String.valueOf(RowFormat.SEPARATOR);
        String[] texts = new String(fields, StandardCharsets.UTF_8).split(separator, -1);
        boolean[] changed = {false};
        Arrays.stream(places).filter(place -> place < texts.length).forEach(place -> {
            String iso = iso(texts[place]);
            changed[0] |= !iso.equals(texts[place]);
            texts[place] = iso;
        });
        return changed[0]
                ? Arrays.stream(texts).collect(Collectors.joining(separator)).getBytes(StandardCharsets.UTF_8)
                : fields;
    }

    private static String iso(String text) {
        if (!text.matches("\\d{4,}-\\d\\d-\\d\\d( BC)?")) {
            return text;
        }
        boolean before = text.endsWith(BEFORE_CHRIST);
        String[] parts = text.substring(0, text.length() - (before ? BEFORE_CHRIST.length() : 0))
                .split("-");
        int year = Integer.parseInt(parts[0]);
        return LocalDate.of(before ? 1 - year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                .toString();
    }
}
