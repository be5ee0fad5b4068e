package org.jieming.reach;

/** Everybody within reach of one site after another, however ways are measured. Used by one thread. */
public interface Surroundings {

    /**
     * Looks round a site; what was found before is forgotten.
     *
     * @param metres how far, its end included
     * @return how many points were found
     */
    int find(int site, double metres);

    /** The number of a point found, counted from 0 in no order. */
    int point(int found);

    /** How far it is, at millimetres. */
    double metres(int found);
}
