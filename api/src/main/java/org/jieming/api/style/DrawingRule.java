package org.jieming.api.style;

import java.util.List;
import java.util.Map;

/**
 * What is drawn of the features that fit, at some zooms, with every value settled.
 *
 * @param origin id of the style layer it comes from
 * @param layer id of the layer of the map
 * @param kind how it is drawn
 * @param order place among all rules of the map, bottom first
 * @param fromZoom first MapLibre zoom, inclusive
 * @param toZoom last MapLibre zoom, exclusive; {@link #NO_END} when there is none
 * @param condition which features
 * @param look the values of MapLibre's paint and layout properties: text, Double, Boolean, lists, {@link LabelText}
 */
record DrawingRule(
        String origin,
        String layer,
        Kind kind,
        int order,
        int fromZoom,
        int toZoom,
        Condition condition,
        Map<String, Object> look) {
    /** The zoom that no map reaches. */
    static final int NO_END = 24;

    /** MapLibre's layer types that the styles use. */
    enum Kind {
        BACKGROUND,
        FILL,
        LINE,
        CIRCLE,
        SYMBOL
    }

    DrawingRule {
        look = Map.copyOf(look);
    }

    boolean has(String property) {
        return look.containsKey(property);
    }

    double number(String property, double otherwise) {
        return look.get(property) instanceof Double given ? given : otherwise;
    }

    String text(String property, String otherwise) {
        return look.get(property) instanceof String given ? given : otherwise;
    }

    boolean flag(String property) {
        return Boolean.TRUE.equals(look.get(property));
    }

    /** The numbers of a list property, empty without it. */
    List<Double> numbers(String property) {
        return look.get(property) instanceof List<?> list
                ? list.stream().map(Double.class::cast).toList()
                : List.of();
    }

    /** Dashes and gaps in pixels; MapLibre counts them in line widths. */
    List<Double> dashes() {
        double width = number("line-width", 1);
        return numbers("line-dasharray").stream()
                .map(each -> Math.round(each * width * 100) / 100.0)
                .toList();
    }

    /** The fonts of a label. */
    Font font() {
        List<?> names = look.get("text-font") instanceof List<?> list ? list : List.of("sans-serif");
        return Font.of(names.stream().map(String.class::cast).toList());
    }

    /** Whether it draws letters and no picture, line or area beside them. */
    boolean drawsLettersAlone() {
        return kind == Kind.SYMBOL && !has("icon-image");
    }

    /** The text of a label, if it has one. */
    java.util.Optional<LabelText> label() {
        return look.get("text-field") instanceof LabelText label
                ? java.util.Optional.of(label)
                : java.util.Optional.empty();
    }
}
