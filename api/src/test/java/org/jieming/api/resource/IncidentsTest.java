package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A box by the roadside holds a token for reporting alone; the inspectors of both parties see to what it reports. */
class IncidentsTest {
    private final Inspecting work = new Inspecting();
    private final Client device = device();

    @AfterEach
    void stop() {
        work.close();
    }

    private Client device() {
        JsonNode made = work.post(
                        work.a, "/accounts/zhang/tokens", "{\"name\":\"山口设备\",\"reports_only\":true,\"days\":366}")
                .json();
        assertThat(made.get("reports_only").asBoolean()).isTrue();
        return new Client(
                work.service, "Authorization", "Bearer " + made.get("token").asText());
    }

    private Answer reports(String serial, String state) {
        return work.post(device, "/incidents", Inspecting.report(serial, state, Inspecting.PICTURE));
    }

    private Answer takes(Client who, String incident, String body) {
        return work.put(who, "/incidents/" + incident + "/steps/" + UUID.randomUUID(), body);
    }

    @Test
    void a_token_for_reporting_reports_and_reads_nothing_not_even_what_is_open() {
        Answer answer = reports("1", "damaged");
        assertThat(answer.status()).isEqualTo(201);
        String address = "/incidents/" + answer.json().get("id").asText();
        for (String path :
                new String[] {address, "/incidents", "/inspections", "/collections/places/items", "/session"}) {
            assertThat(device.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(work.state(device, work.inTheField(), "1", "intact").status())
                .isEqualTo(403);
        assertThat(work.service
                        .stranger()
                        .send("POST", "/incidents", "{}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(401);
        // both parties see it, with its photograph
        assertThat(work.b.get(address).json().get("stage").asText()).isEqualTo("open");
        assertThat(work.b.get(address + "/photo").response().body()).isEqualTo(Inspecting.PICTURE);
    }

    @Test
    void a_token_for_reporting_is_made_by_who_may_report_alone() {
        Client names = work.service.enter("wang", Grant.in(ItemId.named("a"), Role.PLACE_NAME_OFFICER));
        Answer useless = work.post(names, "/accounts/wang/tokens", "{\"name\":\"山口\",\"reports_only\":true}");
        assertThat(useless.status()).isEqualTo(400);
        assertThat(useless.json().get("field").asText()).isEqualTo("reports_only");
        assertThat(useless.text()).contains("联检人员");
        Answer otherRole = work.post(
                work.a, "/accounts/zhang/tokens", "{\"name\":\"山口\",\"reports_only\":true,\"role\":\"reader\"}");
        assertThat(otherRole.json().get("field").asText()).isEqualTo("role");
        // hers for other things is made as before
        assertThat(work.post(names, "/accounts/wang/tokens", "{\"name\":\"导入\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void it_is_checked_handled_with_both_present_and_closed_and_counted() {
        String id = reports("1", "damaged").json().get("id").asText();
        assertThat(takes(work.a, id, "{\"kind\":\"handled\",\"text\":\"已扶正\"}").status())
                .isEqualTo(422);
        takes(work.a, id, "{\"kind\":\"checked\",\"founded\":true,\"text\":\"倾斜 30 度\"}");
        Answer alone = takes(work.a, id, "{\"kind\":\"handled\",\"present\":[\"a\"],\"text\":\"已扶正\"}");
        assertThat(alone.json().at("/findings/0/rule").asText()).isEqualTo("C-05");
        takes(work.b, id, "{\"kind\":\"handled\",\"present\":[\"a\",\"b\"],\"text\":\"已扶正\"}");
        // B noted a repair with both present: that A was there A says
        assertThat(takes(work.b, id, "{\"kind\":\"closed\",\"text\":\"好\"}").status())
                .isEqualTo(422);
        assertThat(takes(work.b, id, "{\"kind\":\"confirmed\",\"text\":\"在场\"}")
                        .json()
                        .at("/findings/0/rule")
                        .asText())
                .isEqualTo("C-05");
        assertThat(work.a.get("/incidents/" + id).json().get("awaits_other").asBoolean())
                .isTrue();
        takes(work.a, id, "{\"kind\":\"confirmed\",\"text\":\"在场\"}");
        // who is above both looks on
        assertThat(takes(work.above, id, "{\"kind\":\"closed\",\"text\":\"好\"}").status())
                .isEqualTo(403);
        assertThat(takes(work.a, id, "{\"kind\":\"closed\",\"text\":\"好\"}")
                        .json()
                        .get("stage")
                        .asText())
                .isEqualTo("closed");
        reports("2", "lost");
        JsonNode all = work.above.get("/incidents").json();
        assertThat(all.at("/figures/by_stage").toString()).isEqualTo("{\"closed\":1,\"open\":1}");
        assertThat(all.at("/figures/handled").asInt()).isEqualTo(1);
        assertThat(all.at("/incidents")).hasSize(2);
    }

    /** Marker 1 stands at 118.1° E, 31.02° N: 0.1° of latitude are 11 km. */
    @Test
    void a_fix_of_a_device_without_one_or_far_from_the_marker_is_kept_and_told_as_doubtful() {
        String[] places = {"0,\"latitude\":0", "118.1,\"latitude\":31.12", "118.1,\"latitude\":31.0201"};
        int[] doubts = {1, 1, 0};
        for (int i = 0; i < places.length; i++) {
            String fix = ",\"fix\":{\"longitude\":" + places[i] + ",\"accuracy_m\":4,\"datum\":\"WGS84\"}}";
            String body = Inspecting.report("1", "damaged", Inspecting.PICTURE).replaceAll("}$", fix);
            Answer taken = work.post(device, "/incidents", body);
            assertThat(taken.status()).as(taken.text()).isEqualTo(201);
            JsonNode told =
                    work.b.get("/incidents/" + taken.json().get("id").asText()).json();
            assertThat(told.get("doubts").findValuesAsText("code"))
                    .as(places[i])
                    .hasSize(doubts[i]);
        }
        assertThat(work.a.get("/incidents").json().findValuesAsText("zh")).contains("定位存疑");
    }

    /** Steps as they were kept before they named a party. */
    @Test
    void what_was_closed_before_parties_confirmed_stays_closed_and_its_steps_may_be_sent_again() {
        String id = reports("1", "lost").json().get("id").asText();
        String repair = UUID.randomUUID().toString();
        keeps(id, UUID.randomUUID().toString(), "checked", "true", "", "01");
        keeps(id, repair, "handled", "null", "\"a\",\"b\"", "02");
        keeps(id, UUID.randomUUID().toString(), "closed", "null", "", "03");
        JsonNode told = work.a.get("/incidents/" + id).json();
        assertThat(told.get("stage").asText()).isEqualTo("closed");
        assertThat(told.get("steps")).hasSize(3);
        assertThat(work.a.get("/incidents").json().at("/figures/handled").asInt())
                .isEqualTo(1);
        String again = "{\"kind\":\"handled\",\"present\":[\"a\",\"b\"],\"text\":\"已扶正\"}";
        String path = "/incidents/" + id + "/steps/" + repair;
        assertThat(work.put(work.a, path, again).status()).isEqualTo(200);
        assertThat(work.put(work.a, path, again.replace("扶正", "重立")).status()).isEqualTo(409);
    }

    private void keeps(String incident, String id, String kind, String founded, String present, String hour) {
        String json = "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"founded\":" + founded + ",\"present\":["
                + present + "],\"author\":\"zhang\",\"at\":\"2026-05-02T" + hour + ":00:00Z\",\"text\":\"已扶正\"}";
        work.service.register.journal().documents().put("incident-step", incident + "/" + id, json, 0);
    }

    @Test
    void what_is_sent_twice_is_there_once_and_a_marker_of_others_is_none() {
        String body = Inspecting.report("1", "moved", Inspecting.PICTURE)
                .replace("{\"marker_no\"", "{\"id\":\"" + UUID.randomUUID() + "\",\"marker_no\"");
        assertThat(work.post(device, "/incidents", body).status()).isEqualTo(201);
        assertThat(work.post(device, "/incidents", body).status()).isEqualTo(201);
        assertThat(work.post(device, "/incidents", body.replace("moved", "lost"))
                        .status())
                .isEqualTo(409);
        assertThat(work.a.get("/incidents").json().get("incidents")).hasSize(1);
        assertThat(reports("9", "lost").json().get("field").asText()).isEqualTo("marker_no");
        assertThat(reports("1", "intact").json().get("field").asText()).isEqualTo("state");
        String words = Inspecting.report("1", "lost", "words".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(work.post(device, "/incidents", words).status()).isEqualTo(400);
        // what the decoder passes over, all of it, is no photograph either
        String nothing = Inspecting.report("1", "lost", new byte[0]).replace("\"photo\":\"\"", "\"photo\":\"!!!!\"");
        assertThat(work.post(device, "/incidents", nothing).json().get("field").asText())
                .isEqualTo("photo");
    }

    @Test
    void a_lost_token_fills_no_store() {
        for (int i = 0; i < 60; i++) {
            assertThat(work.post(device, "/incidents", "{}").status()).isEqualTo(400);
        }
        Answer refused = reports("1", "lost");
        assertThat(refused.status()).isEqualTo(429);
        // the clock of the service stands still
        assertThat(refused.header("Retry-After")).isEqualTo("3601");
        assertThat(work.post(work.b, "/incidents", Inspecting.report("1", "lost", Inspecting.PICTURE))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void of_a_report_that_is_refused_no_photograph_is_kept() {
        assertThat(reports("1", "intact").status()).isEqualTo(400);
        assertThat(work.service.register.journal().attachments().all()).isEmpty();
        assertThat(reports("1", "lost").status()).isEqualTo(201);
        assertThat(work.service.register.journal().attachments().all()).hasSize(1);
    }
}
