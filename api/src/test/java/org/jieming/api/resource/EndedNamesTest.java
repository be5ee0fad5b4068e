package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** What is approved ends what was on its way: an abolition on the first day of a version or of a name. It is 2026-01-01 at the {@link NameDoors}. */
class EndedNamesTest extends NameDoors {
    private static String abolishing(String item) {
        return Proposing.renaming(item, "").replace("\"rename\"", "\"abolish\"").replace("\"name\":\"\",", "");
    }

    /** The meaning is recorded from today on, so that the abolition leaves that version no day; the renaming was drafted before it. */
    @Test
    void an_abolition_on_the_first_day_of_a_version_is_undone_by_no_earlier_draft() {
        village(officer, "PATCH", "", "{\"properties\":{\"valid_from\":\"2026-01-01\",\"meaning\":\"杨姓聚居\"}}");
        String item = Service.idOf("杨家湾");
        String renaming = Proposing.submitted(officer, Proposing.renaming(item, "杨柳湾"));
        String abolition = Proposing.submitted(officer, abolishing(item));
        Proposing.take(reviewer, abolition, "approve", Proposing.act());
        assertThat(reviewer.get(ITEMS + "/" + item).status()).isEqualTo(410);
        Answer stale = Proposing.step(reviewer, renaming, "approve", Proposing.act());
        assertThat(stale.status()).as(stale.text()).isEqualTo(412);
        assertThat(reviewer.get(ITEMS + "/" + item).status()).isEqualTo(410);
        assertThat(reviewer.get(renaming).json().get("stage").asText()).isEqualTo("submitted");
    }

    /** 六洲村 is approved and abolished on 2026-01-01: it was on that day, and nothing more of it is filed, announced or entered. */
    @Test
    void a_name_that_was_approved_and_abolished_on_one_day_has_ended_and_goes_no_further() {
        String naming = Proposing.approved(officer, reviewer, Proposing.naming(Proposing.place("六洲村", "K3")));
        String item = reviewer.get(naming).json().at("/content/id").asText();
        Proposing.approved(officer, reviewer, abolishing(item));
        Answer gone = reviewer.get(ITEMS + "/" + item);
        assertThat(gone.status()).as(gone.text()).isEqualTo(410);
        assertThat(gone.json().at("/periods/0").asText()).isEqualTo("2026-01-01/2026-01-02");
        assertThat(reviewer.get(ITEMS + "/" + item + "?as-of=1").status()).isEqualTo(404);
        Proposing.attach(officer, naming, "approval", "filing-report");
        Answer filed = Proposing.step(officer, naming, "file", "");
        assertThat(filed.status()).as(filed.text()).isEqualTo(422);
        JsonNode finding = filed.json().at("/findings/0");
        assertThat(finding.get("rule").asText()).as(filed.text()).isEqualTo("A-22");
        assertThat(finding.get("zh").asText()).contains("六洲村");
    }

    /** 杨柳湾 is approved for March and the village abolished today: nobody will ever call it so. */
    @Test
    void a_name_that_was_approved_ahead_of_the_end_of_its_place_goes_no_further() {
        String item = Service.idOf("杨家湾");
        String renaming = Proposing.submitted(officer, Proposing.renaming(item, "杨柳湾"));
        Proposing.take(
                reviewer,
                renaming,
                "approve",
                Proposing.act().replace("\"2026-01-01\"", "\"2026-01-01\",\"effective_on\":\"2026-03-01\""));
        Proposing.approved(officer, reviewer, abolishing(item));
        Proposing.attach(officer, renaming, "approval", "filing-report");
        Answer filed = Proposing.step(officer, renaming, "file", "");
        assertThat(filed.status()).as(filed.text()).isEqualTo(422);
        assertThat(filed.text()).contains("A-22");
    }
}
