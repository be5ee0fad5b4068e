package org.jieming.standard;

import java.util.Map;
import org.jieming.division.DivisionCode;

/**
 * A figure of a plan: a row of {@code seeds/targets}.
 *
 * @param area whose figure
 * @param place the place in words
 * @param indicator code of {@code indicator}
 * @param role {@code target} or {@code status}
 * @param sense which way it is meant
 * @param value the figure
 * @param unit its unit
 * @param year by whose end
 * @param since the first year whose openings count where so many more are promised; the year itself unless given
 * @param document the document
 * @param position the place in it
 * @param phrase the words of the document
 * @param note what one must know
 */
public record Promise(
        DivisionCode area,
        String place,
        String indicator,
        String role,
        Sense sense,
        double value,
        String unit,
        int year,
        int since,
        String document,
        String position,
        String phrase,
        String note) {

    private static int since(Map<String, String> row) {
        String since = row.getOrDefault("since", "");
        return Integer.parseInt(since.isEmpty() ? row.get("year") : since);
    }

    /** Reads a row of {@code seeds/targets}. */
    public static Promise of(Map<String, String> row) {
        return new Promise(
                DivisionCode.parse(row.get("division_code")),
                row.get("place"),
                row.get("indicator"),
                row.get("role"),
                Sense.valueOf(
                        row.get("sense").toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                Double.parseDouble(row.get("value")),
                row.get("unit"),
                Integer.parseInt(row.get("year")),
                since(row),
                row.get("document"),
                row.get("position"),
                row.get("phrase"),
                row.get("note"));
    }
}
