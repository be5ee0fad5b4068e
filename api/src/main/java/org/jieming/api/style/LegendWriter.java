package org.jieming.api.style;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the samples of a legend as SVG from the rules that draw the map. */
final class LegendWriter {
    private static final int WIDTH = 48;
    private static final int HEIGHT = 24;
    /** At which zoom a sample is drawn, when the style layer is shown there. */
    private static final int ZOOM = 12;

    private final LayerStyle style;

    LegendWriter(LayerStyle style) {
        this.style = style;
    }

    List<LegendEntry> entries() {
        List<LegendEntry> entries = new ArrayList<>();
        for (LegendItem item : style.legend()) {
            entries.add(0, new LegendEntry(style.id(), item.title(), when(item), sample(item)));
        }
        return List.copyOf(entries);
    }

    /** The features that the uppermost style layer of the sample draws. */
    private ArrayNode when(LegendItem item) {
        String uppermost = item.styleLayers().get(item.styleLayers().size() - 1);
        return FlatStyleWriter.when(style.rules().stream()
                .filter(rule -> rule.origin().equals(uppermost))
                .toList());
    }

    private String sample(LegendItem item) {
        List<String> ids = item.styleLayers();
        int zoom = Math.max(ZOOM, firstZoom(ids.get(ids.size() - 1)));
        List<DrawingRule> drawn = ids.stream().map(id -> rule(id, zoom)).toList();
        int width = Math.max(WIDTH, room(drawn));
        int height = Math.max(HEIGHT, room(drawn));
        boolean area = drawn.stream().anyMatch(rule -> rule.kind() == DrawingRule.Kind.FILL);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"%3$d %4$d %1$d %2$d\">",
                width,
                height,
                -width / 2,
                -height / 2));
        drawn.forEach(rule -> svg.append(drawn(rule, area)));
        return svg.append("</svg>").toString();
    }

    private static int room(List<DrawingRule> rules) {
        return (int) Math.ceil(2
                * rules.stream()
                        .mapToDouble(rule -> rule.number("circle-radius", 0) + rule.number("circle-stroke-width", 0))
                        .max()
                        .orElse(0));
    }

    private int firstZoom(String styleLayer) {
        return style.rules().stream()
                .filter(rule -> rule.origin().equals(styleLayer))
                .mapToInt(DrawingRule::fromZoom)
                .min()
                .orElseThrow(() -> new Unsupported("styles/" + style.id() + ".json", "the legend names " + styleLayer));
    }

    private DrawingRule rule(String styleLayer, int zoom) {
        List<DrawingRule> rules = style.rules().stream()
                .filter(rule -> rule.origin().equals(styleLayer))
                .toList();
        return rules.stream()
                .filter(rule -> rule.fromZoom() <= zoom && zoom < rule.toZoom())
                .findFirst()
                .orElse(rules.get(rules.size() - 1));
    }

    private static String drawn(DrawingRule rule, boolean area) {
        return switch (rule.kind()) {
            case FILL, BACKGROUND -> fill(rule);
            case LINE -> line(rule, area);
            case CIRCLE -> circle(rule);
            case SYMBOL -> symbol(rule);
        };
    }

    private static String fill(DrawingRule rule) {
        String area = "<rect x=\"-22\" y=\"-9\" width=\"44\" height=\"18\" ";
        if (!rule.has("fill-pattern")) {
            return area + paint("fill", rule.text("fill-color", "#000000"), rule.number("fill-opacity", 1)) + "/>";
        }
        String name = rule.text("fill-pattern", "");
        int size = Symbols.size(name);
        return String.format(
                Locale.ROOT,
                "<defs><pattern id=\"%1$s\" width=\"%2$d\" height=\"%2$d\" patternUnits=\"userSpaceOnUse\">%3$s</pattern></defs>"
                        + "%4$sfill=\"url(#%1$s)\"/>",
                name,
                size,
                Symbols.body(name),
                area);
    }

    private static String line(DrawingRule rule, boolean area) {
        StringBuilder dashes = new StringBuilder();
        rule.dashes().forEach(dash -> dashes.append(dashes.isEmpty() ? "" : " ").append(Numbers.plain(dash)));
        String path = area ? "M-22 -9H22V9H-22Z" : "M-23 0H23";
        return "<path d=\"" + path + "\" fill=\"none\" "
                + paint("stroke", rule.text("line-color", "#000000"), rule.number("line-opacity", 1))
                + " stroke-width=\"" + Numbers.plain(rule.number("line-width", 1)) + '"'
                + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + '"') + "/>";
    }

    private static String circle(DrawingRule rule) {
        return "<circle cx=\"0\" cy=\"0\" r=\"" + Numbers.plain(rule.number("circle-radius", 5)) + "\" "
                + paint("fill", rule.text("circle-color", "#000000"), rule.number("circle-opacity", 1)) + ' '
                + paint("stroke", rule.text("circle-stroke-color", "#000000"), 1) + " stroke-width=\""
                + Numbers.plain(rule.number("circle-stroke-width", 0)) + "\"/>";
    }

    private static String symbol(DrawingRule rule) {
        if (rule.has("icon-image")) {
            String name = rule.text("icon-image", "");
            double size = Symbols.size(name) * rule.number("icon-size", 1);
            return String.format(
                    Locale.ROOT,
                    "<g transform=\"translate(%s %s) scale(%s)\">%s</g>",
                    Numbers.plain(-size / 2),
                    Numbers.plain(-size / 2),
                    Numbers.plain(rule.number("icon-size", 1)),
                    Symbols.body(name));
        }
        Font font = rule.font();
        return "<text x=\"0\" y=\"5\" text-anchor=\"middle\" font-size=\"13\" font-family=\""
                + font.families().get(font.families().size() - 1) + '"' + (font.bold() ? " font-weight=\"bold\"" : "")
                + (font.italic() ? " font-style=\"italic\"" : "") + " fill=\"" + rule.text("text-color", "#000000")
                + "\">地名</text>";
    }

    private static String paint(String what, String colour, double opacity) {
        return what + "=\"" + colour + '"'
                + (opacity == 1 ? "" : ' ' + what + "-opacity=\"" + Numbers.plain(opacity) + '"');
    }
}
