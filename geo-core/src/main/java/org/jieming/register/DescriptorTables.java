package org.jieming.register;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jieming.language.Bilingual;
import org.jieming.table.ReferenceTable;

/** Reads the descriptors and code lists that travel with the program: folders {@code item-types} and {@code code-lists} of {@code data}. */
final class DescriptorTables {
    /** Every item type with its descriptor. */
    static final Map<ItemType, Descriptor> SHIPPED = new DescriptorTables().read();

    private final Map<String, CodeList> codeLists = new HashMap<>();

    private Map<ItemType, Descriptor> read() {
        Map<ItemType, Descriptor> descriptors = new EnumMap<>(ItemType.class);
        for (Map<String, String> row : ReferenceTable.rows("item-types/item-types.csv")) {
            ItemType type = ItemType.parse(row.get("type"));
            descriptors.put(type, descriptor(type, row));
        }
        return descriptors;
    }

    private Descriptor descriptor(ItemType type, Map<String, String> row) {
        List<Property> properties = ReferenceTable.rows("item-types/" + type.id() + ".csv").stream()
                .map(this::property)
                .toList();
        return new Descriptor(
                type,
                Bilingual.of(row.get("zh"), row.get("en")),
                Bilingual.of(row.get("description_zh"), row.get("description_en")),
                GeometryKind.valueOf(row.get("geometry").toUpperCase(Locale.ROOT)),
                properties);
    }

    private Property property(Map<String, String> row) {
        String codeList = row.get("code_list");
        return new Property(
                row.get("property"),
                PropertyType.valueOf(row.get("type").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.get("unit"),
                Bilingual.of(row.get("zh"), row.get("en")),
                codeList.isEmpty()
                        ? Optional.empty()
                        : Optional.of(codeLists.computeIfAbsent(codeList, this::codeList)),
                row.get("required").equals("yes"),
                row.get("key").isEmpty() ? 0 : Integer.parseInt(row.get("key")),
                row.get("unique").equals("yes"),
                Audience.valueOf(row.get("audience").toUpperCase(Locale.ROOT)),
                row.get("many").equals("yes"),
                number(row.get("min")),
                number(row.get("max")),
                list(row.get("aliases")),
                row.get("source"),
                row.get("note"));
    }

    private CodeList codeList(String id) {
        Map<String, CodeList.Entry> entries = new LinkedHashMap<>();
        for (Map<String, String> row : ReferenceTable.rows("code-lists/" + id + ".csv")) {
            String parent = row.get("parent");
            entries.put(
                    row.get("code"),
                    new CodeList.Entry(
                            row.get("code"),
                            Bilingual.of(row.get("zh"), row.get("en")),
                            parent.isEmpty() ? Optional.empty() : Optional.of(parent),
                            list(row.get("aliases"))));
        }
        return new CodeList(id, entries);
    }

    private static OptionalDouble number(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }
}
