package org.jieming.reach;

/** Gathers the circles that may touch a box, each once. Used by one thread. */
final class Nearby {
    private final Discs discs;
    private final int[] seen;
    private int stamp;
    private final int[] found;
    private int size;
    /** The one cell that was gathered from, or −1 when there were none or several. */
    private int only = -1;

    Nearby(Discs discs) {
        this.discs = discs;
        this.seen = new int[discs.size()];
        this.found = new int[discs.size()];
    }

    /** Gathers, and says whether one circle holds the box wholly; then only that one is sure to be among them. */
    boolean gather(double minX, double minY, double maxX, double maxY) {
        if (discs.isBeyond(minX, minY, maxX, maxY)) {
            size = 0;
            only = -1;
            return false;
        }
        int cell = discs.cellAt(minX, minY);
        if (discs.cellAt(maxX, maxY) != cell) {
            only = -1;
            spread(minX, minY, maxX, maxY);
            return false;
        }
        // edges follow each other: most lie in the cell of the one before
        if (cell != only) {
            only = cell;
            start();
            list(cell);
        }
        return discs.isFull(cell);
    }

    private void start() {
        size = 0;
        stamp++;
    }

    private void spread(double minX, double minY, double maxX, double maxY) {
        start();
        int last = discs.cellAt(maxX, minY);
        int end = discs.cellAt(maxX, maxY);
        for (int first = discs.cellAt(minX, minY); last <= end; first += discs.columns(), last += discs.columns()) {
            for (int cell = first; cell <= last; cell++) {
                list(cell);
            }
        }
    }

    private void list(int cell) {
        if (discs.isFull(cell)) {
            add(discs.full(cell));
        }
        for (int at = discs.firstListed(cell); at < discs.firstListed(cell + 1); at++) {
            add(discs.listed(at));
        }
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
