package org.jieming.api.resource.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jieming.place.PlaceTables;
import org.jieming.place.Spoken;
import org.jieming.place.Syllable;
import org.jieming.search.Readings;

/** How names without a reading in the register are likely read: by the tables of place names, then by the general dictionary. */
public final class LikelyReadings {
    /** Syllables as search takes them, each written once: there are some sixteen hundred. */
    private static final Map<Syllable, String> WRITTEN = new ConcurrentHashMap<>();

    private LikelyReadings() {}

    /** The readings shipped. */
    public static Readings shipped() {
        return of(PlaceTables.SHIPPED);
    }

    /** The readings by tables of the place. */
    static Readings of(PlaceTables tables) {
        org.jieming.place.Readings readings = org.jieming.place.Readings.of(tables);
        return (name, region) -> {
            List<String> syllables = new ArrayList<>(name.length());
            readings.read(name, region).forEach(spoken -> syllables.add(syllable(spoken)));
            return syllables;
        };
    }

    private static String syllable(Spoken spoken) {
        Syllable syllable = spoken.syllable();
        return syllable == null
                ? spoken.character()
                : WRITTEN.computeIfAbsent(syllable, said -> said.letters().replace('ü', 'v') + said.tone());
    }
}
