package org.jieming.place;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A generic part (通名).
 *
 * @param text its characters
 * @param list the kind of name it ends, see {@code data/generic-parts}
 * @param words the words it is spelled in, mostly one
 * @param fewest how many characters must stand before it; 碑林区 ends with 区, 神农架林区 with 林区
 * @param onlyTold whether it counts only where the kind of the name is told: 汉口 is a town, 长江口 the mouth of a river
 */
public record GenericPart(String text, String list, List<String> words, int fewest, boolean onlyTold) {

    public GenericPart {
        words = words.isEmpty() ? List.of(text) : List.copyOf(words);
    }

    static GenericPart of(Map<String, String> row) {
        String words = row.get("words");
        String fewest = row.get("min_specific");
        return new GenericPart(
                row.get("generic"),
                row.get("entity"),
                words.isEmpty() ? List.of() : Arrays.asList(words.split("\\|")),
                fewest.isEmpty() ? 1 : Integer.parseInt(fewest),
                row.getOrDefault("only_told", "").equals("yes"));
    }

    /** Whether a name ends with it and has enough before it. */
    boolean ends(String name) {
        return name.length() >= text.length() + fewest && name.endsWith(text);
    }
}
