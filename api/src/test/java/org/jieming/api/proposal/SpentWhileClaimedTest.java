package org.jieming.api.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.MemoryJournal;
import org.jieming.gazetteer.PlaceCode;
import org.jieming.gazetteer.SpentCode;
import org.jieming.proposal.Application;
import org.jieming.proposal.Approver;
import org.jieming.proposal.Content;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The code of a name whose approval is being withdrawn, from the claim of the proposal until it says so: whoever asks then, on any server. */
class SpentWhileClaimedTest {
    private static final Instant NOW = Instant.parse("2026-01-01T04:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final ItemId STREET = ItemId.named("x");
    private static final String STREETS = "34020710023500";
    private static final PlaceCode CODE = new PlaceCode(STREETS + "000001");

    private final LiveRegister register =
            LiveRegister.open(MemoryJournal.shared(), Clock.fixed(NOW, ZoneOffset.UTC), Progress.SILENT);
    private final Proposals proposals = new Proposals(register.journal().documents());

    @AfterEach
    void stop() {
        register.close();
    }

    private static Entry entry(Step step, Stage to) {
        return new Entry(step, to, "wang", NOW, DAY, "", Optional.empty(), Optional.empty());
    }

    private Kept approved() {
        Values values = Values.of(Descriptor.of(ItemType.PLACE))
                .set("name", "桂花路")
                .set("place_code", CODE.digits())
                .build();
        Content content = new Content(STREET, RevisionNumber.NONE, "", false, values, null);
        Application asked = new Application("甲", "乙", "丙", "丁", "戊", "县政府", Approver.GOVERNMENT);
        return proposals.create(2026, id -> {
            Entry created = entry(Step.CREATE, Stage.DRAFT);
            return at(Stage.IN_USE, Proposal.draft(id, ProposalKind.NAME, content, asked, created));
        });
    }

    private static Proposal at(Stage stage, Proposal proposal) {
        return new Proposal(
                proposal.id(),
                proposal.kind(),
                proposal.content(),
                proposal.application(),
                stage,
                proposal.findings(),
                proposal.reasons(),
                proposal.papers(),
                proposal.history(),
                proposal.earlierNames());
    }

    private static Proposal revoked(Kept kept) {
        return at(Stage.REVOKED, kept.proposal());
    }

    /** What a server that knows nothing but the store says of the code, asked whole and by what its unit and class begin with. */
    private void isSpent(boolean expected) {
        Proposals elsewhere = new Proposals(register.journal().documents());
        List<SpentCode> spent = expected ? List.of(new SpentCode(CODE, STREET)) : List.of();
        assertThat(elsewhere.beginning(CODE.digits())).isEqualTo(spent);
        assertThat(elsewhere.beginning(STREETS)).isEqualTo(spent);
        assertThat(elsewhere.isOthers(CODE, ItemId.named("another street"))).isEqualTo(expected);
        assertThat(elsewhere.isOthers(CODE, STREET)).isFalse();
    }

    @Test
    void it_is_spent_from_the_claim_on_and_stays_so_when_the_proposal_says_that_it_is_withdrawn() {
        Kept kept = approved();
        isSpent(false);
        Kept claimed = proposals.claim(kept, revoked(kept)).orElseThrow();
        isSpent(true);
        proposals.put(revoked(kept), claimed.version()).orElseThrow();
        isSpent(true);
    }

    @Test
    void a_claim_that_is_released_spends_nothing() {
        Kept kept = approved();
        Kept claimed = proposals.claim(kept, revoked(kept)).orElseThrow();
        proposals.release(claimed).orElseThrow();
        isSpent(false);
    }

    /** The index is gone, as in a store of an older version; the claim stands. */
    @Test
    void an_index_that_is_made_anew_finds_it_by_what_the_claimed_proposal_becomes() {
        Kept kept = approved();
        proposals.claim(kept, revoked(kept));
        for (String kind : List.of("proposal-of", "proposal-index")) {
            register.journal().documents().all(kind).forEach((name, document) -> register.journal()
                    .documents()
                    .remove(kind, name, document.version()));
        }
        isSpent(true);
    }
}
