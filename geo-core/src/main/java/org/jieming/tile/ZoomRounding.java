package org.jieming.tile;

/**
 * Rounds the arcs of one zoom to the steps of its tiles without letting them cross (snap rounding, J. D. Hobby,
 * Computational Geometry 13, 1999): a line that passes the pixel of a vertex is led through that vertex.
 *
 * <p>Lines get a vertex wherever they cross the sides of a tile's buffer, so that a tile cuts at vertices only. Expected O(n).
 */
final class ZoomRounding {
    /** Hot pixels are filed in cells of at least 16 steps. */
    private static final int LEAST_CELL = 4;

    private final Vertices vertices;
    private final Arcs arcs;
    private final byte[] fromZoom;
    private final int zoom;
    private final int shift;
    private final Vertices hot;
    private final int cell;
    private final CellGrid grid;
    private final SegmentCells cells;
    private final Route route = new Route();
    private int x0;
    private int y0;
    private int x1;
    private int y1;

    private ZoomRounding(Vertices vertices, Arcs arcs, byte[] fromZoom, int zoom) {
        this.vertices = vertices;
        this.arcs = arcs;
        this.fromZoom = fromZoom;
        this.zoom = zoom;
        this.shift = TileMatrixSet.MAX_ZOOM - zoom;
        int drawn = 0;
        for (int i = 0; i < arcs.places.size; i++) {
            drawn += fromZoom[i] <= zoom ? 1 : 0;
        }
        cell = cell(drawn);
        hot = new Vertices(drawn);
        grid = new CellGrid(drawn, cell + shift);
        cells = new SegmentCells(cell + shift, 1 << shift);
    }

    /** Cells about as wide as segments are long, so that a segment passes few cells and a cell holds few pixels. */
    private int cell(int drawn) {
        double length = 0;
        for (int arc = 0; arc < arcs.count(); arc++) {
            begin(arc);
            for (int i = next(arc, arcs.start(arc)); i >= 0; i = next(arc, i)) {
                advance(i);
                length += Math.abs((double) x1 - x0) + Math.abs((double) y1 - y0);
            }
        }
        long steps = (long) (length / Math.max(1, drawn)) >> shift;
        return Math.max(LEAST_CELL, 63 - Long.numberOfLeadingZeros(steps | 1));
    }

    /** The arcs in steps of a zoom, x, y, x, y…, no two vertices in a row equal; a collapsed arc has one vertex. */
    static int[][] lines(Vertices vertices, Arcs arcs, byte[] fromZoom, int zoom) {
        var rounding = new ZoomRounding(vertices, arcs, fromZoom, zoom);
        for (int arc = 0; arc < arcs.count(); arc++) {
            rounding.heat(arc);
        }
        var lines = new int[arcs.count()][];
        for (int arc = 0; arc < arcs.count(); arc++) {
            lines[arc] = rounding.line(arc);
        }
        return lines;
    }

    private void heat(int arc) {
        begin(arc);
        heat(step(x0), step(y0));
        for (int i = next(arc, arcs.start(arc)); i >= 0; i = next(arc, i)) {
            advance(i);
            heat(step(x1), step(y1));
            heatAtSides();
        }
    }

    private void heat(int stepX, int stepY) {
        int known = hot.size;
        int pixel = hot.idOf(stepX, stepY);
        if (pixel == known) {
            grid.add(stepX >> cell, stepY >> cell, pixel);
        }
    }

    private int[] line(int arc) {
        var line = new Ints(64);
        begin(arc);
        line.add(step(x0), step(y0));
        for (int i = next(arc, arcs.start(arc)); i >= 0; i = next(arc, i)) {
            advance(i);
            follow(line);
        }
        return line.toArray();
    }

    private void follow(Ints line) {
        route.start(Integer.compare(x1, x0), Integer.compare(y1, y0));
        cells.find(x0, y0, x1, y1);
        var found = cells.found;
        for (int c = 0; c < found.size; c += 2) {
            for (int entry = grid.first(found.data[c], found.data[c + 1]); entry >= 0; entry = grid.next(entry)) {
                int pixel = grid.item(entry);
                if (HotPixel.passes(x0, y0, x1, y1, hot.x[pixel], hot.y[pixel], shift)) {
                    route.by(hot.x[pixel], hot.y[pixel]);
                }
            }
        }
        route.append(line);
    }

    private void heatAtSides() {
        int left = step(Math.min(x0, x1));
        int right = step(Math.max(x0, x1));
        int top = step(Math.min(y0, y1));
        int bottom = step(Math.max(y0, y1));
        int firstRow = nextSide(top);
        for (int column = nextSide(left); column <= right; column = nextSide(column + 1)) {
            crossColumn(column);
            for (int row = firstRow; row <= bottom; row = nextSide(row + 1)) {
                if (HotPixel.passes(x0, y0, x1, y1, column, row, shift)) {
                    heat(column, row);
                }
            }
        }
        for (int row = firstRow; row <= bottom; row = nextSide(row + 1)) {
            crossRow(row);
        }
    }

    private void crossColumn(int column) {
        long at = (long) column << shift;
        if (x0 != x1 && at >= Math.min(x0, x1) && at <= Math.max(x0, x1)) {
            heat(column, crossing(y0, (long) y1 - y0, at - x0, (long) x1 - x0));
        }
    }

    private void crossRow(int row) {
        long at = (long) row << shift;
        if (y0 != y1 && at >= Math.min(y0, y1) && at <= Math.max(y0, y1)) {
            heat(crossing(x0, (long) x1 - x0, at - y0, (long) y1 - y0), row);
        }
    }

    /** The pixel that holds start + along * part / whole, exactly, by the same rule as {@link HotPixel}. */
    private int crossing(int start, long along, long part, long whole) {
        long sign = Long.signum(whole);
        long offset = (1L << shift) + (shift == 0 ? 0 : 1);
        long twice = (2L * start + offset) * whole + 2 * along * part;
        return (int) Math.floorDiv(sign * twice, sign * whole << shift + 1);
    }

    /** The first side of a tile's buffer at or after a step. */
    private static int nextSide(int step) {
        int past = Math.floorMod(step + TileMatrixSet.BUFFER, TileMatrixSet.EXTENT);
        if (past == 0) {
            return step;
        }
        int width = 2 * TileMatrixSet.BUFFER;
        return step + (past <= width ? width : TileMatrixSet.EXTENT) - past;
    }

    private int step(int unit) {
        return TileMatrixSet.stepOf(unit, shift);
    }

    private void begin(int arc) {
        int vertex = arcs.places.data[arcs.start(arc)];
        x1 = vertices.x[vertex];
        y1 = vertices.y[vertex];
        x0 = x1;
        y0 = y1;
    }

    private void advance(int index) {
        int vertex = arcs.places.data[index];
        x0 = x1;
        y0 = y1;
        x1 = vertices.x[vertex];
        y1 = vertices.y[vertex];
    }

    /** The next index of an arc that is drawn at this zoom, or -1 at its end. */
    private int next(int arc, int index) {
        int next = index + 1;
        while (next < arcs.end(arc) && fromZoom[next] > zoom) {
            next++;
        }
        return next < arcs.end(arc) ? next : -1;
    }
}
