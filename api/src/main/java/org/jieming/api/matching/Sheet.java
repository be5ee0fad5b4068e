package org.jieming.api.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.exchange.SourceRow;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A table as it is read from a file.
 *
 * @param columns the names of its columns
 * @param rows its rows, those without any text left out
 */
public record Sheet(List<String> columns, List<SheetRow> rows) {
    /** Rows of a table. */
    public static final int MOST_ROWS = 20_000;
    /** Columns of a table. */
    public static final int MOST_COLUMNS = 100;
    /** Characters of a table: it is handed out whole, so memory grows with it. */
    public static final long MOST_CHARACTERS = 8_000_000;

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file of any format that imports read.
     *
     * @throws Malformed when it is no such file, has no rows, or passes the limits
     */
    public static Sheet read(Path file, String name, ReadOptions options) throws IOException {
        try (Source source = Source.open(file, name, options)) {
            demand(source.columns().size() <= MOST_COLUMNS, "最多 100 列", "at most 100 columns are expected");
            List<SheetRow> rows = new ArrayList<>();
            long characters = 0;
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                SheetRow read = read(row);
                characters += read.cells().stream().mapToLong(String::length).sum();
                if (read.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(read);
                }
                demand(
                        rows.size() <= MOST_ROWS && characters <= MOST_CHARACTERS,
                        "最多 20000 行、800 万字;请拆分后分别上传",
                        "at most 20,000 rows and 8 million characters are expected; split the table");
            }
            demand(!rows.isEmpty(), "表中没有数据行", "the table has no rows");
            return new Sheet(source.columns(), rows);
        }
    }

    private static SheetRow read(SourceRow row) {
        return new SheetRow(
                row.number(),
                row.cells().stream().map(cell -> cell.settled().text()).toList());
    }

    private static void demand(boolean kept, String zh, String en) {
        if (!kept) {
            throw new Malformed("file", "", Bilingual.of(zh, en));
        }
    }
}
