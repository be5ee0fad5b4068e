package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Property;
import org.jieming.register.Values;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API document says what is served, and nothing else. */
class ApiTest {
    private static final Set<String> PARAMETERS_OF_ITEMS = Set.of(
            "f",
            "lang",
            "min-revision",
            "limit",
            "bbox",
            "bbox-crs",
            "datetime",
            "crs",
            "filter",
            "filter-lang",
            "filter-crs",
            "as-of",
            "cursor");

    private static final String FILE = "名称,经度,纬度\n六洲,118.4,31.35\n";
    private static final String SCENARIO = "{\"inputs\":{\"area\":\"110000\",\"kinds\":[\"E1\"],"
            + "\"changes\":[{\"action\":\"open\",\"name\":\"新养老院\",\"lon\":116,\"lat\":40}]}}";
    private static final String PROFILE = "{\"type\":\"place\",\"columns\":{\"名称\":\"name\"}}";

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

    private final Service service = Service.empty();
    private final Inspecting inspecting = new Inspecting();
    private int people;
    private String approved = "";
    private JsonNode document = com.fasterxml.jackson.databind.node.MissingNode.getInstance();

    @BeforeEach
    void one_item_of_each_type() {
        for (ItemType type : ItemType.values()) {
            Values.Builder values = Values.of(Descriptor.of(type));
            required(type, "1").forEach(values::parse);
            service.commit(new org.jieming.register.Change.Put(
                    ItemId.named(type.id()), type, Service.from("2000-01-01"), values.build(), null));
        }
        service.commit(Service.put(
                ItemType.DIVISION,
                "an area",
                Service.from("2000-01-01"),
                null,
                Map.of("name", "样区", "code", "110000")));
        service.commit(Service.put(
                ItemType.BOUNDARY_LINE,
                "a line",
                Service.from("2000-01-01"),
                null,
                Map.of("name", "样线", "level", "province", "line_code", "1112")));
        approved = Proposing.approved(
                service.administrator(),
                service.enter("second", Grant.everywhere(Role.REVIEWER)),
                Proposing.naming(Proposing.STREET));
        document = service.get("/api").json();
    }

    @AfterEach
    void stop() {
        service.close();
        inspecting.close();
    }

    @Test
    void the_document_is_valid_openapi_and_leans_on_nothing_outside() {
        String text = service.get("/api").text();
        var result = new OpenAPIV3Parser().readContents(text, null, new ParseOptions());
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).hasSizeGreaterThan(70);
        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(reference.asText()).startsWith("#/components/");
            assertThat(document.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
    }

    /** OpenAPI 3.0.3: {@code nullable} beside a list of values says nothing of null, the list itself must name it. */
    @Test
    void where_a_code_may_be_missing_null_is_among_its_values() {
        List<JsonNode> codes = new ArrayList<>();
        for (ItemType type : ItemType.values()) {
            JsonNode properties = document.at("/components/schemas/" + type.collection() + ".properties/properties");
            properties.forEach(property -> {
                if (property.has("enum")) {
                    codes.add(property);
                }
            });
        }
        assertThat(codes).hasSizeGreaterThan(30).allSatisfy(code -> {
            assertThat(code.get("nullable").asBoolean()).isTrue();
            assertThat(code.get("enum")).last().satisfies(value -> assertThat(value.isNull())
                    .isTrue());
        });
    }

