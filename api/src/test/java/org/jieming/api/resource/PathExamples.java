package org.jieming.api.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;

/** For each path of the API document one of what it is about, and values of its parameters, so that it is answered well. */
final class PathExamples {
    /** Parameters without which a question is none. */
    private static final Map<String, String> NEEDED = Map.of(
            "/search",
            "q=x",
            "/reverse",
            "point=118.36,31.33",
            "/reconcile/preview",
            "id=" + Service.idOf("place"),
            "/announcements",
            "proposals=2026-0001",
            "/linked-places",
            "area=110000",
            "/inspection-calendar",
            "area=110000");

    private final Service service;
    private int people;
    private int written;
    private String approved = "";
    private String revoked = "";

    PathExamples(Service service) {
        this.service = service;
    }

    /** Approves a name, of which the papers are asked for, and its renaming ahead that is filed and revoked again. */
    void approve() {
        Service.Client officer = service.administrator();
        Service.Client reviewer = service.enter("second", Grant.everywhere(Role.REVIEWER));
        approved = Proposing.filed(officer, reviewer, Proposing.naming(Proposing.STREET));
        String item = service.get(approved).json().at("/content/id").asText();
        revoked = Proposing.submitted(officer, Proposing.renaming(item, "银杏路", "K5"));
        String ahead = Proposing.act().replace("\"2026-01-01\"", "\"2026-01-01\",\"effective_on\":\"2026-07-01\"");
        Proposing.take(reviewer, revoked, "approve", ahead);
        Proposing.file(officer, revoked);
        Proposing.take(reviewer, revoked, "revoke", Proposing.act());
    }

    /** What has to be asked at a path, whatever else is; empty where nothing has. */
    static String needed(String path) {
        return NEEDED.getOrDefault(path, "");
    }

