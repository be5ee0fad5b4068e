/**
 * Quantities with their unit in their type, so that degrees never pass for metres nor 亩 for square metres.
 * Doors: {@link org.jieming.measure.Metres}, {@link org.jieming.measure.SquareMetres}, {@link org.jieming.measure.Mu}.
 * Knows nothing of geometry. Values are finite and not negative; the constructors throw otherwise.
 * Trap: one 亩 is 10,000/15 m², not 666.
 */
@NullMarked
package org.jieming.measure;

import org.jspecify.annotations.NullMarked;
