package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A name from before the Regulation (2022-05-01) is stock beside another of the same; said to be from after it, it is a new name, and is
 * asked what a new one is. Two villages 柳林村 of the west town are recorded from 2020-01-01 on.
 */
class MadeNewTest extends NameDoors {
    private static final String ID = Service.idOf("柳林村");
    private static final String WHY = ",\"reason\":\"据第二次地名普查\"";

    @BeforeEach
    void two_of_one_name() {
        for (String item : new String[] {"柳林村", "另一柳林村"}) {
            service.commit(Service.put(
                    ItemType.PLACE,
                    item,
                    Service.from("2020-01-01"),
                    null,
                    Map.of("name", "柳林村", "kind", "K3", "division_code", Proposing.WEST, "status", "in-use")));
        }
    }

    private Answer patched(String query, String properties) {
        return reviewer.send(
                "PATCH",
                ITEMS + "/" + ID + query,
                "{\"properties\":{" + properties + "}," + ACT + WHY + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
    }

    @Test
    void a_correction_that_begins_after_the_regulation_is_asked_for_its_uniqueness() {
        Refusal.by(patched("?datetime=2025-01-01", "\"valid_from\":\"2024-01-01\""), "A-12", "name");
        // 2021 is before it still
        Answer earlier = patched("?datetime=2025-01-01", "\"valid_from\":\"2021-01-01\"");
        assertThat(earlier.status()).as(earlier.text()).isEqualTo(200);
        Refusal.by(patched("?datetime=2025-01-01", "\"approved_on\":\"2024-01-01\""), "A-12", "name");
    }

    /** The village bears the name since 2020 whatever is told of it from 2025 on. */
    @Test
    void a_change_from_a_day_on_leaves_it_stock() {
        Answer changed = patched("", "\"valid_from\":\"2025-12-01\",\"meaning\":\"柳树成林\"");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.text()).doesNotContain("A-12");
    }

    @Test
    void a_row_that_says_it_was_approved_after_the_regulation_is_asked_and_one_before_is_not() {
        String header = "id,名称,批准时间\n" + ID + ",柳林村,";
        assertThat(judged(reviewer, header + "2024-01-01\n")
                        .at("/counts/rejected")
                        .asInt())
                .isEqualTo(1);
        assertThat(judged(reviewer, header + "1986-05-01\n")
                        .at("/counts/changed")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_proposal_that_corrects_the_first_day_is_asked_too() {
        String late = Proposing.begin(officer, Proposing.correcting(ID, "{\"valid_from\":\"2024-01-01\"}"));
        Refusal.by(Proposing.step(officer, late, "check", ""), "A-12", "name");
        String early = Proposing.begin(officer, Proposing.correcting(ID, "{\"valid_from\":\"2021-01-01\"}"));
        Proposing.take(officer, early, "check", "");
    }
}
