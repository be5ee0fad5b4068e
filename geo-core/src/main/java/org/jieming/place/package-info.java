/**
 * How a place name is made and spelled: specific and generic part, the reading of its characters, its letters.
 * Doors: {@link org.jieming.place.Romanizer} (characters to letters), {@link org.jieming.place.NameParts} (the two parts),
 * {@link org.jieming.place.Readings} (characters to syllables), {@link org.jieming.place.NameStatus} (what a record says of its
 * name). Knows the tables {@code generic-parts} and {@code readings}
 * of {@code data}, any of which a {@link org.jieming.place.PlaceTables} of local law replaces; of items their values alone, and no HTTP.
 * Assumes simplified characters; division codes tell the region of a reading. Immutable, thread-safe.
 * Trap: 西峰镇 the town is split, 江镇 the settlement is joined: without the kind of place no spelling is right.
 */
@NullMarked
package org.jieming.place;

import org.jspecify.annotations.NullMarked;
