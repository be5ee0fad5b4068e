package org.jieming.tile;

import java.util.ArrayList;
import java.util.List;

/**
 * All drawings of a mosaic over shared vertices: noded, each area a set of simple loops with its inside to the left.
 *
 * <p>What comes in may be invalid, run the wrong way, overlap, or lack the vertices of its neighbours.
 */
final class Linework {
    final Vertices vertices;
    final List<Drawing> drawings = new ArrayList<>();

    private Linework(int expected) {
        vertices = new Vertices(expected);
    }

    /** Reads and nodes shapes; expected O(n). */
    static Linework of(TileMatrixSet set, List<TileShape> shapes) {
        int points = shapes.stream()
                .mapToInt(shape -> shape.shape().geometry().getNumPoints())
                .sum();
        var linework = new Linework(points);
        for (var shape : shapes) {
            linework.drawings.add(Drawing.of(shape, set, linework.vertices));
        }
        linework.node(points);
        linework.drawings.forEach(linework::straighten);
        return linework;
    }

    private void node(int points) {
        var noding = new Noding(vertices, points, meanLength());
        drawings.forEach(drawing -> edges(drawing, noding));
        noding.run();
        for (var drawing : drawings) {
            drawing.paths = drawing.paths.stream()
                    .map(path -> followed(path, drawing.area, noding))
                    .toList();
        }
    }

    private double meanLength() {
        double sum = 0;
        long count = 0;
        for (var drawing : drawings) {
            for (var path : drawing.paths) {
                for (int i = 1; i < path.length; i++) {
                    sum += Math.abs((double) vertices.x[path[i]] - vertices.x[path[i - 1]])
                            + Math.abs((double) vertices.y[path[i]] - vertices.y[path[i - 1]]);
                    count++;
                }
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    private static void edges(Drawing drawing, Noding noding) {
        for (var path : drawing.paths) {
            for (int i = 1; i < path.length; i++) {
                noding.add(path[i - 1], path[i]);
            }
            if (drawing.area) {
                noding.add(path[path.length - 1], path[0]);
            }
        }
    }

    private static int[] followed(int[] path, boolean ring, Noding noding) {
        var out = new Ints(path.length);
        out.add(path[0]);
        for (int i = 1; i < path.length; i++) {
            noding.follow(path[i - 1], path[i], out);
        }
        if (ring) {
            noding.follow(path[path.length - 1], path[0], out);
            out.size--;
        }
        return out.toArray();
    }

    /** Makes the loops of an area simple and turns them the right way. */
    private void straighten(Drawing drawing) {
        if (!drawing.area) {
            return;
        }
        var loops = drawing.paths.stream().map(this::places).toList();
        var simple = Region.isSimple(loops) ? Loops.turnedByDepth(loops) : Region.ofEvenOdd(loops);
        drawing.paths = simple.stream().map(this::numbers).toList();
    }

    private int[] places(int[] path) {
        var places = new int[2 * path.length];
        for (int i = 0; i < path.length; i++) {
            places[2 * i] = vertices.x[path[i]];
            places[2 * i + 1] = vertices.y[path[i]];
        }
        return places;
    }

    private int[] numbers(int[] loop) {
        var numbers = new int[loop.length / 2];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = vertices.idOf(loop[2 * i], loop[2 * i + 1]);
        }
        return numbers;
    }
}
