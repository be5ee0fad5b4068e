package org.jieming.api.auth;

import java.util.Optional;
import org.jieming.register.ItemId;

/**
 * A role in a division and all units under it.
 *
 * @param role the role
 * @param division the division as an item, so that the grant survives a new code or name; empty for the whole register
 */
public record Grant(Role role, Optional<ItemId> division) {

    /** A role everywhere. */
    public static Grant everywhere(Role role) {
        return new Grant(role, Optional.empty());
    }

    /** A role in one division. */
    public static Grant in(ItemId division, Role role) {
        return new Grant(role, Optional.of(division));
    }

    /** Whether it covers the whole register. */
    public boolean isEverywhere() {
        return division.isEmpty();
    }
}
