package org.jieming.tile;

/** Goes around a ring: steps of pieces, then straight to a place. */
interface RingWalker extends Pieces.Steps {
    /** The steps of a piece have led to a place. */
    void at(int x, int y);

    /** Goes straight to a place. */
    void to(int x, int y);
}
