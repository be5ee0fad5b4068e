package org.jieming.api.style;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A picture of somebody else's beneath our map, as tiles of 256 pixels in Web Mercator.
 *
 * @param template address of the tiles with {@code {z}}, {@code {x}} and {@code {y}}
 * @param credit what must be said of where it comes from; empty for nothing
 */
public record Backdrop(String template, String credit) {
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z]{8,64}");
    /** How much of a fill stays when something shall be seen through it. */
    private static final double TRANSLUCENT = 0.35;
    /** The vector map of 天地图 in Web Mercator, as its documentation of WMTS writes it. */
    private static final String TIANDITU =
            "https://t0.tianditu.gov.cn/vec_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0"
                    + "&LAYER=vec&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=";

    /**
     * The backdrop at an address: XYZ, or WMTS with {@code {TileMatrix}}, {@code {TileRow}} and {@code {TileCol}} (OGC 07-057r7).
     *
     * @throws Malformed when it is no http address or lacks a placeholder
     */
    public static Backdrop at(String address, String credit) {
        String template = address.replace("{TileMatrix}", "{z}")
                .replace("{TileRow}", "{y}")
                .replace("{TileCol}", "{x}");
        boolean whole = template.matches("https?://[A-Za-z0-9.-]+(:\\d+)?/[!-~&&[^'\"<>;]]*")
                && template.contains("{z}")
                && template.contains("{x}")
                && template.contains("{y}");
        if (!whole) {
            throw new Malformed(
                    "backdrop-url",
                    address,
                    Bilingual.of(
                            "应为 http(s) 地址,含 {z}、{x}、{y},或 WMTS 的 {TileMatrix}、{TileRow}、{TileCol}",
                            "an http(s) address with {z}, {x} and {y} is expected, or {TileMatrix}, {TileRow} and {TileCol} of WMTS"));
        }
        return new Backdrop(template, credit);
    }

    /**
     * The backdrop of 天地图 for the holder of a key.
     *
     * @throws Malformed when the key has other characters than letters and digits
     */
    public static Backdrop tianditu(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new Malformed(
                    "tianditu-key",
                    key,
                    Bilingual.of("天地图密钥由 8 至 64 位字母和数字组成", "a key of 天地图 is 8 to 64 letters and digits"));
        }
        return new Backdrop(TIANDITU + key, "天地图");
    }

    /** The one place that a page must be allowed to load pictures from: scheme, host and port. */
    public String origin() {
        URI tile = URI.create(template.replaceAll("[{}]", ""));
        return tile.getScheme() + "://" + tile.getRawAuthority();
    }

    /** Makes the fills of a style translucent, unless they are already. */
    void showThrough(ObjectNode style) {
        for (JsonNode layer : style.path("layers")) {
            if (layer.path("type").asText().equals("fill")
                    && !layer.path("paint").has("fill-opacity")
                    && !layer.path("paint").has("fill-pattern")) {
                ((ObjectNode) layer).withObject("/paint").put("fill-opacity", TRANSLUCENT);
            }
        }
    }

    /** Lays itself into a MapLibre style, above the background and beneath all else. */
    void layInto(ObjectNode style) {
        ObjectNode source = style.withObject("/sources").putObject("backdrop");
        source.put("type", "raster").put("tileSize", 256).put("attribution", credit);
        source.putArray("tiles").add(template);
        int above = style.path("layers").path(0).path("type").asText().equals("background") ? 1 : 0;
        style.withArray("/layers")
                .insertObject(above)
                .put("id", "backdrop")
                .put("type", "raster")
                .put("source", "backdrop");
    }
}
