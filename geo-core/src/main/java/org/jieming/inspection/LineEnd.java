package org.jieming.inspection;

import org.jieming.language.Bilingual;

/** An end of a line as its record names it: a tri-point, or where it reaches the sea (C.2, 起止点). */
public enum LineEnd implements SegmentEnd {
    START(Bilingual.of("起点", "start")),
    END(Bilingual.of("终点", "end"));

    private final Bilingual title;

    LineEnd(Bilingual title) {
        this.title = title;
    }

    /** What it is called where the record of the line does not name it. */
    public Bilingual title() {
        return title;
    }

    /** The property of a line that tells where it is. */
    public String property() {
        return word() + "_point";
    }

    /** The other one. */
    public LineEnd other() {
        return this == START ? END : START;
    }

    /**
     * Reads a word.
     *
     * @throws org.jieming.language.Malformed when it is neither start nor end
     */
    public static LineEnd parse(String text) {
        return Wire.parse(values(), "ends", text);
    }

    @Override
    public String word() {
        return Wire.word(this);
    }
}
