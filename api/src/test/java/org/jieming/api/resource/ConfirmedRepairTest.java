package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jieming.api.inspection.Incidents;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.api.store.MemoryJournal;
import org.jieming.incident.IncidentStep;
import org.jieming.inspection.Team;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An incident whose repair one party noted with both present and the other confirmed: the marker was accepted as repaired (C.6, C-05),
 * and is intact in the register unless something newer is on record.
 */
class ConfirmedRepairTest {
    private final MemoryJournal journal = new MemoryJournal();
    private final InstantSource clock = new Ticking();
    private final Inspecting work = new Inspecting(Service.at(clock, journal));

    @AfterEach
    void stop() {
        work.close();
    }

    /** An incident of marker 1 that A noted as repaired with both present. */
    private String repaired(String state) {
        String id = work.post(work.a, "/incidents", Inspecting.report("1", state, Inspecting.PICTURE))
                .json()
                .get("id")
                .asText();
        step(work.a, id, "\"kind\":\"checked\",\"founded\":true");
        assertThat(step(work.a, id, "\"kind\":\"handled\",\"present\":[\"a\",\"b\"]")
                        .status())
                .isEqualTo(200);
        return id;
    }

    private Answer step(Client who, String incident, String members) {
        return work.put(
                who, "/incidents/" + incident + "/steps/" + UUID.randomUUID(), "{" + members + ",\"text\":\"已重立\"}");
    }

    private Answer confirmed(String incident) {
        Answer confirmed = step(work.b, incident, "\"kind\":\"confirmed\"");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        return confirmed;
    }

    @Test
    void a_repair_that_the_other_party_confirms_makes_the_marker_intact_with_the_incident_as_its_document() {
        work.closed(work.found(work.inTheField(), "damaged"));
        assertThat(work.leftOpen()).hasSize(1);
        String incident = repaired("damaged");
        assertThat(work.recorded("1")).isEqualTo("damaged");
        assertThat(confirmed(incident).json().has("register_kept")).isFalse();
        assertThat(work.recorded("1")).isEqualTo("intact");
        assertThat(work.service.get("/revisions").text()).contains("甲乙线界桩" + Inspecting.LINE + "001Q事件处理 " + incident);
        // what the round found is answered
        assertThat(work.leftOpen()).isEmpty();
    }

    /** In a round who accepts says that both were there; B says here that it was not. */
    @Test
    void a_party_that_was_not_there_confirms_nothing_and_the_register_stays_as_it_is() {
        work.closed(work.found(work.inTheField(), "damaged"));
        String incident = repaired("damaged");
        Answer absent = step(work.b, incident, "\"kind\":\"confirmed\",\"present\":[\"a\"]");
        assertThat(absent.status()).as(absent.text()).isEqualTo(422);
        assertThat(absent.json().at("/findings/0/rule").asText()).isEqualTo("C-05");
        assertThat(absent.text()).contains("双方在场");
        assertThat(work.recorded("1")).isEqualTo("damaged");
        confirmed(incident);
        assertThat(work.recorded("1")).isEqualTo("intact");
    }

    @Test
    void a_repair_of_before_what_both_found_and_signed_since_is_confirmed_and_changes_nothing() {
        String incident = repaired("damaged");
        work.closed(work.found(work.inTheField(), "lost"));
        Answer late = confirmed(incident);
        assertThat(work.recorded("1")).isEqualTo("lost");
        assertThat(late.json().get("register_kept").toString()).isEqualTo("[\"" + Inspecting.LINE + "001Q\"]");
        assertThat(work.leftOpen())
                .anySatisfy(line -> assertThat(line).contains("双方认定“丢失”"))
                .hasSize(1);
    }

    /** Both looked, then both repaired what the incident told of, and the report on the look is signed last. */
    @Test
    void the_report_on_an_older_look_does_not_write_over_the_repair() {
        String round = work.found(work.inTheField(), "damaged");
        confirmed(repaired("damaged"));
        Answer closed = work.closed(round);
        assertThat(work.recorded("1")).isEqualTo("intact");
        assertThat(closed.json().get("register_kept").toString()).isEqualTo("[\"" + Inspecting.LINE + "001Q\"]");
    }

    /** The repair is older than the look, whenever it was confirmed. */
    @Test
    void the_report_on_a_look_after_the_repair_is_recorded_though_the_repair_was_confirmed_since() {
        work.closed(work.found(work.inTheField(), "lost"));
        String incident = repaired("lost");
        String round = work.found(work.inTheField(), "damaged");
        confirmed(incident);
        assertThat(work.recorded("1")).isEqualTo("intact");
        work.closed(round);
        assertThat(work.recorded("1")).isEqualTo("damaged");
    }

    /** A repair does not end a danger, nor what was approved. */
    @Test
    void a_marker_that_is_on_record_as_endangered_stays_so() {
        work.service.commit(Inspecting.marker(1, 31.02, "endangered"));
        assertThat(confirmed(repaired("damaged")).json().has("register_kept")).isFalse();
        assertThat(work.recorded("1")).isEqualTo("endangered");
    }

    /** The process ended after the confirmation was kept and before the register was told. */
    @Test
    void a_confirmation_that_was_cut_off_reaches_the_register_when_the_service_starts_again() {
        work.closed(work.found(work.inTheField(), "lost"));
        String incident = repaired("lost");
        new Incidents(journal.documents())
                .keep(
                        UUID.fromString(incident),
                        () -> new IncidentStep(
                                UUID.randomUUID(),
                                IncidentStep.Kind.CONFIRMED,
                                Optional.empty(),
                                Set.of(),
                                Optional.of(Team.B),
                                "li",
                                clock.instant(),
                                "在场",
                                Optional.empty()),
                        (before, step) -> {});
        assertThat(work.recorded("1")).isEqualTo("lost");
        try (Service again = Service.at(clock, journal)) {
            assertThat(again.register
                            .now()
                            .timeline(
                                    org.jieming.register.ItemType.BOUNDARY_MARKER,
                                    org.jieming.register.ItemId.parse(Inspecting.marker("1")))
                            .last()
                            .orElseThrow()
                            .values()
                            .text("state"))
                    .isEqualTo("intact");
        }
    }

    /** One party alone says that both repaired it: what both see since accepts that as little as of a round (C.6). */
    @Test
    void a_round_that_finds_it_intact_confirms_no_repair_of_an_incident() {
        work.closed(work.found(work.inTheField(), "damaged"));
        String incident = repaired("damaged");
        work.closed(work.found(work.inTheField(), "intact"));
        assertThat(work.recorded("1")).isEqualTo("damaged");
        confirmed(incident);
        assertThat(work.recorded("1")).isEqualTo("intact");
    }
}
