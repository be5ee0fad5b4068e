package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who answers what is asked of an approval: everybody who may decide but who asked it. The west town of {@link TwoTowns} has a second reviewer, zhao; 桂花路 is
 * approved by 7号 of 2026-01-10, and the document says 8号 of 2026-01-05.
 */
class AskedOfApprovalTest extends TwoTowns {
    private static final String RIGHT =
            Proposing.act("2026-01-05").replace("〔2026〕7号", "〔2026〕8号") + ",\"note\":\"录入时看错批复文件\"";
    private static final String NOT_SO = "\"note\":\"批复文件确为七号\"";

    private Client second = service.stranger();
    private String naming = "";

    @BeforeEach
    void a_street_is_approved_and_the_town_has_two_reviewers() {
        service.enter("zhao", Grant.in(ItemId.named("west"), Role.REVIEWER));
        naming = Proposing.submitted(officer, Proposing.naming(Proposing.STREET));
        today("2026-01-10");
        second = service.signedIn("zhao");
        Proposing.take(reviewer, naming, "approve", Proposing.act("2026-01-10"));
        Proposing.attach(officer, naming, "approval", "revocation");
    }

    /** li asks and takes it back; then zhao asks, and of the two who may decide it is li who did not. */
    @Test
    void a_reviewer_who_took_her_request_back_confirms_that_of_another() {
        Proposing.take(reviewer, naming, "amend", RIGHT);
        Proposing.take(reviewer, naming, "recall", "");
        Proposing.take(second, naming, "amend", RIGHT);
        assertThat(yours(reviewer, "confirm")).isTrue();
        assertThat(yours(second, "confirm")).isFalse();
        assertThat(Proposing.step(second, naming, "confirm", "").status()).isEqualTo(403);
        assertThat(Proposing.take(reviewer, naming, "confirm", "")
                        .at("/approval/number")
                        .asText())
                .isEqualTo("界政函〔2026〕8号");
    }

    /** 8号 is confirmed of li, 9号 declined of zhao: each of the two has asked once, and each answers what the other asks next. */
    @Test
    void two_reviewers_who_both_asked_before_answer_each_other() {
        Proposing.take(reviewer, naming, "amend", RIGHT);
        Proposing.take(second, naming, "confirm", "");
        Proposing.take(second, naming, "amend", RIGHT.replace("8号", "9号"));
        Proposing.take(reviewer, naming, "decline", NOT_SO);
        Proposing.take(reviewer, naming, "amend", RIGHT.replace("8号", "10号"));
        Proposing.take(second, naming, "decline", NOT_SO);
        Proposing.take(second, naming, "amend", RIGHT.replace("8号", "11号"));
        assertThat(Proposing.take(reviewer, naming, "confirm", "")
                        .at("/approval/number")
                        .asText())
                .isEqualTo("界政函〔2026〕11号");
    }

    /** Taken back and asked again by the officer, it is the officer's: li confirms that. Asked again by herself, it is hers. */
    @Test
    void what_she_asked_herself_she_answers_by_no_way() {
        Proposing.take(reviewer, naming, "amend", RIGHT);
        Proposing.take(reviewer, naming, "recall", "");
        Proposing.take(reviewer, naming, "amend", RIGHT);
        for (String step : new String[] {"confirm", "decline"}) {
            Answer own = Proposing.step(reviewer, naming, step, step.equals("decline") ? NOT_SO : "");
            assertThat(own.status()).as(own.text()).isEqualTo(403);
            assertThat(own.text()).contains("此项由您提出", "recall");
        }
        Proposing.take(reviewer, naming, "recall", "");
        Proposing.take(officer, naming, "amend", RIGHT);
        Proposing.take(reviewer, naming, "confirm", "");
    }

    /** Filed by li for the officer: it is no word about whether the approval is to be withdrawn. */
    @Test
    void whoever_moved_the_proposal_on_answers_what_another_asks() {
        Proposing.attach(officer, naming, "filing-report");
        Proposing.take(reviewer, naming, "file", "");
        Proposing.take(
                officer,
                naming,
                "annul",
                "\"note\":\"违反命名规定\",\"act\":{\"number\":\"界政函〔2026〕30号\",\"authority\":\"界名县人民政府\","
                        + "\"decided_on\":\"2026-01-10\"}");
        assertThat(Proposing.take(reviewer, naming, "confirm", "").get("stage").asText())
                .isEqualTo("revoked");
    }

    private boolean yours(Client asked, String step) {
        for (var each : asked.get(naming).json().get("legal")) {
            if (each.get("step").asText().equals(step)) {
                return each.get("yours").asBoolean();
            }
        }
        throw new AssertionError(step);
    }
}
