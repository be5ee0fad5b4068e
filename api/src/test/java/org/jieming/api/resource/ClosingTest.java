package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.inspection.Statements;
import org.jieming.api.resource.Service.Answer;
import org.jieming.inspection.Team;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A telephone comes home in the moment in which the second party signs the report. */
class ClosingTest {
    private static final String STATED = Inspecting.statement("1", "intact", "");

    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    /** A round of which both have signed the minutes and A the report. */
    private String nearlyClosed() {
        String path = work.inTheField();
        work.minutes(work.a, path, "双方一致");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        assertThat(work.sign(work.a, path, "report").status()).isEqualTo(200);
        return path;
    }

    private Answer signs(String path, String read) {
        return work.post(work.b, path + "/signatures", "{\"paper\":\"report\",\"fingerprint\":\"" + read + "\"}");
    }

    /** Whichever is first: B's signature holds and the statement is kept beside the report, or B is told what arrived. */
    @Test
    void a_statement_in_the_moment_of_the_closing_signature_voids_it_for_nobody_who_was_told_that_it_is_closed()
            throws Exception {
        try (var together = new Together(2)) {
            for (int i = 0; i < 12; i++) {
                String path = nearlyClosed();
                String read = work.b.get(path).json().at("/fingerprints/report").asText();
                String address = path + "/observations/" + UUID.randomUUID();
                List<Integer> told = together.all(who -> who == 0
                        ? signs(path, read).status()
                        : work.put(work.a, address, STATED).status());
                assertThat(told.get(1)).isEqualTo(200);
                JsonNode round = work.a.get(path).json();
                boolean closed = round.get("stage").asText().equals("reported");
                assertThat(told.get(0)).as("round " + i + " " + round).isEqualTo(closed ? 200 : 412);
                assertThat(round.get("late_statements").asInt()).isEqualTo(closed ? 1 : 0);
                JsonNode kept = work.a.get(path + "/observations").json().get("observations");
                assertThat(kept).hasSize(1);
                assertThat(kept.at("/0/late").asBoolean()).isEqualTo(closed);
            }
        }
    }

    @Test
    void who_signs_what_she_read_before_is_told_what_arrived_since() {
        String path = nearlyClosed();
        String read = work.b.get(path).json().at("/fingerprints/report").asText();
        Answer stated = work.put(work.a, path + "/observations/" + UUID.randomUUID(), STATED);
        // A had signed a report without it
        assertThat(stated.json().get("voids").toString())
                .isEqualTo("[{\"paper\":\"report\",\"team\":\"a\",\"author\":\"zhang\"}]");
        Answer refused = signs(path, read);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.json().at("/arrived/0/team").asText()).isEqualTo("a");
        assertThat(refused.json().at("/arrived/0/of").asText()).isEqualTo(Inspecting.LINE + "001Q");
        assertThat(refused.text()).contains("此后到达:甲方 " + Inspecting.LINE + "001Q");
    }

    @Test
    void a_statement_that_came_late_is_among_those_of_its_sender_and_is_read_by_its_id() {
        String path = nearlyClosed();
        assertThat(work.sign(work.b, path, "report").status()).isEqualTo(200);
        String address = path + "/observations/" + UUID.randomUUID();
        assertThat(work.put(work.a, address, STATED).json().get("late").asBoolean())
                .isTrue();
        JsonNode listed = work.a.get(path + "/observations").json().get("observations");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/late").asBoolean()).isTrue();
        Answer one = work.a.get(address);
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.json()).isEqualTo(listed.get(0));
        assertThat(work.a.get(path + "/observations/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    /** What the neighbour states is read once one's own side has looked (C.6). */
    @Test
    void a_statement_that_one_may_not_see_yet_is_not_read_by_its_id_either() {
        String path = work.inTheField();
        String address = path + "/observations/" + UUID.randomUUID();
        assertThat(work.put(work.a, address, STATED).status()).isEqualTo(200);
        assertThat(work.a.get(address).json().get("late").asBoolean()).isFalse();
        assertThat(work.b.get(address).status()).isEqualTo(404);
        work.state(work.b, path, "1", "intact");
        assertThat(work.b.get(address).status()).isEqualTo(200);
    }

    /** Another server took the statement before it knew of the signature: the statement goes beside the report. */
    @Test
    void a_statement_written_after_the_closing_signature_is_set_aside_and_the_signature_holds() {
        String path = nearlyClosed();
        UUID round = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        UUID id = UUID.randomUUID();
        assertThat(work.sign(work.b, path, "report").status()).isEqualTo(200);
        var rounds = new Rounds(work.service.register.journal().documents(), work.service.register.clock());
        var stated = Statements.read(
                new Fields(Json.read(STATED.getBytes(StandardCharsets.UTF_8), "body")),
                id,
                Team.A,
                "zhang",
                work.service.register.clock().instant());
        rounds.keep(round, stated);
        assertThat(work.stage(path)).isEqualTo("concluded");
        assertThat(rounds.setAside(round, stated)).isTrue();
        assertThat(work.stage(path)).isEqualTo("reported");
        assertThat(work.a.get(path).json().get("late_statements").asInt()).isEqualTo(1);
        assertThat(rounds.setAside(round, stated)).isFalse();
    }
}
