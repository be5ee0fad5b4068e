package org.jieming.place;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tables the rules of names are made of: those that travel with the program, or those of the place that stand in for
 * them, file by file (A-17: local regulation may be stricter, and knows its own generic parts and readings).
 */
public final class PlaceTables {
    /** The tables of folder {@code data}. */
    public static final PlaceTables SHIPPED = new PlaceTables(name -> Optional.empty());

    private final Function<String, Optional<String>> local;

    private PlaceTables(Function<String, Optional<String>> local) {
        this.local = local;
    }

    /**
     * Tables in which some files are replaced whole.
     *
     * @param local the text of a file by its path below {@code data}, such as {@code generic-parts/generic-sizes.csv}; empty
     *     where the shipped one holds
     */
    public static PlaceTables with(Function<String, Optional<String>> local) {
        return new PlaceTables(local);
    }

    /**
     * The rows of a table as maps from column to text.
     *
     * @param path of the file below {@code data}
     */
    public List<Map<String, String>> rows(String path) {
        Optional<String> replaced = local.apply(path);
        try {
            return replaced.isPresent() ? parsed(replaced.get()) : shipped(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table " + path + " cannot be read", unreadable);
        }
    }

    private static List<Map<String, String>> shipped(String path) throws IOException {
        try (InputStream file = PlaceTables.class.getResourceAsStream("/org/jieming/data/" + path)) {
            if (file == null) {
                throw new IllegalStateException("The table data/" + path + " is missing from the program");
            }
            try (MappingIterator<Map<String, String>> rows = reader().readValues(file)) {
                return rows.readAll();
            }
        }
    }

    private static List<Map<String, String>> parsed(String text) throws IOException {
        try (MappingIterator<Map<String, String>> rows = reader().readValues(text)) {
            return rows.readAll();
        }
    }

    private static com.fasterxml.jackson.databind.ObjectReader reader() {
        return CsvMapper.builder()
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader());
    }
}
