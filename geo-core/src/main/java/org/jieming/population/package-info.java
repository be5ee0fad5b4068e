/**
 * Who lives where: population cells of an area as weighted points, with what they say of themselves (kind, basis, year).
 * Doors: {@link org.jieming.population.Population}, {@link org.jieming.population.Band}.
 * Knows divisions and the register; nothing of facilities, standards or distances.
 * Spreads people over areas, where asked to, in whole persons.
 * Assumes cells in force on one day; numbers are whole persons, so sums are exact.
 * Trap: a register may hold grids beside villages, two years, or one building alone: in every county only one kind, basis and year is
 * counted, the one that leaves fewest units out, and units in which it has no cell are named instead of being taken for empty.
 */
@NullMarked
package org.jieming.population;

import org.jspecify.annotations.NullMarked;
