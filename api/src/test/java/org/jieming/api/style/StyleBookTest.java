package org.jieming.api.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.language.Malformed;
import org.jieming.layer.Layer;
import org.jieming.layer.LayerCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The styles that are shipped fit the layer catalogue and lean on nothing outside. */
class StyleBookTest {
    private static final StyleAddresses HERE =
            new StyleAddresses("https://map.example/tiles/{z}/{y}/{x}", "https://map.example/styles/symbols/");
    private static final Path STYLES = Path.of(System.getProperty("jieming.root"), "styles");

    private final StyleBook book = StyleBook.shipped();

    @Test
    void every_layer_of_the_catalogue_has_a_style_and_no_style_is_left_over() throws IOException {
        Set<String> expected = LayerCatalogue.shipped().layers().stream()
                .map(Layer::id)
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add("jieming");
        try (Stream<Path> files = Files.list(STYLES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .map(name -> name.replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void source_layers_and_attributes_are_those_of_the_catalogue() {
        for (LayerStyle style : book.styles()) {
            Layer layer = LayerCatalogue.shipped().layer(style.id()).orElseThrow();
            assertThat(style.title()).isEqualTo(layer.title());
            for (DrawingRule rule : style.rules()) {
                assertThat(rule.layer()).as(rule.origin()).isEqualTo(layer.id());
                assertThat(layer.tileAttributes()).as(rule.origin()).containsAll(attributes(rule));
                assertThat(rule.origin()).startsWith(layer.id() + "-");
            }
        }
    }

    private static Set<String> attributes(DrawingRule rule) {
        Set<String> attributes = new TreeSet<>(rule.condition().attributes());
        rule.label().ifPresent(label -> label.parts().stream()
                .filter(LabelText.Part::isAttribute)
                .forEach(part -> attributes.add(part.text())));
        return attributes;
    }

    @Test
    void codes_in_filters_are_codes_of_the_lists() {
        for (LayerStyle style : book.styles()) {
            Layer layer = LayerCatalogue.shipped().layer(style.id()).orElseThrow();
            style.rules().forEach(rule -> StyleCodes.check(layer, rule));
        }
    }

    @Test
    void every_code_of_a_type_is_drawn_by_some_rule() {
        StyleCodes.allDrawn(book, "facilities", "facility_type");
        StyleCodes.allDrawn(book, "cemeteries", "cemetery_type");
        StyleCodes.allDrawn(book, "roads", "road_class");
        StyleCodes.allDrawn(book, "constraint-zones", "zone_kind");
        StyleCodes.allDrawn(book, "boundary-lines", "level");
        StyleCodes.allDrawn(book, "division-lines", "level");
        StyleCodes.allDrawn(book, "division-labels", "level");
    }

    @Test
    void styles_and_symbols_refer_to_nothing_outside() throws IOException {
        try (Stream<Path> files = Files.walk(STYLES)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(json|svg)"))
                    .toList()) {
                String text = Files.readString(file).replace("http://www.w3.org/2000/svg", "");
                assertThat(text)
                        .as(file.toString())
                        .doesNotContainIgnoringCase("http:", "https:", "href", "<script", "glyphs", "sprite");
            }
        }
    }

    @Test
    void every_symbol_is_used_and_every_symbol_used_is_there() throws IOException {
        Set<String> used = new TreeSet<>();
        book.styles().forEach(style -> style.rules().forEach(rule -> {
            used.add(rule.text("icon-image", ""));
            used.add(rule.text("fill-pattern", ""));
        }));
        used.remove("");
        assertThat(used).allSatisfy(name -> assertThat(Symbols.size(name)).isBetween(12, 24));
        try (Stream<Path> files = Files.list(STYLES.resolve("symbols"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".svg", "")))
                    .containsExactlyInAnyOrderElementsOf(used);
        }
    }

    @Test
    void served_style_has_absolute_addresses_and_draws_in_the_order_of_the_catalogue() {
        JsonNode style = book.mapLibre(List.of("division-labels", "divisions"), HERE);
        assertThat(style.path("sources").path("jieming").path("tiles").path(0).asText())
                .isEqualTo(HERE.tiles());
        assertThat(style.path("sources").path("jieming").path("maxzoom").asInt())
                .isEqualTo(14);
        List<String> drawn = style.path("layers").findValuesAsText("source-layer");
        assertThat(drawn.get(0)).isEqualTo("divisions");
        assertThat(drawn.get(drawn.size() - 1)).isEqualTo("division-labels");
    }

    @Test
    void with_tiles_of_each_layer_each_has_a_source_with_its_own_zooms() {
        StyleAddresses each = new StyleAddresses("https://map.example/{layer}/{z}/{y}/{x}", HERE.symbols());
        JsonNode style = book.mapLibre(book.layers(), each);
        assertThat(style.path("sources")
                        .path("boundary-markers")
                        .path("maxzoom")
                        .asInt())
                .isEqualTo(18);
        assertThat(style.path("sources").path("roads").path("tiles").path(0).asText())
                .isEqualTo("https://map.example/roads/{z}/{y}/{x}");
        assertThat(style.path("layers").findValuesAsText("source")).doesNotContain("jieming");
    }

    @Test
    void a_backdrop_lies_above_the_background_beneath_translucent_areas_and_the_review_number_is_told() {
        Backdrop backdrop = Backdrop.at("https://tiles.example/{z}/{x}/{y}.png", "某处");
        StyleBook over = StyleBook.shipped(new Cartography(Optional.of("皖S(2026)1号"), Optional.of(backdrop)));
        JsonNode style = over.mapLibre(over.layers(), HERE);
        assertThat(style.path("metadata").path("jieming:review-number").asText())
                .isEqualTo("皖S(2026)1号");
        assertThat(style.path("sources").path("backdrop").path("tiles").path(0).asText())
                .isEqualTo(backdrop.template());
        assertThat(style.path("layers").findValuesAsText("type")).startsWith("background", "raster");
        // the fills of divisions were opaque
        assertThat(over.sld(List.of("divisions"), SldVersion.SLD_1_0, HERE, "zh"))
                .contains("fill-opacity\">0.35");
        assertThat(book.sld(List.of("divisions"), SldVersion.SLD_1_0, HERE, "zh"))
                .doesNotContain("0.35");
        assertThat(book.mapLibre(book.layers(), HERE).path("metadata").has("jieming:review-number"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://t.example:8443/wmts?tk=1&TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}, https://t.example:8443",
        "http://127.0.0.1/{z}/{y}/{x}, http://127.0.0.1"
    })
    void of_a_backdrop_one_origin_is_allowed(String address, String origin) {
        assertThat(Backdrop.at(address, "").origin()).isEqualTo(origin);
        assertThat(Backdrop.at(address, "").template()).contains("{z}", "{x}", "{y}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://t.example/{z}/{x}",
                "ftp://t.example/{z}/{x}/{y}",
                "https://t.example; script-src *//{z}/{x}/{y}",
                "https://t.example/{z}/{x}/{y}?'unsafe-inline'",
                "https:///{z}/{x}/{y}"
            })
    void what_is_no_address_of_tiles_is_refused(String address) {
        assertThatThrownBy(() -> Backdrop.at(address, "")).isInstanceOf(Malformed.class);
    }

    @Test
    void every_layer_has_a_legend_in_both_languages() {
        for (String layer : book.layers()) {
            assertThat(book.legend(layer)).as(layer).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.title().zh()).containsPattern("\\p{IsHan}");
                assertThat(entry.title().en()).containsPattern("[A-Za-z]");
                Xml.parse(entry.svg());
            });
        }
    }

    @Test
    void scale_denominators_are_half_of_those_of_256_pixel_tiles() {
        // WebMercatorQuad: 559082264.029 at matrix 0; MapLibre's zoom 0 shows half a matrix-0 pixel: 279541132.014
        assertThat(Numbers.scaleDenominator(0)).isCloseTo(279541132.0143589, within(1e-3));
        assertThat(Numbers.resolution(1)).isCloseTo(39135.75848201024, within(1e-9));
    }
}
