package org.jieming.api.resource.inspection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How much of reports an account may send. */
class ReportLimitTest {

    /** Each report may bear 6 MiB; 33 of them are 198 MiB, and the day of the clock ends 24 hours after the first. */
    @Test
    void photographs_are_weighed_by_the_day_and_by_the_account() {
        ReportLimit limit = new ReportLimit(Clock.fixed(Instant.parse("2026-05-02T00:00:00Z"), ZoneOffset.UTC));
        for (int i = 0; i < 33; i++) {
            limit.weigh("zhang", 6 << 20);
        }
        assertThatThrownBy(() -> limit.weigh("zhang", 6 << 20)).hasMessageContaining("200 MiB");
        limit.weigh("zhang", 2 << 20);
        limit.weigh("li", 6 << 20);
    }
}
