/**
 * Who lives where: population cells of an area as weighted points, with what they say of themselves (kind, basis, year).
 * Doors: {@link org.jieming.population.Population}, {@link org.jieming.population.Band}.
 * Knows divisions and the register; nothing of facilities, standards or distances.
 * Spreads people over areas, where asked to, in whole persons.
 * Assumes cells in force on one day; numbers are whole persons, so sums are exact.
 * Trap: a register may hold grids beside villages, or two years: only one kind, basis and year is ever counted.
 */
@NullMarked
package org.jieming.population;

import org.jspecify.annotations.NullMarked;
