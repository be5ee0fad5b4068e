package org.jieming.api.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.Property;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/** Figures of a row of which some are parts of another: nursing beds of all beds, people of 80 of those of 60, of 65 to 69 and 70 to 74 of those of 65. */
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
    /** Each behind parts of it that have nobody in common. */
    private static final List<List<String>> SUMS = List.of(
            List.of("pop_65_plus", "pop_65_69", "pop_70_74", "pop_75_79", "pop_80_plus"),
            List.of("pop_60_plus", "pop_60_64", "pop_65_plus"),
            List.of("pop_60_plus", "pop_60_64", "pop_65_69", "pop_70_74", "pop_75_79", "pop_80_plus"),
            List.of("population", "pop_0_59", "pop_60_plus"),
            List.of("population", "pop_0_59", "pop_60_64", "pop_65_plus"),
            List.of("population", "pop_0_59", "pop_60_64", "pop_65_69", "pop_70_74", "pop_75_79", "pop_80_plus"));

    private Parts() {}

    /**
     * Two warnings for each part that is larger than its whole, one at each figure: one of the two is wrong. Of parts that only together
     * are more than their whole one at each of them.
     */
    static List<Finding> objections(Values values) {
        return Stream.concat(
                        OF.stream().flatMap(pair -> objections(values, pair.get(0), pair.get(1))),
                        SUMS.stream().flatMap(sum -> objections(values, sum.get(0), sum.subList(1, sum.size()))))
                .distinct()
                .toList();
    }

    /** Where one part alone is more, that is told, against the next wider figure, and nothing of the others. */
    private static Stream<Finding> objections(Values values, String whole, List<String> parts) {
        List<String> stated =
                parts.stream().filter(part -> number(values, part).isPresent()).toList();
        long sum = stated.stream()
                .mapToLong(part -> number(values, part).orElse(0L))
                .sum();
        Optional<Long> smaller = number(values, whole);
        if (smaller.isEmpty() || sum <= smaller.get()) {
            return Stream.empty();
        }
        List<String> larger = stated.stream()
                .filter(part -> number(values, part).orElse(0L) > smaller.get())
                .toList();
        if (!larger.isEmpty()) {
            return larger.stream()
                    .filter(part -> OF.stream()
                            .noneMatch(pair -> pair.get(0).equals(part)
                                    && number(values, pair.get(1)).isPresent()))
                    .flatMap(part -> objections(values, part, whole));
        }
        Bilingual all = Bilingual.listed(
                stated.stream().map(part -> title(values.descriptor(), part)).toList());
        Bilingual one = title(values.descriptor(), whole);
        Bilingual sentence = Bilingual.format(
                "%1$s合计(%3$d)多于%2$s(%4$d):请核对这些数字",
                "%5$s together (%3$d) more than %6$s (%4$d): check these figures",
                all.zh(),
                one.zh(),
                sum,
                smaller.get(),
                all.en(),
                one.en());
        return Stream.concat(stated.stream(), Stream.of(whole)).map(field -> Finding.warn(RULE, field, sentence));
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
