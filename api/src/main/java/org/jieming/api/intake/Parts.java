package org.jieming.api.intake;

import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.Property;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/** Figures of a row of which one is a part of the other: nursing beds of all beds, people of 80 of those of 60. */
final class Parts {
    private static final String RULE = "I-PART";
    /** Each by its whole, the next larger one that a row may state. */
    private static final List<List<String>> OF = List.of(
            List.of("beds_nursing", "beds_total"),
            List.of("beds_dementia", "beds_total"),
            List.of("beds_gov_run", "beds_total"),
            List.of("pop_80_plus", "pop_65_plus"),
            List.of("pop_80_plus", "pop_60_plus"),
            List.of("pop_65_plus", "pop_60_plus"),
            List.of("pop_60_plus", "population"));

    private Parts() {}

    /** A warning for each part that is larger than its whole: one of the two is wrong, and no share is told of them. */
    static List<Finding> objections(Values values) {
        return OF.stream()
                .filter(pair -> number(values, pair.get(0))
                        .flatMap(part -> number(values, pair.get(1)).filter(whole -> part > whole))
                        .isPresent())
                .map(pair -> objection(values.descriptor(), pair.get(0), pair.get(1)))
                .toList();
    }

    private static Optional<Long> number(Values values, String property) {
        return values.descriptor().property(property).isEmpty()
                ? Optional.empty()
                : values.get(property).map(Long.class::cast);
    }

    private static Finding objection(Descriptor descriptor, String part, String whole) {
        Bilingual larger = title(descriptor, part);
        Bilingual smaller = title(descriptor, whole);
        return Finding.warn(
                RULE,
                part,
                Bilingual.of(
                        larger.zh() + "多于" + smaller.zh() + ":请核对两个数字",
                        larger.en() + ": more than " + smaller.en() + "; check both figures"));
    }

    private static Bilingual title(Descriptor descriptor, String property) {
        return descriptor.property(property).map(Property::title).orElseThrow();
    }
}
