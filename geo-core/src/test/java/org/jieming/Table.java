package org.jieming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A reference table of this repository as the tests see it: header, and rows as maps from column to text. */
record Table(String name, List<String> header, List<Map<String, String>> rows) {

    /** Reads a table of {@code data/} from the class path, as the core does. */
    static Table ofClassPath(String path) {
        try (InputStream in = Table.class.getResourceAsStream("/org/jieming/data/" + path)) {
            if (in == null) {
                throw new AssertionError("No table on the class path: " + path);
            }
            return of(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file of the repository, by its path from the top folder. */
    static Table ofFile(String path) {
        try {
            return of(path, Files.readString(root().resolve(path), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The top folder of the repository. */
    static Path root() {
        return Path.of(System.getProperty("jieming.root"));
    }

    private static Table of(String name, String text) {
        List<List<String>> records = records(text);
        List<String> header = records.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> record : records.subList(1, records.size())) {
            if (record.size() != header.size()) {
                throw new AssertionError(
                        name + ": " + record.size() + " fields instead of " + header.size() + ": " + record);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), record.get(i));
            }
            rows.add(row);
        }
        return new Table(name, header, rows);
    }

    /** RFC 4180 in thirty lines, on purpose apart from the reader of the product. */
    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n')) {
                field.append(c);
            } else {
                record.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            }
        }
        if (quoted || !record.isEmpty() || field.length() > 0) {
            throw new AssertionError("The table does not end with a whole line");
        }
        return records;
    }

    /** The values of one column, in order. */
    List<String> column(String column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    /** The parts of a field that holds several values split by {@code |}; none when it is empty. */
    static List<String> parts(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
    }
}
