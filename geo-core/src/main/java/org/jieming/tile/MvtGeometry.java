package org.jieming.tile;

/**
 * The commands of one feature's geometry (MVT 2.1, 4.3): points, lines or polygons, never mixed.
 *
 * <p>Of polygons the caller gives each exterior ring with positive area (surveyor's formula, y downwards), followed by its
 * holes with negative area, all without a closing vertex and with at least three distinct vertices.
 */
public final class MvtGeometry {
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    /** The geometry type, in the order of the numbers of MVT 2.1, 4.3.4. */
    public enum Type {
        /** Nothing was drawn yet. */
        UNKNOWN,
        /** Points. */
        POINT,
        /** Lines. */
        LINE,
        /** Polygons. */
        POLYGON
    }

    private final Bytes commands = new Bytes(1 << 14);
    private final Bytes points = new Bytes(1 << 10);
    private Type type = Type.UNKNOWN;
    private int pointCount;
    private int cursorX;
    private int cursorY;

    MvtGeometry() {}

    void clear() {
        commands.clear();
        points.clear();
        type = Type.UNKNOWN;
        pointCount = 0;
        cursorX = 0;
        cursorY = 0;
    }

    Type type() {
        return type;
    }

    /** Draws a point; a feature with several is a multipoint. */
    public void point(int x, int y) {
        become(Type.POINT);
        delta(points, x, y);
        pointCount++;
    }

    /** Draws a line through {@code count} vertices given as x, y, x, y…; one of fewer than two is left out. */
    public void line(int[] xy, int count) {
        if (count < 2) {
            return;
        }
        become(Type.LINE);
        path(xy, count);
    }

    /** Draws a ring through {@code count} vertices given as x, y, x, y… without a closing one; one of fewer than three is left out. */
    public void ring(int[] xy, int count) {
        if (count < 3) {
            return;
        }
        become(Type.POLYGON);
        path(xy, count);
        commands.varint(command(CLOSE_PATH, 1));
    }

    /** Draws a line or ring whose steps are coded already; {@code (lastX, lastY)} is where they end. */
    void coded(Type kind, int x, int y, byte[] steps, int count, int lastX, int lastY) {
        become(kind);
        commands.varint(command(MOVE_TO, 1));
        delta(commands, x, y);
        commands.varint(command(LINE_TO, count - 1));
        commands.append(steps, 0, steps.length);
        cursorX = lastX;
        cursorY = lastY;
        if (kind == Type.POLYGON) {
            commands.varint(command(CLOSE_PATH, 1));
        }
    }

    /** Begins a ring at a place; so many steps must follow. */
    void beginRing(int x, int y, int steps) {
        become(Type.POLYGON);
        commands.varint(command(MOVE_TO, 1));
        delta(commands, x, y);
        commands.varint(command(LINE_TO, steps));
    }

    void step(int dx, int dy) {
        commands.signed(dx);
        commands.signed(dy);
    }

    /** Takes over coded steps; {@link #arrive} must tell where they end before anything but steps follows. */
    void steps(byte[] coded, int from, int to) {
        commands.append(coded, from, to - from);
    }

    void arrive(int x, int y) {
        cursorX = x;
        cursorY = y;
    }

    void lineTo(int x, int y) {
        delta(commands, x, y);
    }

    void endRing() {
        commands.varint(command(CLOSE_PATH, 1));
    }

    private void path(int[] xy, int count) {
        commands.varint(command(MOVE_TO, 1));
        delta(commands, xy[0], xy[1]);
        commands.varint(command(LINE_TO, count - 1));
        for (int i = 1; i < count; i++) {
            delta(commands, xy[2 * i], xy[2 * i + 1]);
        }
    }

    private void become(Type wanted) {
        if (type != wanted && type != Type.UNKNOWN) {
            throw new IllegalStateException("A feature is either points, lines or polygons: " + type + ", " + wanted);
        }
        type = wanted;
    }

    private void delta(Bytes out, int x, int y) {
        out.signed(x - cursorX);
        out.signed(y - cursorY);
        cursorX = x;
        cursorY = y;
    }

    private static int command(int id, int count) {
        return count << 3 | id;
    }

    /** The finished commands; points are counted in one MoveTo. */
    Bytes finished() {
        if (pointCount > 0) {
            commands.clear();
            commands.varint(command(MOVE_TO, pointCount));
            commands.append(points);
        }
        return commands;
    }
}
