package org.jieming.tile;

/** Takes down the attributes of one feature; a value met before in the layer costs a number only. */
public interface Tags {

    /** Adds a text. */
    void text(String key, String value);

    /** Adds a whole number. */
    void number(String key, long value);

    /** Adds a number with a fraction; it must be finite. */
    void real(String key, double value);

    /** Adds a yes or no. */
    void flag(String key, boolean value);
}
