package org.jieming.api.style;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes drawing rules as OpenLayers flat style: {@code [{filter, style}, …]}, for the canvas renderer in EPSG:3857. */
final class FlatStyleWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Rounding that a resolution computed by the client may show. */
    private static final double ROUNDING = 1 + 1e-9;

    private final StyleAddresses addresses;
    private final boolean severalLayers;

    FlatStyleWriter(StyleAddresses addresses, boolean severalLayers) {
        this.addresses = addresses;
        this.severalLayers = severalLayers;
    }

    ArrayNode write(List<DrawingRule> rules) {
        ArrayNode flat = JSON.arrayNode();
        for (DrawingRule rule : rules) {
            ObjectNode written = flat.addObject();
            written.set("filter", filter(rule, severalLayers));
            ObjectNode style = written.putObject("style");
            draw(rule, style);
            style.put("z-index", rule.order());
        }
        return flat;
    }

    /** The filter of features of one layer that one of some rules draws. */
    static ArrayNode when(List<DrawingRule> rules) {
        if (rules.size() == 1) {
            return filter(rules.get(0), false);
        }
        ArrayNode any = JSON.arrayNode().add("any");
        rules.forEach(rule -> any.add(filter(rule, false)));
        return any;
    }

    private static ArrayNode filter(DrawingRule rule, boolean severalLayers) {
        ArrayNode all = JSON.arrayNode().add("all");
        if (severalLayers) {
            all.add(compared("==", "layer").add(rule.layer()));
        }
        all.add(JSON.arrayNode().add("<=").add(resolution()).add(Numbers.resolution(rule.fromZoom()) * ROUNDING));
        if (rule.toZoom() < DrawingRule.NO_END) {
            all.add(JSON.arrayNode().add(">").add(resolution()).add(Numbers.resolution(rule.toZoom()) * ROUNDING));
        }
        rule.label().ifPresent(label -> label.parts().stream()
                .filter(LabelText.Part::isAttribute)
                .forEach(part -> all.add(condition(new Condition.Present(part.text())))));
        if (!rule.condition().equals(Condition.ALWAYS)) {
            all.add(condition(rule.condition()));
        }
        return all.size() == 2 ? (ArrayNode) all.get(1) : all;
    }

    private static ArrayNode resolution() {
        return JSON.arrayNode().add("resolution");
    }

    private static ArrayNode get(String attribute) {
        return JSON.arrayNode().add("get").add(attribute);
    }

    private static ArrayNode compared(String operator, String attribute) {
        return JSON.arrayNode().add(operator).add(get(attribute));
    }

    private static ArrayNode condition(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return compared(compare.operator().symbol, compare.attribute()).add(JSON.pojoNode(compare.value()));
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf(oneOf);
        }
        if (condition instanceof Condition.Present present) {
            return JSON.arrayNode().add("has").add(present.attribute());
        }
        if (condition instanceof Condition.Not not) {
            return JSON.arrayNode().add("!").add(condition(not.part()));
        }
        return composed(condition);
    }

    /** OpenLayers takes a literal list of numbers for a colour or a size, so numbers are compared one by one. */
    private static ArrayNode oneOf(Condition.OneOf oneOf) {
        if (oneOf.values().get(0) instanceof String) {
            ArrayNode values = JSON.arrayNode();
            oneOf.values().forEach(value -> values.add(JSON.pojoNode(value)));
            return compared("in", oneOf.attribute())
                    .add(JSON.arrayNode().add("literal").add(values));
        }
        return composed(new Condition.Any(oneOf.values().stream()
                .<Condition>map(value -> new Condition.Compare(oneOf.attribute(), Condition.Operator.EQUAL, value))
                .toList()));
    }

    private static ArrayNode composed(Condition condition) {
        boolean all = condition instanceof Condition.All;
        List<Condition> parts =
                condition instanceof Condition.All each ? each.parts() : ((Condition.Any) condition).parts();
        if (parts.size() == 1) {
            return condition(parts.get(0));
        }
        ArrayNode written = JSON.arrayNode().add(all ? "all" : "any");
        parts.forEach(part -> written.add(condition(part)));
        return written;
    }

    private void draw(DrawingRule rule, ObjectNode style) {
        switch (rule.kind()) {
            case FILL -> fill(rule, style);
            case LINE -> line(rule, style);
            case CIRCLE -> circle(rule, style);
            case SYMBOL -> symbol(rule, style);
            case BACKGROUND -> style.put("background-color", rule.text("background-color", "#ffffff"));
        }
    }

    private void fill(DrawingRule rule, ObjectNode style) {
        if (rule.has("fill-pattern")) {
            style.put("fill-pattern-src", addresses.symbol(rule.text("fill-pattern", "")));
        } else {
            style.set("fill-color", colour(rule.text("fill-color", "#000000"), rule.number("fill-opacity", 1)));
        }
    }

    private static void line(DrawingRule rule, ObjectNode style) {
        style.set("stroke-color", colour(rule.text("line-color", "#000000"), rule.number("line-opacity", 1)));
        style.put("stroke-width", rule.number("line-width", 1));
        style.put("stroke-line-cap", rule.text("line-cap", "butt"));
        style.put("stroke-line-join", rule.text("line-join", "miter"));
        if (rule.has("line-dasharray")) {
            ArrayNode dashes = style.putArray("stroke-line-dash");
            rule.dashes().forEach(dashes::add);
        }
    }

    private static void circle(DrawingRule rule, ObjectNode style) {
        style.put("circle-radius", rule.number("circle-radius", 5));
        style.set("circle-fill-color", colour(rule.text("circle-color", "#000000"), rule.number("circle-opacity", 1)));
        style.set("circle-stroke-color", colour(rule.text("circle-stroke-color", "#000000"), 1));
        style.put("circle-stroke-width", rule.number("circle-stroke-width", 0));
        style.put("circle-declutter-mode", "none");
    }

    private void symbol(DrawingRule rule, ObjectNode style) {
        if (rule.has("icon-image")) {
            style.put("icon-src", addresses.symbol(rule.text("icon-image", "")));
            style.put("icon-scale", rule.number("icon-size", 1));
            style.put("icon-declutter-mode", rule.flag("icon-allow-overlap") ? "obstacle" : "declutter");
        }
        rule.label().ifPresent(label -> label(rule, label, style));
    }

    private static void label(DrawingRule rule, LabelText label, ObjectNode style) {
        double size = rule.number("text-size", 16);
        ArrayNode text = style.putArray("text-value").add("concat");
        label.parts().forEach(part -> text.add(part.isAttribute() ? get(part.text()) : JSON.textNode(part.text())));
        text.add("");
        style.put("text-font", rule.font().css(size));
        style.put("text-fill-color", rule.text("text-color", "#000000"));
        style.put("text-stroke-color", rule.text("text-halo-color", "#ffffff"));
        style.put("text-stroke-width", 2 * rule.number("text-halo-width", 0));
        List<Double> offset = rule.numbers("text-offset");
        if (!offset.isEmpty()) {
            style.put("text-offset-x", offset.get(0) * size);
            style.put("text-offset-y", offset.get(1) * size);
        }
        boolean alongLine = rule.text("symbol-placement", "point").equals("line");
        style.put("text-placement", alongLine ? "line" : "point");
        style.put("text-overflow", !alongLine);
    }

    private static ArrayNode colour(String hex, double opacity) {
        ArrayNode colour = JSON.arrayNode();
        for (int i = 1; i < 7; i += 2) {
            colour.add(Integer.parseInt(hex.substring(i, i + 2), 16));
        }
        return colour.add(opacity);
    }
}