    @Test
    void every_path_method_and_parameter_is_served_as_stated() {
        SoftAssertions softly = new SoftAssertions();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(line -> {
                    JsonNode operation = line.getValue();
                    String method = line.getKey().toUpperCase(java.util.Locale.ROOT);
                    softly.assertThat(ask(path.getKey(), method, operation, "", "", softly))
                            .as(path.getKey() + " " + method)
                            .isTrue();
                    for (JsonNode given : operation.get("parameters")) {
                        JsonNode parameter = resolved(given);
                        if (!parameter.get("in").asText().equals("path")
                                && !parameter.get("name").asText().equals("cursor")) {
                            String name = parameter.get("name").asText();
                            String value = example(path.getKey(), parameter);
                            boolean header = parameter.get("in").asText().equals("header");
                            softly.assertThat(
                                            header
                                                    ? ask(
                                                            path.getKey(),
                                                            method,
                                                            operation,
                                                            "",
                                                            name + ":" + value,
                                                            softly)
                                                    : ask(
                                                            path.getKey(),
                                                            method,
                                                            operation,
                                                            name + "=" + ItemsTest.encoded(value),
                                                            "",
                                                            softly))
                                    .as(path.getKey() + " " + method + " " + name + "=" + value)
                                    .isTrue();
                        }
                    }
                }));
        softly.assertAll();
    }

    /** Whether the operation went well, with a status and a media type that it states. */
    private boolean ask(
            String path, String method, JsonNode operation, String query, String header, SoftAssertions softly) {
        List<String> headers = new ArrayList<>();
        if (operation.has("requestBody")) {
            headers.addAll(List.of(
                    "Content-Type",
                    operation.at("/requestBody/content").fieldNames().next()));
        }
        if (header.isEmpty() || !header.startsWith("If-Match")) {
            headers.addAll(List.of("If-Match", "*"));
        }
        if (!header.isEmpty()) {
            headers.addAll(List.of(header.split(":", 2)));
        }
        // what was approved of a division ends by a document alone
        if (takes(operation, "Jieming-Act") && !header.startsWith("Jieming-Act")) {
            headers.addAll(List.of("Jieming-Act", "%7B%22number%22%3A%22X-1%22%7D"));
        }
        boolean tries = takes(operation, "dry-run") && !query.startsWith("dry-run");
        String all = tries ? and(query, "dry-run=true") : query;
        String needed = NEEDED.getOrDefault(path, "");
        if (!needed.isEmpty() && !query.startsWith(needed.substring(0, needed.indexOf('=') + 1))) {
            all = and(all, needed);
        }
        if (path.equals("/imports") && takes(operation, "type") && !query.startsWith("type=")) {
            all = and(all, "type=place");
        }
        if (path.equals("/matchings") && takes(operation, "area") && !query.startsWith("area=")) {
            all = and(all, "area=340207");
        }
        // whoever signs out does so in a session of her own
        Service.Client client =
                path.equals("/session") ? service.signedIn(Officers.ADMINISTRATOR) : service.administrator();
        String asked = all.isEmpty() ? "" : "?" + all;
        Answer answer = path.startsWith("/inspections")
                        || path.endsWith("/card")
                        || path.startsWith("/incidents")
                        || path.startsWith("/line-")
                ? inspecting(path, method, asked, operation, headers)
                : client.send(
                        method,
                        filled(path) + asked,
                        operation.has("requestBody") ? body(path, method) : "",
                        headers.toArray(String[]::new));
        JsonNode stated = operation.at("/responses/" + answer.status());
        softly.assertThat(stated.isMissingNode())
                .as(path + " " + method + " " + query + header + " → " + answer.status() + " " + answer.text())
                .isFalse();
        String type = answer.header("Content-Type").replace(";charset=utf-8", "");
        softly.assertThat(stated.path("content").has(type) || answer.response().body().length == 0)
                .as(path + " " + method + " is of " + type)
                .isTrue();
        return answer.status() < 300;
    }

    /** Inspections take two teams. */
    private Answer inspecting(String path, String method, String asked, JsonNode operation, List<String> headers) {
        InspectionExample example = InspectionExample.of(inspecting, path, method);
        return inspecting.a.send(
                method,
                example.path() + asked,
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(
                        operation.has("requestBody") ? example.body() : new byte[0]),
                headers.toArray(String[]::new));
    }

    private boolean takes(JsonNode operation, String name) {
        for (JsonNode parameter : operation.get("parameters")) {
            if (resolved(parameter).get("name").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String and(String query, String more) {
        return query.isEmpty() ? more : query + "&" + more;
    }

    @Test
    void parameters_that_are_not_stated_are_refused_on_every_path() {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (method.equals("get")) {
                        Answer answer = service.get(filled(path.getKey()) + "?no-such-parameter=1");
                        assertThat(answer.status()).as(path.getKey()).isEqualTo(400);
                        assertThat(answer.json().get("code").asText()).isEqualTo("unknown-parameter");
                    }
                }));
    }

    @Test
    void no_property_bears_the_name_of_a_parameter() {
        for (ItemType type : ItemType.values()) {
            assertThat(Descriptor.of(type).properties())
                    .extracting(Property::name)
                    .doesNotContainAnyElementsOf(PARAMETERS_OF_ITEMS);
        }
    }

    @Test
    void every_link_from_the_landing_page_on_answers_as_typed() {
        Map<String, String> open = new TreeMap<>(Map.of(
                service.base() + "/",
                "application/json",
                service.base() + "/collections/places/items/" + Service.idOf("place"),
                "application/geo+json",
                service.base() + "/problems",
                "application/json"));
        Set<String> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            Map<String, String> found = new TreeMap<>();
            open.forEach((href, type) -> {
                Answer answer = service.get(href, "Accept", type);
                assertThat(answer.status()).as(href).isEqualTo(200);
                assertThat(answer.header("Content-Type")).as(href).startsWith(type);
                if (type.endsWith("json")) {
                    links(answer.json(), found);
                }
                if (type.equals("text/html")) {
                    pageLinks(answer.text(), found);
                }
            });
            seen.addAll(open.keySet());
            found.keySet().removeAll(seen);
            open = found;
        }
        assertThat(seen).hasSizeGreaterThan(100);
    }

    private void links(JsonNode document, Map<String, String> found) {
        for (JsonNode links : document.findValues("links")) {
            for (JsonNode link : links) {
                boolean isRead = !link.get("rel").asText().endsWith("/execute");
                if (isRead && !link.path("templated").asBoolean()) {
                    found.put(link.get("href").asText(), link.get("type").asText());
                }
            }
        }
    }

    private void pageLinks(String page, Map<String, String> found) {
        var matcher = java.util.regex.Pattern.compile("<a [^>]*href=\"([^\"]+f=html[^\"]*)\"")
                .matcher(page);
        while (matcher.find()) {
            String href = matcher.group(1).replace("&amp;", "&");
            if (!href.contains("lang=")) {
                found.put(href, "text/html");
            }
        }
    }

    private JsonNode resolved(JsonNode parameter) {
        return parameter.has("$ref")
                ? document.at(parameter.get("$ref").asText().substring(1))
                : parameter;
    }

    private String example(String path, JsonNode parameter) {
        String needed = NEEDED.getOrDefault(path, "");
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

    private String filled(String path) {
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
            return filled.replace("{roundId}", Service.idOf("none")).replace("{hash}", "0".repeat(64));
        }
        if (path.contains("{importId}")) {
            return filled.replace("{importId}", judgedImport());
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
            service.send("PUT", "/import-profiles/x", PROFILE, "Content-Type", "application/json");
            return filled.replace("{profileName}", "x");
        }
        if (path.contains("{pair}")) {
            String pair = Service.idOf("place") + "." + Service.idOf("residential-area");
            service.send("PUT", "/namesakes/" + pair, "{}", "Content-Type", "application/json");
            return filled.replace("{pair}", pair);
        }
        if (path.startsWith("/id/")) {
            String id = Service.idOf("place");
            String name = service.get("/id/" + id).json().get("name").asText();
            return filled.replace("{featureId}", id)
                    .replace("{name}", java.net.URLEncoder.encode(name, StandardCharsets.UTF_8));
        }
        if (path.contains("{adoptionId}")) {
            service.send("PUT", "/scenarios/x", SCENARIO, "Content-Type", "application/json");
            Answer adopted = service.send("POST", "/scenarios/x/adoption", "", "If-Match", "*");
            return filled.replace("{adoptionId}", adopted.json().get("id").asText());
        }
        if (path.contains("{scenarioName}")) {
            service.send("PUT", "/scenarios/x", SCENARIO, "Content-Type", "application/json");
            return filled.replace("{scenarioName}", "x");
        }
        for (ItemType type : ItemType.values()) {
            if (path.startsWith("/collections/" + type.collection() + "/")) {
                filled = filled.replace("{featureId}", Service.idOf(type.id()));
            }
        }
        return filled;
    }

    /** A draft of its own with a paper for every question, because some questions end it; what is filed is approved. */
    private String proposal(String path) {
        if (path.endsWith("/filing")) {
            return approved + "/filing";
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

    /** An import of its own for every question, because some questions end it. */
    private String judgedImport() {
        service.get("/imports")
                .json()
                .get("imports")
                .forEach(each ->
                        service.send("DELETE", "/imports/" + each.get("id").asText(), ""));
        Answer made = service.send("POST", "/imports?type=place", FILE, "Content-Type", "text/csv");
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

    private String body(String path, String method) {
        if (path.equals("/reconcile")) {
            return "queries={}";
        }
        if (path.endsWith("/execution") || path.endsWith("/evidence")) {
            return "{\"inputs\":{\"area\":\"110000\",\"kinds\":[\"E1\"]}}";
        }
        if (path.startsWith("/scenarios")) {
            return SCENARIO;
        }
        if (path.startsWith("/adoptions")) {
            return "{\"step\":\"withdraw\"}";
        }
        if (path.startsWith("/namesakes")) {
            return "{\"note\":\"两处不同的村\"}";
        }
        if (path.startsWith("/import")) {
            return path.equals("/imports") ? FILE : path.startsWith("/import-profiles") ? PROFILE : "{}";
        }
        if (path.startsWith("/matchings")) {
            return path.equals("/matchings")
                    ? "地名\n样区\n"
                    : path.endsWith("/decision") ? "{\"decision\":\"new\"}" : "{\"name\":\"地名\"}";
        }
        if (path.equals("/session")) {
            return Officers.credentials(Officers.ADMINISTRATOR);
        }
        if (path.equals("/session/password")) {
            return "{\"current\":\"" + Officers.PASSWORD + "\",\"password\":\"" + Officers.PASSWORD + "\"}";
        }
        if (path.equals("/mosaic-repairs")) {
            return Adjusting.repair(service);
        }
        if (path.equals("/division-changes")) {
            return Adjusting.renaming(service, ++people);
        }
        if (path.startsWith("/proposals")) {
            return path.endsWith("/steps") ? "{\"step\":\"withdraw\"}" : Proposing.naming(Proposing.STREET);
        }
        if (path.equals("/campaigns")) {
            return "{\"name\":\"清理整治\",\"area\":\"340207\"}";
        }
        if (path.endsWith("/searches")) {
            return "{\"causes\":[\"weird\"]}";
        }
        if (path.startsWith("/campaigns")) {
            return "{\"decision\":\"keep\",\"reason\":\"沿用至今\"}";
        }
        if (path.startsWith("/accounts")) {
            return "{\"id\":\"person-" + ++people + "\",\"name\":\"某人\",\"grants\":[{\"role\":\"reader\"}]}";
        }
        if (method.equals("PATCH")) {
            return "{\"properties\":{\"remarks\":\"x\"}}";
        }
        if (path.startsWith("/collections/boundary-markers") && method.equals("POST")) {
            return "{\"type\":\"Feature\",\"geometry\":null,"
                    + "\"properties\":{\"marker_no\":\"1112002Q\",\"line_code\":\"1112\"}}";
        }
        StringBuilder properties = new StringBuilder();
        ItemType type = ItemType.parse(path.split("/")[2]);
        required(type, method.equals("POST") ? "2" : "1")
                .forEach((name, value) ->
                        properties.append(properties.isEmpty() ? "" : ",").append('"' + name + "\":\"" + value + '"'));
        return "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{" + properties + "}}";
    }

    static Map<String, String> required(ItemType type, String text) {
        Map<String, String> values = new TreeMap<>();
        Descriptor.of(type).properties().stream()
                .filter(Property::required)
                .forEach(property -> values.put(
                        property.name(),
                        property.codeList()
                                .map(list -> list.entries().keySet().iterator().next())
                                .orElse(text)));
        values.putIfAbsent(Descriptor.of(type).properties().get(0).name(), "样例");
        return values;
    }
}
