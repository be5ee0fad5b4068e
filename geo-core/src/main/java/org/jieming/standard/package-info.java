/**
 * Norms with numbers and targets of plans, kept as data: instruments, the clauses in them, and how an indicator is measured.
 * Doors: {@link org.jieming.standard.Standards}, {@link org.jieming.standard.Clause}, {@link org.jieming.standard.OwnTables}.
 * Knows codes and days; nothing of what the register holds – judging is the work of {@code gap}.
 * Assumes tables as {@code data/standards/README.md} describes them; a bureau's own rows are read by the same reader.
 * Trap: a clause of another region is law there and advice here; {@link org.jieming.standard.Clause#appliesTo} tells.
 */
@NullMarked
package org.jieming.standard;

import org.jspecify.annotations.NullMarked;
