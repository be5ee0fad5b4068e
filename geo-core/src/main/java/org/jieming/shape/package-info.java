/**
 * Geometry that carries its reference system, and what can be measured on it in metres.
 * Door: {@link org.jieming.shape.Shape}.
 * Knows no item and no rule of the trade.
 * Coordinates are longitude first (x = longitude) for geographic systems.
 * Trap: JTS geometries are mutable; a shape's geometry is handed out for reading only.
 */
@NullMarked
package org.jieming.shape;

import org.jspecify.annotations.NullMarked;
