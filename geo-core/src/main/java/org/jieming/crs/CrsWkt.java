package org.jieming.crs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The systems of the service as well-known text in ESRI's dialect, which {@code .prj} files want, and found again by it. */
final class CrsWkt {
    private static final int LAST_SIX_DEGREES = 4512;

    private CrsWkt() {}

    static String of(Crs crs) {
        if (crs.isGeographic()) {
            return geographic(crs);
        }
        if (crs.equals(Crs.WEB_MERCATOR)) {
            return "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + geographic(Crs.WGS84)
                    + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"
                    + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
                    + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],"
                    + "UNIT[\"Meter\",1.0]]";
        }
        GaussKrueger zone = crs.gaussKrueger().orElseThrow();
        return String.format(
                Locale.ROOT,
                "PROJCS[\"%s\",%s,PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",%d.0],"
                        + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%d.0],"
                        + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]",
                name(crs),
                geographic(Crs.CGCS2000),
                zone.falseEasting(),
                zone.centralMeridian());
    }

    /** The system whose own text says the same; no look-up in the authority, whose first one costs seconds. */
    static Optional<Crs> byText(String plainWkt) {
        return Optional.ofNullable(Known.BY_TEXT.get(plainWkt));
    }

    /** The system that ESRI calls so. */
    static Optional<Crs> byName(String name) {
        return Optional.ofNullable(Known.BY_NAME.get(name.toUpperCase(Locale.ROOT)));
    }

    private static String name(Crs crs) {
        return switch (crs.code()) {
            case 84, 4326 -> "GCS_WGS_1984";
            case 3857 -> "WGS_1984_Web_Mercator_Auxiliary_Sphere";
            case 4214 -> "GCS_Beijing_1954";
            case 4490 -> "GCS_China_Geodetic_Coordinate_System_2000";
            case 4610 -> "GCS_Xian_1980";
            default -> zoneName(crs);
        };
    }

    private static String zoneName(Crs crs) {
        GaussKrueger zone = crs.gaussKrueger().orElseThrow();
        String width = crs.code() <= LAST_SIX_DEGREES ? "CGCS2000_GK_" : "CGCS2000_3_Degree_GK_";
        return width + (zone.prefixed() ? "Zone_" + zone.zone() : "CM_" + zone.centralMeridian() + "E");
    }

    private static String geographic(Crs crs) {
        String datum =
                switch (crs.code()) {
                    case 4490 -> "D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]";
                    case 4214 -> "D_Beijing_1954\",SPHEROID[\"Krasovsky_1940\",6378245.0,298.3]";
                    case 4610 -> "D_Xian_1980\",SPHEROID[\"Xian_1980\",6378140.0,298.257]";
                    default -> "D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]";
                };
        return "GEOGCS[\"" + name(crs) + "\",DATUM[\"" + datum
                + "],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    }

    /** Made when the first file is read. */
    private static final class Known {
        static final Map<String, Crs> BY_TEXT = by(crs -> PlainWkt.of(of(crs)));
        static final Map<String, Crs> BY_NAME = by(crs -> name(crs).toUpperCase(Locale.ROOT));

        private static Map<String, Crs> by(Function<Crs, String> key) {
            Stream<Crs> all = Stream.concat(Stream.of(Crs.BEIJING_1954, Crs.XIAN_1980), Crs.supported().stream());
            // CRS84 and EPSG:4326 are one text; the later of the two stays
            return all.collect(Collectors.toUnmodifiableMap(key, Function.identity(), (first, last) -> last));
        }
    }
}
