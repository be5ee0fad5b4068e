package org.jieming.api.matching;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number the row as a person would look it up in the file
 * @param cells a text for each column
 */
public record SheetRow(long number, List<String> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }
}
