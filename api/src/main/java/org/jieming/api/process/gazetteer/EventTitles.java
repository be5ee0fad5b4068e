package org.jieming.api.process.gazetteer;

import java.util.Map;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.place.PlaceTables;

/** What people call the kinds of event that change divisions: code list {@code division-event}. */
public final class EventTitles {
    private EventTitles() {}

    /** The titles by code, as the tables of the place have them. */
    public static Map<String, Bilingual> of(PlaceTables tables) {
        return tables.rows("code-lists/division-event.csv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("code"), row -> Bilingual.of(row.get("zh"), row.get("en"))));
    }
}
