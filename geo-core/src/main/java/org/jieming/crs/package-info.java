/**
 * Coordinate reference systems: names, axis order, transforms, and the reading of coordinates as people write them.
 * Doors: {@link org.jieming.crs.Crs}, {@link org.jieming.crs.Projection}; for what comes in, {@link org.jieming.crs.SourceSystem}
 * and {@link org.jieming.crs.Coordinates}. Knows geometry, but no item and no rule of the trade.
 * Stored geometry is EPSG:4490 (CGCS2000), longitude first; CGCS2000 and WGS 84 are treated as coincident (rule F-04), so
 * every transform is arithmetic of ours, needs no look-up and no warm-up; the tests hold it against GeoTools, the authority
 * for the 67 EPSG systems, whose own series is only good near its meridian and whose first look-up costs seconds. What
 * files declare beyond these (UTM, Albers, a meridian of a province's own) goes through GeoTools, on import only.
 * Trap: EPSG writes 4490 and the Gauss-Krüger zones north first; on our wire CRS84 and GeoJSON are longitude first.
 */
@NullMarked
package org.jieming.crs;

import org.jspecify.annotations.NullMarked;
