package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.store.MemoryJournal;
import org.jieming.inspection.Duty;
import org.jieming.inspection.Paper;
import org.jieming.inspection.Signature;
import org.jieming.inspection.Step;
import org.jieming.inspection.Team;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The process ended after a signature or an acceptance was kept and before the register was told: whoever sends it again tells the
 * register, and when the service starts again it does so by itself.
 */
class CutOffTest {
    private static final String BOTH = "\"a\",\"b\"";

    private final MemoryJournal journal = new MemoryJournal();
    private final InstantSource clock = new Ticking();
    private final Inspecting work = new Inspecting(Service.at(clock, journal));

    @AfterEach
    void stop() {
        work.close();
    }

    private String lost() {
        return work.found(work.inTheField(), "lost");
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private Rounds rounds() {
        return new Rounds(journal.documents(), work.service.register.clock());
    }

    /** The last signature is kept, and nothing is told. */
    private void closingCutOff(String path) {
        work.minutes(work.a, path, "双方一致");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        work.sign(work.a, path, "report");
        var content = new Fingerprint(
                work.b.get(path).json().at("/fingerprints/report").asText());
        var head = Optional.of(journal.head());
        rounds().keep(id(path), new Signature(Paper.REPORT, Team.B, content, "li", clock.instant(), head));
        assertThat(work.stage(path)).isEqualTo("reported");
        assertThat(work.recorded("1")).isEqualTo("intact");
    }

    /** The acceptance is kept, and nothing is told. */
    private UUID acceptanceCutOff(String path) {
        UUID id = UUID.randomUUID();
        rounds().keepLate(
                        id(path),
                        new Step(
                                id,
                                ItemId.parse(Inspecting.marker("1")),
                                Step.Kind.ACCEPTED,
                                Team.B,
                                "li",
                                clock.instant(),
                                Set.of(Team.A, Team.B),
                                "",
                                Optional.empty(),
                                Duty.NONE,
                                Optional.empty()));
        assertThat(work.recorded("1")).isEqualTo("lost");
        return id;
    }

    private String repairedAndClosed() {
        String path = lost();
        work.step(work.a, path, "1", "proposed", "", "甲方重立");
        work.step(work.b, path, "1", "agreed", "", "");
        work.step(work.a, path, "1", "repaired", BOTH, "已重立");
        work.closed(path);
        return path;
    }

    /** The state of marker 1 in the register, and that of its line, once the service has started on the same store again. */
    private String recordedAfterStart(String serial) {
        try (Service again = Service.at(clock, journal)) {
            return again.signedIn("zhang")
                    .get("/collections/boundary-markers/items/" + Inspecting.marker(serial))
                    .json()
                    .at("/properties/state")
                    .asText();
        }
    }

    @Test
    void a_closing_signature_that_was_cut_off_reaches_the_register_when_it_is_given_again() {
        String path = lost();
        closingCutOff(path);
        assertThat(work.sign(work.b, path, "report").status()).isEqualTo(200);
        assertThat(work.recorded("1")).isEqualTo("lost");
    }

    @Test
    void a_closing_signature_that_was_cut_off_reaches_the_register_when_the_service_starts_again_and_once() {
        closingCutOff(lost());
        assertThat(recordedAfterStart("1")).isEqualTo("lost");
        var head = journal.head();
        assertThat(recordedAfterStart("1")).isEqualTo("lost");
        assertThat(journal.head()).isEqualTo(head);
    }

    @Test
    void a_late_acceptance_that_was_cut_off_reaches_the_register_when_it_is_sent_again() {
        String path = repairedAndClosed();
        UUID id = acceptanceCutOff(path);
        Answer again = work.put(
                work.b,
                path + "/handling/" + id,
                "{\"marker\":\"" + Inspecting.marker("1") + "\",\"kind\":\"accepted\",\"present\":[" + BOTH
                        + "],\"text\":\"\"}");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(work.recorded("1")).isEqualTo("intact");
    }

    @Test
    void a_late_acceptance_that_was_cut_off_reaches_the_register_when_the_service_starts_again() {
        acceptanceCutOff(repairedAndClosed());
        assertThat(recordedAfterStart("1")).isEqualTo("intact");
    }

    /** What the register learned after the signature, before the service started again, stands. */
    @Test
    void what_the_register_has_learned_meanwhile_is_not_written_over_at_start() {
        closingCutOff(lost());
        work.service.commit(Inspecting.marker(1, 31.02, "moved"));
        assertThat(recordedAfterStart("1")).isEqualTo("moved");
    }

    /** As a service left it that kept no notes of what is due: the paper is there, and nothing beside it. */
    private void withoutNotes() {
        var documents = journal.documents();
        for (String kind : new String[] {"inspection-register-due", "inspection-register-due-former"}) {
            documents.all(kind).forEach((name, kept) -> documents.remove(kind, name, kept.version()));
        }
    }

    @Test
    void what_was_cut_off_before_there_were_notes_reaches_the_register_when_the_service_starts() {
        closingCutOff(lost());
        withoutNotes();
        assertThat(recordedAfterStart("1")).isEqualTo("lost");
        var head = journal.head();
        assertThat(recordedAfterStart("1")).isEqualTo("lost");
        assertThat(journal.head()).isEqualTo(head);
    }

    @Test
    void an_acceptance_that_was_cut_off_before_there_were_notes_reaches_the_register_likewise() {
        acceptanceCutOff(repairedAndClosed());
        withoutNotes();
        assertThat(recordedAfterStart("1")).isEqualTo("intact");
    }

    /** Minutes of 2026 that both have signed: the year of the last inspection is told of the line. */
    @Test
    void minutes_that_were_cut_off_before_there_were_notes_reach_the_line_likewise() {
        String path = lost();
        work.minutes(work.a, path, "双方一致");
        work.sign(work.a, path, "minutes");
        var content = new Fingerprint(
                work.b.get(path).json().at("/fingerprints/minutes").asText());
        var head = Optional.of(journal.head());
        rounds().keep(id(path), new Signature(Paper.MINUTES, Team.B, content, "li", clock.instant(), head));
        withoutNotes();
        try (Service again = Service.at(clock, journal)) {
            var ledger = again.made("inspection-ledger", "\"area\":\"340207\"").at("/lines/0");
            assertThat(ledger.get("last_year").asInt()).isEqualTo(2026);
        }
    }
}
