package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every member that the JSON schemas of the Reconciliation Service API 0.2 (Final Community Group Report, 2023-04-10) require
 * or type is there and of that type, in the answers of all its protocols: manifest, reconciliation-result-batch,
 * suggest-{entities,properties,types}-response, data-extension-response, and the property proposal and preview of sections 6
 * and 7.
 */
class ReconcileSchemasTest {
    private final Service service = Service.empty();

    @BeforeEach
    void some_items() {
        service.commit(
                Service.put(
                        ItemType.DIVISION,
                        "340207",
                        Period.ALWAYS,
                        null,
                        Map.of("name", "鸠江区", "code", "340207", "level", "county")),
                Service.put(
                        ItemType.PLACE,
                        "a",
                        Period.ALWAYS,
                        null,
                        Map.of(
                                "name", "六洲社区",
                                "division_code", "340207",
                                "sign_count", "3",
                                "approved_on", "2020-05-01",
                                "alias_names", "老六洲|六洲圩")));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static void isText(JsonNode json, String... members) {
        for (String member : members) {
            assertThat(json.path(member).isTextual()).as(member + " of " + json).isTrue();
        }
    }

    private static void each(JsonNode list, Consumer<JsonNode> check) {
        assertThat(list.isArray()).as(list.toString()).isTrue();
        assertThat(list).isNotEmpty().allSatisfy(check);
    }

    /** A type or property: its id, and what people call it. */
    private static void isNamed(JsonNode json) {
        isText(json, "id", "name");
    }

    private JsonNode answer(JsonNode place, String query) {
        return service.get(place.get("service_url").asText()
                        + place.get("service_path").asText()
                        + query)
                .json();
    }

    @Test
    void the_manifest() {
        JsonNode manifest = service.get("/reconcile").json();
        assertThat(manifest.get("versions"))
                .anySatisfy(version -> assertThat(version.asText()).isEqualTo("0.2"));
        isText(manifest, "name", "identifierSpace", "schemaSpace", "documentation");
        for (String space : List.of("identifierSpace", "schemaSpace", "documentation")) {
            assertThat(URI.create(manifest.get(space).asText()).isAbsolute())
                    .as(space)
                    .isTrue();
        }
        for (String view : List.of("view", "preview")) {
            assertThat(manifest.get(view).get("url").asText()).as(view).contains("{{id}}");
        }
        assertThat(manifest.at("/preview/width").isIntegralNumber()).isTrue();
        assertThat(manifest.at("/preview/height").isIntegralNumber()).isTrue();
        each(manifest.get("defaultTypes"), ReconcileSchemasTest::isNamed);
        Set<JsonNode> types = new HashSet<>();
        manifest.get("defaultTypes").forEach(types::add);
        assertThat(types).hasSameSizeAs(manifest.get("defaultTypes"));
        for (String place :
                List.of("/suggest/entity", "/suggest/property", "/suggest/type", "/extend/propose_properties")) {
            isText(manifest.at(place), "service_url", "service_path");
        }
        assertThat(manifest.at("/extend/property_settings").isArray()).isTrue();
    }

    @Test
    void the_results_of_a_batch() {
        String queries = "{\"whole\":{\"query\":\"六洲社区\"},\"none\":{\"query\":\"杳无此地\"}}";
        JsonNode batch =
                service.get("/reconcile?queries=" + ItemsTest.encoded(queries)).json();
        assertThat(batch.properties()).hasSize(2);
        assertThat(batch.at("/none/result").isArray()).isTrue();
        each(batch.at("/whole/result"), candidate -> {
            isText(candidate, "id", "name", "description");
            assertThat(candidate.get("score").isNumber()).isTrue();
            assertThat(candidate.get("match").isBoolean()).isTrue();
            each(candidate.get("type"), ReconcileSchemasTest::isNamed);
            each(candidate.get("features"), feature -> {
                isText(feature, "id");
                assertThat(feature.get("value").isNumber()
                                || feature.get("value").isBoolean())
                        .isTrue();
            });
        });
    }

    @Test
    void suggestions_of_all_three_kinds() {
        JsonNode suggest = service.get("/reconcile").json().get("suggest");
        each(answer(suggest.get("entity"), "?prefix=lz").get("result"), entity -> {
            isText(entity, "id", "name", "description");
            each(entity.get("notable"), ReconcileSchemasTest::isNamed);
        });
        each(answer(suggest.get("property"), "?prefix=name").get("result"), ReconcileSchemasTest::isNamed);
        each(answer(suggest.get("type"), "?prefix=pla").get("result"), ReconcileSchemasTest::isNamed);
    }

    @Test
    void the_extension_of_data() {
        String id = Service.idOf("a");
        String asked = "{\"ids\":[\"" + id
                + "\",\"unknown\"],\"properties\":[{\"id\":\"sign_count\"},{\"id\":\"approved_on\"},"
                + "{\"id\":\"alias_names\"}]}";
        JsonNode answer =
                service.get("/reconcile?extend=" + ItemsTest.encoded(asked)).json();
        each(answer.get("meta"), ReconcileSchemasTest::isNamed);
        assertThat(answer.get("rows").properties()).hasSize(2);
        answer.get("rows")
                .forEach(row -> row.forEach(cells -> assertThat(cells.isArray()).isTrue()));
        JsonNode row = answer.get("rows").get(id);
        assertThat(row.at("/sign_count/0/int").isIntegralNumber()).isTrue();
        assertThat(row.at("/approved_on/0/date").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        each(row.get("alias_names"), cell -> isText(cell, "str"));
        // a value has one member: more are forbidden
        row.forEach(cells -> cells.forEach(cell -> assertThat(cell.properties()).hasSize(1)));
    }

    @Test
    void proposed_properties_and_the_preview_of_an_item() {
        JsonNode manifest = service.get("/reconcile").json();
        JsonNode proposed = answer(manifest.at("/extend/propose_properties"), "?type=places&limit=3");
        isText(proposed, "type");
        assertThat(proposed.get("limit").asInt()).isEqualTo(3);
        each(proposed.get("properties"), ReconcileSchemasTest::isNamed);
        assertThat(proposed.get("properties")).hasSize(3);
        String page = manifest.at("/preview/url").asText().replace("{{id}}", Service.idOf("a"));
        assertThat(service.get(page).header("Content-Type")).startsWith("text/html");
    }
}
