package org.jieming.api.intake;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jieming.register.ItemId;

/**
 * Ids for the new items of a file, each greater than the one before, so that sorting and storing them by id costs little:
 * UUIDs of version 7 (RFC 9562, 5.7) with a counter that runs on into the milliseconds (6.2, method 1) and 62 random bits,
 * which keep the ids of two files of one instant apart. They are names and no secrets. Not for sharing between threads.
 */
public final class NewIds implements Supplier<ItemId> {
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1 << COUNTER_BITS) - 1;
    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SplittableRandom random = new SplittableRandom(new SecureRandom().nextLong());
    private long tick;

    /** Begins at an instant. */
    public NewIds(Instant now) {
        tick = now.toEpochMilli() << COUNTER_BITS;
    }

    @Override
    public ItemId get() {
        tick++;
        long high = tick >>> COUNTER_BITS << Short.SIZE | VERSION | tick & COUNTER;
        return new ItemId(high, VARIANT | random.nextLong() >>> 2);
    }
}
