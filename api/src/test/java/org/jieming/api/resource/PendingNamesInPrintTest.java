package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** What publications say of a name that is approved and not in use yet, announced or not. It is 2026-01-01. */
class PendingNamesInPrintTest extends TwoTowns {
    private String made(String process, String form) {
        Answer answer = officer.send(
                "POST",
                "/processes/" + process + "/execution?f=" + form,
                "{\"inputs\":{\"area\":\"340207100\"}}",
                "Content-Type",
                "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void a_name_that_is_approved_and_not_in_use_yet_is_printed_as_such() {
        String naming = Proposing.filed(officer, reviewer, Proposing.naming(Proposing.STREET));
        assertThat(made("gazetteer-list", "csv").lines())
                .filteredOn(line -> line.contains("桂花路"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("已批准,尚未启用"));
        assertThat(made("gazetteer-dictionary", "html")).contains("(已批准,尚未启用)");
        Proposing.take(officer, naming, "announce", "\"note\":\"政府网站\",\"channels\":[\"government-website\"]");
        Proposing.take(officer, naming, "enter", "");
        assertThat(made("gazetteer-list", "csv")).contains("桂花路").doesNotContain("尚未启用");
        assertThat(made("gazetteer-dictionary", "html")).doesNotContain("尚未启用");
    }

    /** The number stands on the record of the name and in the act behind it, which says body and day too. */
    @Test
    void the_dictionary_tells_an_approval_once() {
        Proposing.approved(officer, reviewer, Proposing.naming(Proposing.STREET));
        String page = made("gazetteer-dictionary", "html");
        assertThat(page.split("界政函〔2026〕7号", -1)).as(page).hasSize(2);
        assertThat(page).contains("界政函〔2026〕7号 关于命名的批复 (界名县人民政府, 2026-01-01)");
    }
}
