package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** A proposal tells the sources of what its place would state; nobody is asked to decide what no register takes (R-EVIDENCE). It is 2026-01-01. */
class ProposedSourcesTest extends TwoTowns {
    private static String citing(String of) {
        return Proposing.STREET.replace("\"kind\"", "\"sources\":[\"" + of + "\uFF1A地名志(1986)\"],\"kind\"");
    }

    @Test
    void a_check_refuses_sources_of_what_the_name_does_not_state_and_no_reason_frees_from_it() {
        String wrong = Proposing.begin(officer, Proposing.naming(citing("不存在")));
        Answer checked = Proposing.step(
                officer, wrong, "check", Proposing.reasons().replace("{", "{\"R-EVIDENCE\":\"地名志确有记载\","));
        assertThat(checked.status()).as(checked.text()).isEqualTo(422);
        assertThat(checked.json().get("findings").findValuesAsText("rule")).contains("R-EVIDENCE");
        assertThat(checked.text()).contains("不存在", "删去此行", "leave the line out");
        Proposing.take(
                officer, Proposing.begin(officer, Proposing.naming(citing("桂花路"))), "check", Proposing.reasons());
    }

    /** 杨家湾 is to be 杨柳湾: it keeps what is cited of the name that becomes a former one. */
    @Test
    void a_renaming_keeps_the_sources_of_the_name_until_now() {
        String body = Proposing.renaming(Service.idOf("杨家湾"), "杨柳湾")
                .replace("\"kind\":\"K3\"", "\"sources\":[\"杨家湾\uFF1A县志(1990)\",\"杨柳湾\uFF1A批复\"],\"kind\":\"K3\"");
        Answer checked = Proposing.step(officer, Proposing.begin(officer, body), "check", Proposing.reasons());
        assertThat(checked.text()).doesNotContain("R-EVIDENCE");
    }
}
