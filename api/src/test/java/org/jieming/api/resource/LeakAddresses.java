package org.jieming.api.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where {@link LeakTest} looks for what {@link PlantedSecrets} planted. */
final class LeakAddresses {
    /** Where the secret place at 118.07777° E, 31.07° N and the marker at 118.0512345° E, 31.0567891° N are drawn. */
    private static final List<String> TILES =
            List.of("12/1675/3391", "14/6703/13565", "14/6703/13564", "16/26812/54263", "16/26815/54258");

    /** What is found by asking: words and places that lead to the secrets and are none of them, since answers repeat them. */
    private static final List<String> QUESTIONS = Stream.concat(
                    Stream.of(
                            "/linked-places?area=340207",
                            "/inspection-calendar?area=340207",
                            "/inspection-calendar?area=340207&f=ics",
                            "/reverse?point=118.0778,31.07&limit=20",
                            "/reverse?point=118.0513,31.0568&limit=20",
                            "/reconcile/preview?id=" + Service.idOf("secret"),
                            "/reconcile/preview?id=" + Service.idOf("internal")),
                    Stream.of("ZQSECRETNA", "ZQONCEOP", "ZQWITHDRA", "ZQINTERNALNA", "ZQORIG", "1234567890123456789")
                            .flatMap(words -> Stream.of(
                                    "/search?q=" + words,
                                    "/reconcile/suggest/entity?prefix=" + words,
                                    "/reconcile?queries="
                                            + ItemsTest.encoded("{\"q0\":{\"query\":\"" + words + "\"}}"))))
            .toList();

    private LeakAddresses() {}

    /**
     * Every GET of the API document, for every collection and item, in every format, and some past times.
     *
     * @param paper the hash of a paper that is attached to the proposal
     */
    static List<String> of(Service service, String paper) {
        TreeSet<String> found = new TreeSet<>();
        paths(service).forEach((path, operation) -> filled(path, paper)
                .forEach(address -> variants(operation, address).forEach(found::add)));
        found.removeIf(address -> address.contains("{"));
        found.addAll(QUESTIONS);
        return List.copyOf(found);
    }

    /** The paths that need something which is not in the register, such as a round or a job. */
    static Set<String> left(Service service) {
        TreeSet<String> left = new TreeSet<>(paths(service).keySet());
        left.removeIf(path -> filled(path, "").stream().noneMatch(address -> address.contains("{")));
        return left;
    }

    private static Map<String, JsonNode> paths(Service service) {
        Map<String, JsonNode> reading = new TreeMap<>();
        service.get("/api").json().get("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                reading.put(path.getKey(), path.getValue().get("get"));
            }
        });
        return reading;
    }

    private static List<String> filled(String path, String paper) {
        List<String> ids =
                List.of("clerk", "once", "secret", "gone", "internal", "home", "cell", "line", "marker", "west");
        String plain = path.replace("{problem}", "malformed")
                .replace("{tileMatrixSetId}", "WebMercatorQuad")
                .replace("{styleId}", "jieming")
                .replace("{symbol}", "peak")
                .replace("{processId}", "reach")
                .replace("{proposalId}", "2026-0001")
                .replace("{campaignId}", "2026-0001")
                .replace("{matchingId}", "2026-0001")
                .replace("{lineCode}", "L1")
                .replace("{markerNo}", "M1")
                .replace("{hash}", paper);
        if (plain.contains("{z}/{row}/{col}")) {
            return TILES.stream()
                    .map(tile -> plain.replace("{z}/{row}/{col}", tile))
                    .toList();
        }
        if (plain.contains("{featureId}")) {
            return ids.stream()
                    .map(id -> plain.replace("{featureId}", Service.idOf(id)))
                    .toList();
        }
        if (plain.contains("{revision}")) {
            return List.of("1", "2", "3", "4", "5").stream()
                    .map(number -> plain.replace("{revision}", number))
                    .toList();
        }
        return List.of(plain);
    }

    private static List<String> variants(JsonNode operation, String address) {
        List<String> all = new ArrayList<>(List.of(address));
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals("f")) {
                parameter.at("/schema/enum").forEach(form -> all.add(address + "?f=" + form.asText()));
            }
        }
        if (address.matches(".*/(items|export|items/[0-9a-f-]{36})")) {
            for (String past :
                    List.of("as-of=2", "as-of=3", "as-of=4", "datetime=2010-01-01", "datetime=2010-01-01/..")) {
                all.add(address + "?" + past);
            }
        }
        if (address.matches(".*/items/[0-9a-f-]{36}")) {
            all.add(address + "?as-of=2&f=html");
            all.add(address + "?datetime=2010-01-01&f=html");
        }
        if (TILES.stream().anyMatch(address::endsWith)) {
            all.add(address + "?datetime=2010-01-01");
        }
        return all;
    }
}
