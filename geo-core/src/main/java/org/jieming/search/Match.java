package org.jieming.search;

/** How well a name answers, best first: the first thing hits are ordered by. */
public enum Match {
    /** The whole name, code, reading or all initials, as typed. */
    EXACT,
    /** The name of the village or community whose committee was typed: an organ of it, and not its name. */
    ORGAN,
    /** The name begins with what was typed. */
    START,
    /** What was typed stands somewhere in the name. */
    PART,
    /** Every part of what was typed stands in the name or in a division around it, in any order. */
    SCATTERED,
    /** Other characters of the same sound. */
    SOUND,
    /** One sign is wrong, missing, too many, or two have changed places. */
    CLOSE
}
