package org.jieming.api.sketch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieming.api.sketch.Sketch.Words;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds room for words beside what they name: to the right, to the left, below, above, then farther away; never beyond the edge of
 * the drawing, and over other words only where there is no room left. Greedy, in the order asked: O(n²) of n labels.
 */
final class Labels {
    private static final int LINE = Sketch.LETTERS + 2;
    private static final int GAP = 3;
    private static final int RINGS = 6;

    private final int width;
    private final int height;
    private final List<Envelope> taken = new ArrayList<>();

    Labels(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Keeps words away from something that is drawn around a point. */
    void keepFree(double x, double y, double radius) {
        taken.add(new Envelope(x - radius, x + radius, y - radius, y + radius));
    }

    /** The lines of a label beside something around a point. */
    List<Words> beside(double x, double y, double radius, String... lines) {
        double wide = Arrays.stream(lines).mapToDouble(Labels::width).max().orElse(0);
        double high = (double) LINE * lines.length;
        Envelope room = place(x, y, radius + GAP, wide, high);
        taken.add(room);
        List<Words> words = new ArrayList<>();
        for (int line = 0; line < lines.length; line++) {
            words.add(new Words(room.getMinX(), room.getMinY() + LINE * (line + 1) - GAP, lines[line]));
        }
        return words;
    }

    private Envelope place(double x, double y, double away, double wide, double high) {
        for (int ring = 0; ring < RINGS; ring++) {
            double off = away + ring * LINE / 2.0;
            List<Envelope> around = List.of(
                    box(x + off, y - high / 2, wide, high),
                    box(x - off - wide, y - high / 2, wide, high),
                    box(x - wide / 2, y + off, wide, high),
                    box(x - wide / 2, y - off - high, wide, high),
                    box(x + off, y + off, wide, high),
                    box(x + off, y - off - high, wide, high),
                    box(x - off - wide, y + off, wide, high),
                    box(x - off - wide, y - off - high, wide, high));
            for (Envelope candidate : around) {
                if (isFree(candidate)) {
                    return candidate;
                }
            }
        }
        double left = Math.max(0, Math.min(x + away, width - wide));
        double top = Math.max(0, Math.min(y - high / 2, height - high));
        return box(left, top, wide, high);
    }

    private boolean isFree(Envelope room) {
        return new Envelope(0, width, 0, height).covers(room) && taken.stream().noneMatch(room::intersects);
    }

    private static Envelope box(double left, double top, double wide, double high) {
        return new Envelope(left, left + wide, top, top + high);
    }

    /** Han characters are as wide as they are high; others a little more than half. */
    private static double width(String line) {
        return line.codePoints()
                .mapToDouble(character -> character >= 0x2E80 ? Sketch.LETTERS : Sketch.LETTERS * 0.6)
                .sum();
    }
}
