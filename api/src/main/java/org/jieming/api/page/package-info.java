/**
 * The same answers for people: pages in Chinese or English, without scripts, under a policy that allows our stylesheet alone.
 * Doors: {@link org.jieming.api.page.DocumentPages} (small documents), {@link org.jieming.api.page.ItemPages} (items).
 * Knows what is handed in and asks nothing. Every record can be reached by following links.
 * Trap: what a reader may not see must be left out before a page is made.
 */
@NullMarked
package org.jieming.api.page;

import org.jspecify.annotations.NullMarked;
