package org.jieming.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.measure.Metres;
import org.jieming.naming.DoubleEntries.Sketch;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;

/** Pairs of items near each other, found from west to east; those without a place by their division code. */
final class Sweep {
    private final List<Sketch> placed = new ArrayList<>();
    private final Map<String, List<Sketch>> byCode = new HashMap<>();
    private final Metres within;

    interface Taker {
        void take(Sketch one, Sketch other, Optional<Metres> distance);
    }

    Sweep(List<Sketch> group, Metres within) {
        this.within = within;
        for (Sketch sketch : group) {
            if (box(sketch).isNull()) {
                String code = new Named(sketch.item()).code();
                byCode.computeIfAbsent(code, none -> new ArrayList<>()).add(sketch);
            } else {
                placed.add(sketch);
            }
        }
        byCode.remove("");
        for (Sketch sketch : placed) {
            List<Sketch> same = byCode.get(new Named(sketch.item()).code());
            if (same != null) {
                same.add(sketch);
            }
        }
        placed.sort(Comparator.comparingDouble(sketch -> box(sketch).getMinX()));
    }

    private static Envelope box(Sketch sketch) {
        Shape shape = sketch.item().shapeOrNull();
        return shape == null ? new Envelope() : shape.envelope();
    }

    /** Hands out the pairs; each item with so many others at most. */
    void each(int most, Taker taker) {
        for (int i = 0; i < placed.size(); i++) {
            Envelope reach = Nearness.around(box(placed.get(i)), within);
            for (int j = i + 1; j < Math.min(placed.size(), i + 1 + most); j++) {
                Envelope other = box(placed.get(j));
                if (other.getMinX() > reach.getMaxX()) {
                    break;
                }
                if (reach.intersects(other)) {
                    near(placed.get(i), placed.get(j), taker);
                }
            }
        }
        byCode.values().forEach(same -> unplaced(same, most, taker));
    }

    private static void unplaced(List<Sketch> same, int most, Taker taker) {
        for (int i = 0; i < same.size(); i++) {
            for (int j = i + 1; j < Math.min(same.size(), i + 1 + most); j++) {
                if (box(same.get(i)).isNull() || box(same.get(j)).isNull()) {
                    taker.take(same.get(i), same.get(j), Optional.empty());
                }
            }
        }
    }

    private void near(Sketch one, Sketch other, Taker taker) {
        Metres distance = Uniqueness.between(shape(one.item()), shape(other.item()));
        if (distance.value() <= within.value()) {
            taker.take(one, other, Optional.of(distance));
        }
    }

    private static Shape shape(ItemVersion item) {
        return item.shape().orElseThrow();
    }
}
