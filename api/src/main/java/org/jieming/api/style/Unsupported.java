package org.jieming.api.style;

/** A style that says what this program cannot draw in every form: a fault of the style, found by its test. */
public final class Unsupported extends RuntimeException {

    /** Says where in the styles and what. */
    public Unsupported(String where, String what) {
        super(where + ": " + what);
    }
}
