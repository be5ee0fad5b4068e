package org.jieming.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jieming.crs.Crs;
import org.jieming.place.PlaceTables;
import org.jieming.register.Descriptor;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Registers of a few names for the tests of rules. */
final class Registers {
    static final LocalDate TODAY = LocalDate.parse("2026-01-01");
    static final NamingRules RULES = NamingRules.of(PlaceTables.SHIPPED);

    private Registers() {}

    /** An item whose values are given as name, value, name, value …; the id is made of all of them. */
    static ItemVersion item(ItemType type, Shape shape, String... values) {
        Values.Builder builder = Values.of(Descriptor.of(type));
        for (int i = 0; i < values.length; i += 2) {
            builder.parse(values[i], values[i + 1]);
        }
        ItemId id = ItemId.named(type + Arrays.toString(values) + shape);
        return new ItemVersion(id, type, Period.ALWAYS, new RevisionNumber(1), builder.build(), shape);
    }

    static ItemVersion place(String name, String kind, String division) {
        return item(ItemType.PLACE, null, "name", name, "kind", kind, "division_code", division);
    }

    static ItemVersion street(String name, String division, double longitude, double latitude) {
        return item(
                ItemType.PLACE,
                Shape.point(longitude, latitude),
                "name",
                name,
                "kind",
                "K5",
                "division_code",
                division);
    }

    static ItemVersion division(String name, String code, String type) {
        return item(ItemType.DIVISION, null, "name", name, "code", code, "type", type);
    }

    static ItemVersion builtUpArea(String name, double west, double south, double east, double north) {
        Shape box = Shape.of(new GeometryFactory().toGeometry(new Envelope(west, east, south, north)), Crs.CGCS2000);
        return item(ItemType.CONSTRAINT_ZONE, box, "name", name, "zone_kind", "built-up-area");
    }

    static Snapshot snapshot(ItemVersion... items) {
        Map<ItemType, List<ItemVersion>> believed = new EnumMap<>(ItemType.class);
        for (ItemVersion item : items) {
            believed.computeIfAbsent(item.type(), none -> new ArrayList<>()).add(item);
        }
        return Snapshot.of(new RevisionNumber(1), Fingerprint.NONE, believed, List.of());
    }

    static NameIndex index(ItemVersion... items) {
        return NameIndex.of(snapshot(items), PlaceTables.SHIPPED);
    }
}
