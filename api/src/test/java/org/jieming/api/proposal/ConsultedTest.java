package org.jieming.api.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.http.Json;
import org.jieming.api.store.CountedDocuments;
import org.jieming.api.store.MemoryJournal;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five hundred proposals of a year, ten of each of fifty names, each about an item of its own; every hundredth is 李明's. */
class ConsultedTest {
    private static final int ALL = 500;

    private final CountedDocuments documents = new CountedDocuments(new MemoryJournal().documents());
    private final Proposals proposals = new Proposals(documents);

    @BeforeEach
    void five_hundred() {
        for (int number = 0; number < ALL; number++) {
            int counted = number;
            proposals.create(2026, id -> proposal(id, counted, "桂花" + counted % 50 + "路"));
        }
    }

    private static Proposal proposal(String id, int number, String name) {
        Values values = Values.of(Descriptor.of(ItemType.PLACE))
                .set("name", name)
                .set("division_code", "340207100")
                .build();
        Entry created = new Entry(
                Step.CREATE,
                Stage.REJECTED,
                number % 100 == 7 ? "李明" : "王芳",
                Instant.parse("2026-01-01T04:00:00Z"),
                LocalDate.parse("2026-01-01"),
                "",
                Optional.empty(),
                Optional.empty());
        return new Proposal(
                id,
                ProposalKind.NAME,
                new Content(ItemId.named("item " + number), RevisionNumber.NONE, "", false, values, null),
                new Application("", "", "", "", "", "", Approver.GOVERNMENT),
                Stage.REJECTED,
                List.of(),
                Map.of(),
                List.of(),
                List.of(created),
                Set.of());
    }

    private static List<String> ids(List<Proposal> some) {
        return some.stream().map(Proposal::id).toList();
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "2026-%04d", number + 1);
    }

    /** Whether all are entered, ten places and ten proposals; one and one; five and five. */
    @Test
    void a_name_an_item_and_an_author_cost_what_is_found() {
        new Consulted(proposals).named("桂花0路");
        documents.forget();
        assertThat(ids(new Consulted(proposals).named("桂花7路")))
                .containsExactly(id(457), id(407), id(357), id(307), id(257), id(207), id(157), id(107), id(57), id(7));
        assertThat(documents.read()).isEqualTo(1 + 10 + 10);
        documents.forget();
        assertThat(ids(new Consulted(proposals).about(ItemId.named("item 42")))).containsExactly(id(42));
        assertThat(documents.read()).isEqualTo(1 + 1 + 1);
        documents.forget();
        assertThat(ids(new Consulted(proposals).by("李明"))).containsExactly(id(407), id(307), id(207), id(107), id(7));
        assertThat(documents.read()).isEqualTo(1 + 5 + 5);
    }

    /** 495 of the 500 are 王芳's: whether all are entered, which those are, and four times up to 128 of them. */
    @Test
    void who_had_a_hand_in_nearly_all_is_answered_by_few_questions() {
        new Consulted(proposals).by("王芳");
        documents.forget();
        assertThat(new Consulted(proposals).by("王芳")).hasSize(495);
        assertThat(documents.asked()).isEqualTo(1 + 1 + 4);
    }

    /** The tenth of its name in the county was refused. */
    @Test
    void a_name_that_was_refused_is_known_without_the_others() {
        Namings namings = new Namings(proposals);
        namings.rejected(ItemId.named("none"), proposal("", 0, "桂花8路").content().values());
        documents.forget();
        Values wanted = proposal("", 0, "桂花7路").content().values();
        assertThat(namings.rejected(ItemId.named("new"), wanted).map(Proposal::id))
                .contains(id(457));
        assertThat(documents.read()).isEqualTo(1 + 10 + 10);
    }

    /** Of 400 names the first 32 are looked up, and then all proposals are read once. */
    @Test
    void a_file_of_many_names_reads_all_once() {
        Consulted consulted = new Consulted(proposals);
        for (int number = 0; number < 32; number++) {
            consulted.named("桂花" + number + "路");
        }
        documents.forget();
        for (int number = 32; number < 50; number++) {
            assertThat(consulted.named("桂花" + number + "路")).hasSize(10);
        }
        for (int number = 100; number < ALL; number++) {
            assertThat(consulted.about(ItemId.named("item " + number))).hasSize(1);
        }
        assertThat(documents.read()).isEqualTo(ALL);
    }

    @Test
    void a_draft_that_wants_another_name_is_found_by_that_and_no_more_by_the_first() {
        Kept kept = proposals.find(id(42)).orElseThrow();
        proposals.put(proposal(id(42), 42, "银杏路"), kept.version()).orElseThrow();
        assertThat(ids(new Consulted(proposals).named("银杏路"))).containsExactly(id(42));
        assertThat(ids(new Consulted(proposals).named("桂花42路"))).hasSize(9).doesNotContain(id(42));
    }

    @Test
    void a_store_that_kept_no_index_is_read_once() {
        for (String kind : List.of("proposal-of", "proposal-index")) {
            documents.all(kind).forEach((name, document) -> documents.remove(kind, name, document.version()));
        }
        assertThat(new Consulted(proposals).named("桂花7路")).hasSize(10);
        documents.forget();
        new Consulted(proposals).named("桂花7路");
        assertThat(documents.read()).isEqualTo(21);
    }

    /** The store of a server that was put back to an older version for a while: one proposal is new, another is about another name. */
    @Test
    void what_an_older_version_wrote_without_the_index_is_found_after_a_start() {
        new Consulted(proposals).named("桂花7路");
        behindTheIndex(proposal(id(ALL), ALL, "银杏路"), 0);
        behindTheIndex(proposal(id(42), 42, "银杏路"), 1);
        new Proposals(documents).complete();
        assertThat(ids(new Consulted(proposals).named("银杏路"))).containsExactly(id(ALL), id(42));
        assertThat(ids(new Consulted(proposals).about(ItemId.named("item " + ALL))))
                .containsExactly(id(ALL));
    }

    private void behindTheIndex(Proposal proposal, long seen) {
        String json = new String(Json.bytes(ProposalJson.write(proposal)), StandardCharsets.UTF_8);
        assertThat(documents.put("proposal", proposal.id(), json, seen)).isPresent();
    }
}
