package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jieming.boundary.LegalPosition;
import org.jieming.inspection.LineEnd;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Segment;
import org.jieming.inspection.SegmentEnd;
import org.jieming.inspection.Walk;
import org.jieming.measure.Metres;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;

/**
 * What the register holds of a line and its markers, as its reader may see it.
 *
 * @param line the line
 * @param markers its markers in the order of their numbers
 * @param ends the ends of the line to which a round goes on behind these
 */
public record LineFacts(ItemVersion line, Map<ItemId, ItemVersion> markers, Set<LineEnd> ends) {
    private static final int MOST_OBJECTS = 3;

    public LineFacts {
        ends = Set.copyOf(ends);
    }

    /** A line with markers in any order, and the ends to which a round of them goes on. */
    public static LineFacts of(ItemVersion line, List<ItemVersion> markers, Set<LineEnd> ends) {
        Map<ItemId, ItemVersion> ordered = new LinkedHashMap<>();
        markers.stream()
                .sorted(Comparator.comparing(LineFacts::number))
                .forEach(marker -> ordered.put(marker.id(), marker));
        return new LineFacts(line, ordered, ends);
    }

    /** The ends of the line to which a round of some of its markers goes on, where these are all that it has. */
    public Set<LineEnd> reached(Collection<ItemId> inspected) {
        return new LineEnds(this).reached(inspected);
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
        return listed(marker).stream()
                .map(i -> marker.values().text("object_" + i + "_name"))
                .toList();
    }

    /** The numbers of the reference objects that the form of a marker lists; it need not begin with the first. */
    public static List<Integer> listed(ItemVersion marker) {
        return IntStream.rangeClosed(1, MOST_OBJECTS)
                .filter(i -> !marker.values().text("object_" + i + "_name").isEmpty())
                .boxed()
                .toList();
    }

    /** Those of the reference objects in a statement that the form of its marker does not list. */
    public Set<String> unlisted(Observation stated) {
        Set<String> unlisted = new TreeSet<>(stated.objects().keySet());
        Optional.ofNullable(markers.get(stated.marker()))
                .map(LineFacts::objects)
                .ifPresent(unlisted::removeAll);
        return unlisted;
    }

    /** The segments from end to end of the line as far as the round goes, in the order of the markers. */
    public List<Segment> segments() {
        List<SegmentEnd> stops = stops();
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            segments.add(new Segment(stops.get(i - 1), stops.get(i)));
        }
        return segments;
    }

    /** Where segments meet; markers of one number stand for one point (C-23). */
    private List<SegmentEnd> stops() {
        LineEnd first = new LineEnds(this).first();
        List<SegmentEnd> stops = new ArrayList<>(ends.contains(first) ? List.of(first) : List.of());
        String before = "";
        for (ItemVersion marker : markers.values()) {
            if (!serial(marker).equals(before)) {
                stops.add(new SegmentEnd.AtMarker(marker.id()));
            }
            before = serial(marker);
        }
        stops.addAll(ends.contains(first.other()) ? List.of(first.other()) : List.of());
        return stops;
    }

    /** The serial number; the whole number where there is none. */
    private static String serial(ItemVersion marker) {
        String serial = marker.values().text("serial");
        return serial.isEmpty() ? number(marker) : serial;
    }

    /** What both ends of a segment are called, in {@code zh} or {@code en}: numbers of markers, or as the record of the line names its end. */
    public String name(Segment segment, String language) {
        return name(segment.from(), language) + "–" + name(segment.to(), language);
    }

    private String name(SegmentEnd stop, String language) {
        return stop instanceof LineEnd end
                ? name(end, language)
                : stop.marker().map(this::number).orElseThrow();
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
        return before.orElseGet(() -> name(LineEnd.START, language)) + "–"
                + behind.orElseGet(() -> name(LineEnd.END, language));
    }

    private String name(LineEnd end, String language) {
        String name = line.values().text(end.property());
        return name.isEmpty() ? end.title().in(language) : name;
    }

    /** The tiles along the line, {@code zoom/row/column}. */
    public Set<String> tiles() {
        return line.shape()
                .map(shape -> StripTiles.along(shape.geometry().getCoordinates(), StripWidth.of(line)))
                .orElse(Set.of());
    }
}
