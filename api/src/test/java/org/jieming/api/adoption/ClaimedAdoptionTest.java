package org.jieming.api.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.adoption.Adoption;
import org.jieming.adoption.Planned;
import org.jieming.api.adoption.Adoptions.Kept;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.MemoryJournal;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;
import org.jieming.register.ItemId;
import org.jieming.register.RevisionNumber;
import org.junit.jupiter.api.Test;

/** An adopted scenario whose server died between the claim and the register. */
class ClaimedAdoptionTest {
    private static Entry entry(Step step, Stage to) {
        return new Entry(
                step,
                to,
                "乙",
                Instant.parse("2026-01-01T04:00:00Z"),
                LocalDate.parse("2026-01-01"),
                "",
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void what_a_server_left_half_written_is_settled_when_the_next_one_starts() {
        try (LiveRegister register = LiveRegister.open(new MemoryJournal(), Clock.systemUTC(), Progress.SILENT)) {
            Adoptions adoptions = new Adoptions(register.journal().documents());
            Planned closing = new Planned(
                    Planned.Action.CLOSE,
                    ItemId.named("日间照料中心"),
                    new RevisionNumber(1),
                    "日间照料中心",
                    "E5",
                    Optional.empty(),
                    Optional.empty());
            Adoption adoption = new Adoption(
                    "a1", "方案", Set.of("甲"), List.of(closing), List.of(), List.of(entry(Step.CREATE, Stage.SUBMITTED)));
            Kept kept = adoptions.put(adoption, 0).orElseThrow();
            adoptions.claim(kept, entry(Step.APPROVE, Stage.APPROVED)).orElseThrow();

            new Decisions(register, adoptions).settleAll();
            Kept settled = adoptions.find("a1").orElseThrow();
            assertThat(settled.claimed()).isEmpty();
            assertThat(settled.adoption()).isEqualTo(adoption);
            // whoever saw it before has seen it, though it was written twice since
            assertThat(settled.seen()).isEqualTo(kept.seen());
        }
    }
}
