package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieming.api.auth.Account;
import org.jieming.api.auth.Accounts;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom both parties may send into a round, told to those who see to the line and to nobody else. */
class LineInspectorsTest {
    private static final String INSPECTORS = "/line-care/" + Inspecting.LINE + "/inspectors";
    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    /** Zhang inspects for A and Li for B; beside them a reviewer of A, an inspector of all, and one whose account is closed. */
    @Test
    void both_parties_are_offered_the_inspectors_of_their_own_divisions() {
        work.service.enter("sun", Grant.in(ItemId.named("a"), Role.REVIEWER));
        work.service.enter("shi", Grant.everywhere(Role.INSPECTOR));
        work.service.enter("qian", Grant.in(ItemId.named("a"), Role.INSPECTOR));
        new Accounts(work.service.register.journal().documents()).close("qian");
        assertThat(work.a.get(INSPECTORS).text()).isEqualTo("{\"a\":[\"zhang\"],\"b\":[\"li\"]}");
        assertThat(work.b.get(INSPECTORS).text()).isEqualTo("{\"a\":[\"zhang\"],\"b\":[\"li\"]}");
    }

    /** What an account is signed in with is no name of a person: it goes into no plan, and the other party learns it by none. */
    @Test
    void an_account_without_a_name_is_offered_to_nobody() {
        new Accounts(work.service.register.journal().documents())
                .put(new Account("wu", "", "", List.of(Grant.in(ItemId.named("a"), Role.INSPECTOR)), false), 0);
        assertThat(work.b.get(INSPECTORS).text()).isEqualTo("{\"a\":[\"zhang\"],\"b\":[\"li\"]}");
    }

    @Test
    void who_does_not_see_to_the_line_learns_no_name() {
        work.service.commit(JurisdictionTest.unit("c", "340209", 118.2, 118.3));
        Client other = work.service.enter("wang", Grant.in(ItemId.named("c"), Role.INSPECTOR));
        Client officer = work.service.enter("zhao", Grant.in(ItemId.named("a"), Role.PLACE_NAME_OFFICER));
        assertThat(work.service.stranger().get(INSPECTORS).status()).isEqualTo(401);
        assertThat(officer.get(INSPECTORS).status()).isEqualTo(403);
        assertThat(other.get(INSPECTORS).status()).isEqualTo(404);
        assertThat(other.get(INSPECTORS).text()).doesNotContain("zhang");
    }
}
