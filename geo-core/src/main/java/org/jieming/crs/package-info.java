/**
 * Coordinate reference systems: names, axis order, transforms, and the reading of coordinates as people write them.
 * Doors: {@link org.jieming.crs.Crs}. The only package that opens GeoTools referencing, so that it can be replaced here.
 * Stored geometry is EPSG:4490 (CGCS2000), longitude first; CGCS2000 and WGS 84 are treated as coincident (domain rule F-04).
 * Trap: EPSG writes 4490 and the Gauss-Krüger zones north first; on our wire CRS84 and GeoJSON are longitude first.
 */
@NullMarked
package org.jieming.crs;

import org.jspecify.annotations.NullMarked;
