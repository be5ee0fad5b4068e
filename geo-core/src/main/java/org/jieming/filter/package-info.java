/**
 * Questions about items in the Common Query Language CQL2 (OGC 21-065r2), read, written, checked and answered.
 * Doors: {@link org.jieming.filter.CqlText} and {@link org.jieming.filter.CqlJson} read and write one
 * {@link org.jieming.filter.Expression}; {@link org.jieming.filter.Filter} compiles it against a {@link org.jieming.filter.Schema}.
 * Knows no register, item or HTTP: the owner of the values tells names, kinds and how to read them.
 * Literals stand in the CRS of the request; the caller gives the way into the stored system (EPSG:4490, longitude first).
 * GeoTools is not used: its parsers know CQL and ECQL, but nothing of CQL2 (no CASEI, S_INTERSECTS, T_AFTER, A_CONTAINS, no JSON form).
 * Trap: logic is three-valued; {@code NOT (a = 1)} does not find items whose {@code a} is empty.
 */
@NullMarked
package org.jieming.filter;

import org.jspecify.annotations.NullMarked;
