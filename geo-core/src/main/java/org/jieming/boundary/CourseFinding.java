package org.jieming.boundary;

import java.util.Locale;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.shape.Shape;

/**
 * What became of checking one clause of a course description against the line that is drawn.
 *
 * @param text the clause
 * @param outcome whether it holds
 * @param deviation by how much it does not, or how near it holds; empty when nothing could be measured
 * @param sentence why, for the officer
 * @param where the stretch it speaks of, in EPSG:4490; empty where that is not known
 */
public record CourseFinding(
        String text, Outcome outcome, Optional<Metres> deviation, Bilingual sentence, Optional<Shape> where) {

    /** Whether a clause holds. */
    public enum Outcome {
        CONFIRMED(Bilingual.of("相符", "Confirmed")),
        /** What could be checked of it holds; what it follows was not looked at. */
        PARTLY_CONFIRMED(
                Bilingual.of("长度、方向相符,所沿地物未核对", "Length and direction confirmed, what it follows not checked")),
        CONTRADICTED(Bilingual.of("不符", "Contradicted")),
        NOT_CHECKABLE(Bilingual.of("无法核对", "Not checkable"));

        private final Bilingual title;

        Outcome(Bilingual title) {
            this.title = title;
        }

        /** The word for programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }
    }
}
