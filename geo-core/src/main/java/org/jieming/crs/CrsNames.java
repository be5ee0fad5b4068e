package org.jieming.crs;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** How reference systems are written: the spellings that are read, the URI and the titles. */
final class CrsNames {
    private static final String OGC = "http://www.opengis.net/def/crs/";
    /** 84 is a name of OGC's, not a code of EPSG's. */
    private static final Pattern EPSG = Pattern.compile("(?:EPSG::?"
            + "|URN:(?:X-)?OGC:DEF:CRS:EPSG:[^:]*:"
            + "|HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/EPSG/[^/]+/"
            + "|HTTP://WWW\\.OPENGIS\\.NET/GML/SRS/EPSG\\.XML#)?(?!0*84$)(\\d{1,6})");

    private static final Pattern CRS84 = Pattern.compile("(?:OGC:|CRS:)?(?:CRS)?84"
            + "|URN:(?:X-)?OGC:DEF:CRS:OGC:[^:]*:CRS84"
            + "|HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/OGC/[^/]+/CRS84");

    private CrsNames() {}

    static boolean knows(int code) {
        return switch (code) {
            case 84, 3857, 4214, 4326, 4490, 4610 -> true;
            default -> code >= GaussKrueger.FIRST && code <= GaussKrueger.LAST;
        };
    }

    static Crs parse(String text) {
        OptionalInt code = code(text);
        if (code.isEmpty()) {
            throw unknown(text);
        }
        return byCode(code.getAsInt(), text);
    }

    /** The EPSG code that a name or URI tells, known or not, 84 for CRS84; empty when it is neither. */
    static OptionalInt code(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1);
        }
        if (CRS84.matcher(name).matches()) {
            return OptionalInt.of(Crs.CRS84.code());
        }
        Matcher epsg = EPSG.matcher(name);
        return epsg.matches() ? OptionalInt.of(Integer.parseInt(epsg.group(1))) : OptionalInt.empty();
    }

    static Crs byCode(int code, String given) {
        if (!knows(code)) {
            throw unknown(given);
        }
        return new Crs(code);
    }

    static String uri(Crs crs) {
        return crs.equals(Crs.CRS84) ? OGC + "OGC/1.3/CRS84" : OGC + "EPSG/0/" + crs.code();
    }

    static Bilingual title(Crs crs) {
        return switch (crs.code()) {
            case 84 -> Bilingual.of("WGS 84 经纬度(经度在前)", "WGS 84 longitude-latitude");
            case 3857 -> Bilingual.of("WGS 84 / 网络墨卡托(仅供显示)", "WGS 84 / Pseudo-Mercator (display only)");
            case 4214 -> Bilingual.of("1954年北京坐标系", "Beijing 1954");
            case 4326 -> Bilingual.of("WGS 84 大地坐标系", "WGS 84");
            case 4490 -> Bilingual.of("2000国家大地坐标系", "China Geodetic Coordinate System 2000");
            case 4610 -> Bilingual.of("1980西安坐标系", "Xian 1980");
            default -> title(crs.gaussKrueger().orElseThrow());
        };
    }

    private static Bilingual title(GaussKrueger gk) {
        String english = gk.width() == 3 ? "CGCS2000 / 3-degree Gauss-Kruger " : "CGCS2000 / Gauss-Kruger ";
        String chinese = "2000国家大地坐标系 / " + gk.width() + "度带高斯-克吕格投影,";
        if (gk.prefixed()) {
            return Bilingual.of(
                    chinese + "第" + gk.zone() + "带(横坐标带带号),中央经线" + gk.centralMeridian() + "°E",
                    english + "zone " + gk.zone());
        }
        return Bilingual.of(
                chinese + "中央经线" + gk.centralMeridian() + "°E", english + "CM " + gk.centralMeridian() + "E");
    }

    private static Malformed unknown(String text) {
        return new Malformed(
                "crs",
                text,
                Bilingual.of(
                        "可用的坐标系:CRS84、EPSG:4490、4326、3857 和 4491–4554(2000国家大地坐标系高斯-克吕格分带)",
                        "the known systems are CRS84, EPSG:4490, 4326, 3857 and 4491–4554 (CGCS2000 Gauss-Krüger zones)"));
    }
}
