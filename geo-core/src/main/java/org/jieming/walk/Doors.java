package org.jieming.walk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which sites come onto which piece of road: most hold none, and a bit is looked up sooner than a list. Immutable once it is made. */
final class Doors {
    private final Map<Integer, List<Integer>> standing = new HashMap<>();
    private final BitSet occupied = new BitSet();

    private Doors() {}

    /** The sites whose numbers are not below the first. */
    static Doors of(Footholds sites, int first) {
        Doors doors = new Doors();
        for (int hold = sites.first()[first]; hold < sites.size(); hold++) {
            int piece = sites.segment()[hold];
            doors.occupied.set(piece);
            doors.standing.computeIfAbsent(piece, none -> new ArrayList<>()).add(sites.point()[hold]);
        }
        return doors;
    }

    /** The numbers of the sites on a piece, rising. */
    List<Integer> on(int piece) {
        return occupied.get(piece) ? standing.get(piece) : List.of();
    }
}
