package org.jieming.api.exchange;

import org.jieming.crs.Crs;

/** Which systems a format can hold. */
final class SinkCrs {
    private SinkCrs() {}

    /** Refuses systems other than longitude and latitude, which GeoJSON and KML mean without saying so. */
    static void degrees(Crs crs, FileFormat format) {
        if (!crs.sameCoordinatesAs(Crs.CRS84)) {
            throw new IllegalArgumentException(format + " holds longitude and latitude only, not " + crs);
        }
    }
}
