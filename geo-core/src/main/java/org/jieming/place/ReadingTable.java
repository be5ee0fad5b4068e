package org.jieming.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Readings by characters and region; the longest run of characters wins, then the narrowest region. */
final class ReadingTable {
    private final Map<String, List<Row>> rows = new HashMap<>();
    /** The longest row by its first character. */
    private final Map<Character, Integer> longest = new HashMap<>();

    /** One reading: of these characters, in this region (prefix of a division code, empty for everywhere). */
    record Row(
            String characters,
            String region,
            List<Syllable> syllables,
            boolean atEnd,
            ReadingSource source,
            String citation) {

        Row {
            syllables = List.copyOf(syllables);
            if (characters.codePointCount(0, characters.length()) != syllables.size()) {
                throw new IllegalStateException("readings: " + characters + " has not the syllables " + syllables);
            }
        }

        /** The same as the likely reading, to be confirmed. */
        Row likely() {
            return new Row(characters, region, syllables, atEnd, ReadingSource.GENERAL, citation);
        }
    }

    ReadingTable(List<Row> all) {
        for (Row row : all) {
            rows.computeIfAbsent(row.characters(), none -> new ArrayList<>()).add(row);
            longest.merge(row.characters().charAt(0), row.characters().length(), Math::max);
        }
        rows.values()
                .forEach(some -> some.sort((one, other) ->
                        Integer.compare(other.region().length(), one.region().length())));
    }

    static ReadingTable shipped(PlaceTables tables) {
        return new ReadingTable(tables.rows("readings/overrides.csv").stream()
                .map(row -> new Row(
                        row.get("characters"),
                        row.get("region"),
                        syllables(row.get("pinyin")),
                        row.get("where").equals("end"),
                        row.getOrDefault("source", "").startsWith(ReadingSource.UNCHECKED.status())
                                ? ReadingSource.UNCHECKED
                                : ReadingSource.TABLE,
                        row.get("source")))
                .toList());
    }

    /** Characters of which the dictionaries of the standard characters know one reading. */
    static ReadingTable ofOneReading(PlaceTables tables) {
        return new ReadingTable(tables.rows("readings/one-reading.csv").stream()
                .map(row -> new Row(
                        row.get("character"),
                        "",
                        syllables(row.get("pinyin")),
                        false,
                        ReadingSource.TABLE,
                        row.get("source")))
                .toList());
    }

    static List<Syllable> syllables(String text) {
        return Arrays.stream(text.split(" ")).map(Syllable::parse).toList();
    }

    /** How long a row that begins with a character can be; 0 when there is none. */
    int longest(char first) {
        return longest.getOrDefault(first, 0);
    }

    /** The row for some characters. A row of another region never counts; of an unknown one only words do, unverified. */
    Optional<Row> find(String characters, String region, boolean atEnd) {
        for (Row row : rows.getOrDefault(characters, List.of())) {
            if (row.atEnd() && !atEnd) {
                continue;
            }
            if (region.startsWith(row.region())) {
                return Optional.of(row);
            }
            if (region.isEmpty() && row.syllables().size() > 1) {
                return Optional.of(row.likely());
            }
        }
        return Optional.empty();
    }
}
