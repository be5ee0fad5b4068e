package org.jieming.place;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists of words that decide how names are divided, from {@code data/readings}. */
final class WordLists {
    private final Set<String> numeralWords = new HashSet<>();
    private final Set<String> placeWords = new HashSet<>();
    private final Map<String, List<Map<String, String>>> minority = new HashMap<>();
    private final List<Map<String, String>> ethnic;

    WordLists(PlaceTables tables) {
        tables.rows("readings/numeral-words.csv").forEach(row -> numeralWords.add(row.get("word")));
        tables.rows("readings/place-words.csv").forEach(row -> placeWords.add(row.get("word")));
        for (Map<String, String> row : tables.rows("readings/minority-names.csv")) {
            minority.computeIfAbsent(row.get("characters"), none -> new java.util.ArrayList<>())
                    .add(row);
        }
        ethnic = tables.rows("readings/ethnic-names.csv").stream()
                .sorted(Comparator.comparingInt(
                        (Map<String, String> row) -> -row.get("characters").length()))
                .toList();
    }

    /** Whether the numeral that ends a text belongs to a word, such as 三八 or 东四. */
    boolean endsWithNumeralWord(String text) {
        return numeralWords.stream().anyMatch(text::endsWith);
    }

    /** The word with a numeral at its end that a text begins with: 东四 in 东四十二. */
    Optional<String> numeralWordAtStart(String text) {
        return numeralWords.stream().filter(text::startsWith).findFirst();
    }

    boolean isPlaceWord(String text) {
        return placeWords.contains(text);
    }

    /** The minority-language spelling of a specific part in a region. */
    Optional<String> minority(String characters, String region) {
        return minority.getOrDefault(characters, List.of()).stream()
                .filter(row -> region.startsWith(row.get("region")) || region.isEmpty() && characters.length() > 2)
                .map(row -> row.get("spelling"))
                .findFirst();
    }

    /** The name of an ethnic group that a text ends with, and how it is spelled. */
    Optional<Chunk> ethnicAtEnd(String text) {
        return ethnic.stream()
                .filter(row -> text.endsWith(row.get("characters")))
                .map(row -> Chunk.written(row.get("characters"), row.get("spelling")))
                .findFirst();
    }
}
