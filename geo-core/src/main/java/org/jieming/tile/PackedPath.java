package org.jieming.tile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A ring or line of one zoom as a tile writes it: the steps after its first vertex, coded for MVT, 2 to 4 bytes a vertex.
 * A long one carries the box of every 64 vertices, so that a tile looks only at what is near.
 */
final class PackedPath {
    /** Vertices from one block to the next. */
    static final int BLOCK = 64;
    /** Numbers a block: its box, the place of its first vertex and where the steps after that begin. */
    static final int FIELDS = 7;

    final boolean ring;
    final boolean hole;
    final int count;
    final int minX;
    final int minY;
    final int maxX;
    final int maxY;
    final int firstX;
    final int firstY;
    final int lastX;
    final int lastY;
    final byte[] steps;
    final int @Nullable [] blocks;

    private PackedPath(int[] xy, boolean ring, boolean hole) {
        this.ring = ring;
        this.hole = hole;
        this.count = xy.length / 2;
        var box = box(xy, 0, count - 1);
        minX = box[0];
        minY = box[1];
        maxX = box[2];
        maxY = box[3];
        firstX = xy[0];
        firstY = xy[1];
        lastX = xy[xy.length - 2];
        lastY = xy[xy.length - 1];
        int blockCount = (count + BLOCK - 1) / BLOCK;
        blocks = blockCount < 2 ? null : new int[blockCount * FIELDS];
        steps = coded(xy);
    }

    /** Packs a ring without closing vertex. */
    static PackedPath ring(int[] xy, boolean hole) {
        return new PackedPath(xy, true, hole);
    }

    /** Packs a line of at least two vertices. */
    static PackedPath line(int[] xy) {
        return new PackedPath(xy, false, false);
    }

    private byte[] coded(int[] xy) {
        var out = new Bytes(count * 3);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.signed(xy[2 * i] - xy[2 * i - 2]);
                out.signed(xy[2 * i + 1] - xy[2 * i - 1]);
            }
            if (blocks != null && i % BLOCK == 0) {
                block(xy, i, out.size());
            }
        }
        return out.toArray();
    }

    private void block(int[] xy, int first, int offset) {
        int at = first / BLOCK * FIELDS;
        boolean wraps = ring && first + BLOCK >= count;
        var box = box(xy, first, Math.min(first + BLOCK, count - 1));
        if (wraps) {
            box[0] = Math.min(box[0], xy[0]);
            box[1] = Math.min(box[1], xy[1]);
            box[2] = Math.max(box[2], xy[0]);
            box[3] = Math.max(box[3], xy[1]);
        }
        System.arraycopy(box, 0, blocks, at, 4);
        blocks[at + 4] = xy[2 * first];
        blocks[at + 5] = xy[2 * first + 1];
        blocks[at + 6] = offset;
    }

    private static int[] box(int[] xy, int first, int last) {
        var box = new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (int i = first; i <= last; i++) {
            box[0] = Math.min(box[0], xy[2 * i]);
            box[1] = Math.min(box[1], xy[2 * i + 1]);
            box[2] = Math.max(box[2], xy[2 * i]);
            box[3] = Math.max(box[3], xy[2 * i + 1]);
        }
        return box;
    }

    /** Whether a place in half steps of odd coordinates lies inside the ring; costs the blocks beside it at its height. */
    boolean holds(long twiceX, long twiceY) {
        if (blocks == null) {
            return isOdd(0, firstX, firstY, count - 1, true, twiceX, twiceY);
        }
        boolean inside = false;
        for (int at = 0, left = count - 1; at < blocks.length; at += FIELDS, left -= BLOCK) {
            if (2L * blocks[at + 1] < twiceY && 2L * blocks[at + 3] > twiceY && 2L * blocks[at] < twiceX) {
                inside ^= isOdd(at, left, twiceX, twiceY);
            }
        }
        return inside;
    }

    /** A block wholly to the left is crossed as often as its ends lie on different sides of the height. */
    private boolean isOdd(int at, int left, long twiceX, long twiceY) {
        boolean last = left < BLOCK;
        if (2L * blocks[at + 2] < twiceX) {
            int endY = last ? firstY : blocks[at + FIELDS + 5];
            return 2L * blocks[at + 5] > twiceY != 2L * endY > twiceY;
        }
        return isOdd(blocks[at + 6], blocks[at + 4], blocks[at + 5], Math.min(left, BLOCK), last, twiceX, twiceY);
    }

    private boolean isOdd(int offset, int startX, int startY, int length, boolean closing, long x, long y) {
        boolean odd = false;
        var reading = new StepReader(steps, offset);
        int fromX = startX;
        int fromY = startY;
        for (int i = 0; i < length + (closing ? 1 : 0); i++) {
            int toX = i < length ? fromX + reading.next() : firstX;
            int toY = i < length ? fromY + reading.next() : firstY;
            if (2L * fromY > y != 2L * toY > y) {
                long side = (2L * fromX - x) * (2L * toY - y) - (2L * toX - x) * (2L * fromY - y);
                odd ^= side > 0 == toY < fromY;
            }
            fromX = toX;
            fromY = toY;
        }
        return odd;
    }

    /** All vertices as x, y, x, y…. */
    int[] unpacked() {
        var xy = new int[2 * count];
        xy[0] = firstX;
        xy[1] = firstY;
        var reading = new StepReader(steps, 0);
        for (int i = 2; i < xy.length; i++) {
            xy[i] = xy[i - 2] + reading.next();
        }
        return xy;
    }

    boolean sameAs(PackedPath other) {
        return ring == other.ring
                && hole == other.hole
                && firstX == other.firstX
                && firstY == other.firstY
                && Arrays.equals(steps, other.steps);
    }

    /** Bytes in memory, about. */
    long bytes() {
        return 80 + steps.length + (blocks == null ? 0 : 16 + 4L * blocks.length);
    }
}
