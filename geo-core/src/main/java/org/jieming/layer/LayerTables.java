package org.jieming.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.Audience;
import org.jieming.register.GeometryKind;
import org.jieming.register.ItemType;
import org.jieming.table.ReferenceTable;

/** Reads the tables of {@code data/layers}, which travel with the program. */
final class LayerTables {
    private LayerTables() {}

    static LayerCatalogue read() {
        return new LayerCatalogue(
                ReferenceTable.rows("layers/layers.csv").stream()
                        .map(LayerTables::layer)
                        .toList(),
                ReferenceTable.rows("layers/groups.csv").stream()
                        .map(row -> new LayerGroup(row.get("group"), title(row)))
                        .toList());
    }

    private static Layer layer(Map<String, String> row) {
        return new Layer(
                row.get("layer"),
                ItemType.parse(row.get("item_type")),
                title(row),
                GeometryKind.valueOf(row.get("geometry").toUpperCase(Locale.ROOT)),
                named(DrawnFrom.values(), DrawnFrom::word, row.get("drawn_from")),
                Integer.parseInt(row.get("min_zoom")),
                Integer.parseInt(row.get("max_zoom")),
                new Metres(Double.parseDouble(row.get("coarseness_m"))),
                Integer.parseInt(row.get("spacing_px")),
                RankRule.parse(row.get("ranks")),
                list(row.get("attributes")),
                list(row.get("computed")).stream()
                        .map(word -> named(Computed.values(), Computed::word, word))
                        .toList(),
                Optional.of(row.get("label")).filter(label -> !label.isEmpty()),
                Audience.valueOf(row.get("audience").toUpperCase(Locale.ROOT)),
                row.get("visible").equals("yes"),
                row.get("group"));
    }

    private static Bilingual title(Map<String, String> row) {
        return Bilingual.of(row.get("zh"), row.get("en"));
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }

    private static <T> T named(T[] values, Function<T, String> word, String text) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("data/layers/layers.csv: unknown word " + text));
    }
}
