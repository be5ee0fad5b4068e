/**
 * Ways on foot along the roads of the register: how far everybody walks to the nearest site, and whom no road connects.
 * Doors: {@link org.jieming.walk.Roads} for the roads open to walkers, {@link org.jieming.walk.WalkNetwork} for the kernel,
 * {@link org.jieming.walk.Yardstick} for whoever measures ways and leaves open how.
 * Knows roads, positions and metres; nothing of people, facilities, norms or HTTP. GraphHopper was weighed: it routes from
 * files of its own with turns and vehicles, while here one search from all sites at once over the snapshot answers everybody.
 * Assumes that walkers heed no one-way street, that roads are joined where they share a vertex, as in OpenStreetMap, and where
 * one ends beside another within a tolerance; roads closed to walkers are the barriers it knows, and gates where they are recorded.
 * Both ends enter at the nearest road ({@link org.jieming.walk.Entry}), as GraphHopper and OSRM have it, unless asked to enter on every
 * side of the block: that makes ways shorter over rivers and railways that the register does not hold, so it is never the default, and
 * a study by the nearest road tells of how many people it hangs on that.
 * Trap: a road drawn across another without a common vertex is a bridge; drawings that never join leave people unconnected.
 */
@NullMarked
package org.jieming.walk;

import org.jspecify.annotations.NullMarked;
