package org.jieming.place;

/**
 * A run of characters that is spelled as one word.
 *
 * @param characters of the name
 * @param written how it is written when not by its reading: digits, Latin letters, a minority-language spelling; empty else
 */
record Chunk(String characters, String written) {

    static Chunk read(String characters) {
        return new Chunk(characters, "");
    }

    static Chunk written(String characters, String written) {
        return new Chunk(characters, written);
    }

    boolean isRead() {
        return written.isEmpty();
    }
}
