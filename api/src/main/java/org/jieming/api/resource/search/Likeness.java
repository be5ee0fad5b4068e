package org.jieming.api.resource.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieming.api.resource.Reading;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.PropertyType;
import org.jieming.search.Hit;
import org.jieming.search.Match;
import org.jieming.search.NameIndex;
import org.jieming.search.NameKind;

/**
 * How sure one may be that an item found is the one meant, from 0 to 100: by how its name answers, and by how many of the
 * other things said of it are so. A whole standard name with nothing contradicted is 100. An alias or former name alone is never sure, nor with
 * its class: others may be called so, or bear that name now.
 *
 * @param name how the name answers
 * @param properties how much of what else is said is so, from 0 to 1
 * @param isBorneOut whether the name is the item's own, or something else that is said of the item alone is so
 */
record Likeness(double name, double properties, boolean isBorneOut) {
    private static final Map<Match, Double> BY_MATCH = Map.of(
            Match.EXACT,
            100.0,
            Match.ORGAN,
            95.0,
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
    /** What is left of a statement about a town of an item of which the register says its county alone: it is not contradicted. */
    private static final double NOT_CONTRADICTED = 0.75;

    /**
     * The most that a name gets which goes on behind what was typed, or begins before it: it is the name of something else, and stays a
     * tenth behind an item that bears what was typed exactly as another name of its own, wherever that lies.
     */
    private static final double MOST_OF_LONGER =
            (BY_MATCH.get(Match.EXACT) - OTHER_NAME) * (1 - WEIGHT_OF_REST) + OTHER_NAME - 0.1;

    /** From here on a single candidate is offered as the match. */
    static final double SURE = 95;

    /** The most that an alias or a former name gets which nothing else bears out: it is left to a person. */
    private static final double MOST_ALONE = SURE - 0.1;

    private static final Set<NameKind> OTHERS = EnumSet.of(NameKind.ALIAS, NameKind.FORMER);

    /** Classes of GB/T 18521, which are texts here; other classes are codes. */
    private static final Set<String> CLASSES = Set.of("class_code", "class_name");

    private static final Set<PropertyType> SHARED = EnumSet.of(PropertyType.CODE, PropertyType.BOOLEAN);

    /** With what properties begin that are so of a division around as well. */
    static final String DIVISION = "division";

    /** An item asked for by its id. */
    static final double CERTAIN = 100;

    /**
     * Judges a hit.
     *
     * @param typed the name as given
     * @param said what else was said, by property
     */
    static Likeness of(
            Hit hit, String typed, Map<String, List<String>> said, Reading reading, NameIndex index, NamedUnits units) {
        double name = BY_MATCH.getOrDefault(hit.match(), 0.0);
        if (hit.match() == Match.START || hit.match() == Match.PART) {
            name *= Math.min(
                    1,
                    Math.max(
                            0.5,
                            (double) typed.length() / Math.max(1, hit.text().length())));
            name = Math.min(name, MOST_OF_LONGER);
        }
        boolean asWritten = hit.kind() == NameKind.STANDARD && typed.strip().equals(hit.text());
        double kept = 0;
        boolean isBorneOut = !OTHERS.contains(hit.kind());
        for (Map.Entry<String, List<String>> each : said.entrySet()) {
            double share = share(hit.version(), each.getKey(), each.getValue(), reading, index, units);
            kept += share;
            isBorneOut |= share == 1 && tellsApart(hit.version().type(), each.getKey());
        }
        return new Likeness(
                Math.max(0, name - (asWritten ? 0 : OTHER_NAME)), said.isEmpty() ? 1 : kept / said.size(), isBorneOut);
    }

    /** Whether a property is one by which an item is told from others: what is chosen of a list, as class and status are, is that of many. */
    private static boolean tellsApart(ItemType type, String property) {
        return !CLASSES.contains(property)
                && Descriptor.of(type)
                        .property(property)
                        .filter(each -> SHARED.contains(each.type()))
                        .isEmpty();
    }

    /** The same where something more that is said of the item is so. */
    Likeness borneOut() {
        return new Likeness(name, properties, true);
    }

    /** How much of what is said of a property is so, from 0 to 1. */
    private static double share(
            ItemVersion version,
            String property,
            List<String> values,
            Reading reading,
            NameIndex index,
            NamedUnits units) {
        if (values.stream().anyMatch(value -> holds(version, property, value, reading, index))) {
            return 1;
        }
        boolean wider = property.startsWith(DIVISION)
                && values.stream().anyMatch(value -> units.areWithinUnitOf(version, value));
        return wider ? NOT_CONTRADICTED : 0;
    }

    /** Whether a property is so: equal text, a division code that contains it, or the name of a division around. */
    private static boolean holds(ItemVersion version, String property, String value, Reading reading, NameIndex index) {
        boolean divisions = index.divisionsAround(version, reading.today()).stream()
                .anyMatch(division -> NamedUnits.isCalled(division, value));
        return property.startsWith(DIVISION) && divisions
                || reading.view()
                        .shown(version)
                        .values()
                        .get(property)
                        .map(known -> known.toString().equals(value)
                                || known instanceof List<?> several && several.contains(value))
                        .orElse(false);
    }

    /** Both together, to a tenth. */
    double score() {
        double both = Math.rint(10 * name * (1 - WEIGHT_OF_REST * (1 - properties))) / 10;
        return isBorneOut ? both : Math.min(both, MOST_ALONE);
    }
}
