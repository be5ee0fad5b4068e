package org.jieming.api.style;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.layer.Layer;
import org.jieming.layer.LayerCatalogue;

/** The styles of all layers, in every form that is served. Immutable and thread-safe. */
public final class StyleBook {
    private final LayerCatalogue catalogue;
    private final ObjectNode root;
    private final Cartography decided;
    private final Map<String, LayerStyle> styles = new LinkedHashMap<>();

    private StyleBook(LayerCatalogue catalogue, Cartography decided) {
        this.catalogue = catalogue;
        this.decided = decided;
        this.root = StyleReader.json("jieming");
        int order = 0;
        for (Layer layer : catalogue.layers()) {
            ObjectNode json = StyleReader.json(layer.id());
            decided.backdrop().ifPresent(backdrop -> backdrop.showThrough(json));
            LayerStyle style = StyleReader.read(layer.id(), json, order);
            styles.put(layer.id(), style);
            order += style.rules().size();
        }
    }

    /**
     * Reads the styles that travel with the program.
     *
     * @throws Unsupported when one of them leaves the language that every form can say
     */
    public static StyleBook shipped() {
        return shipped(Cartography.PLAIN);
    }

    /** Reads the styles that travel with the program, and lays them on what was decided to lie beneath. */
    public static StyleBook shipped(Cartography decided) {
        return new StyleBook(LayerCatalogue.shipped(), decided);
    }

    /**
     * Writes MapLibre style JSON of some layers, drawn in the order of the catalogue whatever the order given.
     *
     * @param layers ids of layers; unknown ones are left out
     */
    public ObjectNode mapLibre(List<String> layers, StyleAddresses addresses) {
        ObjectNode style = new MapLibreWriter(root, addresses).write(chosen(layers), catalogue);
        if (layers.size() > 1) {
            decided.backdrop().ifPresent(backdrop -> backdrop.layInto(style));
        }
        ObjectNode metadata = style.withObject("/metadata");
        decided.reviewNumber().ifPresent(number -> metadata.put("jieming:review-number", number));
        return style;
    }

    /** Writes OpenLayers flat style rules for one layer; features need not name their layer. Empty without such a layer. */
    public Optional<ArrayNode> flat(String layer, StyleAddresses addresses) {
        return Optional.ofNullable(styles.get(layer))
                .map(style -> new FlatStyleWriter(addresses, false).write(style.rules()));
    }

    /** Writes OpenLayers flat style rules for a tile set of several layers, whose features name theirs in {@code layer}. */
    public ArrayNode flat(List<String> layers, StyleAddresses addresses) {
        List<DrawingRule> rules = new ArrayList<>();
        chosen(layers).forEach(style -> rules.addAll(style.rules()));
        return new FlatStyleWriter(addresses, true).write(rules);
    }

    /**
     * Writes a styled layer descriptor of some layers, one named layer each, bottom first.
     *
     * @param language {@code zh} or {@code en}, for titles
     */
    public String sld(List<String> layers, SldVersion version, StyleAddresses addresses, String language) {
        return new SldWriter(version, addresses, language).write(chosen(layers));
    }

    /** The legend of a layer: lines in the order of the style, top first; empty without such a layer. */
    public List<LegendEntry> legend(String layer) {
        LayerStyle style = styles.get(layer);
        return style == null ? List.of() : new LegendWriter(style).entries();
    }

    /** The ids of all layers in the order of drawing, bottom first. */
    public List<String> layers() {
        return List.copyOf(styles.keySet());
    }

    List<LayerStyle> styles() {
        return List.copyOf(styles.values());
    }

    private List<LayerStyle> chosen(List<String> layers) {
        return styles.values().stream()
                .filter(style -> layers.contains(style.id()))
                .toList();
    }
}
