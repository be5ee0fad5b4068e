package org.jieming.api.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jieming.language.Bilingual;

/** What a plan of sites is to be best at. */
enum Aim {
    /** MCLP. */
    MOST_PEOPLE(Bilingual.of("服务人数,不会更多", "people served; no plan serves more")),
    /** LSCP. */
    EVERYBODY(Bilingual.of("新建个数,不会更少", "sites built; no plan has fewer")),
    /** p-median. */
    LEAST_WAY(Bilingual.of("人·米,总路程不会更短", "person-metres; no plan has shorter ways together")),
    /** p-center. */
    LEAST_FARTHEST(Bilingual.of("米,最远的路不会更短", "metres; no plan has a shorter longest way"));

    private final Bilingual measure;

    Aim(Bilingual measure) {
        this.measure = measure;
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

    /** In what the value and the bound of a plan are told, and on which side of the bound no plan is. */
    Bilingual measure() {
        return measure;
    }
}
