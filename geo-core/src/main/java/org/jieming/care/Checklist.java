package org.jieming.care;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.table.ReferenceTable;

/**
 * What a line is asked for.
 *
 * @param items in the order of the table
 */
public record Checklist(List<Item> items) {
    /** That of {@code data/safe-boundary}, which travels with the program. */
    public static final Checklist SHIPPED = new Checklist(ReferenceTable.rows("safe-boundary/checklist.csv").stream()
            .map(Checklist::item)
            .toList());

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

    private static Item item(Map<String, String> row) {
        return new Item(
                row.get("item"),
                Bilingual.of(row.get("zh"), row.get("en")),
                Double.parseDouble(row.get("weight")),
                row.get("veto").equals("yes"));
    }
}
