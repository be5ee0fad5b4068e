package org.jieming.api.exchange;

import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;

/** A geometry that a row states and that cannot be drawn; the row is delivered without it, with a blocking finding. */
final class BrokenGeometry extends Exception {
    private final transient Bilingual sentence;

    BrokenGeometry(String zh, String en) {
        super(en);
        this.sentence = Bilingual.of(zh, en);
    }

    /** What to tell about the row. */
    Finding finding() {
        return Finding.block("X-GEOMETRY", "geometry", sentence);
    }
}
