package org.jieming.api.resource.item;

import java.util.EnumMap;
import java.util.Map;
import org.jieming.api.geojson.FeatureWriter;
import org.jieming.register.Audience;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/** The writers of features, one for each item type and audience, made once. */
final class Faces {
    private static final Map<Audience, Map<ItemType, FeatureWriter>> WRITERS = writers();

    private Faces() {}

    static FeatureWriter of(ItemType type, Audience audience) {
        return WRITERS.get(audience).get(type);
    }

    private static Map<Audience, Map<ItemType, FeatureWriter>> writers() {
        Map<Audience, Map<ItemType, FeatureWriter>> writers = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            Map<ItemType, FeatureWriter> byType = new EnumMap<>(ItemType.class);
            for (ItemType type : ItemType.values()) {
                byType.put(
                        type,
                        new FeatureWriter(
                                Descriptor.of(type),
                                property -> property.audience().compareTo(audience) <= 0));
            }
            writers.put(audience, byType);
        }
        return writers;
    }
}
