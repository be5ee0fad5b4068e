package org.jieming.layer;

/** How the features of a layer come from items. */
public enum DrawnFrom {
    /** The shape of each item that has the layer's geometry; others are left out. */
    SHAPE("shape"),
    /** One point for each item that has a shape: where its name or symbol stands. */
    LABEL_POINT("label-point"),
    /** The arcs that bound the items, each once, with the highest level of the units that meet in it. */
    SHARED_ARCS("shared-arcs");

    private final String word;

    DrawnFrom(String word) {
        this.word = word;
    }

    /** The word of the table. */
    public String word() {
        return word;
    }
}
