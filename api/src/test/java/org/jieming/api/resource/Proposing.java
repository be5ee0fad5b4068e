package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;

/** Speaks to the proposals of a service as officers do. It is 2026-01-01. */
final class Proposing {
    static final String WEST = "340207100";
    /** What asks for 桂花路 in the west town. */
    static final String STREET = place("桂花路", "K5");

    private static final String APPLICATION =
            "\"application\":{\"applicant\":\"官陡街道办事处\",\"reason\":\"新建道路\",\"location\":\"东起银湖路,西至九华路\","
                    + "\"size\":\"长 1.2 千米\",\"nature\":\"城市支路\",\"approver\":\"界名县人民政府\","
                    + "\"approver_kind\":\"government\"}";
    private static final String ACT =
            "{\"number\":\"界政函〔2026〕7号\",\"title\":\"关于命名的批复\",\"authority\":\"界名县人民政府\"," + "\"decided_on\":\"%s\"}";

    private Proposing() {}

    static String place(String name, String kind) {
        return "{\"properties\":{\"name\":\"" + name + "\",\"kind\":\"" + kind + "\",\"division_code\":\"" + WEST
                + "\"}}";
    }

    static String naming(String place) {
        return "{\"kind\":\"name\",\"place\":" + place + "," + APPLICATION + "}";
    }

    static String renaming(String item, String name) {
        return renaming(item, name, "K3");
    }

    /** The kind is the one the place has: no renaming changes it. */
    static String renaming(String item, String name, String kind) {
        return "{\"kind\":\"rename\",\"item\":\"" + item + "\",\"place\":{\"properties\":{\"name\":\"" + name
                + "\",\"kind\":\"" + kind + "\"}}," + APPLICATION + "}";
    }

    static String correcting(String item, String properties) {
        return "{\"kind\":\"correct\",\"item\":\"" + item + "\",\"place\":{\"properties\":" + properties + "},"
                + APPLICATION + "}";
    }

    /** Begins a proposal and tells its address. */
    static String begin(Client client, String body) {
        Answer made = client.send("POST", "/proposals", body, "Content-Type", "application/json");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return "/proposals/" + made.json().get("id").asText();
    }

    static Answer step(Client client, String proposal, String step, String more) {
        String tag = client.get(proposal).header("ETag");
        return stepSeen(client, proposal, step, more, tag);
    }

    static Answer stepSeen(Client client, String proposal, String step, String more, String tag) {
        String body = "{\"step\":\"" + step + "\"" + (more.isEmpty() ? "" : "," + more) + "}";
        return client.send(
                "POST",
                proposal + "/steps",
                body,
                "Content-Type",
                "application/json",
                "If-Match",
                tag.isEmpty() ? "*" : tag);
    }

    static JsonNode take(Client client, String proposal, String step, String more) {
        Answer answer = step(client, proposal, step, more);
        assertThat(answer.status()).as(step + ": " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** The approval of 2026-01-01, the day on which all is sent in unless a test says otherwise. */
    static String act() {
        return act("2026-01-01");
    }

    static String act(String decidedOn) {
        return "\"act\":" + String.format(ACT, decidedOn);
    }

    /** A reason for whatever the rules of naming warn of. */
    static String reasons() {
        return "\"reasons\":{\"A-13\":\"范围为近似\",\"A-14\":\"范围为近似\",\"A-16\":\"当地习惯\",\"A-05\":\"已核对规模\",\"A-12\":\"相距甚远\"}";
    }

    static void attach(Client client, String proposal, String... kinds) {
        for (String kind : kinds) {
            Answer answer = client.send(
                    "POST",
                    proposal + "/attachments?kind=" + kind + "&name=" + kind + ".pdf",
                    "%PDF-1.7 " + kind,
                    "Content-Type",
                    "application/pdf");
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    /** A proposal of a name as it waits for its decision. */
    static String submitted(Client officer, String body) {
        String proposal = begin(officer, body);
        attach(officer, proposal, "assessment", "expert-review", "consultation");
        take(officer, proposal, "check", reasons());
        for (String step : new String[] {"consult", "review", "submit"}) {
            take(officer, proposal, step, "");
        }
        return proposal;
    }

    /** One that somebody else has approved. */
    static String approved(Client officer, Client reviewer, String body) {
        String proposal = submitted(officer, body);
        take(reviewer, proposal, "approve", act());
        return proposal;
    }

    /** One that was filed after its approval. */
    static String filed(Client officer, Client reviewer, String body) {
        String proposal = approved(officer, reviewer, body);
        file(officer, proposal);
        return proposal;
    }

    /** Brings the papers of a filing and files. */
    static void file(Client officer, String proposal) {
        attach(officer, proposal, "approval", "filing-report");
        take(officer, proposal, "file", "");
    }
}
