/**
 * Tables of names matched to the register: rows as they came, the items each may mean, and what officers decided on each.
 * Doors: {@link org.jieming.api.matching.Matchings} (keeping), {@link org.jieming.api.matching.Sheet} (a table as it is read from a
 * file), {@link org.jieming.api.matching.Standing} (where each row stands).
 * Knows the store and the file formats; nothing of HTTP requests, of who may do what, or of how likely an item is meant.
 * Assumes that rows never change. What is decided is only ever added, so that two officers at one table lose nothing.
 * Trap: candidates are ids with figures of the day on which they were looked for; what the items are is asked of the register.
 */
@NullMarked
package org.jieming.api.matching;

import org.jspecify.annotations.NullMarked;
