package org.jieming.api.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Tells which item of the register a row speaks of: by id, then by the natural keys of its type in their order, then by
 * equal name, and place where both have one. A code that was re-used means the item that bears it in the period the row speaks of.
 */
final class Recognition {
    /** Two places this close in degrees (about 50 m) are the same place for things of the same name. */
    private static final double SAME_PLACE = 0.0005;

    private final Snapshot register;
    private final ItemType type;
    private final List<List<Property>> keys;
    private final List<Property> name;
    private final Map<KeyValue, Bearing> seenInFile = new HashMap<>();
    private final Map<Stated, Long> idsInFile = new HashMap<>();
    private final Set<ItemId> claimed = new HashSet<>();

    /** The row that carried a unique value first, and the item that it names by its id. */
    private record Bearing(long row, Optional<ItemId> id) {
        boolean isOf(Optional<ItemId> other) {
            return id.isPresent() && id.equals(other);
        }
    }

    /** The item and the period that a row with an id speaks of. */
    private record Stated(ItemId id, Optional<Period> valid) {}

    Recognition(Snapshot register, ItemType type) {
        this.register = register;
        this.type = type;
        this.keys = Descriptor.of(type).keys();
        this.name = List.of(Descriptor.of(type).property("name").orElseThrow());
    }

    /** What is known of the item with an id. */
    Timeline byId(ItemId id) {
        return register.timeline(type, id);
    }

    /** The items a row may speak of: none for a new one, more than one when its words do not tell them apart. */
    List<ItemId> candidates(Values values, @Nullable Shape shape, Period during) {
        for (List<Property> key : keys) {
            Optional<KeyValue> value = KeyValue.of(key, values);
            if (value.isPresent()) {
                List<ItemId> found = bearing(key, value.get(), during);
                if (!found.isEmpty() || key == keys.get(0)) {
                    return found;
                }
            }
        }
        return KeyValue.of(name, values)
                .map(value -> sameNameAndPlace(value, shape, during))
                .orElse(List.of());
    }

    /**
     * The row that carried the same unique value before, if one did; remembers this one otherwise. Rows of one item by its id tell its
     * versions, which bear the same code.
     */
    Optional<Long> repeats(Values values, Optional<ItemId> id, long row) {
        return keys.stream()
                .filter(key -> key.stream().allMatch(Property::unique))
                .map(key -> KeyValue.of(key, values))
                .flatMap(Optional::stream)
                .findFirst()
                .map(value -> seenInFile.putIfAbsent(value, new Bearing(row, id)))
                .filter(earlier -> !earlier.isOf(id))
                .map(Bearing::row);
    }

    /** The row that spoke of the same item and period by its id before, if one did; remembers this one otherwise. */
    Optional<Long> repeats(ItemId id, Optional<Period> valid, long row) {
        return Optional.ofNullable(idsInFile.putIfAbsent(new Stated(id, valid), row));
    }

    /** Marks an item as spoken of by a row, so that the next row of the same words speaks of the next such item. */
    void claim(ItemId id) {
        claimed.add(id);
    }

    private List<ItemId> bearing(List<Property> key, KeyValue value, Period during) {
        return register.withKey(type, key, value).stream()
                .filter(version -> version.valid().overlaps(during))
                .map(ItemVersion::id)
                .distinct()
                .filter(id -> !claimed.contains(id))
                .toList();
    }

    private List<ItemId> sameNameAndPlace(KeyValue value, @Nullable Shape shape, Period during) {
        return register.withKey(type, name, value).stream()
                .filter(version -> version.valid().overlaps(during))
                .filter(version -> samePlace(version.shapeOrNull(), shape))
                .map(ItemVersion::id)
                .distinct()
                .filter(id -> !claimed.contains(id))
                .toList();
    }

    private static boolean samePlace(@Nullable Shape one, @Nullable Shape other) {
        if (one == null || other == null) {
            return true;
        }
        Envelope near = new Envelope(one.envelope());
        near.expandBy(SAME_PLACE);
        return near.intersects(other.envelope());
    }
}
