package org.jieming.api.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieming.register.ItemVersion;

/**
 * The sketch of a marker (位置略图, C.3): north is up, each reference object lies in its azimuth and at its distance, all to one
 * scale. Only objects of which both are on record, and shown to the reader, are drawn.
 */
public final class MarkerSketch {
    private static final int MOST_OBJECTS = 3;
    private static final int SIDE = 300;
    private static final int CENTRE = SIDE / 2;
    private static final int RADIUS = 100;
    private static final int MARKER = 10;
    private static final int OBJECT = 4;

    private MarkerSketch() {}

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
    public static Optional<Sketch> of(ItemVersion marker) {
        List<Thing> things = things(marker);
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of(of(marker.values().text("marker_no"), things));
    }

    /** The sketch of a marker of a number with its reference objects; at least one. */
    static Sketch of(String number, List<Thing> things) {
        double pixelsPerMetre =
                RADIUS / things.stream().mapToDouble(Thing::metres).max().orElse(1);
        List<Sketch.Mark> marks = new ArrayList<>();
        marks.add(Sketch.Stroke.between(280, 40, 280, 15, Sketch.INK));
        marks.add(new Sketch.Words(276, 12, "N"));
        Labels labels = new Labels(SIDE, SIDE);
        labels.keepFree(280, 22, 22);
        labels.keepFree(CENTRE, CENTRE, MARKER);
        List<double[]> places = new ArrayList<>();
        for (Thing thing : things) {
            double[] place = place(thing, pixelsPerMetre);
            places.add(place);
            marks.add(Sketch.Stroke.between(CENTRE, CENTRE, place[0], place[1], "#5d6b74"));
            marks.add(new Sketch.Disc(place[0], place[1], OBJECT, "#0f6cb0"));
            labels.keepFree(place[0], place[1], OBJECT);
        }
        marks.add(new Sketch.Square(CENTRE, CENTRE, MARKER, "#c8102e"));
        for (int i = 0; i < things.size(); i++) {
            double[] place = places.get(i);
            marks.addAll(labels.beside(
                    place[0],
                    place[1],
                    OBJECT,
                    things.get(i).name(),
                    things.get(i).measured()));
        }
        marks.addAll(labels.beside(CENTRE, CENTRE, MARKER, number));
        return new Sketch(number, SIDE, SIDE, marks);
    }

    private static double[] place(Thing thing, double pixelsPerMetre) {
        double angle = Math.toRadians(thing.azimuth());
        double away = thing.metres() * pixelsPerMetre;
        return new double[] {CENTRE + Math.sin(angle) * away, CENTRE - Math.cos(angle) * away};
    }
}
