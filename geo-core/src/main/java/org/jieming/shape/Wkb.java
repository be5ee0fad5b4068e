package org.jieming.shape;

/** The type numbers of well-known binary (OGC 06-103r4, table 7). */
final class Wkb {
    static final int POINT = 1;
    static final int LINE = 2;
    static final int POLYGON = 3;
    static final int MULTI_POINT = 4;
    static final int MULTI_LINE = 5;
    static final int MULTI_POLYGON = 6;
    static final int COLLECTION = 7;

    private Wkb() {}
}
