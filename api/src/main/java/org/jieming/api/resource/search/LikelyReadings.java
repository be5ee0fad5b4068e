package org.jieming.api.resource.search;

import org.jieming.place.PlaceTables;
import org.jieming.place.Spoken;
import org.jieming.place.Syllable;
import org.jieming.search.Readings;

/** How names without a reading in the register are likely read: by the tables of place names, then by the general dictionary. */
public final class LikelyReadings {
    private LikelyReadings() {}

    /** The readings shipped. */
    public static Readings shipped() {
        org.jieming.place.Readings readings = org.jieming.place.Readings.of(PlaceTables.SHIPPED);
        return (name, region) -> readings.read(name, region).stream()
                .map(LikelyReadings::syllable)
                .toList();
    }

    private static String syllable(Spoken spoken) {
        Syllable syllable = spoken.syllable();
        return syllable == null ? spoken.character() : syllable.letters().replace('ü', 'v') + syllable.tone();
    }
}
