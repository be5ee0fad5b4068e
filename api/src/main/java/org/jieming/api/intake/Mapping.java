package org.jieming.api.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.rule.Finding;

/**
 * What each column of a file means for one item type.
 *
 * @param type the item type
 * @param columns column name to destination, in file order; columns not listed are ignored
 */
public record Mapping(ItemType type, Map<String, Destination> columns) {
    /** The rule id of notes about columns. */
    public static final String RULE = "I-COLUMN";

    public Mapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Guesses from the headers; the first column that means a thing keeps it, unknown headers are ignored. */
    public static Mapping guess(ItemType type, List<String> columns) {
        Headers headers = new Headers(Descriptor.of(type));
        Map<String, Destination> mapped = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String before = i == 0 ? "" : columns.get(i - 1);
            String after = i + 1 == columns.size() ? "" : columns.get(i + 1);
            Optional<Destination> destination = headers.recognise(before, column, after);
            boolean free =
                    destination.isPresent() && taken.add(destination.get().text());
            mapped.put(column, free ? destination.get() : Destination.Part.IGNORE);
        }
        return new Mapping(type, mapped);
    }

    /**
     * Reads the columns of a saved profile or of a form.
     *
     * @throws Malformed when a destination is unknown or named twice
     */
    public static Mapping parse(ItemType type, Map<String, String> columns) {
        Map<String, Destination> mapped = new LinkedHashMap<>();
        Set<Destination> taken = new HashSet<>();
        columns.forEach((column, text) -> {
            Destination destination = Destination.parse(text, Descriptor.of(type));
            if (destination != Destination.Part.IGNORE && !taken.add(destination)) {
                throw new Malformed(
                        "mapping",
                        column,
                        Bilingual.of("有两列对应“" + text + "”,请只留一列", "two columns mean '" + text + "'; keep one"));
            }
            mapped.put(column, destination);
        });
        return new Mapping(type, mapped);
    }

    /** The place of the column that means a thing, or −1. */
    int indexOf(Destination destination, List<String> fileColumns) {
        for (int i = 0; i < fileColumns.size(); i++) {
            if (destination.equals(columns.get(fileColumns.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether any column means something of the item. */
    public boolean isUseful() {
        return columns.values().stream().anyMatch(destination -> destination != Destination.Part.IGNORE);
    }

    /** The column names and the texts of their destinations, as a profile keeps them. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        columns.forEach((column, destination) -> texts.put(column, destination.text()));
        return texts;
    }

    /** What a person should know of the columns: those ignored, and required properties that no column gives. */
    public List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        columns.forEach((column, destination) -> {
            if (destination == Destination.Part.IGNORE) {
                notes.add(Finding.warn(
                        RULE,
                        column,
                        Bilingual.of(
                                "未识别列“" + column + "”,不导入;可在对应关系中指定",
                                "column '" + column + "' is not recognised and left out; map it to import it")));
            }
        });
        Descriptor.of(type).properties().stream()
                .filter(property ->
                        property.required() && !columns.containsValue(new Destination.ToProperty(property.name())))
                .forEach(property -> notes.add(Finding.warn(
                        RULE,
                        property.name(),
                        Bilingual.of(
                                "没有对应“" + property.title().zh() + "”(必填)的列",
                                "no column gives '" + property.title().en() + "', which new items need"))));
        return notes;
    }
}
