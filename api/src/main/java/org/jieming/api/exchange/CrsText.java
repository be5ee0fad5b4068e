package org.jieming.api.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.crs.Crs;
import org.jieming.language.Malformed;

/**
 * Reference systems as files name them: well-known text (OGC 01-009, ESRI's dialect in {@code .prj}) written for the systems
 * of the service, and recognised by their parameters, because the names differ from program to program.
 */
public final class CrsText {
    private static final String DEGREE = "UNIT[\"Degree\",0.0174532925199433]";
    private static final Pattern OUTER_AUTHORITY =
            Pattern.compile("AUTHORITY\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"?(\\d+)\"?\\s*]\\s*]\\s*$");
    private static final double ZONE_METRES = 1e6;
    private static final double FALSE_EASTING = 5e5;

    private CrsText() {}

    /**
     * Recognises what a file declares: a code, a URN or URI, or well-known text.
     *
     * @return the system; empty when the text names none that the service knows
     */
    public static Optional<Crs> read(String declared) {
        String text = declared.strip();
        if (!text.contains("[")) {
            return byName(text.equalsIgnoreCase("WEB MAP SERVICE CRS:84") ? "CRS84" : text);
        }
        Matcher authority = OUTER_AUTHORITY.matcher(text);
        if (authority.find()) {
            return byName("EPSG:" + authority.group(1));
        }
        String bare = text.toUpperCase(Locale.ROOT).replaceAll("[\\s_]+", "");
        Optional<Crs> base = base(bare);
        return bare.startsWith("PROJCS[") ? base.flatMap(known -> projected(known, bare)) : base;
    }

    private static Optional<Crs> byName(String name) {
        try {
            return Optional.of(Crs.parse(name));
        } catch (Malformed unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Crs> base(String wkt) {
        if (wkt.contains("CHINAGEODETICCOORDINATESYSTEM2000")
                || wkt.contains("CGCS2000")
                || wkt.contains("CHINA2000")) {
            return Optional.of(Crs.CGCS2000);
        }
        if (wkt.contains("BEIJING1954")) {
            return Optional.of(Crs.BEIJING_1954);
        }
        if (wkt.contains("XIAN1980")) {
            return Optional.of(Crs.XIAN_1980);
        }
        return wkt.contains("WGS1984") || wkt.contains("\"WGS84\"") ? Optional.of(Crs.WGS84) : Optional.empty();
    }

    private static Optional<Crs> projected(Crs base, String wkt) {
        if (!base.isTransformable()) {
            return Optional.of(base);
        }
        if (base.equals(Crs.WGS84)) {
            boolean web = wkt.contains("MERCATORAUXILIARYSPHERE") || wkt.contains("PSEUDO-MERCATOR");
            return web ? Optional.of(Crs.WEB_MERCATOR) : Optional.empty();
        }
        double meridian = parameter(wkt, "CENTRALMERIDIAN");
        double easting = parameter(wkt, "FALSEEASTING");
        boolean gauss = wkt.contains("\"GAUSSKRUGER\"") || wkt.contains("\"TRANSVERSEMERCATOR\"");
        boolean plain = parameter(wkt, "SCALEFACTOR") == 1 && parameter(wkt, "FALSENORTHING") == 0;
        return gauss && plain ? zone(meridian, easting) : Optional.empty();
    }

    /** The zone with this meridian and false easting; without prefix a 6° zone is the 3° one of the same meridian. */
    private static Optional<Crs> zone(double meridian, double easting) {
        return Crs.supported().stream()
                .filter(crs -> crs.centralMeridian().isPresent())
                .filter(crs -> crs.centralMeridian().getAsInt() == meridian && falseEasting(crs) == easting)
                .reduce((first, last) -> last);
    }

    private static double falseEasting(Crs crs) {
        return FALSE_EASTING + (crs.zonePrefixed() ? crs.zone().orElseThrow() * ZONE_METRES : 0);
    }

    private static double parameter(String wkt, String name) {
        Matcher value =
                Pattern.compile("\"" + name + "\",(-?[0-9.]+(?:E[+-]?\\d+)?)").matcher(wkt);
        return value.find() ? Double.parseDouble(value.group(1)) : name.equals("SCALEFACTOR") ? 1 : 0;
    }

    /** Well-known text in ESRI's dialect, as a {@code .prj} wants it. */
    public static String esri(Crs crs) {
        if (crs.isGeographic()) {
            return crs.equals(Crs.CGCS2000) ? cgcs2000() : wgs84();
        }
        if (crs.equals(Crs.WEB_MERCATOR)) {
            return "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + wgs84()
                    + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"
                    + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
                    + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],"
                    + "UNIT[\"Meter\",1.0]]";
        }
        return String.format(
                Locale.ROOT,
                "PROJCS[\"%s\",%s,PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",%.1f],"
                        + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%d.0],"
                        + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]",
                zoneName(crs),
                cgcs2000(),
                falseEasting(crs),
                crs.centralMeridian().orElseThrow());
    }

    private static String zoneName(Crs crs) {
        boolean sixDegrees = crs.code() <= 4512;
        String width = sixDegrees ? "CGCS2000_GK_" : "CGCS2000_3_Degree_GK_";
        return crs.zonePrefixed()
                ? width + "Zone_" + crs.zone().orElseThrow()
                : width + "CM_" + crs.centralMeridian().orElseThrow() + "E";
    }

    private static String cgcs2000() {
        return "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0]," + DEGREE + "]";
    }

    private static String wgs84() {
        return "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                + "PRIMEM[\"Greenwich\",0.0]," + DEGREE + "]";
    }
}
