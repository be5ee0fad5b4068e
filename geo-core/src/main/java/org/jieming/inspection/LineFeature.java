package org.jieming.inspection;

import org.jieming.language.Bilingual;

/** What a line follows on the ground between two markers (C-38). */
public enum LineFeature {
    RIDGE(Bilingual.of("山脊", "Ridge")),
    WATER(Bilingual.of("水系", "River, ditch or lake")),
    ROAD(Bilingual.of("道路", "Road")),
    FIELD(Bilingual.of("田地", "Field")),
    OTHER(Bilingual.of("其他", "Something else"));

    private final Bilingual title;

    LineFeature(Bilingual title) {
        this.title = title;
    }

    /** The word on the wire. */
    public String word() {
        return Wire.word(this);
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /**
     * Reads a word.
     *
     * @throws org.jieming.language.Malformed when it is none
     */
    public static LineFeature parse(String text) {
        return Wire.parse(values(), "feature", text);
    }
}
