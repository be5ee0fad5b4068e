package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
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
    private final Service service = Service.empty();
    private final PathExamples paths = new PathExamples(service);
    private final BodyExamples bodies = new BodyExamples(service);
    private final Inspecting inspecting = new Inspecting();
    private JsonNode document = com.fasterxml.jackson.databind.node.MissingNode.getInstance();

    @BeforeEach
    void one_item_of_each_type() {
        for (ItemType type : ItemType.values()) {
            Values.Builder values = Values.of(Descriptor.of(type));
            BodyExamples.required(type, "1").forEach(values::parse);
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
        paths.approve();
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
                            String value = paths.parameter(path.getKey(), parameter);
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
            headers.addAll(
                    List.of(
                            "Jieming-Act",
                            "%7B%22number%22%3A%22X-1%22%2C%22authority%22%3A%22X%22%2C%22decided_on%22%3A%222025-12-30%22%7D"));
        }
        boolean tries = takes(operation, "dry-run") && !query.startsWith("dry-run");
        String all = tries ? and(query, "dry-run=true") : query;
        String needed = PathExamples.needed(path);
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
                        paths.path(path) + asked,
                        operation.has("requestBody") ? bodies.of(path, method) : "",
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
                        Answer answer = service.get(paths.path(path.getKey()) + "?no-such-parameter=1");
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
}
