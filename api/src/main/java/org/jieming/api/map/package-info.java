/**
 * The map: vector tiles of the layers of the catalogue, drawn from a snapshot and kept until an edit touches them.
 * Doors: {@link org.jieming.api.map.MapTiles} (asks), {@link org.jieming.api.map.TileQuestion} (what is asked),
 * {@link org.jieming.api.map.Tile} (what is answered), {@link org.jieming.api.map.Onlooker} (for whom: what she may not see is on no tile of hers, and nobody's tiles are kept for
 * another). Must not know HTTP, stores or styles.
 * Assumes that snapshots are handed in by whoever answers a request; any order of snapshots is understood.
 * Trap: a feature's number lives as long as its day's map; nothing outside this package may keep one.
 */
@NullMarked
package org.jieming.api.map;

import org.jspecify.annotations.NullMarked;
