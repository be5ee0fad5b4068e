package org.jieming.standard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Plans and every figure in them, document by document; contradictions of the documents are kept.
 *
 * @param titles what the documents are called, by id
 * @param promises the figures
 */
public record Plans(Map<String, String> titles, List<Promise> promises) {
    /** None. */
    public static final Plans NONE = new Plans(Map.of(), List.of());

    public Plans {
        promises = List.copyOf(promises);
    }

    /**
     * Reads {@code documents.csv} and one table for each document in it.
     *
     * @param table the bytes of a table by its name
     */
    public static Plans read(Function<String, byte[]> table) {
        Map<String, String> titles = new LinkedHashMap<>();
        StandardTables.rows("documents.csv", table.apply("documents.csv"))
                .forEach(row -> titles.put(row.needed("document"), row.needed("title")));
        List<Promise> promises = titles.keySet().stream()
                .map(document -> document + ".csv")
                .flatMap(file -> StandardTables.rows(file, table.apply(file)).stream())
                .map(Promise::of)
                .toList();
        return new Plans(titles, promises);
    }
}
