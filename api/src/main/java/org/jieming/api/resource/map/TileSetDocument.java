package org.jieming.api.resource.map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.api.map.MapTiles;
import org.jieming.api.resource.Self;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.layer.Layer;
import org.jieming.register.Descriptor;
import org.jieming.register.GeometryKind;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileRange;
import org.locationtech.jts.geom.Envelope;

/**
 * What is said of one tile set, as tile set metadata (OGC 17-083r4) or as TileJSON 3.0.
 *
 * @param request who asks, and in which language
 * @param set its matrix set
 * @param layers its layers
 * @param box where in degrees there may be something, null when nowhere
 */
public record TileSetDocument(Request request, TileMatrixSet set, List<Layer> layers, Envelope box) {

    /** Which layers there are at which zooms, which tiles are worth asking for, and where. */
    ObjectNode metadata() {
        ObjectNode document = TileSetResource.head(request, Json.object(), set);
        ArrayNode links = document.putArray("links");
        Self.link(request, links);
        TileSetResource.scheme(request, links, set);
        Links.add(
                links,
                "item",
                template("{tileMatrix}/{tileRow}/{tileCol}"),
                Media.MVT.type(),
                request.language().of(Bilingual.of("瓦片", "Tiles")));
        ((ObjectNode) links.get(links.size() - 1)).put("templated", true);
        if (!box.isNull()) {
            ObjectNode where = document.putObject("boundingBox");
            where.putArray("lowerLeft").add(box.getMinX()).add(box.getMinY());
            where.putArray("upperRight").add(box.getMaxX()).add(box.getMaxY());
            where.put("crs", TileMatrixSet.CGCS2000_QUAD.crs().uri());
            where.putArray("orderedAxes").add("Lon").add("Lat");
            limits(document.putArray("tileMatrixSetLimits"));
        }
        ArrayNode all = document.putArray("layers");
        layers.forEach(layer -> layer(all.addObject(), layer));
        return document;
    }

    /** The tiles of each zoom that may show something; all others are empty. */
    private void limits(ArrayNode limits) {
        for (int zoom = firstZoom(); zoom <= MapTiles.deepestZoom(); zoom++) {
            TileRange tiles = set.touching(box, zoom);
            limits.addObject()
                    .put("tileMatrix", Integer.toString(zoom))
                    .put("minTileRow", tiles.minY())
                    .put("maxTileRow", tiles.maxY())
                    .put("minTileCol", tiles.minX())
                    .put("maxTileCol", tiles.maxX());
        }
    }

    private int firstZoom() {
        return layers.stream().mapToInt(Layer::minZoom).min().orElse(0);
    }

    private void layer(ObjectNode json, Layer layer) {
        json.put("id", layer.id()).put("title", request.language().of(layer.title()));
        json.put("dataType", "vector");
        json.put(
                "geometryDimension",
                layer.geometry() == GeometryKind.POINT ? 0 : layer.geometry() == GeometryKind.LINE ? 1 : 2);
        json.put("minTileMatrix", Integer.toString(layer.minZoom()));
        json.put("maxTileMatrix", Integer.toString(MapTiles.deepestZoom()));
        ObjectNode properties =
                json.putObject("propertiesSchema").put("type", "object").putObject("properties");
        layer.tileAttributes().forEach(name -> properties.putObject(name).put("title", title(layer, name)));
    }

    private String title(Layer layer, String name) {
        return Descriptor.of(layer.itemType())
                .property(name)
                .map(property -> request.language().of(property.title()))
                .orElse(name);
    }

    /** The same for clients that know Web Mercator alone. */
    public ObjectNode tileJson() {
        if (set != TileMatrixSet.WEB_MERCATOR_QUAD) {
            throw new Malformed(
                    "f",
                    Media.TILEJSON.shortName(),
                    Bilingual.of("TileJSON 只用于 WebMercatorQuad", "TileJSON is for WebMercatorQuad only"));
        }
        ObjectNode document = Json.object();
        document.put("tilejson", "3.0.0").put("name", request.language().of(TileSetResource.TITLE));
        document.putArray("tiles").add(template("{z}/{y}/{x}"));
        document.put("minzoom", firstZoom()).put("maxzoom", MapTiles.deepestZoom());
        if (!box.isNull()) {
            document.putArray("bounds")
                    .add(box.getMinX())
                    .add(box.getMinY())
                    .add(box.getMaxX())
                    .add(box.getMaxY());
        }
        ArrayNode all = document.putArray("vector_layers");
        for (Layer layer : layers) {
            ObjectNode json = all.addObject().put("id", layer.id());
            json.put("description", request.language().of(layer.title()));
            json.put("minzoom", layer.minZoom()).put("maxzoom", MapTiles.deepestZoom());
            ObjectNode fields = json.putObject("fields");
            layer.tileAttributes().forEach(name -> fields.put(name, title(layer, name)));
        }
        return document;
    }

    /** The template of the addresses of tiles; its braces stay as they are. */
    private String template(String variables) {
        Map<String, String> passed = MapParameters.passedOn(request);
        String query = passed.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replace("+", "%2B"))
                .collect(Collectors.joining("&"));
        return request.links().to("/tiles/" + set.id() + "/" + variables) + (query.isEmpty() ? "" : "?" + query);
    }
}
