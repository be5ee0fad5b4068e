package org.jieming.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Where names are looked up: what lies outside of it is passed over without being touched.
 *
 * @param codes ranges of codes, rising and apart; names without code are handed out, too
 * @param box degrees that shapes must touch, names without shape are handed out, too; null for everywhere
 */
record Within(List<CodeRange> codes, @Nullable Envelope box) {
    /** Everywhere. */
    static final Within ANYWHERE = new Within(List.of(CodeRange.ALL), null);

    /** The codes of a unit, and those of the units above it: a name that says no more than its county may lie in each town. */
    static Within unit(DivisionCode unit) {
        List<CodeRange> codes = new ArrayList<>(List.of(CodeRange.under(unit)));
        for (Optional<DivisionCode> above = unit.parent();
                above.isPresent();
                above = above.get().parent()) {
            codes.add(0, CodeRange.only(above.get()));
        }
        return new Within(List.copyOf(codes), null);
    }

    static Within box(Envelope box) {
        return new Within(List.of(CodeRange.ALL), box);
    }
}