    /** A value of a parameter. */
    String parameter(String path, JsonNode parameter) {
        String needed = needed(path);
        if (needed.startsWith(parameter.get("name").asText() + "=")) {
            return needed.substring(needed.indexOf('=') + 1);
        }
        if (path.startsWith("/campaigns/") && parameter.get("name").asText().equals("after")) {
            return anEntry();
        }
        if (path.equals("/matchings") && parameter.get("name").asText().equals("layer")) {
            return "upload";
        }
        if (parameter.has("x-example")) {
            String example = parameter.get("x-example").asText();
            // eleven items are written one by one, and the area that processes are asked about after them
            return parameter.get("name").asText().equals("as-of")
                    ? path.contains("items/") ? "11" : path.contains("processes/") ? "12" : example
                    : example;
        }
        JsonNode schema = parameter.get("schema");
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        }
        if (schema.path("pattern").asText().contains(":")) {
            return "name:《示例县地名志》";
        }
        if (schema.has("pattern")) {
            return "340207000000";
        }
        return switch (schema.path("format").asText() + schema.get("type").asText()) {
            case "datestring" -> "2024-05-01";
            case "uuidstring" -> Service.idOf("nothing");
            case "integer", "number" -> "1";
            case "boolean" -> "true";
            default -> "x";
        };
    }

    /** The path with all that stands in braces filled in. */
    String path(String path) {
        String filled = path.replace("{revision}", "1")
                .replace("{incidentId}", Service.idOf("none"))
                .replace("{lineCode}", "none")
                .replace("{markerNo}", "none")
                .replace("{problem}", "malformed")
                .replace("{tileMatrixSetId}", "WebMercatorQuad")
                .replace("{z}/{row}/{col}", "0/0/0")
                .replace("{styleId}", "jieming")
                .replace("{symbol}", "peak")
                .replace("{processId}", "reach");
        if (path.startsWith("/proposals/")) {
            return proposal(path);
        }
        if (path.startsWith("/campaigns/")) {
            return campaign(path);
        }
        if (path.startsWith("/matchings/")) {
            return MatchingTest.sent(service.administrator(), "110000", "地名\n样区\n")
                    + path.replace("/matchings/{matchingId}", "").replace("{row}", "0");
        }
        if (path.startsWith("/inspections")) {
            return filled.replace("{roundId}", Service.idOf("none"))
                    .replace("{observationId}", Service.idOf("none"))
                    .replace("{hash}", "0".repeat(64));
        }
        if (path.contains("{importId}")) {
            return filled.replace("{importId}", path.endsWith("/take-back") ? writtenImport() : judgedImport());
        }
        if (path.contains("{jobId}")) {
            return filled.replace("{jobId}", endedJob());
        }
        if (path.contains("{tokenId}")) {
            Answer made = service.send(
                    "POST", "/accounts/root/tokens", "{\"name\":\"x\"}", "Content-Type", "application/json");
            return filled.replace("{accountId}", "root")
                    .replace("{tokenId}", made.json().get("id").asText());
        }
        if (path.contains("{accountId}")) {
            return filled.replace("{accountId}", path.endsWith("/tokens") ? "root" : somebody());
        }
        if (path.contains("{profileName}")) {
            service.send("PUT", "/import-profiles/x", BodyExamples.PROFILE, "Content-Type", "application/json");
            return filled.replace("{profileName}", "x");
        }
        if (path.contains("{pair}")) {
            String pair = Service.idOf("place") + "." + Service.idOf("residential-area");
            service.send("PUT", "/namesakes/" + pair, "{\"note\":\"两处不同地物\"}", "Content-Type", "application/json");
            return filled.replace("{pair}", pair);
        }
        if (path.startsWith("/id/")) {
            String id = Service.idOf("place");
            String name = service.get("/id/" + id).json().get("name").asText();
            return filled.replace("{featureId}", id)
                    .replace("{name}", java.net.URLEncoder.encode(name, StandardCharsets.UTF_8));
        }
        if (path.contains("{adoptionId}")) {
            service.send("PUT", "/scenarios/x", BodyExamples.SCENARIO, "Content-Type", "application/json");
            Answer adopted = service.send("POST", "/scenarios/x/adoption", "", "If-Match", "*");
            return filled.replace("{adoptionId}", adopted.json().get("id").asText());
        }
        if (path.contains("{scenarioName}")) {
            service.send("PUT", "/scenarios/x", BodyExamples.SCENARIO, "Content-Type", "application/json");
            return filled.replace("{scenarioName}", "x");
        }
        for (ItemType type : ItemType.values()) {
            if (path.startsWith("/collections/" + type.collection() + "/")) {
                filled = filled.replace("{featureId}", Service.idOf(type.id()));
            }
        }
        return filled;
    }

    /** A draft of its own with a paper for every question, because some questions end it; what is announced was filed. */
    private String proposal(String path) {
        if (path.endsWith("/filing")) {
            return approved + "/filing";
        }
        if (path.endsWith("/withdrawal")) {
            return revoked + "/withdrawal";
        }
        String draft = Proposing.begin(service.administrator(), Proposing.naming(Proposing.STREET));
        Proposing.attach(service.administrator(), draft, "other");
        String paper = service.get(draft).json().at("/papers/0/hash").asText();
        return path.replace("/proposals/{proposalId}", draft).replace("{hash}", paper);
    }

    private String anEntry() {
        return service.get("/campaigns/2026-0001/entries")
                .json()
                .at("/entries/0/id")
                .asText();
    }

    /** A campaign that found a name. */
    private String campaign(String path) {
        if (service.get("/campaigns/2026-0001/entries").json().path("entries").isEmpty()) {
            service.commit(Service.put(
                    ItemType.PLACE,
                    "global",
                    org.jieming.register.Period.ALWAYS,
                    null,
                    Map.of("name", "环球路", "kind", "K5", "division_code", Proposing.WEST)));
            CampaignTest.searched(service.administrator(), Proposing.WEST);
        }
        return path.replace("{campaignId}", "2026-0001").replace("{entryId}", anEntry());
    }

    private String somebody() {
        String id = "somebody-" + ++people;
        Officers.enter(service.register.journal().documents(), id, Grant.everywhere(Role.READER));
        return id;
    }

    /** One that brought a name of its own, which is there until it is taken back. */
    private String writtenImport() {
        String id = judged(BodyExamples.FILE.replace("六洲", "样" + ++written));
        service.send("POST", "/imports/" + id + "/apply", "{}", "Content-Type", "application/json");
        while (service.get("/imports/" + id).json().get("status").asText().equals("applying")) {
            Thread.onSpinWait();
        }
        return id;
    }

    /** An import of its own for every question, because some questions end it. */
    private String judgedImport() {
        return judged(BodyExamples.FILE);
    }

    private String judged(String file) {
        service.get("/imports")
                .json()
                .get("imports")
                .forEach(each ->
                        service.send("DELETE", "/imports/" + each.get("id").asText(), ""));
        Answer made = service.send("POST", "/imports?type=place", file, "Content-Type", "text/csv");
        while (service.get(made.header("Location"))
                .json()
                .get("status")
                .asText()
                .equals("judging")) {
            Thread.onSpinWait();
        }
        return made.json().get("id").asText();
    }

    private String endedJob() {
        Answer made = service.get("/collections/places/export", "Prefer", "respond-async");
        while (!service.get(made.header("Location")).json().has("finished")) {
            Thread.onSpinWait();
        }
        return made.json().get("jobID").asText();
    }
}
