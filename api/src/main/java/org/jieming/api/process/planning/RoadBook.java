package org.jieming.api.process.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Recent;
import org.jieming.api.process.Witness;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;
import org.jieming.walk.Roads;

/** The walking networks asked for last: whoever asks the same state again does not wait for them. Safe for use by several threads. */
final class RoadBook {
    /** A network of a million pieces of road takes some 100 MB: today's, and one of the past. */
    private static final int KEPT = 2;

    private final Recent<Key, Roads> recent = new Recent<>(KEPT);

    private record Key(RevisionNumber revision, String sight, LocalDate day, double join) {}

    /** The roads open to walkers on a day that the asker may see, joined within so many metres. O(n log n) of all roads when they are not kept. */
    Roads roads(Ground ground, LocalDate day, double join) {
        if (ground.witness() != Witness.NOBODY) {
            return read(ground, day, join);
        }
        Key key = new Key(ground.snapshot().number(), ground.sight().toString(), day, join);
        return recent.get(key, () -> read(ground, day, join));
    }

    private static Roads read(Ground ground, LocalDate day, double join) {
        List<ItemVersion> others = new ArrayList<>(ground.items(ItemType.CONSTRAINT_ZONE, day, Roads::isBarrier));
        others.addAll(ground.items(ItemType.PLACE, day, Roads::isBarrier));
        return Roads.of(ground.items(ItemType.ROAD, day), others, join);
    }
}
