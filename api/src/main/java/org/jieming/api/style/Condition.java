package org.jieming.api.style;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which features a rule draws. A comparison with a missing attribute is false, its negation true. */
sealed interface Condition {
    /** Fits every feature. */
    Condition ALWAYS = new All(List.of());

    /** How a number or word is compared; the symbol is that of MapLibre and OpenLayers, the element that of OGC filters. */
    enum Operator {
        EQUAL("==", "PropertyIsEqualTo"),
        LESS("<", "PropertyIsLessThan"),
        AT_LEAST(">=", "PropertyIsGreaterThanOrEqualTo");

        final String symbol;
        final String element;

        Operator(String symbol, String element) {
            this.symbol = symbol;
            this.element = element;
        }
    }

    /** An attribute beside a value: text, number or truth. */
    record Compare(String attribute, Operator operator, Object value) implements Condition {}

    /** An attribute that is one of some values. */
    record OneOf(String attribute, List<Object> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** An attribute that the feature has. */
    record Present(String attribute) implements Condition {}

    /** All of them. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The opposite. */
    record Not(Condition part) implements Condition {}

    /** This and another one; says nothing that is always true. */
    default Condition and(Condition other) {
        List<Condition> parts = Stream.of(this, other)
                .flatMap(each -> each instanceof All all ? all.parts().stream() : Stream.of(each))
                .toList();
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    /** The attributes that it asks for. */
    default Set<String> attributes() {
        Set<String> names = new TreeSet<>();
        if (this instanceof Compare compare) {
            names.add(compare.attribute());
        } else if (this instanceof OneOf oneOf) {
            names.add(oneOf.attribute());
        } else if (this instanceof Present present) {
            names.add(present.attribute());
        } else {
            parts(this).forEach(part -> names.addAll(part.attributes()));
        }
        return names;
    }

    private static List<Condition> parts(Condition composed) {
        if (composed instanceof All all) {
            return all.parts();
        }
        return composed instanceof Any any ? any.parts() : List.of(((Not) composed).part());
    }
}
