package org.jieming.search;

import java.util.ArrayList;
import java.util.List;

/** The best of what was found on one rung, in order; most comes in order already, so a place is found from behind. */
final class Best {
    private final int width;
    private final List<Hit> found;

    Best(int width) {
        this.width = width;
        this.found = new ArrayList<>(Math.min(width, Question.USUAL) + 1);
    }

    void clear() {
        found.clear();
    }

    List<Hit> found() {
        return found;
    }

    /** Whether so much was found that nothing from this order on counts any more. */
    boolean isClosedTo(int order) {
        return found.size() == width && order > found.get(width - 1).order();
    }

    /** Adds what is good enough, where the item was not yet found under a better name. */
    void add(Hit next, Segment segment, int entry) {
        if (found.size() == width && !next.isBefore(found.get(width - 1))) {
            return;
        }
        int known = indexOf(found, segment, entry);
        if (known >= 0) {
            if (!next.isBefore(found.get(known))) {
                return;
            }
            found.remove(known);
        }
        int at = found.size();
        while (at > 0 && next.isBefore(found.get(at - 1))) {
            at--;
        }
        found.add(at, next);
        if (found.size() > width) {
            found.remove(width);
        }
    }

    /** Where among some hits the item of an entry stands, or −1. */
    static int indexOf(List<Hit> hits, Segment segment, int entry) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).isOf(segment, entry)) {
                return i;
            }
        }
        return -1;
    }
}
