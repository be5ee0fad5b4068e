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
    private final Predicate<ItemVersion> surely;

    private Scope(
            Bilingual title,
            boolean approximated,
            Within within,
            Predicate<ItemVersion> holds,
            Predicate<ItemVersion> surely) {
        this.title = title;
        this.approximated = approximated;
        this.within = within;
        this.holds = holds;
        this.surely = surely;
    }

    /** The legal scope itself. */
    static Scope legal(Bilingual title, Within within, Predicate<ItemVersion> holds, Predicate<ItemVersion> surely) {
        return new Scope(title, false, within, holds, surely);
    }

    /** The legal scope, of which the register may not hold all: what it holds of it is there for certain. */
    static Scope partly(Bilingual title, Within within, Predicate<ItemVersion> holds, Predicate<ItemVersion> surely) {
        String zh = "(以本库所载为限,范围为近似)";
        String en = " (as far as this register goes: scope approximated)";
        return new Scope(because(title, zh, en), true, within, holds, surely);
    }

    /** Another scope in place of the legal one, of which nothing is certain; {@code zh} and {@code en} tell why. */
    static Scope instead(Bilingual title, String zh, String en, Within within, Predicate<ItemVersion> holds) {
        Bilingual told = because(title, "(" + zh + ",范围为近似)", " (" + en + ": scope approximated)");
        return new Scope(told, true, within, holds, none -> false);
    }

    /** The same, with what lies in it for certain: what is asked of it is refused until it is known to lie elsewhere. */
    Scope surely(Predicate<ItemVersion> lying) {
        return new Scope(title, approximated, within, holds, lying);
    }

    private static Bilingual because(Bilingual title, String zh, String en) {
        return Bilingual.of(title.zh() + zh, title.en() + en);
    }

    /** What it is, for people. */
    public Bilingual title() {
        return title;
    }

    /**
     * Whether names of the legal scope may have been missed, or others taken for some of it: another scope stands in for it,
     * or the register does not reach that far. Every result says so (A.2, 5).
     */
    public boolean approximated() {
        return approximated;
    }

    /** What is outside of it is not in scope. */
    Within within() {
        return within;
    }

    /** Whether a name lies in it or may lie in it. */
    boolean holds(ItemVersion item) {
        return holds.test(item);
    }

    /** Whether a name that it holds lies in the legal scope for certain, or counts as lying there until a position tells otherwise. */
    boolean isSure(ItemVersion item) {
        return surely.test(item);
    }
}
