package org.jieming.api.resource;

import org.jieming.api.map.MapTiles;

/**
 * What takes long to make and is made once the service answers.
 *
 * @param map the map of today
 * @param names the index of names
 */
public record Prepared(MapTiles map, LiveNames names) {}
