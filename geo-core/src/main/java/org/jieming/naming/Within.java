package org.jieming.naming;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Where names are looked up: what lies outside of it is passed over without being touched.
 *
 * @param codes the codes of a unit; names without code are handed out, too
 * @param box degrees that shapes must touch; null for everywhere, also for names without shape
 */
record Within(CodeRange codes, @Nullable Envelope box) {
    /** Everywhere. */
    static final Within ANYWHERE = new Within(CodeRange.ALL, null);

    static Within unit(org.jieming.division.DivisionCode unit) {
        return new Within(CodeRange.under(unit), null);
    }

    static Within box(Envelope box) {
        return new Within(CodeRange.ALL, box);
    }
}
