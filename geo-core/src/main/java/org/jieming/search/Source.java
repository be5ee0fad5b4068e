package org.jieming.search;

/** The texts of a segment that answer one rung of a ladder, one after the other by rank. For one thread. */
abstract class Source {
    /** Where in the last text what was typed begins. */
    int from;
    /** How many signs of the last text were typed; 0 when none can be pointed at. */
    int length;

    /** The next text, or −1. */
    abstract int next();
}
