package org.jieming.shape;

import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.locationtech.jts.geom.Coordinate;

/** How a finding names a place: degrees to 8 decimals, metres to 3 (rule F-06). */
final class Places {
    private Places() {}

    static Bilingual name(Coordinate place, Crs crs) {
        if (crs.isGeographic()) {
            return Bilingual.format("经度 %.8f、纬度 %.8f", "longitude %.8f, latitude %.8f", place.x, place.y);
        }
        return Bilingual.format("横坐标 %.3f、纵坐标 %.3f", "easting %.3f, northing %.3f", place.x, place.y);
    }
}
