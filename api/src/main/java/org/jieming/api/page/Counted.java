package org.jieming.api.page;

import java.util.Map;
import java.util.Set;
import org.jieming.language.Bilingual;

/** A figure with its unit as people write it: units of the tables of item types are words of programs. */
final class Counted {
    private static final Map<String, Bilingual> WORDS = Map.ofEntries(
            Map.entry("m", Bilingual.of("米", "m")),
            Map.entry("m2", Bilingual.of("平方米", "m²")),
            Map.entry("km", Bilingual.of("公里", "km")),
            Map.entry("km2", Bilingual.of("平方公里", "km²")),
            Map.entry("mu", Bilingual.of("亩", "mu")),
            Map.entry("degrees", Bilingual.of("°", "°")),
            Map.entry("persons", Bilingual.of("人", "persons")),
            Map.entry("households", Bilingual.of("户", "households")),
            Map.entry("beds", Bilingual.of("张", "beds")),
            Map.entry("places", Bilingual.of("个", "places")),
            Map.entry("meals", Bilingual.of("份", "meals")),
            Map.entry("percent", Bilingual.of("%", "%")),
            Map.entry("km/h", Bilingual.of("公里/小时", "km/h")));
    /** Written without a gap. */
    private static final Set<String> CLOSE = Set.of("degrees", "percent");

    private Counted() {}

    /**
     * The figure with its unit.
     *
     * @param unit of a property; empty for none
     */
    static Bilingual of(String figure, String unit) {
        if (unit.equals("year")) {
            return Bilingual.of(figure + " 年", figure);
        }
        Bilingual word = WORDS.get(unit);
        if (word == null) {
            return Bilingual.of((figure + " " + unit).strip(), (figure + " " + unit).strip());
        }
        String gap = CLOSE.contains(unit) ? "" : " ";
        return Bilingual.of(figure + gap + word.zh(), figure + gap + word.en());
    }
}
