package org.jieming.api.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.language.Bilingual;

/** Writes drawing rules as a styled layer descriptor: one feature type style for each style layer, so that drawing order holds. */
final class SldWriter {
    private final SldVersion version;
    private final StyleAddresses addresses;
    private final String language;
    private final XmlText xml = new XmlText();

    SldWriter(SldVersion version, StyleAddresses addresses, String language) {
        this.version = version;
        this.addresses = addresses;
        this.language = language;
    }

    String write(List<LayerStyle> styles) {
        boolean first = version == SldVersion.SLD_1_0;
        xml.open(
                "StyledLayerDescriptor",
                "version",
                first ? "1.0.0" : "1.1.0",
                "xmlns",
                "http://www.opengis.net/sld",
                "xmlns:ogc",
                "http://www.opengis.net/ogc",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:" + (first ? "sld" : "se"),
                first ? "http://www.opengis.net/sld" : "http://www.opengis.net/se");
        styles.forEach(this::layer);
        xml.close("StyledLayerDescriptor");
        return xml.toString();
    }

    /** An element that moved from SLD to Symbology Encoding with edition 1.1. */
    private String se(String element) {
        return version == SldVersion.SLD_1_0 ? element : "se:" + element;
    }

    private void layer(LayerStyle style) {
        xml.open("NamedLayer");
        xml.leaf(se("Name"), style.id());
        xml.open("UserStyle");
        xml.leaf(se("Name"), style.id());
        title(style.title());
        // QGIS 3.22 loads no style whose rules draw letters alone
        boolean isLettersAlone = style.rules().stream().allMatch(DrawingRule::drawsLettersAlone);
        byStyleLayer(style).forEach((origin, rules) -> {
            xml.open(se("FeatureTypeStyle"));
            rules.forEach(rule -> rule(style, rule, isLettersAlone));
            xml.close(se("FeatureTypeStyle"));
        });
        xml.close("UserStyle");
        xml.close("NamedLayer");
    }

    private static Map<String, List<DrawingRule>> byStyleLayer(LayerStyle style) {
        Map<String, List<DrawingRule>> groups = new LinkedHashMap<>();
        style.rules().forEach(rule -> groups.computeIfAbsent(rule.origin(), origin -> new ArrayList<>())
                .add(rule));
        return groups;
    }

    private void title(Bilingual title) {
        if (version == SldVersion.SLD_1_0) {
            xml.leaf("Title", title.in(language));
        } else {
            xml.open("se:Description");
            xml.leaf("se:Title", title.in(language));
            xml.close("se:Description");
        }
    }

    private void rule(LayerStyle style, DrawingRule rule, boolean isLettersAlone) {
        xml.open(se("Rule"));
        xml.leaf(se("Name"), rule.origin());
        style.legend().stream()
                .filter(item ->
                        item.styleLayers().get(item.styleLayers().size() - 1).equals(rule.origin()))
                .findFirst()
                .ifPresent(item -> title(item.title()));
        if (!rule.condition().equals(Condition.ALWAYS)) {
            xml.open("ogc:Filter");
            new OgcFilterWriter(xml).write(rule.condition());
            xml.close("ogc:Filter");
        }
        scales(rule);
        Symbolizers symbolizers = new Symbolizers(xml, version, addresses);
        if (isLettersAlone) {
            symbolizers.unseenPoint();
        }
        symbolizers.write(rule);
        xml.close(se("Rule"));
    }

    private void scales(DrawingRule rule) {
        if (rule.toZoom() < DrawingRule.NO_END) {
            xml.leaf(se("MinScaleDenominator"), Numbers.plain(Numbers.scaleDenominator(rule.toZoom())));
        }
        if (rule.fromZoom() > 0) {
            xml.leaf(se("MaxScaleDenominator"), Numbers.plain(Numbers.scaleDenominator(rule.fromZoom())));
        }
    }
}
