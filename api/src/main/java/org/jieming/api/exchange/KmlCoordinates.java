package org.jieming.api.exchange;

import org.jspecify.annotations.Nullable;

/**
 * The text of a KML {@code coordinates} element, taken piece by piece: tuples of longitude, latitude and perhaps altitude. Space
 * around the commas, which KML forbids and people write, is taken as it is meant.
 */
final class KmlCoordinates {
    private static final int LONGEST_NUMBER = 64;

    private final String file;
    /** Of the whole placemark: its geometries share the limit. */
    private final int[] vertices;

    private final StringBuilder number = new StringBuilder();
    private final double[] tuple = new double[2];
    private final Drawing.Path path = new Drawing.Path();
    private int ordinates;
    private boolean numberEnded;
    private boolean heights;
    private @Nullable String fault;

    KmlCoordinates(String file, int[] vertices) {
        this.file = file;
        this.vertices = vertices;
    }

    void add(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            add(piece.charAt(i));
        }
    }

    private void add(char c) {
        if (c == ',') {
            endNumber();
            numberEnded = false;
        } else if (Character.isWhitespace(c)) {
            numberEnded = number.length() > 0 || numberEnded;
        } else {
            if (numberEnded) {
                endNumber();
                endTuple();
            }
            if (number.length() < LONGEST_NUMBER) {
                number.append(c);
            } else {
                fault = fault == null ? number + "…" : fault;
            }
        }
    }

    private void endNumber() {
        double value = Double.NaN;
        try {
            value = Double.parseDouble(number.toString());
        } catch (NumberFormatException notANumber) {
            fault = fault == null ? number.toString() : fault;
        }
        if (ordinates < 2) {
            tuple[ordinates] = value;
        }
        ordinates++;
        number.setLength(0);
    }

    private void endTuple() {
        // a comma behind a tuple would make the next one its height and what comes after it nothing
        if (ordinates < 2 || ordinates > 3) {
            fault = fault == null ? String.valueOf(tuple[0]) : fault;
        }
        heights |= ordinates > 2;
        path.add(tuple[0], tuple[1]);
        ordinates = 0;
        numberEnded = false;
        if (++vertices[0] > Limits.VERTICES) {
            throw Unreadable.limit(file, "一个图形的顶点数", "vertices of one geometry", Limits.VERTICES);
        }
    }

    /** Whether tuples had an altitude. */
    boolean heights() {
        return heights;
    }

    /** The path, once all pieces were taken. */
    Drawing.Path end() throws BrokenGeometry {
        if (number.length() > 0 || ordinates > 0) {
            endNumber();
            endTuple();
        }
        if (fault != null) {
            throw new BrokenGeometry("坐标“" + fault + "”有误", "Coordinate \"" + fault + "\" is broken");
        }
        return path;
    }
}
