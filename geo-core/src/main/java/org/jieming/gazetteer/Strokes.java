package org.jieming.gazetteer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jieming.place.PlaceTables;

/**
 * The number of strokes of characters and their order by it, told by their place in 通用规范汉字表 (国发〔2013〕23号), whose three
 * levels are each in the order of strokes. Among characters of one number those of the first level come first, each level in
 * its own order; what stands outside the table comes last, by code point. Immutable; answers cost O(1) a character.
 */
public final class Strokes {
    private static final int UNKNOWN = 99;
    /** More than a level holds. */
    private static final int LEVEL = 10_000;
    /** More than three levels hold. */
    private static final int COUNT = 100_000;

    private final Map<Integer, Integer> ranks = new HashMap<>();

    private Strokes() {}

    /** Reads the table of characters and the places in it where the number of strokes grows. */
    public static Strokes of(PlaceTables tables) {
        Map<Integer, TreeMap<Integer, Integer>> steps = new HashMap<>();
        for (Map<String, String> row : tables.rows("standard-characters/strokes.csv")) {
            steps.computeIfAbsent(number(row, "level"), none -> new TreeMap<>())
                    .put(number(row, "first_number"), number(row, "strokes"));
        }
        Strokes strokes = new Strokes();
        for (Map<String, String> row : tables.rows("standard-characters/standard-characters.csv")) {
            int level = number(row, "level");
            int place = number(row, "first_number");
            for (int character : row.get("characters").codePoints().toArray()) {
                int count = steps.get(level).floorEntry(place).getValue();
                strokes.ranks.put(character, count * COUNT + level * LEVEL + place++);
            }
        }
        return strokes;
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    /** How many strokes a character has; empty when it stands in no table. */
    public OptionalInt count(int character) {
        Integer rank = ranks.get(character);
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank / COUNT);
    }

    /** The number of strokes by which a name is looked up: that of its first character. */
    public OptionalInt first(String name) {
        return name.isEmpty() ? OptionalInt.empty() : count(name.codePointAt(0));
    }

    /** Names character by character, fewer strokes first. */
    public Comparator<String> order() {
        return (one, other) -> {
            int[] left = one.codePoints().toArray();
            int[] right = other.codePoints().toArray();
            for (int i = 0; i < Math.min(left.length, right.length); i++) {
                int compared = Long.compare(rank(left[i]), rank(right[i]));
                if (compared != 0) {
                    return compared;
                }
            }
            return Integer.compare(left.length, right.length);
        };
    }

    private long rank(int character) {
        Integer rank = ranks.get(character);
        return rank == null ? (long) UNKNOWN * COUNT + character : rank;
    }
}
