package org.jieming.api.map;

import java.util.Optional;
import java.util.Set;
import org.jieming.gazetteer.SignedName;
import org.jieming.population.SmallCounts;
import org.jieming.register.Audience;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;

/** Somebody of whom nothing is known. She sees no layer of items whose places are not public, so that all stand where they are. */
record Anybody(Snapshot snapshot) implements Onlooker {
    private static final String KEY = "public";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }

    /** An item that was open when the version held, and still is in the last one known. */
    @Override
    public Optional<ItemVersion> drawn(ItemVersion version) {
        boolean isLast = version.valid().endDay().isEmpty();
        return SignedName.audience(snapshot, version) == Audience.PUBLIC && (isLast || isStillOpen(version))
                ? Optional.of(SmallCounts.withheld(version))
                : Optional.empty();
    }

    private boolean isStillOpen(ItemVersion version) {
        return snapshot.timeline(version.type(), version.id())
                .last()
                .filter(last -> last.audience() != Audience.PUBLIC)
                .isEmpty();
    }

    @Override
    public Set<ItemType> restsOn(ItemType type) {
        ItemType decides = SignedName.decides(type);
        return decides == type ? Set.of() : Set.of(decides);
    }
}
