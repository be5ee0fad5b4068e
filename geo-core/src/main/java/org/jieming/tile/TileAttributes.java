package org.jieming.tile;

/** What a tile says about the features of a layer; asked only for those that a tile shows, by the number the caller gave them. */
public interface TileAttributes {

    /** The MVT id of a feature, at least 0. */
    long id(int feature);

    /**
     * Which features stand before others in a tile, the least first: a number that follows from the feature alone, so that equal
     * tiles have equal bytes however features are numbered. Lines that carry the same may share it and are one feature of a tile then; features that carry different things may not. At least 0; the id
     * unless something else is said.
     */
    default long order(int feature) {
        return id(feature);
    }

    /** Writes the attributes of a feature, in a fixed order so that equal tiles have equal bytes. */
    void describe(int feature, Tags tags);
}
