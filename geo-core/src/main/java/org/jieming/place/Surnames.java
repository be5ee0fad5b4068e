package org.jieming.place;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jieming.place.ReadingTable.Row;

/**
 * Surnames that are read otherwise than the word is, from {@code data/readings}: a settlement is often called by a
 * family, and 单 is Shàn then. At the head of a name, or behind a word of direction or size there, before 家 or 氏 the
 * reading is certain; before a word for a village it is the likely one, which an officer confirms.
 */
final class Surnames {
    private static final String BEFORE = "东西南北中前后上下大小新老";
    private static final String FAMILY = "家氏";
    private static final String VILLAGES = "村庄屯寨营堡集店铺埠圩坊楼洼窑";

    private final Map<Character, Row> rows = new HashMap<>();

    Surnames(PlaceTables tables) {
        for (Map<String, String> row : tables.rows("readings/surnames.csv")) {
            String surname = row.get("character");
            rows.put(
                    surname.charAt(0),
                    new Row(
                            surname,
                            "",
                            ReadingTable.syllables(row.get("pinyin")),
                            false,
                            ReadingSource.TABLE,
                            row.get("source")));
        }
    }

    /** The reading of the character at a place of a name, where a surname stands there. O(1). */
    Optional<Row> at(String name, int at) {
        Row row = rows.get(name.charAt(at));
        if (row == null || at + 1 >= name.length() || !isHead(name, at)) {
            return Optional.empty();
        }
        char next = name.charAt(at + 1);
        if (FAMILY.indexOf(next) >= 0) {
            return Optional.of(row);
        }
        return VILLAGES.indexOf(next) >= 0 ? Optional.of(row.likely()) : Optional.empty();
    }

    private static boolean isHead(String name, int at) {
        return at == 0 || at == 1 && BEFORE.indexOf(name.charAt(0)) >= 0;
    }
}
