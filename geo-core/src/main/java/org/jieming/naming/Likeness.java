package org.jieming.naming;

import org.jieming.language.Bilingual;

/** How a name of the register is like a proposed one, the strongest first. */
public enum Likeness {
    /** The same characters after normalisation. */
    SAME_NAME("same-name", Bilingual.of("重名", "same name")),
    /** The same syllables and tones. */
    HOMOPHONE("homophone", Bilingual.of("同音", "homophone")),
    /** The same syllables without tones, or with another reading of a character. */
    NEAR_HOMOPHONE("near-homophone", Bilingual.of("近音", "near homophone")),
    /** Characters that are easily taken for one another. */
    LOOK_ALIKE("look-alike", Bilingual.of("形近", "look-alike")),
    /** The name that it bore before. */
    FORMER_NAME("former-name", Bilingual.of("曾用名", "former name"));

    private final String word;
    private final Bilingual title;

    Likeness(String word, Bilingual title) {
        this.word = word;
        this.title = title;
    }

    /** The word used on the wire. */
    public String word() {
        return word;
    }

    /** What to tell people. */
    public Bilingual title() {
        return title;
    }
}
