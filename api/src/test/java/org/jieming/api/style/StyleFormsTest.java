package org.jieming.api.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One small style in each of its forms, and all styles in the structure that OGC asks for. */
class StyleFormsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String IN_ORDER = "Name( Title| Description)?( Filter)?( MinScaleDenominator)?"
            + "( MaxScaleDenominator)?( (Polygon|Line|Point|Text)Symbolizer)+";
    private static final String SLD = "http://www.opengis.net/sld";
    private static final String SE = "http://www.opengis.net/se";
    private static final StyleAddresses HERE =
            new StyleAddresses("https://map.example/tiles/{z}/{y}/{x}", "https://map.example/styles/symbols/");

    private static final String LINE = """
            {"id": "roads-lane", "type": "line", "source": "jieming", "source-layer": "roads", "minzoom": 9, "maxzoom": 12,
             "filter": ["all", ["==", ["get", "level"], "county"], ["!", ["==", ["get", "schematic"], true]]],
             "paint": {"line-color": "#102030", "line-width": ["step", ["zoom"], 1, 10, 2], "line-dasharray": [6, 2, 1, 2]}}
            """;

    private static LayerStyle style(String layer) {
        return StyleReader.read(
                "roads",
                json("{\"metadata\": {\"jieming:title\": {\"zh\": \"道路\", \"en\": \"Roads\"}}, \"layers\": [" + layer
                        + "]}"),
                7);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (java.io.IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void a_step_over_the_zoom_becomes_a_rule_for_each_stretch() {
        List<DrawingRule> rules = style(LINE).rules();
        assertThat(rules).extracting(DrawingRule::fromZoom).containsExactly(9, 10);
        assertThat(rules).extracting(DrawingRule::toZoom).containsExactly(10, 12);
        // dashes count line widths: 6, 2, 1, 2 at two pixels are 12, 4, 2, 4
        assertThat(rules.get(1).dashes()).containsExactly(12.0, 4.0, 2.0, 4.0);
    }

    @Test
    void a_match_becomes_a_rule_for_each_arm_and_one_for_the_rest() {
        List<DrawingRule> rules = style("""
                        {"id": "roads-x", "type": "fill", "source-layer": "roads",
                         "paint": {"fill-color": ["match", ["get", "tint"], 0, "#aaaaaa", 1, "#bbbbbb", "#cccccc"]}}
                        """).rules();
        assertThat(rules)
                .extracting(rule -> rule.look().get("fill-color"))
                .containsExactly("#aaaaaa", "#bbbbbb", "#cccccc");
        assertThat(rules.get(2).condition())
                .isEqualTo(new Condition.Not(new Condition.OneOf("tint", List.of(0.0, 1.0))));
    }

    @Test
    void numbers_are_compared_one_by_one_in_flat_style() {
        // OpenLayers reads ["literal", [0, 1, 2]] as a colour
        JsonNode flat = new FlatStyleWriter(HERE, false).write(style("""
                        {"id": "roads-x", "type": "fill", "source-layer": "roads",
                         "filter": ["in", ["get", "tint"], ["literal", [0, 1, 2]]], "paint": {"fill-color": "#aaaaaa"}}
                        """).rules());
        assertThat(flat.path(0).path("filter").path(2).toString())
                .isEqualTo("[\"any\",[\"==\",[\"get\",\"tint\"],0.0],[\"==\",[\"get\",\"tint\"],1.0],"
                        + "[\"==\",[\"get\",\"tint\"],2.0]]");
    }

    @Test
    void flat_style_counts_in_metres_to_a_pixel() {
        JsonNode flat = new FlatStyleWriter(HERE, true).write(style(LINE).rules());
        JsonNode filter = flat.path(0).path("filter");
        assertThat(filter.path(1).toString()).isEqualTo("[\"==\",[\"get\",\"layer\"],\"roads\"]");
        // zoom 9: 78271.51696 / 512 = 152.8740566 m; zoom 10: half of it
        assertThat(filter.path(2).path(2).asDouble()).isBetween(152.87405, 152.87406);
        assertThat(filter.path(3).path(0).asText()).isEqualTo(">");
        assertThat(filter.path(3).path(2).asDouble()).isBetween(76.43702, 76.43704);
        assertThat(flat.path(1).path("style").path("stroke-line-dash").toString())
                .isEqualTo("[12.0,4.0,2.0,4.0]");
        assertThat(flat.path(1).path("style").path("z-index").asInt()).isEqualTo(8);
    }

    @Test
    void a_negation_in_an_ogc_filter_admits_a_missing_attribute() {
        XmlText xml = new XmlText();
        new OgcFilterWriter(xml)
                .write(new Condition.Not(new Condition.Any(List.of(
                        new Condition.Compare("schematic", Condition.Operator.EQUAL, true),
                        new Condition.Present("name")))));
        assertThat(xml.toString().replaceAll("\\s*\\n\\s*", ""))
                .endsWith(
                        "<ogc:And><ogc:Or><ogc:PropertyIsNull><ogc:PropertyName>schematic</ogc:PropertyName></ogc:PropertyIsNull>"
                                + "<ogc:Not><ogc:PropertyIsEqualTo><ogc:PropertyName>schematic</ogc:PropertyName>"
                                + "<ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Not></ogc:Or>"
                                + "<ogc:PropertyIsNull><ogc:PropertyName>name</ogc:PropertyName></ogc:PropertyIsNull></ogc:And>");
    }

    @Test
    void scales_and_strokes_stand_in_a_rule_of_sld() {
        Document sld = Xml.parse(new SldWriter(SldVersion.SLD_1_0, HERE, "zh").write(List.of(style(LINE))));
        Element rule = (Element) sld.getElementsByTagNameNS(SLD, "Rule").item(0);
        // zoom 9: 279541132.0144 / 512 = 545978.77; zoom 10: 272989.39
        assertThat(rule.getElementsByTagNameNS(SLD, "MaxScaleDenominator")
                        .item(0)
                        .getTextContent())
                .startsWith("545978.77");
        assertThat(rule.getElementsByTagNameNS(SLD, "MinScaleDenominator")
                        .item(0)
                        .getTextContent())
                .startsWith("272989.38");
        assertThat(rule.getElementsByTagNameNS(SLD, "CssParameter").item(3).getTextContent())
                .isEqualTo("butt");
        assertThat(rule.getElementsByTagNameNS(SLD, "CssParameter").item(4).getTextContent())
                .isEqualTo("6 2 1 2");
    }

    /** QGIS 3.22 answers "loading style file failed" to a style whose rules draw letters alone, and loads one with a point. */
    @Test
    void every_style_draws_more_than_letters_though_it_be_a_point_that_nobody_sees() {
        StyleBook book = StyleBook.shipped();
        for (String layer : book.layers()) {
            String sld = book.sld(List.of(layer), SldVersion.SLD_1_0, HERE, "zh");
            assertThat(sld).as(layer).containsAnyOf("<PointSymbolizer>", "<LineSymbolizer>", "<PolygonSymbolizer>");
        }
        String letters = book.sld(List.of("division-labels"), SldVersion.SLD_1_0, HERE, "zh");
        assertThat(letters).contains("<CssParameter name=\"fill-opacity\">0</CssParameter>");
        assertThat(book.sld(List.of("places"), SldVersion.SLD_1_0, HERE, "zh"))
                .doesNotContain("<CssParameter name=\"fill-opacity\">0</CssParameter>");
    }

    @Test
    void all_styles_have_the_structure_of_both_editions() {
        StyleBook book = StyleBook.shipped();
        for (SldVersion version : SldVersion.values()) {
            String space = version == SldVersion.SLD_1_0 ? SLD : SE;
            Document sld = Xml.parse(book.sld(book.layers(), version, HERE, "en"));
            assertThat(sld.getElementsByTagNameNS(SLD, "NamedLayer").getLength())
                    .isEqualTo(book.layers().size());
            NodeList rules = sld.getElementsByTagNameNS(space, "Rule");
            assertThat(rules.getLength()).isGreaterThan(200);
            for (int i = 0; i < rules.getLength(); i++) {
                assertThat(String.join(" ", names(rules.item(i)))).matches(IN_ORDER);
            }
        }
    }

    private static List<String> names(org.w3c.dom.Node rule) {
        List<String> names = new java.util.ArrayList<>();
        for (org.w3c.dom.Node child = rule.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                names.add(child.getLocalName());
            }
        }
        return names;
    }

    @Test
    void what_not_every_form_can_say_is_refused() {
        assertThatThrownBy(() -> style(LINE.replace("\"step\"", "\"interpolate\"")))
                .isInstanceOf(Unsupported.class);
        assertThatThrownBy(() -> style(LINE.replace("line-color", "line-gradient")))
                .isInstanceOf(Unsupported.class);
        assertThatThrownBy(() -> style(LINE.replace("#102030", "red"))).isInstanceOf(Unsupported.class);
        assertThatThrownBy(() -> style(LINE.replace("\"==\"", "\"slice\""))).isInstanceOf(Unsupported.class);
        assertThatThrownBy(() -> style(LINE.replace("\"line\"", "\"heatmap\""))).isInstanceOf(Unsupported.class);
        assertThatThrownBy(() -> style(LINE.replace("\"minzoom\"", "\"slot\""))).isInstanceOf(Unsupported.class);
        assertThatThrownBy(() -> style(LINE.replace("10, 2]", "10.5, 2]"))).isInstanceOf(Unsupported.class);
    }

    @Test
    void fonts_tell_weight_and_slant_by_their_last_words() {
        Font font = Font.of(List.of("Noto Sans CJK SC Bold", "SimHei", "sans-serif"));
        assertThat(font.css(12)).isEqualTo("bold 12px \"Noto Sans CJK SC\", SimHei, sans-serif");
        assertThat(Font.of(List.of("Noto Serif CJK SC Italic")).italic()).isTrue();
    }
}
