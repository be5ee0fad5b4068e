package org.jieming.table;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A table of folder {@code data} in the repository, by its path below it, such as {@code layers/groups.csv}. */
public final class ReferenceTable {
    private static final String MARK = "\uFEFF";

    private static final ObjectReader READER = CsvMapper.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    private ReferenceTable() {}

    /** The rows of a table that travels with the program, as maps from column to text, in its order. */
    public static List<Map<String, String>> rows(String path) {
        return rows(path, new String(bytes(path), StandardCharsets.UTF_8));
    }

    /**
     * The rows of a table that stands in for one of them.
     *
     * @param path of the one it stands in for
     * @param text of the file
     */
    public static List<Map<String, String>> rows(String path, String text) {
        // spreadsheet programs write a mark of Unicode before the first column
        String marked = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        try (MappingIterator<Map<String, String>> rows = READER.readValues(marked)) {
            return rows.readAll();
        } catch (IOException unreadable) {
            throw unreadable(path, unreadable);
        }
    }

    /** The file as it travels with the program. */
    public static byte[] bytes(String path) {
        try (InputStream file = ReferenceTable.class.getResourceAsStream("/org/jieming/data/" + path)) {
            if (file == null) {
                throw new IllegalStateException("The table data/" + path + " is missing from the program");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw unreadable(path, unreadable);
        }
    }

    private static UncheckedIOException unreadable(String path, IOException cause) {
        return new UncheckedIOException("The table data/" + path + " cannot be read", cause);
    }
}
