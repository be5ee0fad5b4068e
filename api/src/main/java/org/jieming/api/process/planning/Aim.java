package org.jieming.api.process.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jieming.language.Bilingual;

/** What a plan of sites is to be best at. */
enum Aim {
    /** MCLP. */
    MOST_PEOPLE(
            Bilingual.of("服务人数", "people served"),
            Bilingual.of("不会更多", "no plan serves more"),
            Bilingual.of("任何方案都不会多于 %s 人", "no plan serves more than %s people")),
    /** LSCP. */
    EVERYBODY(
            Bilingual.of("新建个数", "sites built"),
            Bilingual.of("不会更少", "no plan has fewer"),
            Bilingual.of("任何方案都不会少于 %s 处", "no plan has fewer than %s sites")),
    /** p-median. */
    LEAST_WAY(
            Bilingual.of("人·米", "person-metres"),
            Bilingual.of("总路程不会更短", "no plan has shorter ways together"),
            Bilingual.of("任何方案的总路程都不会短于 %s 人·米", "no plan has ways of less than %s person-metres together")),
    /** p-center. */
    LEAST_FARTHEST(
            Bilingual.of("米", "metres"),
            Bilingual.of("最远的路不会更短", "no plan has a shorter longest way"),
            Bilingual.of("任何方案最远的路都不会短于 %s 米", "no plan has a longest way of less than %s metres"));

    private final Bilingual counted;
    private final Bilingual best;
    private final Bilingual limit;

    Aim(Bilingual counted, Bilingual best, Bilingual limit) {
        this.counted = counted;
        this.best = best;
        this.limit = limit;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Aim::word).toList();
    }

    static Aim of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * In what the value and the bound of a plan are told.
     *
     * @param proven whether it is known that no plan is better, which is said then
     */
    Bilingual measure(boolean proven) {
        return proven ? Bilingual.of(counted.zh() + "," + best.zh(), counted.en() + "; " + best.en()) : counted;
    }

    /** What no plan is beyond, with its number; metres are rounded to what is true of them, downwards. */
    Bilingual limit(double bound) {
        String number = this == LEAST_FARTHEST
                ? String.format(Locale.ROOT, "%,.1f", Math.floor(10 * bound) / 10)
                : String.format(Locale.ROOT, "%,.0f", Math.floor(bound));
        return Bilingual.format(limit.zh(), limit.en(), number);
    }
}
