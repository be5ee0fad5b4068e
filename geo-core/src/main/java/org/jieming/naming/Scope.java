package org.jieming.naming;

import java.util.function.Predicate;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;

/** Where a name must be unique, as far as the register can tell. */
public final class Scope {
    private final Bilingual title;
    private final boolean approximated;
    private final Within within;
    private final Predicate<ItemVersion> holds;

    Scope(Bilingual title, boolean approximated, Within within, Predicate<ItemVersion> holds) {
        this.title = title;
        this.approximated = approximated;
        this.within = within;
        this.holds = holds;
    }

    /** What it is, for people. */
    public Bilingual title() {
        return title;
    }

    /** Whether the legal scope could not be had and another stands in for it: every result says so (A.2, 5). */
    public boolean approximated() {
        return approximated;
    }

    /** What is outside of it is not in scope. */
    Within within() {
        return within;
    }

    boolean holds(ItemVersion item) {
        return holds.test(item);
    }
}
