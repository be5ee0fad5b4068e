/**
 * What an item was called, where it belonged and what became of it, from its beginning to its end, under one address for ever.
 * Doors: {@link org.jieming.api.identity.Life} (the facts), {@link org.jieming.api.identity.HistorySheet} (for print), {@link
 * org.jieming.api.identity.LinkedPlace} (for other gazetteers), {@link org.jieming.api.identity.Permanent} (the addresses).
 * Knows what is believed now of all times, and no HTTP. Assumes that what it is given to look through is what its reader may see.
 * Trap: the first day of a period may be unknown; that is not the day on which something was entered.
 */
@NullMarked
package org.jieming.api.identity;

import org.jspecify.annotations.NullMarked;
