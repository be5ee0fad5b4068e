package org.jieming.api.inspection;

import java.util.List;
import org.jieming.inspection.Observation;

/**
 * A part of the report.
 *
 * @param title its heading
 * @param sentences what it says
 * @param header the heads of its table; empty without a table
 * @param rows the rows of its table
 * @param photos the photographs that it shows
 */
public record Section(
        String title, List<String> sentences, List<String> header, List<List<String>> rows, List<Observation> photos) {

    /** A part without photographs. */
    static Section of(String title, List<String> sentences, List<String> header, List<List<String>> rows) {
        return new Section(title, sentences, header, rows, List.of());
    }
}
