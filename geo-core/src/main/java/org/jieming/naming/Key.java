package org.jieming.naming;

/** By what names are looked up. */
enum Key {
    /** The characters. */
    NAME,
    /** The syllables without tones, in each way to hear them. */
    SOUND,
    /** The characters, each replaced by the first of those it looks like. */
    FORM,
    /** The characters of the specific part. */
    SPECIFIC,
    /** The syllables of the specific part without tones, in each way to hear them. */
    SPECIFIC_SOUND,
    /** The characters of each former name; most items have none. */
    FORMER
}
