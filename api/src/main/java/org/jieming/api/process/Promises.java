package org.jieming.api.process;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.standard.Promise;

/** The plans of {@code seeds/targets}: their documents and every figure in them. */
public final class Promises {
    private static final Map<String, Map<String, String>> DOCUMENTS =
            rows("documents").stream().collect(Collectors.toUnmodifiableMap(row -> row.get("document"), row -> row));
    private static final List<Promise> ALL = rows("documents").stream()
            .flatMap(document -> rows(document.get("document")).stream())
            .map(Promise::of)
            .toList();

    private Promises() {}

    /** Every figure, document by document, in the order of the tables; contradictions of the documents are kept. */
    public static List<Promise> all() {
        return ALL;
    }

    /** The names of the tables, the one of documents first. */
    public static List<String> tables() {
        return Stream.concat(Stream.of("documents"), DOCUMENTS.keySet().stream().sorted())
                .map(table -> table + ".csv")
                .toList();
    }

    /** What a document is called. */
    public static String title(String document) {
        return DOCUMENTS.get(document).get("title");
    }

    private static List<Map<String, String>> rows(String table) {
        try (InputStream file = Promises.class.getResourceAsStream("/org/jieming/seeds/targets/" + table + ".csv")) {
            if (file == null) {
                throw new IllegalStateException("seeds/targets/" + table + ".csv is missing from the program");
            }
            try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(file)) {
                return rows.readAll();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("seeds/targets/" + table + ".csv cannot be read", unreadable);
        }
    }
}
