package org.jieming.campaign;

import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.ItemId;

/**
 * One thing that speaks against a name. It names no other item, so that whoever reads it later is told of that only what she may
 * see.
 *
 * @param rule the check, for example {@code D1} or {@code A-13}
 * @param sentence what it says
 * @param other the item that is alike
 * @param distance how far the other lies; empty when a place is not known
 */
public record Clue(String rule, Bilingual sentence, Optional<ItemId> other, Optional<Metres> distance) {

    static Clue alone(String rule, Bilingual sentence) {
        return new Clue(rule, sentence, Optional.empty(), Optional.empty());
    }
}
