package org.jieming.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Closes the pieces of an area's rings along the sides of the square that cut them (K. Weiler and P. Atherton, SIGGRAPH 1977):
 * where a piece goes out, the next one around the square, the inside to the left, comes in.
 */
final class SideWalk {
    private final Pieces pieces;
    private final Chains square;
    private final int width;
    /** Where a piece comes in or goes out: place on the sides, then twice the piece, plus one for going out. */
    private final long[] events;
    /** By piece: the event in which it goes out. */
    private final int[] exits;

    private boolean ambiguous;

    SideWalk(Chains square, Pieces pieces) {
        this.square = square;
        this.pieces = pieces;
        this.width = square.maxX - square.minX;
        var found = new long[2 * pieces.count()];
        int size = 0;
        for (int piece = 0; piece < pieces.count(); piece++) {
            if (pieces.steps(piece) > 0) {
                found[size++] = (long) place(pieces.startX(piece), pieces.startY(piece)) << 32 | 2L * piece;
                found[size++] = (long) place(pieces.endX(piece), pieces.endY(piece)) << 32 | 2L * piece + 1;
            }
        }
        events = size == found.length ? found : Arrays.copyOf(found, size);
        Arrays.sort(events);
        orderTies();
        exits = exits();
    }

    private int[] exits() {
        var byPiece = new int[pieces.count()];
        Arrays.fill(byPiece, -1);
        for (int i = 0; i < events.length; i++) {
            if (isExit(i)) {
                byPiece[piece(i)] = i;
            }
        }
        return byPiece;
    }

    /** Whether two pieces meet a side at one place, so that a closed ring may touch itself. */
    boolean isAmbiguous() {
        return ambiguous;
    }

    /** Where around the square a ring comes in first: an order of areas that depends on this tile alone. */
    int firstPlace() {
        return place(0);
    }

    /** Draws the closed rings, moved so that (left, top) becomes (0, 0), each begun where it first comes in. */
    void draw(MvtGeometry out, int left, int top) {
        var drawing = new RingDrawing(out, left, top);
        for (int event = 0; event < events.length; event++) {
            int piece = piece(event);
            if (!isExit(event) && exits[piece] >= 0) {
                out.beginRing(pieces.startX(piece) - left, pieces.startY(piece) - top, steps(piece));
                walk(piece, drawing);
                out.endRing();
            }
        }
    }

    /** Whether all pieces belong to one ring. */
    boolean isOneRing() {
        int first = piece(0);
        int met = 0;
        int piece = first;
        do {
            met++;
            piece = after(piece);
        } while (piece != first);
        return 2 * met == events.length;
    }

    /** The closed rings as loops, moved so that (left, top) becomes (0, 0); they may touch themselves. */
    List<int[]> loops(int left, int top) {
        var loops = new ArrayList<int[]>();
        for (int piece = 0; piece < exits.length; piece++) {
            if (exits[piece] >= 0) {
                var listing = new LoopListing(pieces.startX(piece) - left, pieces.startY(piece) - top, left, top);
                walk(piece, listing);
                loops.add(listing.loop());
            }
        }
        return loops;
    }

    private int steps(int first) {
        int steps = 0;
        int piece = first;
        do {
            int entry = (exits[piece] + 1) % events.length;
            steps += pieces.steps(piece) + corners(exits[piece], entry, null);
            piece = after(piece);
            steps += piece == first ? 0 : 1;
        } while (piece != first);
        return steps;
    }

    /** Walks once around from a piece and uses up the pieces it meets. */
    private void walk(int first, RingWalker walker) {
        int piece = first;
        do {
            pieces.hand(piece, walker);
            int exit = exits[piece];
            int next = after(piece);
            exits[piece] = -1;
            walker.at(pieces.endX(piece), pieces.endY(piece));
            corners(exit, (exit + 1) % events.length, walker);
            if (next != first) {
                walker.to(pieces.startX(next), pieces.startY(next));
            }
            piece = next;
        } while (piece != first);
    }

    private int after(int piece) {
        int entry = (exits[piece] + 1) % events.length;
        if (isExit(entry)) {
            throw new IllegalStateException("A ring goes out of its tile twice without coming in");
        }
        return piece(entry);
    }

    /** Counts the corners between two events and walks them when there is a walker. */
    private int corners(int exit, int entry, @org.jspecify.annotations.Nullable RingWalker walker) {
        boolean around = entry <= exit;
        int from = place(exit);
        int end = place(entry) + (around ? 4 * width : 0);
        int corners = 0;
        for (int corner = 0; corner < (around ? 8 : 4); corner++) {
            int place = corner * width;
            if (place > from && place < end) {
                corners++;
                if (walker != null) {
                    boolean right = corner % 4 == 1 || corner % 4 == 2;
                    walker.to(right ? square.maxX : square.minX, corner % 4 >= 2 ? square.maxY : square.minY);
                }
            }
        }
        return corners;
    }

    private int place(int x, int y) {
        return Entrances.place(x - square.minX, y - square.minY, width);
    }

    /** Events of one place follow each other clockwise from the way back along the side to the way on. */
    private void orderTies() {
        for (int i = 1; i < events.length; i++) {
            for (int j = i; j > 0 && place(j) == place(j - 1); j--) {
                ambiguous = true;
                if (turn(j - 1, j) <= 0) {
                    break;
                }
                long swapped = events[j];
                events[j] = events[j - 1];
                events[j - 1] = swapped;
            }
        }
    }

    private long turn(int a, int b) {
        return (long) dx(a) * dy(b) - (long) dy(a) * dx(b);
    }

    private int dx(int event) {
        return isExit(event) ? pieces.lastDx(piece(event)) : pieces.firstDx(piece(event));
    }

    private int dy(int event) {
        return isExit(event) ? pieces.lastDy(piece(event)) : pieces.firstDy(piece(event));
    }

    private int place(int event) {
        return (int) (events[event] >> 32);
    }

    private boolean isExit(int event) {
        return (events[event] & 1) == 1;
    }

    private int piece(int event) {
        return (int) events[event] >> 1;
    }
}
