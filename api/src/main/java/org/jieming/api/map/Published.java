package org.jieming.api.map;

import java.util.List;
import org.jieming.layer.Layer;
import org.jieming.layer.LayerCatalogue;
import org.jieming.register.Audience;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.Snapshot;

/** What of the register a public map may show (census form 密级; domain rule F-20). */
final class Published {
    /** The last zoom of any public layer: deeper tiles would show the same, and clients enlarge as well. */
    static final int DEEPEST_ZOOM = layers(LayerCatalogue.shipped()).stream()
            .mapToInt(Layer::maxZoom)
            .max()
            .orElse(0);

    private Published() {}

    /** The layers that are public, bottom first. */
    static List<Layer> layers(LayerCatalogue catalogue) {
        return catalogue.layers().stream()
                .filter(layer -> layer.audience() == Audience.PUBLIC)
                .toList();
    }

    /** The public properties that the features of a layer carry, in the order of the catalogue. */
    static List<Property> properties(Layer layer) {
        Descriptor descriptor = Descriptor.of(layer.itemType());
        return layer.attributes().stream()
                .map(name -> descriptor.property(name).orElseThrow())
                .filter(property -> property.audience() == Audience.PUBLIC)
                .toList();
    }

    /** Whether an item was open when a version of it held, and still is in the last one known. */
    static boolean shows(Snapshot snapshot, ItemVersion version) {
        boolean isLast = version.valid().endDay().isEmpty();
        return version.audience() == Audience.PUBLIC && (isLast || isStillOpen(snapshot, version));
    }

    private static boolean isStillOpen(Snapshot snapshot, ItemVersion version) {
        return snapshot.timeline(version.type(), version.id())
                .last()
                .filter(last -> last.audience() != Audience.PUBLIC)
                .isEmpty();
    }
}
