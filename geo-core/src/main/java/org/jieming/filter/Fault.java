package org.jieming.filter;

import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** The place in the input that is at fault; it turns a remedy into a complaint about that place. */
interface Fault {
    /** The complaint to throw. */
    Malformed because(Bilingual remedy);

    /** The complaint to throw, from one sentence in each language. */
    default Malformed because(String zh, String en) {
        return because(Bilingual.of(zh, en));
    }
}
