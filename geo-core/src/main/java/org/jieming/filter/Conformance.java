package org.jieming.filter;

import java.util.List;
import java.util.stream.Stream;

/** What of CQL2 this package does, in the names that OGC 21-065r2 gives it. */
public final class Conformance {
    /**
     * The URIs of the conformance classes, for a conformance declaration. All classes of the standard but {@code functions}: there
     * are no functions beyond the standard's own.
     */
    public static final List<String> CLASSES = Stream.of(
                    "cql2-text",
                    "cql2-json",
                    "basic-cql2",
                    "advanced-comparison-operators",
                    "case-insensitive-comparison",
                    "accent-insensitive-comparison",
                    "basic-spatial-functions",
                    "basic-spatial-functions-plus",
                    "spatial-functions",
                    "temporal-functions",
                    "array-functions",
                    "property-property",
                    "arithmetic")
            .map("http://www.opengis.net/spec/cql2/1.0/conf/"::concat)
            .toList();

    private Conformance() {}
}
