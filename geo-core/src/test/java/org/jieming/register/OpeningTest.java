package org.jieming.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.register.Opening.State;
import org.junit.jupiter.api.Test;

/** A home that opened on 2020-01-01 and closed on 2024-01-01, as a bureau writes it down once it is closed. */
class OpeningTest {
    private static final Optional<LocalDate> FIRST = Optional.of(LocalDate.of(2020, 1, 1));
    private static final Optional<LocalDate> END = Optional.of(LocalDate.of(2024, 1, 1));
    private static final LocalDate BEFORE = LocalDate.of(2019, 12, 31);
    private static final LocalDate WITHIN = LocalDate.of(2022, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2024, 1, 1);

    private static Opening of(State state, Optional<LocalDate> opened, Optional<LocalDate> closed) {
        return new Opening(state, opened, closed, Optional.empty());
    }

    @Test
    void what_is_closed_now_was_open_between_its_days() {
        Opening home = of(State.NO_MORE, FIRST, END);
        assertThat(home.isOpen(BEFORE)).isFalse();
        assertThat(home.isOpen(WITHIN)).isTrue();
        assertThat(home.isOpen(LAST)).isTrue();
        assertThat(home.isOpen(AFTER)).isFalse();
        assertThat(home.mayBeOpen(WITHIN)).isFalse();
    }

    @Test
    void without_a_first_day_nobody_knows_whether_it_was_open_before_its_last() {
        Opening home = of(State.NO_MORE, Optional.empty(), END);
        assertThat(home.isOpen(WITHIN)).isFalse();
        assertThat(home.mayBeOpen(WITHIN)).isTrue();
        assertThat(home.mayBeOpen(AFTER)).isFalse();
    }

    @Test
    void without_a_last_day_it_is_closed_on_every_day_of_which_the_record_speaks() {
        Opening home = of(State.NO_MORE, FIRST, Optional.empty());
        assertThat(home.isOpen(WITHIN)).isFalse();
        assertThat(home.mayBeOpen(WITHIN)).isFalse();
    }

    @Test
    void what_is_open_or_says_nothing_goes_by_its_days() {
        assertThat(of(State.OPEN, FIRST, END).isOpen(LAST)).isTrue();
        assertThat(of(State.OPEN, FIRST, END).isOpen(AFTER)).isFalse();
        assertThat(of(State.UNSAID, FIRST, END).isOpen(WITHIN)).isTrue();
        assertThat(of(State.NOT_YET, FIRST, END).isOpen(WITHIN)).isFalse();
    }
}
