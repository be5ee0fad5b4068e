package org.jieming.place;

import org.jieming.language.Bilingual;

/** Where the reading of a character comes from, the firmest first (A.9). */
public enum ReadingSource {
    /** An officer confirmed it; never overwritten. */
    CONFIRMED("confirmed", Bilingual.of("人工核实", "confirmed by an officer")),
    /** A row of the reading tables that names its source. */
    TABLE("dictionary", Bilingual.of("读音表", "table of readings")),
    /** The general dictionary knows one reading only for the character. */
    SINGLE("dictionary", Bilingual.of("通用词典,单音字", "general dictionary, one reading")),
    /** A row of the reading tables of which no source has been checked. */
    UNCHECKED("unverified", Bilingual.of("读音表,未经来源核对", "table of readings, not checked against a source")),
    /** The general dictionary chose among several readings: to be confirmed. */
    GENERAL("unverified", Bilingual.of("通用词典,多音字,待核实", "general dictionary, several readings, to be confirmed")),
    /** Nothing reads it. */
    NONE("unverified", Bilingual.of("无读音", "no reading known"));

    private final String status;
    private final Bilingual title;

    ReadingSource(String status, Bilingual title) {
        this.status = status;
        this.title = title;
    }

    /** The code of list {@code reading-status} that says the same. */
    public String status() {
        return status;
    }

    /** What to tell people. */
    public Bilingual title() {
        return title;
    }

    /** The weaker of the two. */
    public ReadingSource weaker(ReadingSource other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
