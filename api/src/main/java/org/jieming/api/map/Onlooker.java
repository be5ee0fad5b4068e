package org.jieming.api.map;

import java.util.Optional;
import java.util.Set;
import org.jieming.register.Audience;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;

/** Who looks at a map, and so what of one state of the register is drawn on it (census form 密级; domain rule F-20). */
public interface Onlooker {

    /** Equal for onlookers of one state who see the same on it. */
    String key();

    /** Whose layers and properties are drawn: those of everybody, or those of the bureau, too. */
    Audience audience();

    /** The version as it is drawn, which may be somewhere else than it is; empty when it is not to be seen. */
    Optional<ItemVersion> drawn(ItemVersion version);

    /**
     * Of which other types it depends, too, what is drawn of a type: of divisions and lines where they decide whose an item is, of places
     * where signs bear their names.
     */
    Set<ItemType> restsOn(ItemType type);

    /** Everybody: one to whom a state shows what is public and nothing else. */
    static Onlooker anybody(Snapshot snapshot) {
        return new Anybody(snapshot);
    }
}
