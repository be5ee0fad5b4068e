/**
 * Items as GeoJSON (RFC 7946), written straight to bytes and read with every fault named.
 * Doors: {@link org.jieming.api.geojson.FeatureWriter}, {@link org.jieming.api.geojson.FeatureReader}.
 * Knows the register's values and nothing of HTTP: what may be seen is handed in as a choice of properties.
 * Coordinates are written in the axis order of the system asked for, degrees to 8 decimals and metres to 3 (rule F-06).
 * Trap: a writer of geometry keeps scratch space and belongs to one request; a writer of features is shared.
 */
@NullMarked
package org.jieming.api.geojson;

import org.jspecify.annotations.NullMarked;
