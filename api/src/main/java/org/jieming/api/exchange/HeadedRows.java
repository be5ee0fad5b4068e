package org.jieming.api.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The data of a table that is drawn somewhere in a document, row by row: what is looked at to find the header is not lost. */
final class HeadedRows {
    private final Supplier<@Nullable RawRow> rows;
    private final Table table;

    private HeadedRows(Supplier<@Nullable RawRow> rows, Table table) {
        this.rows = rows;
        this.table = table;
    }

    /**
     * Reads as far as the header.
     *
     * @param rows the rows as they stand, blank or not; null behind the last
     * @param stated the number of the header row if a person said so; 0 for none
     * @param continuesBelow whether the header cells of a row go on in the next row (merged cells)
     */
    static HeadedRows of(
            Supplier<@Nullable RawRow> rows,
            Optional<Integer> stated,
            Predicate<RawRow> continuesBelow,
            String file,
            Notes notes) {
        List<RawRow> first = new ArrayList<>();
        for (RawRow row = rows.get(); row != null; row = first.size() < Table.LOOK ? rows.get() : null) {
            if (!row.isBlank()) {
                first.add(row);
            }
        }
        return new HeadedRows(rows, Table.of(first, stated, continuesBelow, file, notes));
    }

    List<String> columns() {
        return table.columns();
    }

    /** The next row of data, or null behind the last. */
    @Nullable
    SourceRow next() {
        for (RawRow raw = pull(); raw != null; raw = pull()) {
            SourceRow row = table.row(raw);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private @Nullable RawRow pull() {
        RawRow waiting = table.waiting();
        return waiting != null ? waiting : rows.get();
    }
}
