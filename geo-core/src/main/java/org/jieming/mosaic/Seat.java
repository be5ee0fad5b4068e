package org.jieming.mosaic;

import java.util.Optional;
import org.jieming.measure.SquareMetres;

/**
 * A unit of which the seat is known, and perhaps the area.
 *
 * @param id what the caller knows it by
 * @param lon longitude of the seat in degrees, EPSG:4490
 * @param lat latitude of the seat in degrees, EPSG:4490
 * @param area the declared area, when there is one
 */
public record Seat(String id, double lon, double lat, Optional<SquareMetres> area) {}
