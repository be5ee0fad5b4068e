/**
 * Geometry that carries its reference system, and what can be measured on it in metres.
 * Doors: {@link org.jieming.shape.Shape}, {@link org.jieming.shape.Validity}, {@link org.jieming.shape.Whereabouts},
 * {@link org.jieming.shape.Geodesy}.
 * Knows no item and no rule of the trade. Coordinates are x = longitude or easting first, whatever the authority writes.
 * Two dimensions: a height given with a geometry is dropped when it is packed or written, and belongs in a property.
 * Trap: JTS geometries are mutable; a shape's geometry is handed out for reading only.
 */
@NullMarked
package org.jieming.shape;

import org.jspecify.annotations.NullMarked;
