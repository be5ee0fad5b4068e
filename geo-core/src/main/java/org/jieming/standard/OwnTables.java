package org.jieming.standard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tables of norms that a bureau keeps beside those that travel with the program.
 *
 * @param files the bytes of those it keeps, by path: {@link #INSTRUMENTS}, {@link #CLAUSES}, {@link #MEASURES}, {@link #TARGETS}
 */
public record OwnTables(Map<String, byte[]> files) {
    /** Its instruments. */
    static final String INSTRUMENTS = "standards/instruments.csv";
    /** Its clauses. */
    static final String CLAUSES = "standards/clauses.csv";
    /** How its indicators are measured. */
    static final String MEASURES = "standards/measures.csv";
    /** The targets of its plans. */
    static final String TARGETS = "standards/targets.csv";
    /** All of them. */
    public static final List<String> PATHS = List.of(INSTRUMENTS, CLAUSES, MEASURES, TARGETS);

    public OwnTables {
        files = copy(files);
    }

    /** Copies: whoever gave the bytes, or asks for them, may write into hers. */
    @Override
    public Map<String, byte[]> files() {
        return copy(files);
    }

    private static Map<String, byte[]> copy(Map<String, byte[]> files) {
        Map<String, byte[]> copies = new LinkedHashMap<>();
        files.forEach((path, bytes) -> copies.put(path, bytes.clone()));
        return Collections.unmodifiableMap(copies);
    }

    /** None. */
    public static final OwnTables NONE = new OwnTables(Map.of());

    /** Those there are, given the bytes of a file by its path. */
    public static OwnTables of(Function<String, Optional<byte[]>> file) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String path : PATHS) {
            file.apply(path).ifPresent(bytes -> files.put(path, bytes));
        }
        return new OwnTables(files);
    }

    List<Row> rows(String path) {
        return files.containsKey(path) ? StandardTables.rows(path, files.get(path)) : List.of();
    }
}
