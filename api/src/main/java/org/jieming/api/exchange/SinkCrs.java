package org.jieming.api.exchange;

import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Which systems a format can hold. */
final class SinkCrs {
    private SinkCrs() {}

    /** Refuses systems other than longitude and latitude, which GeoJSON and KML mean without saying so. */
    static void degrees(Crs crs, FileFormat format) {
        if (!crs.sameCoordinatesAs(Crs.CRS84)) {
            throw new Malformed(
                    "crs",
                    crs.uri(),
                    Bilingual.of(
                            "该格式(" + format + ")不能存放此坐标系,请改用经纬度或其他格式",
                            format + " cannot hold that system; use degrees or another format"));
        }
    }
}
