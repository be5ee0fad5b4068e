package org.jieming.api.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jieming.layer.Layer;
import org.jieming.layer.LayerCatalogue;
import org.jieming.register.CodeList;
import org.jieming.register.Descriptor;
import org.jieming.register.Property;

/** Compares the codes that filters name with the code lists. */
final class StyleCodes {
    private StyleCodes() {}

    static void check(Layer layer, DrawingRule rule) {
        check(layer, rule.origin(), rule.condition());
    }

    private static void check(Layer layer, String where, Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> check(layer, where, part));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> check(layer, where, part));
        } else if (condition instanceof Condition.Not not) {
            check(layer, where, not.part());
        } else if (condition instanceof Condition.OneOf oneOf) {
            codes(layer, oneOf.attribute()).ifPresent(codes -> assertThat(codes.entries())
                    .as(where)
                    .containsKeys(oneOf.values().toArray(String[]::new)));
        } else if (condition instanceof Condition.Compare compare) {
            codes(layer, compare.attribute())
                    .ifPresent(codes -> assertThat(codes.entries()).as(where).containsKey((String) compare.value()));
        }
    }

    static void allDrawn(StyleBook book, String layerId, String attribute) {
        Layer layer = LayerCatalogue.shipped().layer(layerId).orElseThrow();
        Set<Object> named = new TreeSet<>();
        book.styles().stream()
                .filter(style -> style.id().equals(layerId))
                .flatMap(style -> style.rules().stream())
                .forEach(rule -> gather(rule.condition(), attribute, named));
        assertThat(named)
                .as(layerId)
                .containsAll(codes(layer, attribute).orElseThrow().entries().keySet());
    }

    private static void gather(Condition condition, String attribute, Set<Object> named) {
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        for (Condition part : parts) {
            if (part instanceof Condition.OneOf oneOf && oneOf.attribute().equals(attribute)) {
                named.addAll(oneOf.values());
            } else if (part instanceof Condition.Compare compare
                    && compare.attribute().equals(attribute)) {
                named.add(compare.value());
            }
        }
    }

    private static Optional<CodeList> codes(Layer layer, String attribute) {
        return Descriptor.of(layer.itemType()).property(attribute).flatMap(Property::codeList);
    }
}
