/**
 * Names found as people type them: characters, pinyin, initials, a mixture, an alias, a code, or with a slip.
 * Doors: {@link org.jieming.search.NameIndex} (what is asked), {@link org.jieming.search.Question}, {@link
 * org.jieming.search.Hit}. Knows the register; must not know HTTP, accounts or a dictionary of readings, which is handed in
 * ({@link org.jieming.search.Readings}).
 * Everything is immutable and thread-safe. A name is laid down three times, as characters, syllables and initials, in suffix
 * tables whose texts stand in order of rank, so that any stretch of a table gives its best names first and a question costs
 * what it shows, not what the register holds; slips are found among names with one sign left out.
 *
 * <p>Trap: names are compared folded (simplified characters, plain letters, no punctuation), so what is equal here need not be
 * the same name.
 */
@NullMarked
package org.jieming.search;

import org.jspecify.annotations.NullMarked;
