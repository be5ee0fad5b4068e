package org.jieming.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jieming.table.ReferenceTable;

/** Files of labelled lines beside the tests. */
public final class Gold {
    private Gold() {}

    /** The rows of a file in this folder of the test resources. */
    public static List<Map<String, String>> rows(String file) {
        return ReferenceTable.rows(file, text(file));
    }

    private static String text(String file) {
        try (InputStream in =
                Gold.class.getResourceAsStream(file.startsWith("/") ? file : "/org/jieming/place/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
