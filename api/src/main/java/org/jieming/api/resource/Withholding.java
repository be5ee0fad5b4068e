package org.jieming.api.resource;

import java.util.List;
import org.jieming.api.http.RestrictedPoints;
import org.jieming.population.SmallCounts;
import org.jieming.register.Audience;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What is taken from a version before somebody sees it: properties above her clearance, restricted positions, and, from the public,
 * figures of too few people.
 *
 * @param clearance to which audiences she belongs
 * @param points what the public is told of restricted positions
 */
record Withholding(Clearance clearance, RestrictedPoints points) {

    /** Whether positions of some items of a type are shown coarsely. */
    boolean coarsensSomeOf(ItemType type) {
        return Restricted.positions(type) && !clearance.jurisdiction().keepsAll(type);
    }

    /** The position of a marker is restricted as its coordinates are: others see it coarsely, and the public perhaps not at all. */
    @Nullable
    Shape shape(ItemVersion version) {
        Shape shape = version.shapeOrNull();
        if (shape == null || !coarsensSomeOf(version.type()) || clearance.of(version) == Audience.RESTRICTED) {
            return shape;
        }
        if (isPublic() && points == RestrictedPoints.WITHHELD) {
            return null;
        }
        return Restricted.coarse(shape);
    }

    /** A version with what she may see of it alone. */
    ItemVersion shown(ItemVersion version) {
        return told(cleared(version));
    }

    /** A version without figures of fewer people than she is told of. */
    ItemVersion told(ItemVersion version) {
        return isPublic() ? SmallCounts.withheld(version) : version;
    }

    /** The public reckons with stand-ins for figures of too few people. */
    ItemVersion reckoned(ItemVersion version) {
        return isPublic() ? SmallCounts.standIns(cleared(version)) : cleared(version);
    }

    private boolean isPublic() {
        return clearance.visitor().isUnknown();
    }

    /** A version without the properties and places that she may not see. */
    private ItemVersion cleared(ItemVersion version) {
        Audience most = clearance.of(version);
        List<Property> hidden = version.values().asMap().keySet().stream()
                .map(name -> version.values().descriptor().property(name).orElseThrow())
                .filter(property -> property.audience().compareTo(most) > 0)
                .toList();
        Shape shape = shape(version);
        if (hidden.isEmpty() && shape == version.shapeOrNull()) {
            return version;
        }
        Values.Builder values = version.values().toBuilder();
        hidden.forEach(property -> values.set(property.name(), null));
        return new ItemVersion(
                version.id(), version.type(), version.valid(), version.recorded(), values.build(), shape);
    }
}
