package org.jieming.tile;

import java.util.ArrayList;
import java.util.List;

/** Draws packed shapes into one tile: whole where they lie within its buffered square, cut where they cross it. */
final class TileCut {
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

    /** Draws a shape and tells whether anything of it lies within the square. */
    boolean draw(PackedShape shape) {
        out.clear();
        var paths = shape.paths();
        for (int i = 0; i < paths.size(); ) {
            int end = i + 1;
            while (end < paths.size() && paths.get(end).hole) {
                end++;
            }
            if (!chains.misses(paths.get(i))) {
                if (chains.covers(paths.get(i))) {
                    paths.subList(i, end).forEach(this::whole);
                } else if (paths.get(i).ring) {
                    area(paths.subList(i, end), shape.touching());
                } else {
                    line(paths.get(i));
                }
            }
            i = end;
        }
        return out.type() != MvtGeometry.Type.UNKNOWN;
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

    private void area(List<PackedPath> rings, boolean touching) {
        chains.pieces.clear();
        var holes = new ArrayList<PackedPath>();
        for (var ring : rings) {
            if (ring.hole && chains.covers(ring)) {
                holes.add(ring);
            } else if (!chains.misses(ring)) {
                chains.add(ring);
            }
        }
        if (chains.pieces.count() > 0) {
            close(holes, touching);
        } else if (isAllInside(rings)) {
            square();
            holes.forEach(this::whole);
        }
    }

    private boolean isAllInside(List<PackedPath> rings) {
        for (var ring : rings) {
            if (!chains.covers(ring) && chains.isInside(ring) == ring.hole) {
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

    private void close(List<PackedPath> holes, boolean touching) {
        var walk = new SideWalk(chains);
        boolean careful = touching || walk.isAmbiguous();
        if (!careful && (holes.isEmpty() || walk.rings() == 1)) {
            walk.draw(out, left, top);
            holes.forEach(this::whole);
            return;
        }
        var loops = walk.loops(left, top);
        for (var hole : holes) {
            loops.add(moved(hole.unpacked()));
        }
        for (var polygon : Loops.grouped(careful ? Region.ofDirected(loops) : loops)) {
            polygon.forEach(loop -> out.ring(loop, loop.length / 2));
        }
    }

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
