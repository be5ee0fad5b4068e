package org.jieming.register;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jieming.index.BoxDistance;
import org.jieming.index.NearestVisitor;
import org.locationtech.jts.geom.Envelope;

/** One walk over a shelf by growing distance: what is left of its bulk, merged with what came since. */
final class NearestWalk implements NearestVisitor {
    private final Bulk bulk;
    private final Overlay overlay;
    private final BoxDistance distance;
    private final Found visitor;
    private final List<ItemVersion> added;
    private int nextAdded;
    private boolean going = true;

    /** Takes what the walk finds and says whether to go on. */
    interface Found {
        boolean found(ItemVersion version, double distance);
    }

    NearestWalk(Bulk bulk, Overlay overlay, BoxDistance distance, Found visitor) {
        this.bulk = bulk;
        this.overlay = overlay;
        this.distance = distance;
        this.visitor = visitor;
        this.added = overlay.versions().stream()
                .filter(version -> version.shapeOrNull() != null)
                .sorted(Comparator.comparingDouble(this::distanceTo))
                .toList();
    }

    /** Walks until the visitor says enough or all is visited. */
    void walk() {
        bulk.boxes().nearest(distance, this);
        addedWithin(Double.POSITIVE_INFINITY);
    }

    @Override
    public boolean visit(int slot, double far) {
        addedWithin(far);
        if (going && !overlay.hides(slot)) {
            going = visitor.found(bulk.at(slot), far);
        }
        return going;
    }

    private void addedWithin(double far) {
        while (going && nextAdded < added.size() && distanceTo(added.get(nextAdded)) <= far) {
            ItemVersion version = added.get(nextAdded++);
            going = visitor.found(version, distanceTo(version));
        }
    }

    private double distanceTo(ItemVersion version) {
        Envelope box = Objects.requireNonNull(version.shapeOrNull()).envelope();
        return distance.toBox(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
