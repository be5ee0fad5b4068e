package org.jieming.reach;

/** Gathers the circles that may touch a box, each once. Used by one thread. */
final class Nearby {
    private final Discs discs;
    private final int[] seen;
    private int stamp;
    private final int[] found;
    private int size;

    Nearby(Discs discs) {
        this.discs = discs;
        this.seen = new int[discs.size()];
        this.found = new int[discs.size()];
    }

    /** Gathers, and says whether one circle holds the box wholly; then only that one is sure to be among them. */
    boolean gather(double minX, double minY, double maxX, double maxY) {
        size = 0;
        stamp++;
        if (discs.isBeyond(minX, minY, maxX, maxY)) {
            return false;
        }
        int west = discs.column(minX);
        int east = discs.column(maxX);
        int north = discs.row(maxY);
        for (int row = discs.row(minY); row <= north; row++) {
            for (int column = west; column <= east; column++) {
                int full = discs.full(column, row);
                if (full >= 0) {
                    add(full);
                }
                for (int at = discs.firstListed(column, row); at < discs.endListed(column, row); at++) {
                    add(discs.listed(at));
                }
            }
        }
        return west == east && discs.row(minY) == north && discs.full(west, north) >= 0;
    }

    private void add(int disc) {
        if (seen[disc] != stamp) {
            seen[disc] = stamp;
            found[size++] = disc;
        }
    }

    int size() {
        return size;
    }

    int disc(int at) {
        return found[at];
    }
}
