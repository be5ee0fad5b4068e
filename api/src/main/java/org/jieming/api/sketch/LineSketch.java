package org.jieming.api.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieming.crs.Crs;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The sketch map of a line with its markers (C-39): north is up, to one scale in the plane of the nearest 3° zone, with a bar of
 * scale. Markers look as both stated of them. Numbers of many markers are thinned out.
 */
public final class LineSketch {
    private static final int WIDTH = 640;
    private static final int MOST_HIGH = 640;
    private static final int EDGE = 48;
    private static final int MOST_NUMBERS = 25;
    private static final int DOT = 5;

    private final List<List<double[]>> strokes = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final Envelope box;
    private final double pixelsPerMetre;
    private final int height;

    /**
     * A marker in the sketch.
     *
     * @param x pixels from the left
     * @param y pixels from above
     * @param number its number; empty where it is thinned out
     * @param look how the teams stand on it
     */
    private record Dot(double x, double y, String number, Look look) {}

    /** How a marker looks. */
    public enum Look {
        SOUND("#1d6b45"),
        FOUND("#d98200"),
        CONTESTED("#c8102e"),
        AWAITED("#5d6b74");

        private final String colour;

        Look(String colour) {
            this.colour = colour;
        }

        /** Its colour as CSS writes it. */
        private String colour() {
            return colour;
        }
    }

    /**
     * What is drawn of a marker.
     *
     * @param number its number
     * @param place where it stands, in degrees
     * @param look how it looks
     */
    public record Spot(String number, Coordinate place, Look look) {}

    private LineSketch(Shape drawn, Crs zone, List<Spot> spots) {
        Envelope around = drawn.geometry().getEnvelopeInternal();
        List<Coordinate> places =
                spots.stream().map(spot -> plane(spot.place(), zone)).toList();
        places.forEach(around::expandToInclude);
        this.box = around;
        double across = Math.max(1, box.getWidth());
        double up = Math.max(1, box.getHeight());
        this.pixelsPerMetre = Math.min((WIDTH - 2 * EDGE) / across, (MOST_HIGH - 2 * EDGE) / up);
        this.height = (int) Math.ceil(up * pixelsPerMetre) + 2 * EDGE + 30;
        for (int i = 0; i < drawn.geometry().getNumGeometries(); i++) {
            List<double[]> stroke = new ArrayList<>();
            for (Coordinate point : drawn.geometry().getGeometryN(i).getCoordinates()) {
                stroke.add(new double[] {x(point), y(point)});
            }
            strokes.add(stroke);
        }
        int every = (spots.size() + MOST_NUMBERS - 1) / MOST_NUMBERS;
        for (int i = 0; i < spots.size(); i++) {
            String number = i % Math.max(1, every) == 0 ? spots.get(i).number() : "";
            dots.add(new Dot(
                    x(places.get(i)), y(places.get(i)), number, spots.get(i).look()));
        }
    }

    /**
     * The sketch of a line; empty where it has no shape, or one of no points.
     *
     * @param title what is read out instead of it
     */
    public static Optional<Sketch> of(ItemVersion line, List<Spot> spots, String title) {
        return line.shape().filter(shape -> !shape.geometry().isEmpty()).map(shape -> {
            Crs zone = Crs.gaussKruegerFor(shape.in(Crs.CGCS2000).envelope().centre().x);
            return new LineSketch(shape.in(zone), zone, spots).drawn(title);
        });
    }

    private Sketch drawn(String title) {
        List<Sketch.Mark> marks = new ArrayList<>();
        marks.add(Sketch.Stroke.between(WIDTH - 20, 40, WIDTH - 20, 15, Sketch.INK));
        marks.add(new Sketch.Words(WIDTH - 24, 12, "N"));
        double right = EDGE + bar() * pixelsPerMetre;
        marks.add(Sketch.Stroke.between(EDGE, height - 14, right, height - 14, Sketch.INK));
        marks.add(new Sketch.Words(EDGE, height - 19, barWords()));
        strokes.forEach(stroke -> marks.add(new Sketch.Stroke(stroke, "#7b2d8b", 2)));
        Labels labels = new Labels(WIDTH, height);
        labels.keepFree(WIDTH - 20, 22, 22);
        for (Dot dot : dots) {
            marks.add(new Sketch.Disc(dot.x(), dot.y(), DOT, dot.look().colour()));
            labels.keepFree(dot.x(), dot.y(), DOT);
        }
        dots.stream()
                .filter(dot -> !dot.number().isEmpty())
                .forEach(dot -> marks.addAll(labels.beside(dot.x(), dot.y(), DOT, dot.number())));
        return new Sketch(title, WIDTH, height, marks);
    }

    private static Coordinate plane(Coordinate degrees, Crs zone) {
        return Shape.point(degrees.x, degrees.y).in(zone).geometry().getCoordinate();
    }

    private double x(Coordinate plane) {
        return EDGE + (plane.x - box.getMinX()) * pixelsPerMetre;
    }

    private double y(Coordinate plane) {
        return EDGE + (box.getMaxY() - plane.y) * pixelsPerMetre;
    }

    /** A round length for the bar of scale, a fifth of the width or so: 1, 2 or 5 times a power of ten. */
    private double bar() {
        double wanted = WIDTH / 5.0 / pixelsPerMetre;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double times = wanted / power;
        return (times >= 5 ? 5 : times >= 2 ? 2 : 1) * power;
    }

    /** What the bar of scale says. */
    private String barWords() {
        return bar() >= 1_000
                ? String.format(Locale.ROOT, "%.0f km", bar() / 1_000)
                : String.format(Locale.ROOT, "%.0f m", bar());
    }
}
