package org.jieming.gazetteer;

import java.util.List;
import java.util.stream.Stream;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Property;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;

/**
 * Whose name stands on a sign (地名标志), as far as its record says: the place that it refers to, or those that bear the code it states.
 * A sign tells its name and where that is, so that it is told to nobody who is not told the name (密级; domain rule F-20).
 */
public final class SignedName {
    private static final Property CODE =
            Descriptor.of(ItemType.PLACE).property("place_code").orElseThrow();

    private SignedName() {}

    /** The places whose name a sign states to bear, each by its last version; nothing of what is no sign. O(1). */
    public static Stream<ItemVersion> of(Snapshot snapshot, ItemVersion sign) {
        if (sign.type() != ItemType.SIGN) {
            return Stream.empty();
        }
        return Stream.concat(referred(snapshot, sign), coded(snapshot, sign))
                .flatMap(timeline -> timeline.last().stream());
    }

    private static Stream<Timeline> referred(Snapshot snapshot, ItemVersion sign) {
        return sign.values().get("place_ref").stream()
                .map(ItemId.class::cast)
                .map(place -> snapshot.timeline(ItemType.PLACE, place));
    }

    private static Stream<Timeline> coded(Snapshot snapshot, ItemVersion sign) {
        String code = sign.values().text("place_code");
        return code.isEmpty()
                ? Stream.empty()
                : snapshot.withKey(ItemType.PLACE, List.of(CODE), new KeyValue(List.of(code))).stream()
                        .map(ItemVersion::id)
                        .distinct()
                        .map(place -> snapshot.timeline(ItemType.PLACE, place));
    }
}
