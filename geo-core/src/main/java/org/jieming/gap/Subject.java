package org.jieming.gap;

import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;

/**
 * One thing a clause judged.
 *
 * @param item what was judged: a division, estate, facility or cemetery
 * @param unit the smallest known unit it belongs to
 * @param outcome how it came out
 * @param have what it has, in the unit of the clause; NaN when not known
 * @param need what it should have
 * @param reason why it cannot be told, or what else one must know
 */
public record Subject(
        ItemVersion item, int unit, Compliance outcome, double have, double need, Optional<Bilingual> reason) {

    /** One that may or may not be judged, since it does not say what the clause narrows by. */
    static Subject undecided(ItemVersion item, int unit, Clause clause) {
        Bilingual reason = Missing.property(item.type(), clause.where().property());
        return unknown(item, unit, Double.NaN, reason);
    }

    static Subject unknown(ItemVersion item, int unit, double need, Bilingual reason) {
        return new Subject(item, unit, Compliance.UNKNOWN, Double.NaN, need, Optional.of(reason));
    }
}
