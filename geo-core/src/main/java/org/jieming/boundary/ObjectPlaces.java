package org.jieming.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.Values;
import org.jieming.rule.Severity;
import org.locationtech.jts.geom.Coordinate;

/**
 * Azimuth and distance of reference objects against the places of both ends, where both are known (C-19): an object that is itself a marker,
 * as the other one of a double is, has a place on record. Azimuths are those of the plane (坐标方位角), in the zone of 3°.
 */
final class ObjectPlaces {
    private static final int MOST = 3;
    /** A marker's place is good to 1 m where satellites gave it (C.4), a distance to 0.1 m (C-19). */
    private static final double USUAL_ERROR = 1;

    private static final double DISTANCE_ERROR = 0.1;
    private static final Pattern NUMBER = Pattern.compile("(?<line>[0-9]{4,12})?(?<own>[0-9]{3}[A-EQ])");

    private final Map<String, Marker> known = new HashMap<>();
    private final List<BorderFinding> findings = new ArrayList<>();

    private ObjectPlaces() {}

    /** One finding for each object that stands elsewhere than its marker says. */
    static List<BorderFinding> check(List<Marker> markers) {
        ObjectPlaces places = new ObjectPlaces();
        markers.stream()
                .filter(marker -> AgreedLines.isSurveyed(marker.item()))
                .forEach(marker -> places.known.put(marker.number(), marker));
        markers.stream().filter(marker -> places.known.containsValue(marker)).forEach(places::objects);
        return places.findings;
    }

    private void objects(Marker marker) {
        Values values = marker.item().values();
        for (int i = 1; i <= MOST; i++) {
            String prefix = "object_" + i;
            Optional<Object> azimuth = values.get(prefix + "_azimuth");
            Optional<Object> distance = values.get(prefix + "_distance");
            Optional<Marker> object = named(marker, values.text(prefix + "_name"));
            if (azimuth.isPresent() && distance.isPresent() && object.isPresent()) {
                held(marker, object.get(), number(azimuth), number(distance));
            }
        }
    }

    private static double number(Optional<Object> value) {
        return ((Number) value.orElseThrow()).doubleValue();
    }

    /** The marker that an object is called by: by its whole number, or by serial and letter as one of the same line. */
    private Optional<Marker> named(Marker marker, String name) {
        Matcher number = NUMBER.matcher(name);
        if (!number.find()) {
            return Optional.empty();
        }
        String own = marker.number();
        String line =
                own.substring(0, Math.max(0, own.length() - number.group("own").length()));
        String whole = number.group("line") == null ? line + number.group("own") : number.group();
        return Optional.ofNullable(known.get(whole)).filter(other -> other != marker);
    }

    private void held(Marker marker, Marker object, double azimuth, double distance) {
        Projection plane = Projection.between(Crs.CGCS2000, Crs.gaussKruegerFor(marker.place().x));
        Coordinate from = plane.transform(marker.place());
        Coordinate there = plane.transform(object.place());
        double angle = Math.toRadians(azimuth);
        Coordinate told = new Coordinate(from.x + distance * Math.sin(angle), from.y + distance * Math.cos(angle));
        double off = told.distance(there);
        if (off > error(marker) + error(object) + DISTANCE_ERROR) {
            findings.add(BorderFinding.spot(
                    "C-19",
                    Severity.WARN,
                    "object-place",
                    Bilingual.format(
                            "按界桩%s登记的方位角%.1f°、距离%.1f米,方位物%s应在别处:与其登记位置相差%.1f米",
                            "by azimuth %2$.1f° and distance %3$.1f m on record of marker %1$s its reference object %4$s would stand"
                                    + " %5$.1f m from where it is on record",
                            marker.number(),
                            azimuth,
                            distance,
                            object.number(),
                            off),
                    LineRules.point(marker.place()),
                    Optional.of(new Metres(off)),
                    List.of(marker.item(), object.item())));
        }
    }

    private static double error(Marker marker) {
        return marker.item()
                .values()
                .get("accuracy_m")
                .map(accuracy -> Math.max(USUAL_ERROR, ((Number) accuracy).doubleValue()))
                .orElse(USUAL_ERROR);
    }
}
