package org.jieming.api.map;

import java.util.List;
import org.jieming.layer.Layer;
import org.jieming.layer.LayerCatalogue;
import org.jieming.register.Audience;
import org.jieming.register.Descriptor;
import org.jieming.register.Property;

/** Which layers and properties a map may show to an audience (census form 密级; domain rule F-20). */
final class Published {
    /** The last zoom of any public layer: deeper tiles would show the same, and clients enlarge as well. */
    static final int DEEPEST_ZOOM = layers(LayerCatalogue.shipped(), Audience.PUBLIC).stream()
            .mapToInt(Layer::maxZoom)
            .max()
            .orElse(0);

    private Published() {}

    /** The layers that an audience may be given, bottom first. */
    static List<Layer> layers(LayerCatalogue catalogue, Audience audience) {
        return catalogue.layers().stream()
                .filter(layer -> layer.audience().compareTo(audience) <= 0)
                .toList();
    }

    /** The properties that the features of a layer carry for an audience, in the order of the catalogue. */
    static List<Property> properties(Layer layer, Audience audience) {
        Descriptor descriptor = Descriptor.of(layer.itemType());
        return layer.attributes().stream()
                .map(name -> descriptor.property(name).orElseThrow())
                .filter(property -> property.audience().compareTo(audience) <= 0)
                .toList();
    }
}
