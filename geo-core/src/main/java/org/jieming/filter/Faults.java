package org.jieming.filter;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Complaints about a filter that reads well but cannot be asked here. */
final class Faults {
    private Faults() {}

    static Malformed of(String given, Bilingual remedy) {
        return new Malformed("filter", given, remedy);
    }

    static Malformed noSuchFunction(String name) {
        return of(
                name,
                Bilingual.format(
                        "没有函数“%1$s”；可用的有：%2$s。", "There is no function '%1$s'; there are: %2$s.", name, functions()));
    }

    private static String functions() {
        return Stream.of(
                        Stream.of("CASEI", "ACCENTI"),
                        Arrays.stream(SpatialRelation.values()).map(SpatialRelation::json),
                        Arrays.stream(TemporalRelation.values()).map(TemporalRelation::json),
                        Arrays.stream(SetRelation.values()).map(SetRelation::json))
                .flatMap(names -> names)
                .map(Words::upper)
                .collect(Collectors.joining(", "));
    }
}
