package org.jieming.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.inspection.Stage.Act;
import org.jieming.register.Fingerprint;
import org.junit.jupiter.api.Test;

/** A round goes on when both teams have signed the same text. */
class StageTest {
    private static final Fingerprint ONE = new Fingerprint("1".repeat(64));
    private static final Fingerprint TWO = new Fingerprint("2".repeat(64));

    private static Signature signed(Paper paper, Team team, Fingerprint content) {
        return new Signature(paper, team, content, "somebody", Instant.EPOCH, Optional.empty());
    }

    @Test
    void one_signature_opens_nothing_and_the_second_does() {
        Map<Paper, Fingerprint> papers = Map.of(Paper.PLAN, ONE);
        List<Signature> signatures = new ArrayList<>(List.of(signed(Paper.PLAN, Team.A, ONE)));
        assertThat(Stage.of(papers, signatures)).isEqualTo(Stage.PLANNED);
        signatures.add(signed(Paper.PLAN, Team.B, ONE));
        assertThat(Stage.of(papers, signatures)).isEqualTo(Stage.FIELD);
    }

    @Test
    void a_signature_under_another_text_counts_for_nothing() {
        List<Signature> signatures = List.of(signed(Paper.PLAN, Team.A, ONE), signed(Paper.PLAN, Team.B, TWO));
        assertThat(Stage.of(Map.of(Paper.PLAN, TWO), signatures)).isEqualTo(Stage.PLANNED);
    }

    @Test
    void papers_are_signed_in_their_order_and_the_last_closes_the_round() {
        List<Signature> signatures = new ArrayList<>();
        for (Team team : Team.values()) {
            signatures.add(signed(Paper.PLAN, team, ONE));
            signatures.add(signed(Paper.REPORT, team, ONE));
        }
        assertThat(Stage.of(Map.of(Paper.PLAN, ONE, Paper.REPORT, ONE), signatures))
                .isEqualTo(Stage.FIELD);
        for (Team team : Team.values()) {
            signatures.add(signed(Paper.MINUTES, team, TWO));
        }
        assertThat(Stage.of(Map.of(Paper.PLAN, ONE, Paper.MINUTES, TWO, Paper.REPORT, ONE), signatures))
                .isEqualTo(Stage.REPORTED);
    }

    @Test
    void what_may_be_done_follows_from_the_stage() {
        assertThat(may(Stage.PLANNED)).containsExactly(Act.CHANGE_PLAN, Act.SIGN_PLAN, Act.CHECK_OFFICE);
        assertThat(may(Stage.FIELD))
                .containsExactly(
                        Act.CHECK_OFFICE, Act.OBSERVE, Act.STATE, Act.HANDLE, Act.WRITE_MINUTES, Act.SIGN_MINUTES);
        assertThat(may(Stage.CONCLUDED)).containsExactly(Act.OBSERVE, Act.STATE, Act.HANDLE, Act.SIGN_REPORT);
        assertThat(may(Stage.REPORTED)).containsExactly(Act.STATE, Act.HANDLE, Act.ARCHIVE);
    }

    @Test
    void who_comes_too_early_is_told_every_stage_in_which_it_is_done() {
        String told = Stage.PLANNED.admits(Act.HANDLE).<String>fold(() -> "", refused -> refused.sentence()
                .zh());
        assertThat(told).contains("“外业联检”、“已形成纪要”或“联检报告已签署”阶段");
        assertThat(Stage.PLANNED.admits(Act.ARCHIVE).<String>fold(() -> "", refused -> refused.sentence()
                        .en()))
                .endsWith("this is done at “Report signed”");
    }

    private static List<Act> may(Stage stage) {
        return java.util.Arrays.stream(Act.values())
                .filter(act -> stage.admits(act).fold(() -> true, refused -> false))
                .toList();
    }
}
