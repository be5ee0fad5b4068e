package org.jieming.api.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Two warnings for each part that is larger than its whole, one at each figure: one of the two is wrong. */
    static List<Finding> objections(Values values) {
        return OF.stream()
                .flatMap(pair -> objections(values, pair.get(0), pair.get(1)))
                .toList();
    }

    private static Stream<Finding> objections(Values values, String part, String whole) {
        Optional<Long> larger = number(values, part);
        Optional<Long> smaller = number(values, whole);
        if (larger.isEmpty() || smaller.isEmpty() || larger.get() <= smaller.get()) {
            return Stream.empty();
        }
        Bilingual one = title(values.descriptor(), part);
        Bilingual other = title(values.descriptor(), whole);
        Bilingual sentence = Bilingual.format(
                "%1$s(%3$d)多于%2$s(%4$d):请核对两个数字",
                "%5$s (%3$d) more than %6$s (%4$d): check both figures",
                one.zh(),
                other.zh(),
                larger.get(),
                smaller.get(),
                one.en(),
                other.en());
        return Stream.of(part, whole).map(field -> Finding.warn(RULE, field, sentence));
    }

    private static Optional<Long> number(Values values, String property) {
        return values.descriptor().property(property).isEmpty()
                ? Optional.empty()
                : values.get(property).map(Long.class::cast);
    }

    private static Bilingual title(Descriptor descriptor, String property) {
        return descriptor.property(property).map(Property::title).orElseThrow();
    }
}
