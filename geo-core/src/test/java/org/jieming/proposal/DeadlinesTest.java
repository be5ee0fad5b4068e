package org.jieming.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jieming.proposal.Deadline.Light;
import org.junit.jupiter.api.Test;

/** The two clocks; all approvals are of 2026-03-02. */
class DeadlinesTest {

    @Test
    void the_fifteenth_day_is_counted_from_the_day_after_the_approval_on_both_clocks_of_a_government() {
        // 3 March is the first day, so the fifteenth is 17 March, a Tuesday
        List<Deadline> deadlines = Deadlines.of(Proposing.approved(Approver.GOVERNMENT));
        assertThat(deadlines).extracting(Deadline::step).containsExactly(Step.FILE, Step.ANNOUNCE);
        assertThat(deadlines).extracting(Deadline::last).containsOnly(LocalDate.parse("2026-03-17"));
        assertThat(deadlines).extracting(Deadline::nextWeekday).containsOnly(LocalDate.parse("2026-03-17"));
    }

    @Test
    void the_announcement_of_another_department_is_counted_from_the_filing() {
        Proposal approved = Proposing.withPapers(
                Proposing.approved(Approver.OTHER_DEPARTMENT), List.of(Paper.Kind.APPROVAL, Paper.Kind.FILING_REPORT));
        assertThat(Deadlines.of(approved)).extracting(Deadline::step).containsExactly(Step.FILE);
        // filed on 13 March: 14 March is the first day, 28 March, a Saturday, the fifteenth
        Proposal filed = Proposing.take(approved, Step.FILE, Proposing.OFFICER, LocalDate.parse("2026-03-13"));
        Deadline announcing = Deadlines.of(filed).get(1);
        assertThat(announcing.last()).isEqualTo("2026-03-28");
        assertThat(announcing.nextWeekday()).isEqualTo("2026-03-30");
    }

    @Test
    void the_light_turns_amber_five_days_before_the_end_and_red_the_day_after() {
        Deadline filing = Deadlines.of(Proposing.approved(Approver.GOVERNMENT)).get(0);
        assertThat(filing.light(LocalDate.parse("2026-03-11"))).isEqualTo(Light.GREEN);
        assertThat(filing.light(LocalDate.parse("2026-03-12"))).isEqualTo(Light.AMBER);
        assertThat(filing.light(LocalDate.parse("2026-03-17"))).isEqualTo(Light.AMBER);
        assertThat(filing.light(LocalDate.parse("2026-03-18"))).isEqualTo(Light.RED);
        assertThat(filing.left(LocalDate.parse("2026-03-18"))).isEqualTo(-1);
    }

    @Test
    void what_was_done_in_time_is_green_for_ever_and_what_was_done_late_stays_red() {
        Proposal approved = Proposing.withPapers(
                Proposing.approved(Approver.GOVERNMENT), List.of(Paper.Kind.APPROVAL, Paper.Kind.FILING_REPORT));
        LocalDate later = LocalDate.parse("2027-01-01");
        Proposal inTime = Proposing.take(approved, Step.FILE, Proposing.OFFICER, LocalDate.parse("2026-03-17"));
        assertThat(Deadlines.of(inTime).get(0).light(later)).isEqualTo(Light.GREEN);
        Proposal late = Proposing.take(approved, Step.FILE, Proposing.OFFICER, LocalDate.parse("2026-03-18"));
        assertThat(Deadlines.of(late).get(0).light(later)).isEqualTo(Light.RED);
    }
}
