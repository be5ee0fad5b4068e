package org.jieming.gap;

import java.util.Collection;
import java.util.Set;

/**
 * Of which kinds a bureau declares that all there are are recorded: what is not recorded is not there.
 *
 * @param here kinds of zones, facilities and cemeteries, in the area
 * @param around kinds of facilities and cemeteries, in the counties around it
 */
public record Declared(Set<String> here, Set<String> around) {
    /** Nothing. */
    public static final Declared NOTHING = new Declared(Set.of(), Set.of());

    public Declared {
        here = Set.copyOf(here);
        around = Set.copyOf(around);
    }

    /** In the area alone. */
    public static Declared here(Collection<String> kinds) {
        return new Declared(Set.copyOf(kinds), Set.of());
    }
}
