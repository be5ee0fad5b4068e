package org.jieming.api.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.adoption.Adoption;
import org.jieming.api.adoption.Adoptions.Kept;
import org.jieming.api.store.CountedDocuments;
import org.jieming.api.store.MemoryJournal;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;
import org.junit.jupiter.api.Test;

/** Five hundred adopted scenarios, one a minute, ten of each name. */
class AdoptionsTest {
    private static final int ALL = 500;
    private static final Instant NOON = Instant.parse("2026-01-01T04:00:00Z");

    private final CountedDocuments documents = new CountedDocuments(new MemoryJournal().documents());
    private final Adoptions adoptions = new Adoptions(documents);

    private static Entry entry(Step step, Stage to, int minute) {
        return new Entry(
                step,
                to,
                "规划员",
                NOON.plusSeconds(60L * minute),
                LocalDate.parse("2026-01-01"),
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static Adoption adoption(int number) {
        return new Adoption(
                "a" + number,
                "方案" + number % 50,
                Set.of("规划员"),
                List.of(),
                List.of(),
                List.of(entry(Step.CREATE, Stage.SUBMITTED, number)));
    }

    private void all() {
        for (int number = 0; number < ALL; number++) {
            adoptions.put(adoption(number), 0).orElseThrow();
        }
    }

    private static List<String> ids(List<Kept> kept) {
        return kept.stream().map(each -> each.adoption().id()).toList();
    }

    @Test
    void the_latest_are_read_page_by_page_and_no_others() {
        all();
        documents.forget();
        Adoptions.Page first = adoptions.after("", 10);
        assertThat(ids(first.found()))
                .containsExactly("a499", "a498", "a497", "a496", "a495", "a494", "a493", "a492", "a491", "a490");
        // ten places, ten scenarios and whether the order is kept
        assertThat(documents.read()).isEqualTo(21);
        List<String> seen = new ArrayList<>();
        for (Optional<String> at = Optional.of(""); at.isPresent(); ) {
            Adoptions.Page page = adoptions.after(at.get(), 70);
            seen.addAll(ids(page.found()));
            at = page.end();
        }
        assertThat(seen).hasSize(ALL).doesNotHaveDuplicates();
    }

    @Test
    void those_of_a_name_are_read_without_the_others() {
        all();
        documents.forget();
        assertThat(ids(adoptions.ofScenario("方案7")))
                .containsExactlyInAnyOrder("a7", "a57", "a107", "a157", "a207", "a257", "a307", "a357", "a407", "a457");
        assertThat(documents.read()).isEqualTo(21);
        assertThat(adoptions.ofScenario("方案")).isEmpty();
    }

    @Test
    void one_that_something_is_done_to_comes_first_and_stands_once() {
        all();
        Kept old = adoptions.find("a3").orElseThrow();
        Adoption rejected = new Adoption(
                "a3",
                "方案3",
                Set.of("规划员"),
                List.of(),
                List.of(),
                List.of(old.adoption().last(), entry(Step.REJECT, Stage.REJECTED, ALL)));
        adoptions.put(rejected, old.version()).orElseThrow();
        assertThat(ids(adoptions.after("", 2).found())).containsExactly("a3", "a499");
        assertThat(ids(adoptions.after("", ALL + 10).found())).hasSize(ALL).doesNotHaveDuplicates();
    }

    @Test
    void whoever_comes_second_and_a_server_that_dies_in_between_leave_nothing_to_be_seen() {
        all();
        Kept old = adoptions.find("a3").orElseThrow();
        Adoption late = new Adoption(
                "a3",
                "方案3",
                Set.of("规划员"),
                List.of(),
                List.of(),
                List.of(old.adoption().last(), entry(Step.WITHDRAW, Stage.WITHDRAWN, ALL + 1)));
        assertThat(adoptions.put(late, old.version() + 5)).isEmpty();
        assertThat(ids(adoptions.after("", 2).found())).containsExactly("a499");
        assertThat(ids(adoptions.after("", ALL + 10).found())).hasSize(ALL).doesNotHaveDuplicates();
    }

    @Test
    void a_store_that_kept_no_order_is_read_once() {
        all();
        for (String kind : List.of("adoption-latest", "adoption-of-scenario", "adoption-order")) {
            documents.all(kind).forEach((name, document) -> documents.remove(kind, name, document.version()));
        }
        assertThat(ids(adoptions.after("", 2).found())).containsExactly("a499", "a498");
        assertThat(adoptions.ofScenario("方案7")).hasSize(10);
        documents.forget();
        adoptions.after("", 10);
        assertThat(documents.read()).isEqualTo(21);
    }
}
