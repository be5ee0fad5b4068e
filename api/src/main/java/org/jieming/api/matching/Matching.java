package org.jieming.api.matching;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.division.DivisionCode;

/**
 * A table that is matched to the register.
 *
 * @param id year and number
 * @param file what its sender calls the file
 * @param area the division whose names it lists; whoever keeps all names there works on it
 * @param columns the names of its columns, in their order
 * @param rows how many it has
 * @param meanings the columns that matching looks at
 * @param passes how often the register was searched for its rows
 * @param author the account that sent it
 * @param begunOn the day it was sent
 */
public record Matching(
        String id,
        String file,
        DivisionCode area,
        List<String> columns,
        int rows,
        Map<Meaning, String> meanings,
        int passes,
        String author,
        LocalDate begunOn) {

    public Matching {
        columns = List.copyOf(columns);
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    /** The same with columns of other meaning. */
    public Matching reading(Map<Meaning, String> others) {
        return new Matching(id, file, area, columns, rows, others, passes, author, begunOn);
    }

    /** The same after one more search. */
    Matching searched() {
        return new Matching(id, file, area, columns, rows, meanings, passes + 1, author, begunOn);
    }

    /** What a row says of something; empty where no column does. */
    public String said(Meaning meaning, SheetRow row) {
        int column = columns.indexOf(meanings.getOrDefault(meaning, ""));
        return column < 0 ? "" : row.cells().get(column).strip();
    }
}
