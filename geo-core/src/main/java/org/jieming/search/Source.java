package org.jieming.search;

/** The texts of a segment that answer one rung of a ladder, one after the other. For one thread. */
abstract class Source {
    /** Nothing. */
    static final Source NONE = new Source() {
        @Override
        int next() {
            return -1;
        }
    };

    /** Where in the last text what was typed begins. */
    int from;
    /** How many signs of the last text were typed; 0 when none can be pointed at. */
    int length;

    /** The next text, or −1. */
    abstract int next();

    /** Whether texts come by rank, so that whoever has enough may stop. */
    boolean isRanked() {
        return true;
    }
}
