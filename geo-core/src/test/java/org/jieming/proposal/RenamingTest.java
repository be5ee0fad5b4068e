package org.jieming.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.proposal.Proposing.STREET;

import java.time.LocalDate;
import java.util.List;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;

/** 桂花路 is in use since 2020-01-01. */
class RenamingTest {
    private static final Period SINCE = Period.from(LocalDate.parse("2020-01-01"));
    private static final Period LATER = Period.from(LocalDate.parse("2026-01-01"));
    private static final Values STREETS = Proposing.values("name", "桂花路", "status", "in-use");
    private static final Timeline BEFORE =
            Proposing.register(put(SINCE, STREETS)).timeline(ItemType.PLACE, STREET);

    private static Change.Put put(Period valid, Values values) {
        return new Change.Put(STREET, ItemType.PLACE, valid, values, null);
    }

    private static String field(Period valid, String name) {
        Values values = STREETS.toBuilder().set("name", name).build();
        return Renaming.overwriting(BEFORE, put(valid, values))
                .map(Finding::field)
                .orElse("free");
    }

    @Test
    void a_standard_name_is_not_written_over_from_its_first_day() {
        assertThat(field(SINCE, "丹桂路")).isEqualTo("valid_from");
        assertThat(field(Period.ALWAYS, "丹桂路")).isEqualTo("valid_from");
        assertThat(field(LATER, "丹桂路")).isEqualTo("free");
        // blanks are no part of a name
        assertThat(field(SINCE, "桂花 路")).isEqualTo("free");
    }

    @Test
    void a_name_that_nobody_approved_is_the_officers_to_write_over() {
        Values planned = STREETS.toBuilder().set("status", "planned").build();
        Timeline before = Proposing.register(put(SINCE, planned)).timeline(ItemType.PLACE, STREET);
        Values other = planned.toBuilder().set("name", "丹桂路").build();
        assertThat(Renaming.overwriting(before, put(SINCE, other))).isEmpty();
        assertThat(Renaming.kept(planned, other)).isEqualTo(other);
    }

    @Test
    void the_old_name_stays_among_the_former_ones_once() {
        Values renamed = STREETS.toBuilder().set("name", "丹桂路").build();
        Values kept = Renaming.kept(STREETS, renamed);
        assertThat(kept.get("former_names")).contains(List.of("桂花路"));
        assertThat(Renaming.kept(STREETS, kept)).isEqualTo(kept);
    }
}
