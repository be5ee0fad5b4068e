/**
 * The register: items that keep their identity, what was true of them and since when, and who wrote it down when.
 * Doors: {@link org.jieming.register.Snapshot} (the present, to be asked), {@link org.jieming.register.ChangeSet} (what somebody
 * wants to change), {@link org.jieming.register.Revision} (what was written), {@link org.jieming.register.Descriptor} (what an item
 * type is made of). Words are those of ISO 19135 and ISO 19112: item, item version, act, register.
 *
 * <p>Two axes of time: an {@link org.jieming.register.ItemVersion} holds in its {@link org.jieming.register.Period} of valid time
 * (dates of legal effect) and is believed from the revision that recorded it until one that withdraws it. A snapshot is everything
 * believed at one revision; past beliefs are in the journal, which this package does not know.
 * Knows no file, database, clock or HTTP: dates, instants and identifiers are handed in. Everything here is immutable.
 * Trap: a code is a property, not an identity; codes are re-used, an {@link org.jieming.register.ItemId} never is.
 */
@NullMarked
package org.jieming.register;

import org.jspecify.annotations.NullMarked;
