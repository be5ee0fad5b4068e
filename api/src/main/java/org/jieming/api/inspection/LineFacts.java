package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.boundary.LegalPosition;
import org.jieming.inspection.Segment;
import org.jieming.inspection.Walk;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;

/**
 * What the register holds of a line and its markers, as its reader may see it.
 *
 * @param line the line
 * @param markers its markers in the order of their numbers
 */
public record LineFacts(ItemVersion line, Map<ItemId, ItemVersion> markers) {
    private static final int MOST_OBJECTS = 3;

    /** A line with markers in any order. */
    public static LineFacts of(ItemVersion line, List<ItemVersion> markers) {
        Map<ItemId, ItemVersion> ordered = new LinkedHashMap<>();
        markers.stream()
                .sorted(Comparator.comparing(LineFacts::number))
                .forEach(marker -> ordered.put(marker.id(), marker));
        return new LineFacts(line, ordered);
    }

    /** The number of a marker. */
    public static String number(ItemVersion marker) {
        return marker.values().text("marker_no");
    }

    /** The number of a marker; its id where the register does not know it any more. */
    public String number(ItemId id) {
        return Optional.ofNullable(markers.get(id)).map(LineFacts::number).orElse(id.toString());
    }

    /** The legal coordinate of a marker, in degrees. */
    public Optional<Coordinate> legal(ItemId id) {
        return Optional.ofNullable(markers.get(id)).flatMap(ItemVersion::shape).map(shape -> shape.geometry()
                .getCoordinate());
    }

    /** The legal coordinate of a marker that was surveyed: what was drawn or is approximate (F-09) proves no displacement. */
    public Optional<Coordinate> surveyed(ItemId id) {
        return legal(id).filter(place -> LegalPosition.isSurveyed(markers.get(id)));
    }

    /** The names of the reference objects that the form of a marker lists. */
    public static List<String> objects(ItemVersion marker) {
        return java.util.stream.IntStream.rangeClosed(1, MOST_OBJECTS)
                .mapToObj(i -> marker.values().text("object_" + i + "_name"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The segments between markers that follow each other; those of one number stand for one point (C-23). */
    public List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        ItemVersion before = null;
        for (ItemVersion marker : markers.values()) {
            boolean samePoint = before != null && serial(before).equals(serial(marker));
            if (before != null && !samePoint) {
                segments.add(new Segment(before.id(), marker.id()));
            }
            before = samePoint ? before : marker;
        }
        return segments;
    }

    /** The serial number; the whole number where there is none. */
    private static String serial(ItemVersion marker) {
        String serial = marker.values().text("serial");
        return serial.isEmpty() ? number(marker) : serial;
    }

    /** The numbers at both ends of a segment. */
    public String number(Segment segment) {
        return number(segment.from()) + "–" + number(segment.to());
    }

    /** The last marker before a stretch of the line and the first behind it, in {@code zh} or {@code en}; what the record calls the end where there is none. */
    public String between(Walk walk, Walk.Stretch stretch, String language) {
        Optional<String> before = Optional.empty();
        Optional<String> behind = Optional.empty();
        double last = Double.NEGATIVE_INFINITY;
        double next = Double.POSITIVE_INFINITY;
        for (ItemId id : markers.keySet()) {
            double along = legal(id).map(walk::along).map(Metres::value).orElse(Double.NaN);
            if (along <= stretch.from().value() && along > last) {
                last = along;
                before = Optional.of(number(id));
            }
            if (along >= stretch.to().value() && along < next) {
                next = along;
                behind = Optional.of(number(id));
            }
        }
        return before.orElseGet(
                        () -> end("start_point", Bilingual.of("起点", "start").in(language))) + "–"
                + behind.orElseGet(
                        () -> end("end_point", Bilingual.of("终点", "end").in(language)));
    }

    private String end(String property, String otherwise) {
        String name = line.values().text(property);
        return name.isEmpty() ? otherwise : name;
    }

    /** The tiles along the line, {@code zoom/row/column}. */
    public Set<String> tiles() {
        return line.shape()
                .map(shape -> StripTiles.along(shape.geometry().getCoordinates()))
                .orElse(Set.of());
    }
}
