package org.jieming.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Guesses at many accounts from one place. */
class ThrottleTest {
    private static final Origin OFFICE = Origin.of("198.51.100.7");

    private Instant now = Instant.parse("2026-03-02T00:30:00Z");
    private final InstantSource clock = () -> now;
    private final Throttle throttle = new Throttle(clock.withZone(ZoneOffset.UTC));

    /** How many of so many accounts, each tried once, are really tried. */
    private int sprayed(int accounts, Origin origin) {
        int tried = 0;
        for (int i = 0; i < accounts; i++) {
            tried += throttle.begin("name" + now + i, origin).isZero() ? 1 : 0;
        }
        return tried;
    }

    @Test
    void one_guess_at_each_of_many_accounts_is_bounded_like_many_at_one() {
        assertThat(sprayed(400, OFFICE)).isEqualTo(100);
        assertThat(throttle.begin("another", OFFICE)).isEqualTo(Duration.ofSeconds(30));
        now = now.plus(Duration.ofMinutes(5));
        // one in half a minute: ten
        assertThat(sprayed(400, OFFICE)).isEqualTo(10);
        assertThat(throttle.begin("another", Origin.of("203.0.113.9"))).isEqualTo(Duration.ZERO);
        // a night later as at first, and not more
        now = now.plus(Duration.ofHours(12));
        assertThat(sprayed(400, OFFICE)).isEqualTo(100);
    }

    @Test
    void who_has_signed_in_there_before_is_not_kept_out_by_what_others_guess() {
        throttle.begin("wang", OFFICE);
        throttle.succeeded("wang", OFFICE);
        sprayed(400, OFFICE);
        assertThat(throttle.begin("wang", OFFICE)).isEqualTo(Duration.ZERO);
        assertThat(throttle.begin("li", OFFICE)).isPositive();
        // her own account is guessed no faster for it: five mistakes, the one above among them, then one second
        for (int mistake = 2; mistake <= Throttle.FREE; mistake++) {
            assertThat(throttle.begin("wang", OFFICE)).isEqualTo(Duration.ZERO);
        }
        assertThat(throttle.begin("wang", OFFICE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void an_office_that_signs_in_behind_one_address_makes_no_mistakes_by_it() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(throttle.begin("officer" + i, OFFICE)).isEqualTo(Duration.ZERO);
            throttle.succeeded("officer" + i, OFFICE);
        }
        assertThat(sprayed(400, OFFICE)).isEqualTo(100);
    }

    @Test
    void the_addresses_of_one_subscriber_are_one_place() {
        assertThat(Origin.of("2001:db8:1:2::1")).isEqualTo(Origin.of("[2001:db8:1:2:ffff:ffff:ffff:ffff]"));
        assertThat(Origin.of("2001:db8:1:2::1")).isNotEqualTo(Origin.of("2001:db8:1:3::1"));
        assertThat(Origin.of("fe80::1%eth0")).isEqualTo(Origin.of("fe80::2"));
        assertThat(Origin.of("198.51.100.7")).isNotEqualTo(Origin.of("198.51.100.8"));
        // what is no address is never looked up, and does not fill the memory
        assertThat(Origin.of("a:b.example:80").text()).isEqualTo("a:b.example:80");
        assertThat(Origin.of("x".repeat(10_000)).text()).hasSize(64);
    }
}
