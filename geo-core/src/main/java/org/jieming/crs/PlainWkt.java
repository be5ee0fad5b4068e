package org.jieming.crs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * Brings every edition and dialect of well-known text to one form: OGC 01-009 of the horizontal system alone, parameters in
 * the order of their names, no metadata and no axes, because files write easting or longitude first whatever their text
 * says (GeoPackage demands it, ESRI names no axes at all). Equal systems of one dialect become equal texts.
 */
final class PlainWkt {
    private static final Set<String> COMPOUND = Set.of("COMPD_CS", "COMPOUNDCRS", "BOUNDCRS", "SOURCECRS");
    private static final Set<String> PROJECTED = Set.of("PROJCS", "PROJCRS", "PROJECTEDCRS");
    private static final Set<String> GEOGRAPHIC =
            Set.of("GEOGCS", "GEOGCRS", "GEODCRS", "GEOGRAPHICCRS", "GEODETICCRS", "BASEGEOGCRS", "BASEGEODCRS");
    private static final Set<String> UNIT = Set.of("UNIT", "ANGLEUNIT", "LENGTHUNIT", "SCALEUNIT");
    private static final Pattern LENGTH = Pattern.compile("(?i)easting|northing|height");
    private static final Pattern ANGLE = Pattern.compile("(?i)latitude|longitude|meridian|parallel|azimuth|angle");
    private static final double DEGREE = 0.0174532925199433;
    private static final double SAME_UNIT = 1e-12;

    private final String given;

    private PlainWkt(String given) {
        this.given = given;
    }

    /** The plain form of a text, or {@link Malformed} when it describes no geographic or projected system. */
    static String of(String text) {
        return new PlainWkt(text).horizontal(WktNode.read(text));
    }

    private String horizontal(WktNode crs) {
        if (COMPOUND.contains(crs.keyword())) {
            return horizontal(crs.children().stream().findFirst().orElseThrow(this::unreadable));
        }
        return PROJECTED.contains(crs.keyword()) ? projected(crs) : geographic(crs);
    }

    private String geographic(WktNode crs) {
        boolean flat = crs.child(Set.of("CS"))
                .map(system -> system.leaf(0).equalsIgnoreCase("ellipsoidal"))
                .orElse(true);
        if (!GEOGRAPHIC.contains(crs.keyword()) || !flat) {
            throw unreadable();
        }
        WktNode datum = need(crs, Set.of("DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE"));
        WktNode ellipsoid = need(datum, Set.of("SPHEROID", "ELLIPSOID"));
        String meridian = crs.child(Set.of("PRIMEM", "PRIMEMERIDIAN"))
                .map(prime -> prime.leaf(1))
                .orElse("0");
        return String.format(
                Locale.ROOT,
                "GEOGCS[%s,DATUM[%s,SPHEROID[%s,%s,%s]],PRIMEM[\"Greenwich\",%s],UNIT[\"degree\",%s]]",
                quoted(crs.leaf(0)),
                quoted(datum.leaf(0)),
                quoted(ellipsoid.leaf(0)),
                number(ellipsoid.leaf(1)),
                number(ellipsoid.leaf(2)),
                number(meridian),
                angle(unit(crs).orElse(DEGREE)));
    }

    private String projected(WktNode crs) {
        WktNode base = need(crs, GEOGRAPHIC);
        WktNode conversion = crs.child(Set.of("CONVERSION")).orElse(crs);
        double metres = unit(crs).orElse(1.0);
        double angle = unit(base).orElse(DEGREE);
        List<WktNode> parameters = conversion.children().stream()
                .filter(child -> child.keyword().equals("PARAMETER"))
                .toList();
        return String.format(
                Locale.ROOT,
                "PROJCS[%s,%s,PROJECTION[%s],%sUNIT[\"metre\",%s]]",
                quoted(crs.leaf(0)),
                geographic(base),
                quoted(method(crs, conversion)),
                parameters.stream()
                        .map(parameter -> parameter(parameter, metres, angle))
                        .sorted()
                        .collect(Collectors.joining()),
                metres);
    }

    /** Web Mercator of the older edition says only in an extension, or in its name, that it projects a sphere. */
    private String method(WktNode crs, WktNode conversion) {
        boolean sphere = crs.leaf(0).contains("Pseudo-Mercator")
                || crs.child(Set.of("EXTENSION"))
                        .filter(proj -> proj.leaf(1).contains("+proj=merc +a=6378137 +b=6378137"))
                        .isPresent();
        return sphere
                ? "Popular Visualisation Pseudo Mercator"
                : need(conversion, Set.of("PROJECTION", "METHOD")).leaf(0);
    }

    /** The newer edition gives each parameter a unit of its own, the older one those of the two systems. */
    private String parameter(WktNode parameter, double metres, double angle) {
        double factor = parameter
                .child(UNIT)
                .map(unit -> value(unit.leaf(1))
                        / switch (unit.keyword().equals("UNIT") ? meant(parameter.leaf(0)) : unit.keyword()) {
                            case "LENGTHUNIT" -> metres;
                            case "ANGLEUNIT" -> angle;
                            default -> 1;
                        })
                .orElse(1.0);
        double value = value(parameter.leaf(1));
        return "PARAMETER[" + quoted(parameter.leaf(0).toLowerCase(Locale.ROOT)) + ","
                + (Math.abs(factor - 1) < SAME_UNIT ? value : value * factor) + "],";
    }

    /** What a bare UNIT is of, which the newer edition allows for the sake of the older one: the name of the parameter tells. */
    private static String meant(String parameter) {
        if (LENGTH.matcher(parameter).find()) {
            return "LENGTHUNIT";
        }
        return ANGLE.matcher(parameter).find() ? "ANGLEUNIT" : "SCALEUNIT";
    }

    /** The unit of a system in metres or radians: its own, or the one of its axes. */
    private Optional<Double> unit(WktNode crs) {
        return crs.child(UNIT)
                .or(() -> crs.child(Set.of("AXIS")).flatMap(axis -> axis.child(UNIT)))
                .map(unit -> value(unit.leaf(1)));
    }

    private static double angle(double radians) {
        return Math.abs(radians - DEGREE) < SAME_UNIT ? DEGREE : radians;
    }

    private String number(String leaf) {
        return Double.toString(value(leaf));
    }

    private double value(String leaf) {
        try {
            return Double.parseDouble(leaf);
        } catch (NumberFormatException noNumber) {
            throw unreadable();
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "") + '"';
    }

    private WktNode need(WktNode parent, Set<String> keywords) {
        return parent.child(keywords).orElseThrow(this::unreadable);
    }

    private Malformed unreadable() {
        return new Malformed(
                "crs",
                given,
                Bilingual.of(
                        "WKT 文本没有说明可用的大地或投影坐标系;请指定坐标系(例如 EPSG:4549)",
                        "the well-known text describes no geographic or projected system that can be read; state the"
                                + " system, for example EPSG:4549"));
    }
}
