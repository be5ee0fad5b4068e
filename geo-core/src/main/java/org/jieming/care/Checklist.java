package org.jieming.care;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.language.Bilingual;

/**
 * What a line is asked for.
 *
 * @param items in the order of the table
 */
public record Checklist(List<Item> items) {
    private static final String TABLE = "/org/jieming/data/safe-boundary/checklist.csv";

    /** That of {@code data/safe-boundary}, which travels with the program. */
    public static final Checklist SHIPPED = read();

    /**
     * An item.
     *
     * @param code its code
     * @param title what is asked
     * @param weight its share of the score, 0 or more
     * @param veto whether a line that fails it has no score at all
     */
    public record Item(String code, Bilingual title, double weight, boolean veto) {}

    public Checklist {
        items = List.copyOf(items);
    }

    /** The item of a code. */
    public Optional<Item> item(String code) {
        return items.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private static Checklist read() {
        List<Item> items = new ArrayList<>();
        try (InputStream file = Checklist.class.getResourceAsStream(TABLE)) {
            if (file == null) {
                throw new IllegalStateException("The table " + TABLE + " is missing from the program");
            }
            try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(file)) {
                rows.forEachRemaining(row -> items.add(item(row)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table " + TABLE + " cannot be read", unreadable);
        }
        return new Checklist(items);
    }

    private static Item item(Map<String, String> row) {
        return new Item(
                row.get("item"),
                Bilingual.of(row.get("zh"), row.get("en")),
                Double.parseDouble(row.get("weight")),
                row.get("veto").equals("yes"));
    }
}
