package org.jieming.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws packed shapes into one tile: whole where they lie within its buffered square, cut where they cross it. */
final class TileCut {
    /** The prime of FNV-1a, the 64-bit hash of Fowler, Noll and Vo. */
    private static final long LOOK_PRIME = 0x100000001B3L;

    private final int left;
    private final int top;
    private final Chains chains;
    private final MvtGeometry out;

    TileCut(TileCoord tile, MvtGeometry out) {
        this.left = tile.x() * TileMatrixSet.EXTENT;
        this.top = tile.y() * TileMatrixSet.EXTENT;
        int margin = TileMatrixSet.BUFFER;
        int side = TileMatrixSet.EXTENT;
        this.chains = new Chains(left - margin, top - margin, left + side + margin, top + side + margin);
        this.out = out;
    }

    /**
     * Draws a shape and tells whether anything of it lies within the square. The parts that are cut come first, in an order that
     * depends on this tile alone, so that a change elsewhere leaves its bytes as they are.
     */
    boolean draw(PackedShape shape) {
        begin();
        add(shape);
        return out.type() != MvtGeometry.Type.UNKNOWN;
    }

    /** Begins a feature of several shapes. */
    void begin() {
        out.clear();
    }

    /** Adds a shape to the feature begun last. */
    void add(PackedShape shape) {
        var cut = new ArrayList<Part>(1);
        var paths = shape.paths();
        for (int i = 0; i < paths.size(); i = endOfPart(paths, i)) {
            var path = paths.get(i);
            if (!chains.misses(path) && !chains.covers(path)) {
                if (path.ring) {
                    area(paths.subList(i, endOfPart(paths, i)), cut);
                } else {
                    line(path);
                }
            }
        }
        if (cut.size() > 1) {
            cut.sort(Comparator.comparingInt(part -> part.walk.firstPlace()));
        }
        cut.forEach(part -> close(part, shape.touching()));
        for (int i = 0; i < paths.size(); i = endOfPart(paths, i)) {
            if (chains.covers(paths.get(i))) {
                paths.subList(i, endOfPart(paths, i)).forEach(this::whole);
            }
        }
    }

    /** A number that follows from what was drawn last, at least 0: the same for the same commands and hardly for others. */
    long look() {
        var commands = out.finished();
        long mixed = commands.size();
        for (int i = 0; i < commands.size(); i++) {
            mixed = (mixed ^ commands.data()[i]) * LOOK_PRIME;
        }
        return mixed >>> 1;
    }

    private static int endOfPart(List<PackedPath> paths, int start) {
        int end = start + 1;
        while (end < paths.size() && paths.get(end).hole) {
            end++;
        }
        return end;
    }

    private void whole(PackedPath path) {
        var type = path.ring ? MvtGeometry.Type.POLYGON : MvtGeometry.Type.LINE;
        out.coded(
                type,
                path.firstX - left,
                path.firstY - top,
                path.steps,
                path.count,
                path.lastX - left,
                path.lastY - top);
    }

    private void area(List<PackedPath> rings, List<Part> cut) {
        var pieces = chains.begin();
        var holes = new ArrayList<PackedPath>(0);
        for (var ring : rings) {
            if (ring.hole && chains.keepsOff(ring)) {
                holes.add(ring);
            } else if (!chains.misses(ring)) {
                chains.add(ring);
            }
        }
        if (pieces.count() > 0) {
            cut.add(new Part(new SideWalk(chains, pieces), holes));
        } else if (isAllInside(rings)) {
            square();
            holes.forEach(this::whole);
        }
    }

    private boolean isAllInside(List<PackedPath> rings) {
        for (var ring : rings) {
            if (!chains.keepsOff(ring) && chains.isInside(ring) == ring.hole) {
                return false;
            }
        }
        return true;
    }

    private void square() {
        int low = -TileMatrixSet.BUFFER;
        int high = TileMatrixSet.EXTENT + TileMatrixSet.BUFFER;
        out.ring(new int[] {low, low, high, low, high, high, low, high}, 4);
    }

    private void close(Part part, boolean touching) {
        boolean careful = touching || part.walk.isAmbiguous();
        if (!careful && (part.holes.isEmpty() || part.walk.isOneRing())) {
            part.walk.draw(out, left, top);
            part.holes.forEach(this::whole);
            return;
        }
        var loops = part.walk.loops(left, top);
        for (var hole : part.holes) {
            loops.add(moved(hole.unpacked()));
        }
        for (var polygon : Loops.grouped(Entrances.inOrder(careful ? Region.ofDirected(loops) : loops))) {
            polygon.forEach(loop -> out.ring(loop, loop.length / 2));
        }
    }

    /** An area of which the square cuts the rings, and its holes well inside the square. */
    private record Part(SideWalk walk, List<PackedPath> holes) {}

    private int[] moved(int[] xy) {
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] -= left;
            xy[i + 1] -= top;
        }
        return xy;
    }

    private void line(PackedPath path) {
        var piece = new Ints(64);
        int[] xy = path.unpacked();
        for (int i = 0; i < xy.length; i += 2) {
            boolean in = xy[i] >= chains.minX
                    && xy[i] <= chains.maxX
                    && xy[i + 1] >= chains.minY
                    && xy[i + 1] <= chains.maxY;
            if (in) {
                piece.add(xy[i] - left, xy[i + 1] - top);
            } else {
                out.line(piece.data, piece.size / 2);
                piece.clear();
            }
        }
        out.line(piece.data, piece.size / 2);
    }
}
