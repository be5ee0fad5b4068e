/**
 * The reference tables of {@code data} as rows: they travel with the program, and a folder of local law may replace some.
 * Door: {@link org.jieming.table.ReferenceTable}.
 * Knows CSV and where the tables lie; nothing of what stands in them. Everything that reads a table leans on it.
 * Assumes UTF-8, commas and RFC 4180 quotes, the columns named in the first row ({@code data/README.md}); files of a bureau that may be
 * written otherwise are read by {@code standard}.
 * Trap: a missing or broken table is a broken program, so it is an exception and no answer to anybody.
 */
@NullMarked
package org.jieming.table;

import org.jspecify.annotations.NullMarked;
