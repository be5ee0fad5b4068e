package org.jieming.api.proposal;

import static org.assertj.core.api.Assertions.assertThat;

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
    private final MemoryJournal journal = new MemoryJournal();
    private final LiveRegister register = LiveRegister.open(journal, clock, Progress.SILENT);
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
    void a_server_that_dies_after_the_register_has_it_leaves_the_proposal_approved() {
        Kept kept = submitted();
        Proposal becoming = approved(kept.proposal());
        proposals.claim(kept, becoming);
        register.commit(Registration.approved(becoming, register.now(), "li", ACT));
        // somebody else edits the place before the claim is settled
        register.commit(ChangeSet.of("zhao", "", List.of(new Change.End(ItemId.named("x"), DAY.plusYears(1)))));
        clock.now = clock.now.plus(Duration.ofMinutes(3));
        Kept settled = decisions.find("2026-0001").orElseThrow();
        assertThat(settled.proposal()).isEqualTo(becoming.written(new RevisionNumber(1)));
    }

    /** What the register says is so, however short a time ago its server died. */
    @Test
    void what_the_register_has_is_settled_at_once() {
        Kept kept = submitted();
        Proposal becoming = approved(kept.proposal());
        proposals.claim(kept, becoming);
        register.commit(Registration.approved(becoming, register.now(), "li", ACT));
        Kept settled = decisions.find("2026-0001").orElseThrow();
        assertThat(settled.claimed()).isEmpty();
        assertThat(settled.proposal()).isEqualTo(becoming.written(new RevisionNumber(1)));
    }

    /** The lock beside the store keeps others out: whoever claimed before this server began is dead. */
    @Test
    void a_server_that_writes_alone_settles_what_was_left_before_it_began() {
        Kept kept = submitted();
        proposals.claim(kept, approved(kept.proposal()));
        clock.now = clock.now.plus(Duration.ofSeconds(1));
        LiveRegister anew = LiveRegister.open(journal, clock, Progress.SILENT);
        Kept settled = new Decisions(anew, proposals).find("2026-0001").orElseThrow();
        assertThat(settled.claimed()).isEmpty();
        assertThat(settled.proposal()).isEqualTo(kept.proposal());
        anew.close();
    }

    @Test
    void a_claimed_proposal_is_decided_by_nobody_else() {
        Kept kept = submitted();
        Proposal becoming = approved(kept.proposal());
        proposals.claim(kept, becoming);
        assertThat(decisions.take(kept, becoming, Registration.approved(becoming, register.now(), "sun", ACT)))
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
