package org.jieming.api.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A request about a joint inspection that goes well, each in a round of its own that is as far as it must be.
 *
 * @param path the path with its variables filled in
 * @param body the body
 */
record InspectionExample(String path, byte[] body) {
    private InspectionExample(String path, String body) {
        this(path, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The header of a picture of one pixel in WebP without loss (RFC 9649): its 28 bits of width and height less one are 0. */
    static final String PICTURE =
            "RIFF\u0012\u0000\u0000\u0000WEBPVP8L\u0005\u0000\u0000\u0000/\u0000\u0000\u0000\u0000\u0000";

    static InspectionExample of(Inspecting work, String path, String method) {
        String plan = "{\"line_code\":\"" + Inspecting.LINE
                + "\",\"year\":2026,\"special\":true,\"lead\":\"a\",\"from\":\"2026-05-01\",\"to\":\"2026-05-10\","
                + Inspecting.MEMBERS + "}";
        if (path.endsWith("/card")) {
            return new InspectionExample(path.replace("{featureId}", Service.idOf("line")), "");
        }
        if (path.startsWith("/line-")) {
            return care(work, path);
        }
        if (path.startsWith("/incidents")) {
            return incident(work, path);
        }
        if (!path.contains("{")) {
            return new InspectionExample(path, method.equals("POST") ? plan : "");
        }
        boolean planning = path.endsWith("/plan") || path.endsWith("/signatures");
        String round = planning ? work.planned() : work.inTheField();
        String hash = Inspecting.sha256(PICTURE.getBytes(StandardCharsets.UTF_8));
        String filled = path.replace("/inspections/{roundId}", round)
                .replaceAll(
                        "\\{(observationId|stepId|statementId|trackId|noteId)\\}",
                        UUID.randomUUID().toString())
                .replace("{hash}", hash);
        if (path.endsWith("/{stepId}") || path.endsWith("/report") || path.endsWith("/archive")) {
            work.state(work.a, round, "1", "damaged");
            work.state(work.b, round, "1", "damaged");
        }
        if (path.endsWith("/report") || path.endsWith("/archive")) {
            work.minutes(work.a, round, "双方一致");
            signed(work, round, "minutes");
        }
        if (path.endsWith("/archive")) {
            signed(work, round, "report");
        }
        if (path.endsWith("/{observationId}") && method.equals("GET")) {
            work.put(work.a, filled, Inspecting.statement("1", "intact", ""));
        }
        if (path.matches(".*/(loss|withdrawal)")) {
            work.put(
                    work.a,
                    round + "/observations/" + UUID.randomUUID(),
                    Inspecting.statement("1", "intact", naming(hash)));
        }
        if (path.endsWith("/package") && method.equals("POST")) {
            return new InspectionExample(
                    filled, work.a.get(round + "/package?f=gpkg").response().body());
        }
        if (path.endsWith("/{hash}")) {
            work.put(
                    work.a,
                    round + "/observations/" + UUID.randomUUID(),
                    Inspecting.statement("1", "intact", naming(hash)));
        }
        if (path.endsWith("/{hash}") && method.equals("GET")) {
            work.photo(work.a, round, PICTURE.getBytes(StandardCharsets.UTF_8), hash);
        }
        return new InspectionExample(filled, body(work, path, round, plan));
    }

    private static InspectionExample care(Inspecting work, String path) {
        String entry = UUID.randomUUID().toString();
        String dispute = "{\"day\":\"2025-03-01\",\"text\":\"争水\"}";
        if (path.endsWith("/{stepId}")) {
            work.put(work.a, "/line-care/" + Inspecting.LINE + "/disputes/" + entry, dispute);
        }
        String body = path.contains("/patrols/")
                ? "{\"day\":\"2025-03-01\",\"length_m\":1500,\"persons\":[\"王\"]}"
                : path.contains("/assessments/")
                        ? "{\"year\":2026,\"marks\":{\"markers\":{\"score\":90}}}"
                        : path.endsWith("/{stepId}") ? "{\"kind\":\"settled\",\"text\":\"签订用水协议\"}" : dispute;
        return new InspectionExample(
                path.replace("{lineCode}", Inspecting.LINE)
                        .replace("{markerNo}", Inspecting.LINE + "001Q")
                        .replace("{entryId}", entry)
                        .replace("{stepId}", UUID.randomUUID().toString()),
                body);
    }

    private static InspectionExample incident(Inspecting work, String path) {
        String report = Inspecting.report("1", "damaged", PICTURE.getBytes(StandardCharsets.UTF_8));
        if (!path.contains("{")) {
            return new InspectionExample(path, report);
        }
        String id = work.post(work.a, "/incidents", report).json().get("id").asText();
        return new InspectionExample(
                path.replace("{incidentId}", id)
                        .replace("{stepId}", UUID.randomUUID().toString()),
                "{\"kind\":\"checked\",\"founded\":true,\"text\":\"属实\"}");
    }

    private static String naming(String hash) {
        return ",\"photos\":[{\"hash\":\"" + hash + "\",\"subject\":\"marker\",\"taken_at\":\"2026-05-02T01:00:00Z\"}]";
    }

    private static void signed(Inspecting work, String round, String paper) {
        work.sign(work.a, round, paper);
        work.sign(work.b, round, paper);
    }

    private static String body(Inspecting work, String path, String round, String plan) {
        if (path.endsWith("/plan")) {
            return plan;
        }
        if (path.endsWith("/minutes")) {
            return "{\"text\":\"双方一致\"}";
        }
        if (path.endsWith("/signatures")) {
            JsonNode fingerprint = work.a.get(round).json().at("/fingerprints/plan");
            return "{\"paper\":\"plan\",\"fingerprint\":" + fingerprint + "}";
        }
        if (path.endsWith("/{observationId}")) {
            return Inspecting.statement("1", "intact", "");
        }
        if (path.contains("/sightings/")) {
            return Inspecting.sighting("unlisted", "");
        }
        if (path.endsWith("/{statementId}")) {
            return Inspecting.segment("1", "2", "");
        }
        if (path.endsWith("/{trackId}")) {
            return Inspecting.track(31.0, 31.01);
        }
        if (path.endsWith("/{noteId}")) {
            return "{\"source\":\"高分二号影像\",\"taken_on\":\"2026-03-01\",\"text\":\"界线旁新修道路\"}";
        }
        if (path.matches(".*/(loss|withdrawal)")) {
            return "{\"reason\":\"手机落水\"}";
        }
        if (path.endsWith("/{stepId}")) {
            return "{\"marker\":\"" + Inspecting.marker("1") + "\",\"kind\":\"proposed\",\"text\":\"重描刻字\"}";
        }
        return PICTURE;
    }
}
