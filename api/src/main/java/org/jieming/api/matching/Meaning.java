package org.jieming.api.matching;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.language.Writing;

/** What a column of a table says of a place, as far as matching looks at it. */
public enum Meaning {
    /** Its name; no table is matched without. */
    NAME(Bilingual.of("地名", "Name"), "name"),
    /** The division it lies in, by name or by code. */
    DIVISION(Bilingual.of("所在政区", "Division"), "division_code", "lies_in"),
    /** Its class, for the eye alone: people call classes many names. */
    CLASS(Bilingual.of("类别", "Class"), "class_name", "class_code", "kind"),
    /** Its place-name code or division code. */
    CODE(Bilingual.of("代码", "Code"), "place_code"),
    /** Longitude in degrees. */
    LONGITUDE(Bilingual.of("经度", "Longitude"), "@longitude", "lon_from"),
    /** Latitude in degrees. */
    LATITUDE(Bilingual.of("纬度", "Latitude"), "@latitude", "lat_from");

    /** Headings under which lists have the division by name, where no import would know a property for it. */
    private static final Set<String> TOWNS =
            Set.of("乡镇", "乡镇街道", "街道", "镇街", "镇", "所在乡镇", "所属乡镇", "乡镇名称", "所在镇街", "村", "社区", "村社区", "所在村");

    private final Bilingual title;
    private final List<String> destinations;

    Meaning(Bilingual title, String... destinations) {
        this.title = title;
        this.destinations = List.of(destinations);
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its title. */
    public Bilingual title() {
        return title;
    }

    /** The meaning of a word. */
    public static Meaning parse(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "columns." + word,
                        word,
                        Bilingual.of(
                                "可用:name、division、class、code、longitude、latitude",
                                "name, division, class, code, longitude or latitude is expected")));
    }

    /**
     * Which columns mean what, by what an import would take them for; the first of those that mean the same is taken.
     *
     * @param destinations column name to destination as imports write it
     */
    public static Map<Meaning, String> guess(Map<String, String> destinations) {
        Map<Meaning, String> columns = new LinkedHashMap<>();
        for (Meaning meaning : values()) {
            meaning.destinations.stream()
                    .flatMap(wanted -> destinations.entrySet().stream()
                            .filter(each -> each.getValue().equals(wanted))
                            .map(Map.Entry::getKey))
                    .findFirst()
                    .ifPresent(column -> columns.put(meaning, column));
        }
        if (!columns.containsKey(DIVISION)) {
            destinations.keySet().stream()
                    .filter(column -> TOWNS.contains(Writing.compared(column)) && !columns.containsValue(column))
                    .findFirst()
                    .ifPresent(column -> columns.put(DIVISION, column));
        }
        return columns;
    }
}
