package org.jieming.search;

import java.util.Map;
import java.util.Set;
import org.jieming.place.NameStatus;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * Which of two equally good matches comes first: what is in use before what was, standard names before others, high divisions
 * before low ones and those before places and facilities, short names before long ones. One number, the smaller the better.
 */
final class Standing {
    /** All but the length of the name: hits alike in it are ordered by distance where one is asked for. */
    static final int LENGTH_BITS = 6;

    private static final int LONGEST = (1 << LENGTH_BITS) - 1;
    private static final int CLASS_BITS = 4;
    private static final int KIND_BITS = 3;

    private static final Map<String, Integer> LEVELS =
            Map.of("province", 0, "prefecture", 1, "county", 2, "functional-area", 2, "township", 3, "village", 4);
    /** Of places by the first two digits of their class (GB/T 18521-2001, A-53). */
    private static final Map<String, Integer> CLASSES =
            Map.of("21", 4, "22", 6, "23", 7, "24", 8, "25", 7, "26", 9, "27", 9);

    private static final Map<ItemType, Integer> TYPES = Map.of(
            ItemType.ROAD, 7,
            ItemType.RESIDENTIAL_AREA, 8,
            ItemType.FACILITY, 9,
            ItemType.CEMETERY, 9,
            ItemType.BOUNDARY_LINE, 10,
            ItemType.BOUNDARY_MARKER, 11,
            ItemType.CONSTRAINT_ZONE, 12,
            ItemType.POPULATION_CELL, 13,
            ItemType.SIGN, 14);
    /** Of what is not there yet, and of a name that is to be changed. */
    private static final Set<String> UNSETTLED = Set.of("planned", "under-rectification");

    private Standing() {}

    /** What all names of a version have in common. */
    static int of(ItemVersion version) {
        int state = version.valid().end() == Integer.MAX_VALUE ? state(version) : 3;
        return state << KIND_BITS + CLASS_BITS | weight(version);
    }

    /** The rank of a name of a version with this standing, from 0. */
    static int rank(int standing, NameKind kind, int length) {
        return (standing | kind.ordinal() << CLASS_BITS) << LENGTH_BITS | Math.min(length, LONGEST);
    }

    private static int state(ItemVersion version) {
        if (NameStatus.isOutOfUse(version.values())) {
            return 2;
        }
        return UNSETTLED.contains(version.values().text("status")) ? 1 : 0;
    }

    private static int weight(ItemVersion version) {
        if (version.type() == ItemType.DIVISION) {
            return LEVELS.getOrDefault(version.values().text("level"), 5);
        }
        if (version.type() == ItemType.PLACE) {
            String code = version.values().text("class_code");
            return code.length() < 2 ? 6 : CLASSES.getOrDefault(code.substring(0, 2), 5);
        }
        return TYPES.getOrDefault(version.type(), 13);
    }
}
