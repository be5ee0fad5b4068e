package org.jieming.api.inspection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** The sketch map of a line as PNG, for documents, which show no SVG. */
final class LineSketchPng {
    /** Twice the pixels in each direction, so that print is sharp. */
    private static final int SHARP = 2;

    private static final Color INK = Color.decode("#1b1f24");

    private final LineSketch sketch;
    private final Graphics2D pen;

    private LineSketchPng(LineSketch sketch, Graphics2D pen) {
        this.sketch = sketch;
        this.pen = pen;
    }

    static byte[] of(LineSketch sketch) {
        BufferedImage image =
                new BufferedImage(LineSketch.WIDTH * SHARP, sketch.height() * SHARP, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(SHARP, SHARP);
        new LineSketchPng(sketch, pen).draw();
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing into memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    private void draw() {
        int height = sketch.height();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, LineSketch.WIDTH, height);
        pen.setColor(INK);
        pen.draw(new Line2D.Double(LineSketch.WIDTH - 20, 40, LineSketch.WIDTH - 20, 15));
        double right = LineSketch.EDGE + sketch.barPixels();
        pen.draw(new Line2D.Double(LineSketch.EDGE, height - 14, right, height - 14));
        pen.setColor(Color.decode("#7b2d8b"));
        pen.setStroke(new BasicStroke(2));
        sketch.strokes().forEach(this::stroke);
        sketch.dots().forEach(this::dot);
        write();
    }

    private void stroke(List<double[]> stroke) {
        Path2D path = new Path2D.Double();
        path.moveTo(stroke.get(0)[0], stroke.get(0)[1]);
        stroke.forEach(point -> path.lineTo(point[0], point[1]));
        pen.draw(path);
    }

    private void dot(LineSketch.Dot dot) {
        double radius = LineSketch.DOT;
        pen.setColor(Color.decode(dot.look().colour()));
        pen.fill(new Ellipse2D.Double(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius));
    }

    /** A machine without a single font writes no numbers; the report has them in its tables. */
    private void write() {
        try {
            pen.setColor(INK);
            pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
            pen.drawString("N", LineSketch.WIDTH - 24, 12);
            pen.drawString(sketch.barWords(), LineSketch.EDGE, sketch.height() - 19);
            for (LineSketch.Dot dot : sketch.dots()) {
                pen.drawString(dot.number(), (float) dot.x() + LineSketch.DOT + 3, (float) dot.y() - 3);
            }
        } catch (RuntimeException | LinkageError | InternalError noFont) {
            return;
        }
    }
}
