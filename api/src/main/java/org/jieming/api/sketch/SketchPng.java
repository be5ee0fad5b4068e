package org.jieming.api.sketch;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a drawing as PNG, for documents, which show no SVG. */
final class SketchPng {
    private static final int SHARP = 2;

    private final Graphics2D pen;

    private SketchPng(Graphics2D pen) {
        this.pen = pen;
    }

    static byte[] of(Sketch sketch) {
        BufferedImage image =
                new BufferedImage(sketch.width() * SHARP, sketch.height() * SHARP, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(SHARP, SHARP);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sketch.width(), sketch.height());
        SketchPng drawn = new SketchPng(pen);
        sketch.marks().forEach(drawn::mark);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing into memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    private void mark(Sketch.Mark mark) {
        if (mark instanceof Sketch.Stroke stroke) {
            pen.setColor(Color.decode(stroke.colour()));
            pen.setStroke(new BasicStroke((float) stroke.width()));
            pen.draw(path(stroke));
        } else if (mark instanceof Sketch.Disc disc) {
            double across = 2 * disc.radius();
            pen.setColor(Color.decode(disc.colour()));
            pen.fill(new Ellipse2D.Double(disc.x() - disc.radius(), disc.y() - disc.radius(), across, across));
        } else if (mark instanceof Sketch.Square square) {
            double side = square.side();
            pen.setColor(Color.decode(square.colour()));
            pen.fill(new Rectangle2D.Double(square.x() - side / 2, square.y() - side / 2, side, side));
        } else if (mark instanceof Sketch.Words words) {
            write(words);
        }
    }

    private static Path2D path(Sketch.Stroke stroke) {
        Path2D path = new Path2D.Double();
        path.moveTo(stroke.points().get(0)[0], stroke.points().get(0)[1]);
        stroke.points().forEach(point -> path.lineTo(point[0], point[1]));
        return path;
    }

    /** A machine without a single font writes nothing. */
    private void write(Sketch.Words words) {
        try {
            pen.setColor(Color.decode(Sketch.INK));
            pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Sketch.LETTERS));
            pen.drawString(words.said(), (float) words.x(), (float) words.y());
        } catch (RuntimeException | LinkageError | InternalError noFont) {
            return;
        }
    }
}
