package org.jieming.api.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.MemoryJournal;
import org.jieming.proposal.Application;
import org.jieming.proposal.Approver;
import org.jieming.proposal.Ask;
import org.jieming.proposal.Content;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Registration;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;
import org.jieming.proposal.Transition;
import org.jieming.proposal.Workflow;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Decisions whose server dies between the claim, the register and the record. */
class DecisionsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final Act ACT = new Act("1号", "", "县政府", Optional.of(DAY), Optional.empty(), Optional.empty());

    private final MovedClock clock = new MovedClock();
    private final LiveRegister register = LiveRegister.open(MemoryJournal.shared(), clock, Progress.SILENT);
    private final Proposals proposals = new Proposals(register.journal().documents());
    private final Decisions decisions = new Decisions(register, proposals);

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    void what_is_kept_comes_back_as_it_was() {
        Kept kept = submitted();
        assertThat(proposals.find("2026-0001")).contains(kept);
        assertThat(proposals.create(2026, this::submitted).proposal().id()).isEqualTo("2026-0002");
        assertThat(proposals.all()).extracting(each -> each.proposal().id()).containsExactly("2026-0002", "2026-0001");
    }

    @Test
    void a_server_that_dies_before_the_register_has_it_leaves_the_proposal_waiting() {
        Kept kept = submitted();
        proposals.claim(kept, approved(kept.proposal()));
        assertThat(decisions.find("2026-0001").orElseThrow().claimed()).isPresent();
        clock.now = clock.now.plus(Duration.ofMinutes(3));
        Kept settled = decisions.find("2026-0001").orElseThrow();
        assertThat(settled.claimed()).isEmpty();
        assertThat(settled.proposal()).isEqualTo(kept.proposal());
    }

    @Test
    void where_no_other_server_writes_a_claim_that_nobody_writes_for_is_released_at_once() {
        try (LiveRegister alone = LiveRegister.open(new MemoryJournal(), clock, Progress.SILENT)) {
            Proposals kept = new Proposals(alone.journal().documents());
            Kept submitted = kept.create(2026, this::submitted);
            kept.claim(submitted, approved(submitted.proposal()));
            Kept settled = new Decisions(alone, kept).find("2026-0001").orElseThrow();
            assertThat(settled.claimed()).isEmpty();
            assertThat(settled.proposal()).isEqualTo(submitted.proposal());
        }
    }

    @Test
    void a_server_that_dies_after_the_register_has_it_leaves_the_proposal_approved_at_once() {
        Kept kept = submitted();
        Proposal becoming = approved(kept.proposal());
        proposals.claim(kept, becoming);
        register.commit(Registration.approved(becoming, register.now(), "li", ACT));
        // somebody else edits the place before the claim is settled
        register.commit(ChangeSet.of("zhao", "", List.of(new Change.End(ItemId.named("x"), DAY.plusYears(1)))));
        Kept settled = decisions.find("2026-0001").orElseThrow();
        assertThat(settled.proposal()).isEqualTo(becoming.written(new RevisionNumber(1)));
        assertThat(settled.claimed()).isEmpty();
    }

    @Test
    void what_a_server_left_half_written_is_settled_when_the_next_one_starts() {
        Kept kept = submitted();
        Proposal becoming = approved(kept.proposal());
        proposals.claim(kept, becoming);
        register.commit(Registration.approved(becoming, register.now(), "li", ACT));
        new Decisions(register, proposals).settleAll();
        assertThat(proposals.find("2026-0001").orElseThrow().proposal())
                .isEqualTo(becoming.written(new RevisionNumber(1)));
    }

    @Test
    void an_approval_that_waits_longer_than_a_claim_lives_is_said_of_its_proposal_all_the_same() {
        Kept kept = submitted();
        Proposal becoming = approved(kept.proposal());
        Decisions otherServer = new Decisions(register, proposals);
        Kept written = decisions
                .take(kept, becoming, now -> {
                    clock.now = clock.now.plus(Duration.ofMinutes(3));
                    // on the server that writes the claim stands; another one takes it for left behind
                    assertThat(decisions.find("2026-0001").orElseThrow().claimed())
                            .isPresent();
                    assertThat(otherServer.find("2026-0001").orElseThrow().claimed())
                            .isEmpty();
                    return Registration.approved(becoming, now, "li", ACT);
                })
                .orElseThrow()
                .kept();
        assertThat(written.proposal()).isEqualTo(becoming.written(new RevisionNumber(1)));
        assertThat(decisions.find("2026-0001")).contains(written);
    }

    @Test
    void an_approval_that_its_own_question_keeps_out_leaves_the_proposal_waiting() {
        Kept kept = submitted();
        assertThatThrownBy(() -> decisions.take(kept, approved(kept.proposal()), now -> {
                    throw new IllegalStateException("a name like it was recorded meanwhile");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("meanwhile");
        assertThat(register.now().number()).isEqualTo(RevisionNumber.NONE);
        Kept waiting = proposals.find("2026-0001").orElseThrow();
        assertThat(waiting.claimed()).isEmpty();
        assertThat(waiting.proposal()).isEqualTo(kept.proposal());
    }

    @Test
    void a_claimed_proposal_is_decided_by_nobody_else() {
        Kept kept = submitted();
        Proposal becoming = approved(kept.proposal());
        proposals.claim(kept, becoming);
        assertThat(decisions.take(kept, becoming, now -> Registration.approved(becoming, now, "sun", ACT)))
                .isEmpty();
        assertThat(register.now().number()).isEqualTo(RevisionNumber.NONE);
    }

    private Kept submitted() {
        return proposals.create(2026, this::submitted);
    }

    private Proposal submitted(String id) {
        Values values = Values.of(Descriptor.of(ItemType.PLACE))
                .set("name", "桂花路")
                .set("former_names", List.of("丹桂路"))
                .build();
        Content content =
                new Content(ItemId.named("x"), RevisionNumber.NONE, "", false, values, Shape.point(118.05, 31.05));
        Application asked = new Application("甲", "乙", "丙", "丁", "戊", "县政府", Approver.GOVERNMENT);
        Entry created =
                new Entry(Step.CREATE, Stage.DRAFT, "wang", clock.now, DAY, "", Optional.empty(), Optional.empty());
        Proposal draft = Proposal.draft(id, ProposalKind.NAME, content, asked, created);
        return new Proposal(
                id,
                draft.kind(),
                content,
                asked,
                Stage.SUBMITTED,
                List.of(),
                Map.of("A-16", "习惯"),
                List.of(),
                draft.history(),
                draft.earlierNames());
    }

    private Proposal approved(Proposal proposal) {
        Ask ask = new Ask(Step.APPROVE, "li", clock.now, DAY, DAY, "", Optional.of(ACT), List.of(), Map.of());
        return ((Transition.Taken) Workflow.take(proposal, ask)).after();
    }

    /** A clock that a test moves. */
    private static final class MovedClock extends Clock {
        private volatile Instant now = Instant.parse("2026-01-01T04:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
