package org.jieming.tile;

/**
 * Cuts rings with a tile's buffered square into {@link Pieces}. Segments along a side belong to no piece.
 *
 * <p>Rings have a vertex wherever they cross a side ({@link ZoomRounding}), so cutting makes no new place. What a ring has far
 * outside is skipped and what it has well inside is taken over unread, both by the blocks of 64 vertices.
 */
final class Chains {
    final int minX;
    final int minY;
    final int maxX;
    final int maxY;
    private Pieces pieces = new Pieces();

    private boolean open;
    private int x;
    private int y;
    private boolean in;
    private int runStart;
    private int runSteps;

    /** Cuts with a square in steps of a zoom, its sides included. */
    Chains(int minX, int minY, int maxX, int maxY) {
        this.minX = minX;
        this.minY = minY;
        this.maxX = maxX;
        this.maxY = maxY;
    }

    /** Begins to cut another area and hands out the store of its pieces. */
    Pieces begin() {
        pieces = new Pieces();
        return pieces;
    }

    boolean misses(PackedPath path) {
        return path.maxX < minX || path.minX > maxX || path.maxY < minY || path.minY > maxY;
    }

    boolean covers(PackedPath path) {
        return path.minX >= minX && path.maxX <= maxX && path.minY >= minY && path.maxY <= maxY;
    }

    /** Whether a path lies within the square and touches no side of it. */
    boolean keepsOff(PackedPath path) {
        return path.minX > minX && path.maxX < maxX && path.minY > minY && path.maxY < maxY;
    }

    /** Adds the pieces of a ring; costs what lies near the sides. */
    void add(PackedPath ring) {
        int firstPiece = pieces.count();
        open = false;
        pieces.beginRing(ring);
        int[] blocks = ring.blocks;
        if (blocks == null) {
            start(ring.firstX, ring.firstY);
            read(ring.steps, 0, ring.count - 1);
            close(ring);
        } else {
            for (int at = 0, left = ring.count - 1;
                    at < blocks.length;
                    at += PackedPath.FIELDS, left -= PackedPath.BLOCK) {
                block(ring, blocks, at, left);
            }
        }
        if (open) {
            pieces.endWith(firstPiece);
        }
    }

    private void block(PackedPath ring, int[] blocks, int at, int left) {
        if (blocks[at] > maxX || blocks[at + 1] > maxY || blocks[at + 2] < minX || blocks[at + 3] < minY) {
            return;
        }
        start(blocks[at + 4], blocks[at + 5]);
        boolean last = left < PackedPath.BLOCK;
        if (isWellInside(blocks, at)) {
            skip(ring, blocks, at, Math.min(left, PackedPath.BLOCK), last);
        } else {
            read(ring.steps, blocks[at + 6], Math.min(left, PackedPath.BLOCK));
        }
        if (last) {
            close(ring);
        }
    }

    private boolean isWellInside(int[] blocks, int at) {
        return blocks[at] > minX && blocks[at + 1] > minY && blocks[at + 2] < maxX && blocks[at + 3] < maxY;
    }

    private void start(int startX, int startY) {
        x = startX;
        y = startY;
        in = isIn(x, y);
    }

    private void skip(PackedPath ring, int[] blocks, int at, int steps, boolean last) {
        if (!open) {
            open(blocks[at + 6], x, y);
        }
        runSteps += steps;
        start(
                last ? ring.lastX : blocks[at + PackedPath.FIELDS + 4],
                last ? ring.lastY : blocks[at + PackedPath.FIELDS + 5]);
    }

    private void read(byte[] steps, int offset, int count) {
        var reading = new StepReader(steps, offset);
        for (int i = 0; i < count; i++) {
            int from = reading.at();
            int nextX = x + reading.next();
            int nextY = y + reading.next();
            boolean nextIn = isIn(nextX, nextY);
            if (in && nextIn && !isAlongSide(nextX, nextY)) {
                if (!open) {
                    open(from, nextX, nextY);
                }
                runSteps++;
                if (isOnSide(nextX, nextY)) {
                    pieces.run(runStart, reading.at(), runSteps);
                    end(nextX, nextY);
                }
            }
            x = nextX;
            y = nextY;
            in = nextIn;
        }
    }

    private void open(int offset, int secondX, int secondY) {
        pieces.begin(x, y, secondX, secondY);
        open = true;
        runStart = offset;
        runSteps = 0;
    }

    private void end(int endX, int endY) {
        pieces.end(x, y, endX, endY);
        open = false;
    }

    /** The segment from the last vertex to the first, which has no coded step. */
    private void close(PackedPath ring) {
        int toX = ring.firstX;
        int toY = ring.firstY;
        if (open) {
            pieces.run(runStart, ring.steps.length, runSteps);
        }
        if (in && isIn(toX, toY) && !isAlongSide(toX, toY)) {
            if (!open) {
                open(ring.steps.length, toX, toY);
            }
            pieces.step(toX - x, toY - y);
            if (isOnSide(toX, toY)) {
                end(toX, toY);
            }
        }
    }

    private boolean isIn(int px, int py) {
        return px >= minX && px <= maxX && py >= minY && py <= maxY;
    }

    private boolean isOnSide(int px, int py) {
        return px == minX || px == maxX || py == minY || py == maxY;
    }

    private boolean isAlongSide(int nextX, int nextY) {
        return nextX == x && (x == minX || x == maxX) || nextY == y && (y == minY || y == maxY);
    }

    /** Whether the square, of which the ring crosses no part, lies inside the ring; costs what lies beside the square. */
    boolean isInside(PackedPath ring) {
        return ring.holds(2L * minX + 1, 2L * minY + 1);
    }
}
