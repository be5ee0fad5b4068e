package org.jieming.api.resource.search;

import java.util.List;
import java.util.Map;
import org.jieming.api.resource.Reading;
import org.jieming.register.ItemVersion;
import org.jieming.search.Hit;
import org.jieming.search.Match;
import org.jieming.search.NameIndex;
import org.jieming.search.NameKind;

/**
 * How sure one may be that an item found is the one meant, from 0 to 100: by how its name answers, and by how many of the
 * other things said of it are so. A whole standard name with nothing contradicted is 100.
 */
record Likeness(double name, double properties) {
    private static final Map<Match, Double> BY_MATCH = Map.of(
            Match.EXACT,
            100.0,
            Match.SOUND,
            85.0,
            Match.START,
            80.0,
            Match.CLOSE,
            70.0,
            Match.SCATTERED,
            75.0,
            Match.PART,
            60.0);
    /** Of which names other than the standard one, and readings, fall short. */
    private static final double OTHER_NAME = 5;
    /** What contradiction in everything else said takes away. */
    private static final double WEIGHT_OF_REST = 0.4;

    /** With what properties begin that are so of a division around as well. */
    static final String DIVISION = "division";

    /** An item asked for by its id. */
    static final double CERTAIN = 100;

    /** From here on a single candidate is offered as the match. */
    static final double SURE = 95;

    /**
     * Judges a hit.
     *
     * @param typed the name as given
     * @param said what else was said, by property
     */
    static Likeness of(Hit hit, String typed, Map<String, List<String>> said, Reading reading, NameIndex index) {
        double name = BY_MATCH.getOrDefault(hit.match(), 0.0);
        if (hit.match() == Match.START || hit.match() == Match.PART) {
            name *= Math.min(
                    1,
                    Math.max(
                            0.5,
                            (double) typed.length() / Math.max(1, hit.text().length())));
        }
        boolean asWritten = hit.kind() == NameKind.STANDARD && typed.strip().equals(hit.text());
        long kept = said.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .anyMatch(value -> holds(hit.version(), each.getKey(), value, reading, index)))
                .count();
        return new Likeness(
                Math.max(0, name - (asWritten ? 0 : OTHER_NAME)), said.isEmpty() ? 1 : (double) kept / said.size());
    }

    /** Whether a property is so: equal text, a division code that contains it, or the name of a division around. */
    private static boolean holds(ItemVersion version, String property, String value, Reading reading, NameIndex index) {
        boolean divisions = index.divisionsAround(version, reading.today()).stream()
                .anyMatch(division -> division.name().equals(value)
                        || value.length() > 1 && division.name().startsWith(value)
                        || division.values().text("code").equals(value)
                        || value.length() >= 6 && division.values().text("code").equals(padded(value)));
        return property.startsWith(DIVISION) && divisions
                || reading.view()
                        .shown(version)
                        .values()
                        .get(property)
                        .map(known -> known.toString().equals(value)
                                || known instanceof List<?> several && several.contains(value))
                        .orElse(false);
    }

    private static String padded(String code) {
        return code + "0".repeat(Math.max(0, 12 - code.length()));
    }

    /** Both together, to a tenth. */
    double score() {
        return Math.rint(10 * name * (1 - WEIGHT_OF_REST * (1 - properties))) / 10;
    }
}
