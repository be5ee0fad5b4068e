package org.jieming.siting;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How much a search may look at before it ends with what it has, and who is asked now and then whether it may go on. Counted,
 * not timed: the same question ends at the same place on every machine, unless whoever is asked looks at a clock. Used by one thread.
 */
public final class Effort {
    /** So much is looked at in some ten milliseconds. */
    private static final long BEAT = 1_000_000;

    private final BooleanSupplier watch;
    private final @Nullable Effort whole;
    private long left;
    private long untold;

    /**
     * Effort to be spent.
     *
     * @param most how many things may be looked at; what the first plan takes is spent in any case
     * @param watch asked at least every million things looked at; what it denies ends the search with what it has, what it
     *     throws ends it without a plan
     */
    public Effort(long most, BooleanSupplier watch) {
        this(most, watch, null);
    }

    private Effort(long most, BooleanSupplier watch, @Nullable Effort whole) {
        this.left = most;
        this.watch = watch;
        this.whole = whole;
    }

    /** Effort that nobody watches. */
    public static Effort of(long most) {
        return new Effort(most, () -> true);
    }

    /** One of so many equal parts of what is left; what is spent of it is spent of this too, and the rest is left to this. */
    Effort part(int parts) {
        return new Effort(left / parts, watch, this);
    }

    /** Tells of so many things looked at. */
    public void spend(long looked) {
        left -= looked;
        if (whole != null) {
            whole.spend(looked);
            return;
        }
        untold += looked;
        if (untold >= BEAT) {
            untold = 0;
            left = watch.getAsBoolean() ? left : Math.min(left, -1);
        }
    }

    /** Whether a search ends, with what it has. */
    public boolean isSpent() {
        return left < 0 || whole != null && whole.isSpent();
    }
}
