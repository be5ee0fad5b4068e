package org.jieming.api.auth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Whether the outline of a division takes ground of units that are not under somebody's divisions. What an outline holds decides
 * who writes there, so that nobody may draw hers over a neighbour's (B.2: a boundary is changed from above). Outlines of different
 * sources never meet exactly: as much as lay there before, and a hundredth of the outline, is let pass.
 */
final class Encroachment {
    private static final double TOLERATED = 0.01;

    private final Snapshot snapshot;
    private final LocalDate today;
    private final Whereabouts whereabouts;

    Encroachment(Snapshot snapshot, LocalDate today, Whereabouts whereabouts) {
        this.snapshot = snapshot;
        this.today = today;
        this.whereabouts = whereabouts;
    }

    /**
     * Whether a version does so. O(vertices of it and of the units that it touches).
     *
     * @param divisions hers
     */
    boolean is(ItemVersion version, Set<ItemId> divisions) {
        if (version.type() != ItemType.DIVISION || version.shapeOrNull() == null) {
            return false;
        }
        Geometry outline = version.shapeOrNull().geometry();
        List<Geometry> before = snapshot.timeline(ItemType.DIVISION, version.id()).versions().stream()
                .flatMap(known -> known.shape().stream())
                .map(shape -> shape.geometry())
                .toList();
        if (before.stream().anyMatch(outline::equalsExact)) {
            return false;
        }
        double let = TOLERATED * outline.getArea();
        return others(version, outline.getEnvelopeInternal(), divisions).stream()
                .anyMatch(unit -> common(outline, unit)
                        > let
                                + before.stream()
                                        .mapToDouble(old -> common(old, unit))
                                        .max()
                                        .orElse(0));
    }

    private List<Geometry> others(ItemVersion version, Envelope box, Set<ItemId> divisions) {
        List<Geometry> others = new ArrayList<>();
        snapshot.each(Query.on(ItemType.DIVISION, today).within(box), unit -> {
            boolean isDrawn =
                    unit.values().get("schematic").filter(Boolean.TRUE::equals).isPresent();
            if (!unit.id().equals(version.id())
                    && unit.shapeOrNull() != null
                    && !isDrawn
                    && !isHersOrAbove(unit.id(), divisions)) {
                others.add(unit.shapeOrNull().geometry());
            }
            return true;
        });
        return others;
    }

    private boolean isHersOrAbove(ItemId unit, Set<ItemId> divisions) {
        return whereabouts.isUnder(unit, divisions)
                || divisions.stream().anyMatch(division -> whereabouts.isUnder(division, Set.of(unit)));
    }

    private static double common(Geometry one, Geometry other) {
        return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                ? OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea()
                : 0;
    }
}
