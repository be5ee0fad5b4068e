package org.jieming.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All layers of the map in the order of drawing, bottom first, and the groups of the layer tree. */
public final class LayerCatalogue {
    private static final LayerCatalogue SHIPPED = LayerTables.read();

    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private final List<LayerGroup> groups;

    /**
     * Puts a catalogue together.
     *
     * @throws IllegalArgumentException when two layers share an id or a layer names no group
     */
    public LayerCatalogue(List<Layer> layers, List<LayerGroup> groups) {
        this.groups = List.copyOf(groups);
        for (Layer layer : layers) {
            if (this.layers.put(layer.id(), layer) != null) {
                throw new IllegalArgumentException("Two layers are called " + layer.id());
            }
            if (groups.stream().noneMatch(group -> group.id().equals(layer.group()))) {
                throw new IllegalArgumentException(layer.id() + " is in no group: " + layer.group());
            }
        }
    }

    /** The catalogue that the tables in {@code data/layers} state. */
    public static LayerCatalogue shipped() {
        return SHIPPED;
    }

    /** The layers in the order of drawing, bottom first. */
    public List<Layer> layers() {
        return List.copyOf(layers.values());
    }

    /** The layer of that name. */
    public Optional<Layer> layer(String id) {
        return Optional.ofNullable(layers.get(id));
    }

    /** The groups in the order of the layer tree. */
    public List<LayerGroup> groups() {
        return groups;
    }
}
