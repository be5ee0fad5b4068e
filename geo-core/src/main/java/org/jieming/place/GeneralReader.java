package org.jieming.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A general dictionary of readings, asked where no table knows better. */
public interface GeneralReader {

    /** The likely reading of each UTF-16 unit of a text; null where it has none. */
    @Nullable
    Syllable[] read(String text);

    /** All readings of a character, the commonest first; empty when there is none. */
    List<Syllable> readings(String character);
}
