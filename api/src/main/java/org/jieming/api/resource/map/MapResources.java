package org.jieming.api.resource.map;

import org.jieming.api.http.Menu;
import org.jieming.api.map.MapTiles;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.item.CollectionStates;
import org.jieming.api.style.Cartography;

/** The map: tiles, their sets, layers and styles. */
public final class MapResources {
    private MapResources() {}

    /**
     * Writes their lines into the menu.
     *
     * @param states of what state each collection is
     * @param decided how the bureau draws
     */
    public static void routes(
            Menu menu, Readings readings, CollectionStates states, MapTiles map, Cartography decided) {
        new TileResource(readings, map).routes(menu);
        new TileSetResource(map, readings, states).routes(menu);
        new LayerResource(map).routes(menu);
        new MapStyleResource(map, decided).routes(menu);
        new StyleResource().routes(menu);
    }
}
