package org.jieming.register;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** One walk over a shelf in cursor order: what is left of its bulk, merged with what came since. */
final class ShelfWalk {
    private final Bulk bulk;
    private final Overlay overlay;
    private final @Nullable Envelope bounds;
    private final Predicate<ItemVersion> visitor;
    private int overlayNext;

    /**
     * Readies a walk.
     *
     * @param bounds what the box of a version must touch to be visited; null where all are
     * @param visitor says whether to go on
     */
    ShelfWalk(Bulk bulk, Overlay overlay, @Nullable Envelope bounds, Predicate<ItemVersion> visitor) {
        this.bulk = bulk;
        this.overlay = overlay;
        this.bounds = bounds;
        this.visitor = visitor;
    }

    /** Walks from a cursor on. O(log n) to begin, then the work of what is visited. */
    void from(Cursor cursor) {
        overlayNext = overlay.firstAt(cursor);
        int first = bulk.firstSlot(cursor);
        boolean finished = bounds == null ? everything(first) : touching(bounds, first);
        if (finished) {
            restOfOverlay();
        }
    }

    private boolean everything(int firstSlot) {
        for (int slot = firstSlot; slot < bulk.size(); slot++) {
            if (!slot(slot)) {
                return false;
            }
        }
        return true;
    }

    private boolean touching(Envelope box, int firstSlot) {
        return bulk.boxes().search(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), firstSlot, this::slot);
    }

    private boolean slot(int slot) {
        if (overlay.hides(slot)) {
            return true;
        }
        ItemVersion version = bulk.at(slot);
        return overlayBefore(version) && visitor.test(version);
    }

    private void restOfOverlay() {
        boolean going = true;
        while (going && overlayNext < overlay.added()) {
            going = overlayEntry(overlayNext++);
        }
    }

    private boolean overlayBefore(ItemVersion version) {
        if (overlayNext >= overlay.added()) {
            return true;
        }
        Cursor at = Cursor.of(version);
        boolean going = true;
        while (going
                && overlayNext < overlay.added()
                && overlay.place(overlayNext).compareTo(at) < 0) {
            going = overlayEntry(overlayNext++);
        }
        return going;
    }

    private boolean overlayEntry(int position) {
        ItemVersion version = overlay.at(position);
        boolean touches = bounds == null
                || version.shapeOrNull() != null
                        && bounds.intersects(version.shapeOrNull().envelope());
        return !touches || visitor.test(version);
    }
}
