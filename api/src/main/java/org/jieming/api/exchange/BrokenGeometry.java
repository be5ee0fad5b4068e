package org.jieming.api.exchange;

import org.jieming.language.Bilingual;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** A geometry that a row states and that cannot be drawn; the row is delivered without it, with a blocking finding. */
final class BrokenGeometry extends Exception {
    /** RFC 7946 section 3.1 lets an empty array of coordinates be none; whoever sent it may have meant another thing. */
    static final Finding EMPTY = new Finding(
            "X-EMPTY",
            Severity.WARN,
            "geometry",
            Bilingual.of(
                    "此行的几何为空,按无几何处理:登记簿中已有的几何不变;请补上坐标,或写为 null",
                    "The geometry of this row is empty and counts as none, so that what the register has stays; state"
                            + " coordinates, or null"),
            new Citation("RFC 7946", "2016", "3.1"));

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
