package org.jieming.api.resource.search;

import org.jieming.api.http.Menu;
import org.jieming.api.resource.AtOnce;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.LiveRegister;
import org.jieming.place.PlaceTables;

/** Names found by what is typed, by where one stands, and by what another list calls them. */
public final class SearchResources {
    private SearchResources() {}

    /**
     * The index of the names of a register, which nobody has begun to make.
     *
     * @param tables by which names are read and compared, and committees known
     */
    public static LiveNames names(LiveRegister register, PlaceTables tables) {
        return new LiveNames(register::now, LikelyReadings.of(tables), tables);
    }

    /** Writes their lines into the menu. */
    public static void routes(Menu menu, Readings readings, LiveNames names, AtOnce atOnce) {
        new SearchResource(readings, names).routes(menu);
        new ReverseResource(readings, names).routes(menu);
        new ReconcileResource(readings, names, atOnce).routes(menu);
    }
}
