package org.jieming.naming;

import org.jieming.language.Bilingual;
import org.jieming.rule.Citation;

/**
 * What a row of a bureau's own table asks, where the national rule behind it says less.
 *
 * @param asks what it asks
 * @param source the instrument and article that ask for it, as the row names them; may be empty
 */
record OwnLaw(Bilingual asks, String source) {

    boolean isNamed() {
        return !source.isEmpty();
    }

    Citation citation() {
        return new Citation(source, "", "");
    }
}
