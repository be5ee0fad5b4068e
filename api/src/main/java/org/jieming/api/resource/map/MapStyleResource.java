package org.jieming.api.resource.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.map.MapTiles;
import org.jieming.api.style.Cartography;
import org.jieming.api.style.LegendEntry;
import org.jieming.api.style.SldVersion;
import org.jieming.api.style.StyleAddresses;
import org.jieming.api.style.StyleBook;
import org.jieming.api.style.Symbols;
import org.jieming.language.Bilingual;
import org.jieming.layer.Layer;

/** How the map is drawn: the style of all layers and one of each, their legends and symbols. */
final class MapStyleResource {
    /** The style of all layers. */
    private static final String WHOLE = "jieming";

    private static final Bilingual WHOLE_TITLE = Bilingual.of("界名地图", "Jieming map");
    private static final List<Media> FORMS = List.of(Media.MAPBOX_STYLE, Media.SLD, Media.SLD11, Media.FLAT);

    private final MapTiles map;
    private final StyleBook book;

    MapStyleResource(MapTiles map, Cartography decided) {
        this.map = map;
        this.book = StyleBook.shipped(decided);
    }

    void routes(Menu menu) {
        menu.add(Operation.of(Verb.GET, "/styles", "getStyles", Bilingual.of("全部样式", "All styles"), this::styles));
        menu.add(Operation.of(
                        Verb.GET,
                        "/styles/{styleId}",
                        "getStyle",
                        Bilingual.of(
                                "一个样式:MapLibre、SLD 1.0、SLD 1.1 (SE) 或 OpenLayers 平面样式",
                                "One style: MapLibre, SLD 1.0, SLD 1.1 with SE, or OpenLayers flat style"),
                        this::style)
                .offering("", FORMS.toArray(Media[]::new))
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                        Verb.GET,
                        "/styles/{styleId}/legend",
                        "getLegend",
                        Bilingual.of(
                                "图例:每行的标题、所代表的要素和 SVG 样例",
                                "The legend: of each line the title, the features it stands for and an SVG sample"),
                        this::legend)
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                        Verb.GET,
                        "/symbols/{symbol}.svg",
                        "getSymbol",
                        Bilingual.of("一个符号", "One symbol"),
                        this::symbol)
                .offering("", Media.SVG)
                .failing(ProblemType.NO_SUCH));
    }

    private void styles(Request request) {
        ObjectNode document = Json.object().put("default", WHOLE);
        ArrayNode styles = document.putArray("styles");
        describe(request, styles.addObject(), WHOLE, WHOLE_TITLE);
        MapParameters.hers(request, map)
                .forEach(layer -> describe(request, styles.addObject(), layer.id(), layer.title()));
        answer(request, Media.JSON, document);
    }

    private static void describe(Request request, ObjectNode json, String id, Bilingual title) {
        json.put("id", id).put("title", request.language().of(title));
        ArrayNode links = json.putArray("links");
        String address = request.links().to("/styles/" + id);
        for (Media form : FORMS) {
            Links.add(links, "stylesheet", address + "?f=" + form.shortName(), form.type(), form.shortName());
        }
        Links.add(
                links,
                "legend",
                address + "/legend",
                Media.JSON.type(),
                request.language().of(Bilingual.of("图例", "Legend")));
    }

    private void style(Request request) {
        String id = id(request);
        List<String> layers = layers(request, id);
        StyleAddresses addresses = addresses(request, id);
        switch (request.media()) {
            case SLD ->
                xml(
                        request,
                        book.sld(
                                layers,
                                SldVersion.SLD_1_0,
                                addresses,
                                request.language().tag()));
            case SLD11 ->
                xml(
                        request,
                        book.sld(
                                layers,
                                SldVersion.SE_1_1,
                                addresses,
                                request.language().tag()));
            case FLAT ->
                answer(
                        request,
                        Media.FLAT,
                        id.equals(WHOLE)
                                ? book.flat(layers, addresses)
                                : book.flat(id, addresses).orElseThrow());
            default -> answer(request, Media.MAPBOX_STYLE, book.mapLibre(layers, addresses));
        }
    }

    private static StyleAddresses addresses(Request request, String id) {
        String tiles = request.links().to("/tiles/WebMercatorQuad/{z}/{y}/{x}");
        return new StyleAddresses(
                id.equals(WHOLE) ? tiles : tiles + "?layers={layer}",
                request.links().to("/symbols/"));
    }

    private void legend(Request request) {
        String id = id(request);
        ObjectNode document = Json.object().put("id", id);
        ArrayNode entries = document.putArray("entries");
        List<String> topFirst = new ArrayList<>(layers(request, id));
        Collections.reverse(topFirst);
        for (String layer : topFirst) {
            for (LegendEntry entry : book.legend(layer)) {
                entries.addObject()
                        .put("layer", entry.layer())
                        .put("title", request.language().of(entry.title()))
                        .put("svg", entry.svg())
                        .set("when", entry.when());
            }
        }
        answer(request, Media.JSON, document);
    }

    private void symbol(Request request) {
        String name = request.path("symbol");
        String svg = Symbols.svg(name)
                .orElseThrow(() -> Problem.of(ProblemType.NO_SUCH, "没有这个符号", "There is no such symbol")
                        .about("symbol", name));
        Answers.header(request, "Cache-Control", "max-age=3600");
        Answers.bytes(request, Media.SVG, svg.getBytes(StandardCharsets.UTF_8));
    }

    private String id(Request request) {
        String id = request.path("styleId");
        if (!id.equals(WHOLE)
                && MapParameters.hers(request, map).stream()
                        .noneMatch(layer -> layer.id().equals(id))) {
            throw Problem.of(ProblemType.NO_SUCH, "没有这个样式;全部样式见 /styles", "There is no such style; /styles lists them")
                    .about("styleId", id);
        }
        return id;
    }

    private List<String> layers(Request request, String id) {
        return id.equals(WHOLE)
                ? MapParameters.hers(request, map).stream().map(Layer::id).toList()
                : List.of(id);
    }

    private static void xml(Request request, String document) {
        MapParameters.cacheControl(request);
        Answers.bytes(request, request.media(), document.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(Request request, Media media, JsonNode document) {
        MapParameters.cacheControl(request);
        Answers.bytes(request, media, Json.bytes(document));
    }
}
