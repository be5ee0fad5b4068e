package org.jieming.api.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.crs.Crs;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Malformed;

/** Understands what files say of their reference system: EPSG codes, URIs, and the WKT of {@code .prj} files in both dialects. */
final class DeclaredSystem {
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:AUTHORITY|ID)\\[\"EPSG\",\\s*\"?(\\d{4,5})\"?\\]\\s*\\]\\s*$");
    private static final Pattern MERIDIAN =
            Pattern.compile("PARAMETER\\[\"(?i:central_meridian)\",\\s*(\\d+)(?:\\.0*)?\\]");
    private static final Pattern FALSE_EASTING =
            Pattern.compile("PARAMETER\\[\"(?i:false_easting)\",\\s*(\\d+)(?:\\.0*)?\\]");
    private static final int PLAIN_FALSE_EASTING = 500_000;

    private DeclaredSystem() {}

    /** The system, or empty when the declaration names none that the service knows. */
    static Optional<SourceSystem> read(String declared) {
        try {
            return Optional.of(SourceSystem.of(Crs.parse(declared.strip())));
        } catch (Malformed notAName) {
            return declared.contains("[") ? fromWkt(declared) : Optional.empty();
        }
    }

    private static Optional<SourceSystem> fromWkt(String wkt) {
        Matcher authority = AUTHORITY.matcher(wkt.strip());
        if (authority.find()) {
            return known(Integer.parseInt(authority.group(1)));
        }
        boolean cgcs2000 = wkt.contains("China_2000")
                || wkt.contains("China_Geodetic_Coordinate_System_2000")
                || wkt.contains("CGCS2000")
                || wkt.contains("China 2000");
        if (wkt.startsWith("PROJCS") || wkt.startsWith("PROJCRS")) {
            return cgcs2000 ? gaussKrueger(wkt) : Optional.empty();
        }
        if (cgcs2000) {
            return known(Crs.CGCS2000.code());
        }
        return wkt.contains("WGS_1984") || wkt.contains("WGS 84") ? known(Crs.WGS84.code()) : Optional.empty();
    }

    /** The three-degree zone of a meridian: EPSG 4513 + (zone − 25) with prefix, 4534 + (meridian − 75) / 3 without (F.1). */
    private static Optional<SourceSystem> gaussKrueger(String wkt) {
        Matcher meridian = MERIDIAN.matcher(wkt);
        Matcher falseEasting = FALSE_EASTING.matcher(wkt);
        if (!meridian.find() || !falseEasting.find()) {
            return Optional.empty();
        }
        int degrees = Integer.parseInt(meridian.group(1));
        long easting = Long.parseLong(falseEasting.group(1));
        if (degrees % 3 != 0 || degrees < 75 || degrees > 135) {
            return Optional.empty();
        }
        int zone = degrees / 3;
        if (easting == PLAIN_FALSE_EASTING) {
            return known(4534 + zone - 25);
        }
        return easting == zone * 1_000_000L + PLAIN_FALSE_EASTING ? known(4513 + zone - 25) : Optional.empty();
    }

    private static Optional<SourceSystem> known(int code) {
        try {
            return Optional.of(SourceSystem.of(Crs.of(code)));
        } catch (Malformed unknown) {
            return Optional.empty();
        }
    }
}
