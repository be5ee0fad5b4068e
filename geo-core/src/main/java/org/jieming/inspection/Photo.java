package org.jieming.inspection;

import java.time.Instant;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.Fingerprint;

/**
 * A photograph that a statement refers to; its bytes travel on their own, before or after it.
 *
 * @param hash the SHA-256 of its bytes
 * @param subject what it shows
 * @param takenAt when, by the clock of the device
 * @param where where the device was
 * @param caption what is to be seen on it, in words; may be empty
 */
public record Photo(Fingerprint hash, Subject subject, Instant takenAt, Optional<Fix> where, String caption) {

    /** What is photographed of a marker or of a segment (C-38). */
    public enum Subject {
        MARKER(Bilingual.of("界桩", "Marker")),
        NORTH(Bilingual.of("北向", "Northwards")),
        EAST(Bilingual.of("东向", "Eastwards")),
        SOUTH(Bilingual.of("南向", "Southwards")),
        WEST(Bilingual.of("西向", "Westwards")),
        PANORAMA(Bilingual.of("全景", "Panorama")),
        /** The line between two markers. */
        SEGMENT(Bilingual.of("界线段", "Stretch of the line"));

        private final Bilingual title;

        Subject(Bilingual title) {
            this.title = title;
        }

        /** The word on the wire. */
        public String word() {
            return Wire.word(this);
        }

        /** Whether it is one of those of a marker. */
        public boolean isOfMarker() {
            return this != SEGMENT;
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
        public static Subject parse(String text) {
            return Wire.parse(values(), "subject", text);
        }
    }
}
