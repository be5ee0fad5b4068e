package org.jieming.api.sketch;

import java.util.List;

/**
 * A drawing of some marks on white, the later over the earlier.
 *
 * @param title what is read out instead of it
 * @param width pixels
 * @param height pixels
 * @param marks what is drawn, in pixels from the left and from above
 */
public record Sketch(String title, int width, int height, List<Mark> marks) {
    /** Letters of all words, in pixels. */
    static final int LETTERS = 11;

    static final String INK = "#1b1f24";

    public Sketch {
        marks = List.copyOf(marks);
    }

    /** Something that is drawn; colours as CSS writes them. */
    sealed interface Mark permits Stroke, Disc, Square, Words {}

    /** A line through some points, each its x and y. */
    record Stroke(List<double[]> points, String colour, double width) implements Mark {
        Stroke {
            points = List.copyOf(points);
        }

        static Stroke between(double x1, double y1, double x2, double y2, String colour) {
            return new Stroke(List.of(new double[] {x1, y1}, new double[] {x2, y2}), colour, 1.5);
        }
    }

    /** A disc around a point. */
    record Disc(double x, double y, double radius, String colour) implements Mark {}

    /** A square around a point. */
    record Square(double x, double y, double side, String colour) implements Mark {}

    /** Words that begin at a point of their base line. */
    record Words(double x, double y, String said) implements Mark {}

    /** The drawing as SVG 1.1. */
    public String svg() {
        return SketchSvg.of(this);
    }

    /** The drawing as PNG, of twice the pixels in each direction, so that print is sharp. */
    public byte[] png() {
        return SketchPng.of(this);
    }
}
