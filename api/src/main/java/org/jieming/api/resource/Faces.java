package org.jieming.api.resource;

import java.util.EnumMap;
import java.util.Map;
import org.jieming.api.geojson.FeatureWriter;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/** The writers of features, one for each item type and view, made once. */
final class Faces {
    private static final Map<View, Map<ItemType, FeatureWriter>> WRITERS = writers();

    private Faces() {}

    static FeatureWriter of(ItemType type, View view) {
        return WRITERS.get(view).get(type);
    }

    private static Map<View, Map<ItemType, FeatureWriter>> writers() {
        Map<View, Map<ItemType, FeatureWriter>> writers = new EnumMap<>(View.class);
        for (View view : View.values()) {
            Map<ItemType, FeatureWriter> byType = new EnumMap<>(ItemType.class);
            for (ItemType type : ItemType.values()) {
                byType.put(type, new FeatureWriter(Descriptor.of(type), view::sees));
            }
            writers.put(view, byType);
        }
        return writers;
    }
}
