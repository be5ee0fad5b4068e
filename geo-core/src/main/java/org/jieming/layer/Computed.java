package org.jieming.layer;

/** What a feature of a tile carries that is no property of its item. */
public enum Computed {
    /** The id of the item, as text. */
    ID("id"),
    /** The number of the fill of a division, 0 to 4; see {@link Tint}. */
    TINT("tint"),
    /** The main group of a place's class, two digits; see {@link ClassGroup}. */
    CLASS_GROUP("class_group");

    private final String word;

    Computed(String word) {
        this.word = word;
    }

    /** The name of the attribute in a tile. */
    public String word() {
        return word;
    }
}
