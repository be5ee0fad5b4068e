/**
 * Names found as people type them: characters, pinyin, initials, a mixture, an alias, a code, or with a slip.
 * Doors: {@link org.jieming.search.NameIndex} (what is asked), {@link org.jieming.search.Question}, {@link
 * org.jieming.search.Hit}. Knows the register; must not know HTTP, accounts or a dictionary of readings, which is handed in
 * ({@link org.jieming.search.Readings}).
 * Everything is immutable and thread-safe. A name is laid down three times, as characters, syllables and initials, in suffix
 * tables whose texts stand in order of rank, so that any stretch of a table gives its best names first and a question costs
 * what it shows, not what the register holds; slips are found among names with one sign left out. A hit is a number until
 * somebody asks what it says.
 *
 * <p>Why not Lucene (9.12.3, index sorted by rank, so that it stops early): over 200,000 names in one run it takes 5 times the
 * CPU for a whole name or its pinyin, 15 times for a beginning, 100 times for a wrong character, as much for two characters in
 * the middle. Mixtures, readings per item and deriving an index with every revision would have to be built on top of it. The
 * figures are those of {@code NameSearchBench}.
 *
 * <p>The check of names ({@code org.jieming.naming}) keeps an index of its own: it asks whether two names are the same, sound
 * the same or look alike in a legal scope, by hashes in the order of division codes; here it is asked what may be meant.
 *
 * <p>Trap: names are compared folded (simplified characters, plain letters, no punctuation), so what is equal here need not be
 * the same name.
 */
@NullMarked
package org.jieming.search;

import org.jspecify.annotations.NullMarked;
