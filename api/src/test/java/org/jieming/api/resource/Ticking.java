package org.jieming.api.resource;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Goes on by a millisecond from noon of 2026-01-01 in China whenever somebody looks at it, so that what comes later is later. */
final class Ticking implements InstantSource {
    private final AtomicLong looks = new AtomicLong();

    @Override
    public Instant instant() {
        return Service.NOON.plusMillis(looks.incrementAndGet());
    }
}
