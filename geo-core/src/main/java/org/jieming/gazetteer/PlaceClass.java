package org.jieming.gazetteer;

import java.util.HashMap;
import java.util.Map;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.place.PlaceTables;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * The classes of GB/T 18521 (rule A-53): which an item has, what they are called, and under which chapter they stand. Titles
 * are those of code list {@code place-class}, of which the program ships the skeleton and a bureau has the whole.
 */
public final class PlaceClass {
    private static final int DIGITS = 5;
    private static final int CHAPTER_DIGITS = 2;
    /** Where the class stands in a place-name code of twenty digits. */
    private static final int IN_CODE = 9;

    private static final Bilingual UNCLASSED = Bilingual.of("未登记类别", "Class not recorded");
    /** Rows 212.. to 215.. of A-53. */
    private static final Map<String, String> DIVISIONS =
            Map.of("province", "21200", "prefecture", "21300", "county", "21400", "township", "21500");

    private final Map<String, Bilingual> titles = new HashMap<>();

    private PlaceClass() {}

    /** Reads the titles. */
    public static PlaceClass of(PlaceTables tables) {
        PlaceClass classes = new PlaceClass();
        tables.rows("code-lists/place-class.csv")
                .forEach(row -> classes.titles.put(row.get("code"), Bilingual.of(row.get("zh"), row.get("en"))));
        return classes;
    }

    /** The five digits of an item's class: as recorded, else as its place-name code or its level tells; empty when nothing does. */
    public static String code(ItemVersion item) {
        if (item.type() == ItemType.DIVISION) {
            boolean village = item.values().text("type").equals("villagers-committee");
            return DivisionLevel.of(item.values().text("level"), item.values().text("code"))
                    .map(DivisionLevel::word)
                    .map(DIVISIONS::get)
                    .orElse(village ? "21610" : "21000");
        }
        String recorded = item.values().text("class_code");
        String code = item.values().text("place_code");
        return recorded.isEmpty() && code.length() >= IN_CODE + DIGITS
                ? code.substring(IN_CODE, IN_CODE + DIGITS)
                : recorded;
    }

    /** The class under which an item is printed: its first two digits; empty without a class. */
    public static String chapter(String code) {
        return code.length() < CHAPTER_DIGITS
                ? ""
                : code.substring(0, CHAPTER_DIGITS) + "0".repeat(DIGITS - CHAPTER_DIGITS);
    }

    /** Whether a class is another one or a part of it: 12110 is within 12100. */
    static boolean isWithin(String code, String wider) {
        return code.startsWith(wider.replaceFirst("0+$", ""));
    }

    /** Whether a class, or one of its wider ones below the first division of all, has a title: the shipped list is a skeleton. */
    public boolean isKnown(String code) {
        for (int digits = code.length(); digits >= CHAPTER_DIGITS; digits--) {
            if (titles.containsKey(code.substring(0, digits) + "0".repeat(Math.max(0, DIGITS - digits)))) {
                return true;
            }
        }
        return false;
    }

    /** What a class is called: the narrowest one above it that has a title. */
    public Bilingual title(String code) {
        for (int digits = code.length(); digits > 0; digits--) {
            Bilingual title = titles.get(code.substring(0, digits) + "0".repeat(Math.max(0, DIGITS - digits)));
            if (title != null) {
                return title;
            }
        }
        return code.isEmpty() ? UNCLASSED : Bilingual.of(code, code);
    }
}
