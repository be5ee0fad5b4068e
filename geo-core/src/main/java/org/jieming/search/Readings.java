package org.jieming.search;

import java.util.List;

/** How names are read that the register has no reading for. */
@FunctionalInterface
public interface Readings {
    /** No readings at all: such names are found by their characters alone. */
    Readings NONE = (name, region) -> List.of();

    /**
     * The syllables of a name, one for each of its characters: pinyin in small letters with ü written v, the tone as a digit
     * from 1 to 5 behind it or left out; a character without reading stands for itself.
     *
     * @param region digits of the code of the division it lies in; empty when that is not known
     * @return as many as the name has characters (code points), or none
     */
    List<String> of(String name, String region);
}
