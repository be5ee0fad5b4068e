package org.jieming.api.style;

import java.util.List;

/** Writes what a rule draws as OGC symbolizers; sizes are in pixels. */
final class Symbolizers {
    private final XmlText xml;
    private final boolean first;
    private final StyleAddresses addresses;

    Symbolizers(XmlText xml, SldVersion version, StyleAddresses addresses) {
        this.xml = xml;
        this.first = version == SldVersion.SLD_1_0;
        this.addresses = addresses;
    }

    void write(DrawingRule rule) {
        switch (rule.kind()) {
            case FILL -> fill(rule);
            case LINE -> line(rule);
            case CIRCLE -> circle(rule);
            case SYMBOL -> symbol(rule);
            case BACKGROUND -> throw new Unsupported(rule.origin(), "OGC styles have no background");
        }
    }

    private String se(String element) {
        return first ? element : "se:" + element;
    }

    private void parameter(String name, String value) {
        xml.leaf(first ? "CssParameter" : "se:SvgParameter", value, "name", name);
    }

    private void fill(DrawingRule rule) {
        xml.open(se("PolygonSymbolizer"));
        if (rule.has("fill-pattern")) {
            String name = rule.text("fill-pattern", "");
            xml.open(se("Fill"));
            xml.open(se("GraphicFill"));
            graphic(name, Symbols.size(name));
            xml.close(se("GraphicFill"));
            xml.close(se("Fill"));
        } else {
            plainFill(rule.text("fill-color", "#000000"), rule.number("fill-opacity", 1));
        }
        xml.close(se("PolygonSymbolizer"));
    }

    private void plainFill(String colour, double opacity) {
        xml.open(se("Fill"));
        parameter("fill", colour);
        if (opacity != 1) {
            parameter("fill-opacity", Numbers.plain(opacity));
        }
        xml.close(se("Fill"));
    }

    private void line(DrawingRule rule) {
        xml.open(se("LineSymbolizer"));
        xml.open(se("Stroke"));
        parameter("stroke", rule.text("line-color", "#000000"));
        parameter("stroke-width", Numbers.plain(rule.number("line-width", 1)));
        if (rule.has("line-opacity")) {
            parameter("stroke-opacity", Numbers.plain(rule.number("line-opacity", 1)));
        }
        parameter("stroke-linejoin", rule.text("line-join", "miter").replace("miter", "mitre"));
        parameter("stroke-linecap", rule.text("line-cap", "butt"));
        if (rule.has("line-dasharray")) {
            parameter(
                    "stroke-dasharray",
                    String.join(" ", rule.dashes().stream().map(Numbers::plain).toList()));
        }
        xml.close(se("Stroke"));
        xml.close(se("LineSymbolizer"));
    }

    private void circle(DrawingRule rule) {
        xml.open(se("PointSymbolizer"));
        xml.open(se("Graphic"));
        xml.open(se("Mark"));
        xml.leaf(se("WellKnownName"), "circle");
        plainFill(rule.text("circle-color", "#000000"), rule.number("circle-opacity", 1));
        xml.open(se("Stroke"));
        parameter("stroke", rule.text("circle-stroke-color", "#000000"));
        parameter("stroke-width", Numbers.plain(rule.number("circle-stroke-width", 0)));
        xml.close(se("Stroke"));
        xml.close(se("Mark"));
        xml.leaf(se("Size"), Numbers.plain(2 * rule.number("circle-radius", 5)));
        xml.close(se("Graphic"));
        xml.close(se("PointSymbolizer"));
    }

    /** Draws a point that nobody sees. */
    void unseenPoint() {
        xml.open(se("PointSymbolizer"));
        xml.open(se("Graphic"));
        xml.open(se("Mark"));
        xml.leaf(se("WellKnownName"), "circle");
        plainFill("#ffffff", 0);
        xml.close(se("Mark"));
        xml.leaf(se("Size"), "1");
        xml.close(se("Graphic"));
        xml.close(se("PointSymbolizer"));
    }

    private void symbol(DrawingRule rule) {
        if (rule.has("icon-image")) {
            String name = rule.text("icon-image", "");
            xml.open(se("PointSymbolizer"));
            graphic(name, Symbols.size(name) * rule.number("icon-size", 1));
            xml.close(se("PointSymbolizer"));
        }
        rule.label().ifPresent(label -> text(rule, label));
    }

    private void graphic(String symbol, double size) {
        xml.open(se("Graphic"));
        xml.open(se("ExternalGraphic"));
        xml.empty(se("OnlineResource"), "xlink:type", "simple", "xlink:href", addresses.symbol(symbol));
        xml.leaf(se("Format"), "image/svg+xml");
        xml.close(se("ExternalGraphic"));
        xml.leaf(se("Size"), Numbers.plain(size));
        xml.close(se("Graphic"));
    }

    private void text(DrawingRule rule, LabelText label) {
        double size = rule.number("text-size", 16);
        xml.open(se("TextSymbolizer"));
        StringBuilder content = new StringBuilder();
        label.parts()
                .forEach(part -> content.append(
                        part.isAttribute()
                                ? "<ogc:PropertyName>" + XmlText.escaped(part.text()) + "</ogc:PropertyName>"
                                : XmlText.escaped(part.text())));
        xml.mixed(se("Label"), content.toString());
        font(rule.font(), size);
        placement(rule, size);
        xml.open(se("Halo"));
        xml.leaf(se("Radius"), Numbers.plain(rule.number("text-halo-width", 0)));
        plainFill(rule.text("text-halo-color", "#ffffff"), 1);
        xml.close(se("Halo"));
        plainFill(rule.text("text-color", "#000000"), 1);
        xml.close(se("TextSymbolizer"));
    }

    private void font(Font font, double size) {
        xml.open(se("Font"));
        parameter("font-family", font.families().get(0));
        parameter("font-size", Numbers.plain(size));
        if (font.italic()) {
            parameter("font-style", "italic");
        }
        if (font.bold()) {
            parameter("font-weight", "bold");
        }
        xml.close(se("Font"));
    }

    private void placement(DrawingRule rule, double size) {
        xml.open(se("LabelPlacement"));
        if (rule.text("symbol-placement", "point").equals("line")) {
            xml.open(se("LinePlacement"));
            xml.leaf(se("PerpendicularOffset"), "0");
            xml.close(se("LinePlacement"));
        } else {
            List<Double> offset = rule.numbers("text-offset");
            xml.open(se("PointPlacement"));
            xml.open(se("AnchorPoint"));
            xml.leaf(se("AnchorPointX"), "0.5");
            xml.leaf(se("AnchorPointY"), "0.5");
            xml.close(se("AnchorPoint"));
            xml.open(se("Displacement"));
            xml.leaf(se("DisplacementX"), Numbers.plain(offset.isEmpty() ? 0 : offset.get(0) * size));
            xml.leaf(se("DisplacementY"), Numbers.plain(offset.isEmpty() ? 0 : -offset.get(1) * size));
            xml.close(se("Displacement"));
            xml.close(se("PointPlacement"));
        }
        xml.close(se("LabelPlacement"));
    }
}
