package org.jieming.api.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The sketch of a marker (位置略图, C.3): north is up, each reference object lies in its azimuth and at its distance, all to the one
 * scale at which they fill the drawing. Only objects of which both are on record, and shown to the reader, are drawn.
 */
public final class MarkerSketch {
    private static final int MOST_OBJECTS = 3;
    /** Pixels of 96 to an inch: an A4 sheet with margins of an inch is 601 wide where it stands, and 601 high where it lies. */
    private static final int WHOLE = 580;

    private static final int MARKER = 10;
    private static final int OBJECT = 4;

    private final int side;
    private final int edge;

    /**
     * Sketches of a size.
     *
     * @param side of the drawing, in pixels
     * @param edge what marker and objects leave free around them, for their names
     */
    private MarkerSketch(int side, int edge) {
        this.side = side;
        this.edge = edge;
    }

    /** Several to a page, where a report lists markers. */
    public static MarkerSketch small() {
        return new MarkerSketch(300, 50);
    }

    /** As large as a sheet allows, however it lies, where a form is of one marker; letters are those of the small one, and have the more room. */
    public static MarkerSketch whole() {
        return new MarkerSketch(WHOLE, 90);
    }

    /**
     * A reference object as the form of the marker has it.
     *
     * @param name what it is called
     * @param azimuth degrees from north, clockwise
     * @param metres how far it stands
     */
    public record Thing(String name, double azimuth, double metres) {
        /** Its direction and distance in words. */
        public String measured() {
            return String.format(Locale.ROOT, "%.1f° %.1f m", azimuth, metres);
        }
    }

    /** The reference objects of a marker whose azimuth and distance are on record. */
    public static List<Thing> things(ItemVersion marker) {
        List<Thing> things = new ArrayList<>();
        for (int i = 1; i <= MOST_OBJECTS; i++) {
            String name = marker.values().text("object_" + i + "_name");
            String azimuth = marker.values().text("object_" + i + "_azimuth");
            String metres = marker.values().text("object_" + i + "_distance");
            if (!azimuth.isEmpty() && !metres.isEmpty() && Double.parseDouble(metres) > 0) {
                things.add(new Thing(name, Double.parseDouble(azimuth), Double.parseDouble(metres)));
            }
        }
        return things;
    }

    /** The sketch of a marker; empty where no reference object of it can be drawn. */
    public Optional<Sketch> of(ItemVersion marker) {
        List<Thing> things = things(marker);
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of(of(marker.values().text("marker_no"), things));
    }

    /** The sketch of a marker of a number with its reference objects; at least one. */
    Sketch of(String number, List<Thing> things) {
        Envelope box = new Envelope(0, 0, 0, 0);
        things.forEach(thing -> box.expandToInclude(place(thing)));
        List<Sketch.Mark> marks = new ArrayList<>();
        marks.add(Sketch.Stroke.between(side - 20, 40, side - 20, 15, Sketch.INK));
        marks.add(new Sketch.Words(side - 24, 12, "N"));
        Labels labels = new Labels(side, side);
        labels.keepFree(side - 20, 22, 22);
        double[] marker = pixels(new Coordinate(0, 0), box);
        labels.keepFree(marker[0], marker[1], MARKER);
        List<double[]> places = new ArrayList<>();
        for (Thing thing : things) {
            double[] place = pixels(place(thing), box);
            places.add(place);
            marks.add(Sketch.Stroke.between(marker[0], marker[1], place[0], place[1], "#5d6b74"));
            marks.add(new Sketch.Disc(place[0], place[1], OBJECT, "#0f6cb0"));
            labels.keepFree(place[0], place[1], OBJECT);
        }
        marks.add(new Sketch.Square(marker[0], marker[1], MARKER, "#c8102e"));
        for (int i = 0; i < things.size(); i++) {
            double[] place = places.get(i);
            marks.addAll(labels.beside(
                    place[0],
                    place[1],
                    OBJECT,
                    things.get(i).name(),
                    things.get(i).measured()));
        }
        marks.addAll(labels.beside(marker[0], marker[1], MARKER, number));
        return new Sketch(number, side, side, marks);
    }

    /** Metres to the east and to the north of the marker. */
    private static Coordinate place(Thing thing) {
        double angle = Math.toRadians(thing.azimuth());
        return new Coordinate(Math.sin(angle) * thing.metres(), Math.cos(angle) * thing.metres());
    }

    /** Where a place is drawn: marker and objects fill the drawing, to one scale. */
    private double[] pixels(Coordinate metres, Envelope box) {
        double scale = (side - 2.0 * edge) / Math.max(box.getWidth(), box.getHeight());
        Coordinate middle = box.centre();
        return new double[] {side / 2.0 + (metres.x - middle.x) * scale, side / 2.0 - (metres.y - middle.y) * scale};
    }
}
