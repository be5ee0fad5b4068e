package org.jieming.siting;

import org.jspecify.annotations.Nullable;

/**
 * How much a search may look at before it ends with what it has, and who is told now and then that it goes on. Counted, not
 * timed: the same question ends at the same place on every machine. Used by one thread.
 */
public final class Effort {
    /** So much is looked at in some ten milliseconds. */
    private static final long BEAT = 1_000_000;

    private final Runnable pulse;
    private final @Nullable Effort whole;
    private long left;
    private long untold;

    /**
     * Effort to be spent.
     *
     * @param most how many things may be looked at; what the first plan takes is spent in any case
     * @param pulse told at least every million things looked at; throws to end the search without a plan
     */
    public Effort(long most, Runnable pulse) {
        this(most, pulse, null);
    }

    private Effort(long most, Runnable pulse, @Nullable Effort whole) {
        this.left = most;
        this.pulse = pulse;
        this.whole = whole;
    }

    /** Effort that nobody watches. */
    public static Effort of(long most) {
        return new Effort(most, () -> {});
    }

    /** One of so many equal parts of what is left; what is spent of it is spent of this too, and the rest is left to this. */
    Effort part(int parts) {
        return new Effort(left / parts, pulse, this);
    }

    void spend(long looked) {
        left -= looked;
        if (whole != null) {
            whole.spend(looked);
            return;
        }
        untold += looked;
        if (untold >= BEAT) {
            untold = 0;
            pulse.run();
        }
    }

    boolean isSpent() {
        return left < 0;
    }
}
