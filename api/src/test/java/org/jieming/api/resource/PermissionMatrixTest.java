package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.OpenIdProvider;
import org.jieming.api.auth.Permission;
import org.jieming.api.auth.Permissions;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The table of permissions against a real service: every operation of the menu, as everybody, on what is one's own and on what
 * is another's. "Own" lies in the west town of {@link JurisdictionTest}, in which each role is granted once; "other" in the
 * east one. An operation that a request of this test does not suit is asked as the API document says, with an empty body.
 */
class PermissionMatrixTest {
    private static final String WEST = "340207100";
    private static final String EAST = "340207101";
    private static final String JSON = "application/json";
    private static final String FEATURE = "application/geo+json";
    private static final Set<String> ITEM_WRITES = Set.of("createItem", "replaceItem", "updateItem", "endItem");

    /** With an organisation's sign-on, whose operations are on the menu only then. */
    private static final Service SERVICE = Service.signingOnAt(new OpenIdProvider(
            URI.create("https://localhost:1"), "jieming", "between us two", OpenIdProvider.USUAL_CLAIM));

    private static final Map<String, Line> LINES = new TreeMap<>();
    private static final Map<Optional<Role>, Client> MEMBERS = new LinkedHashMap<>();
    private static int accounts;

    private record Line(String id, String method, String path, boolean hasBody) {}

    @BeforeAll
    static void two_towns_with_one_item_of_each_type_and_one_person_of_each_role() {
        SERVICE.commit(
                JurisdictionTest.unit("county", "340207", 118.0, 118.2),
                JurisdictionTest.unit("west", WEST, 118.0, 118.1),
                JurisdictionTest.unit("east", EAST, 118.1, 118.2));
        List<Change> items = new ArrayList<>();
        for (ItemType type : ItemType.values()) {
            items.add(item(type, WEST, "own"));
            items.add(item(type, EAST, "other"));
        }
        SERVICE.commit(items.toArray(Change[]::new));
        MEMBERS.put(Optional.empty(), SERVICE.enter("nothing"));
        for (Role role : Role.values()) {
            MEMBERS.put(Optional.of(role), SERVICE.enter(role.word(), Grant.in(ItemId.named("west"), role)));
        }
        SERVICE.get("/api").json().get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(line -> {
                    String id = line.getValue().get("operationId").asText();
                    boolean ofCollection = id.contains(".");
                    if (!ofCollection || id.startsWith("places.")) {
                        String bare = id.replaceFirst("^places\\.", "");
                        LINES.put(
                                bare,
                                new Line(
                                        bare,
                                        line.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        line.getValue().has("requestBody")));
                    }
                }));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Change.Put item(ItemType type, String town, String name) {
        Values.Builder values = Values.of(org.jieming.register.Descriptor.of(type));
        stated(type, town, name).forEach(values::parse);
        return new Change.Put(ItemId.named(type.id() + "-" + name), type, Period.ALWAYS, values.build(), null);
    }

    /** What an item of a town states of itself; a unit of the town is one of its villages. */
    private static Map<String, String> stated(ItemType type, String town, String name) {
        Map<String, String> values = new TreeMap<>(BodyExamples.required(type, "1"));
        switch (type) {
            case DIVISION -> values.put("code", town + "001");
            case BOUNDARY_LINE -> {
                values.put("line_code", "L" + town);
                values.put("party_a_code", town);
            }
            case BOUNDARY_MARKER -> {
                values.put("marker_no", "M" + name);
                values.put("line_code", "L" + town);
            }
            case SIGN -> {
                values.put("sign_no", "S" + name);
                values.put("division_code", town);
            }
            case POPULATION_CELL -> {
                values.put("cell_id", "C" + name);
                values.put("division_code", town);
            }
            default -> values.put("division_code", town);
        }
        return values;
    }

    @Test
    void every_operation_served_has_its_line_in_the_table_and_every_line_its_operation() {
        assertThat(new TreeSet<>(Permissions.operations())).isEqualTo(new TreeSet<>(LINES.keySet()));
    }

    @Test
    void a_menu_with_an_operation_that_nobody_decided_about_is_not_served() {
        var gate = new org.jieming.api.auth.Gate(SERVICE.register.journal().documents(), SERVICE.register.clock());
        var stray = org.jieming.api.http.Operation.of(
                org.jieming.api.http.Operation.Verb.GET,
                "/stray",
                "getStray",
                org.jieming.language.Bilingual.of("多余", "Stray"),
                request -> {});
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> gate.study(List.of(stray)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("getStray");
    }

    @Test
    void strangers_are_asked_to_sign_in_for_all_but_what_is_open() {
        SoftAssertions softly = new SoftAssertions();
        LINES.values().forEach(line -> {
            Answer answer = ask(SERVICE.stranger(), line, Optional.empty(), true);
            softly.assertThat(answer.status() == 401 && answer.text().contains("sign-in-required"))
                    .as(line.id() + " as a stranger: " + answer.status())
                    .isEqualTo(!permission(line).strangers());
        });
        softly.assertAll();
    }

    @Test
    void members_may_do_what_the_table_gives_their_role_to_what_is_their_own() {
        SoftAssertions softly = new SoftAssertions();
        MEMBERS.forEach((role, member) -> LINES.values().stream()
                .filter(line -> !ITEM_WRITES.contains(line.id()))
                .forEach(line -> {
                    boolean may = permission(line).members()
                            || role.filter(permission(line).roles()::contains).isPresent();
                    Answer answer = ask(member(role, line), line, role, true);
                    softly.assertThat(isLetThrough(answer))
                            .as(line.id() + " as " + role + ": " + answer.status() + " " + answer.text())
                            .isEqualTo(may);
                }));
        softly.assertAll();
    }

    @Test
    void what_others_began_is_not_there_for_members() {
        SoftAssertions softly = new SoftAssertions();
        MEMBERS.forEach((role, member) -> LINES.values().stream()
                .filter(line -> line.path().contains("{importId}")
                        || line.path().contains("{proposalId}")
                        || line.path().contains("{jobId}")
                        || line.path().contains("{accountId}"))
                .forEach(line -> {
                    Answer answer = ask(member, line, role, false);
                    softly.assertThat(answer.status())
                            .as(line.id() + " as " + role + ": " + answer.text())
                            .isIn(403, 404);
                }));
        softly.assertAll();
    }

    @Test
    void items_are_written_by_roles_that_keep_their_type_in_their_own_division_alone() {
        SoftAssertions softly = new SoftAssertions();
        MEMBERS.forEach((role, member) -> {
            for (ItemType type : ItemType.values()) {
                for (String id : ITEM_WRITES) {
                    boolean keeps = role.filter(known -> known.keeps(type)).isPresent();
                    Answer own = write(member, LINES.get(id), type, WEST, "own");
                    softly.assertThat(isLetThrough(own))
                            .as(id + " own " + type + " as " + role + ": " + own.text())
                            .isEqualTo(keeps);
                    Answer other = write(member, LINES.get(id), type, EAST, "other");
                    softly.assertThat(other.status())
                            .as(id + " other " + type + " as " + role)
                            .isEqualTo(403);
                    softly.assertThat(other.json().get("code").asText())
                            .as(id + " other " + type + " as " + role)
                            .isEqualTo(keeps ? "outside-jurisdiction" : "not-permitted");
                }
            }
        });
        softly.assertAll();
    }

    private static Permission permission(Line line) {
        return Permissions.of(line.id()).orElseThrow();
    }

    private static boolean isLetThrough(Answer answer) {
        return answer.status() != 401 && answer.status() != 403;
    }

    /** Whoever signs in or out does so in a session of its own, which ends by it. */
    private static Client member(Optional<Role> role, Line line) {
        return line.path().equals("/session") && !line.method().equals("GET")
                ? SERVICE.signedIn(name(role))
                : MEMBERS.get(role);
    }

    private static String name(Optional<Role> role) {
        return role.map(Role::word).orElse("nothing");
    }

    private static Answer write(Client client, Line line, ItemType type, String town, String name) {
        StringBuilder properties = new StringBuilder();
        stated(type, town, "new-" + name).forEach((property, value) -> properties
                .append(properties.isEmpty() ? "" : ",")
                .append("\"" + property + "\":\"" + value + "\""));
        String path = line.path()
                        .replace("/places/", "/" + type.collection() + "/")
                        .replace("{featureId}", Service.idOf(type.id() + "-" + name))
                + "?dry-run=true";
        String body = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{" + properties + "}}";
        return switch (line.method()) {
            case "DELETE" -> client.send("DELETE", path, "", "If-Match", "*");
            case "PATCH" ->
                client.send("PATCH", path, body, "If-Match", "*", "Content-Type", "application/merge-patch+json");
            default -> client.send(line.method(), path, body, "If-Match", "*", "Content-Type", FEATURE);
        };
    }

    private static Answer ask(Client client, Line line, Optional<Role> role, boolean own) {
        if (ITEM_WRITES.contains(line.id())) {
            return write(client, line, ItemType.PLACE, own ? WEST : EAST, own ? "own" : "other");
        }
        String path = filled(client, line, role, own);
        if (!line.hasBody()) {
            return client.send(line.method(), path, "");
        }
        return client.send(
                line.method(),
                path,
                body(line, role, own),
                "Content-Type",
                line.path().matches("/(imports|matchings)") ? "text/csv" : JSON,
                "If-Match",
                "*");
    }

    private static String body(Line line, Optional<Role> role, boolean own) {
        return switch (line.id()) {
            case "signIn" -> Officers.credentials(name(role));
            // too short, so that nobody is signed out
            case "changePassword" -> "{\"current\":\"" + Officers.PASSWORD + "\",\"password\":\"x\"}";
            case "createImport" -> "名称\n甲\n";
            case "keepImportProfile" -> "{\"type\":\"place\",\"columns\":{\"名称\":\"name\"}}";
            case "openAccount", "changeAccount" ->
                "{\"id\":\"new-" + ++accounts + "\",\"name\":\"某人\",\"grants\":[{\"role\":\"reader\",\"division\":\""
                        + (own ? WEST : EAST) + "\"}]}";
            case "makeToken" -> "{\"name\":\"x\"}";
            case "createProposal", "editProposal" -> Proposing.naming(Proposing.STREET);
            case "takeStep" -> "{\"step\":\"withdraw\"}";
            default -> "{}";
        };
    }

    private static String filled(Client client, Line line, Optional<Role> role, boolean own) {
        String path = line.path()
                .replace("{featureId}", Service.idOf("place-own"))
                .replace("{revision}", "1")
                .replace("{problem}", "malformed")
                .replace("{tileMatrixSetId}", "WebMercatorQuad")
                .replace("{z}/{row}/{col}", "0/0/0")
                .replace("{styleId}", "jieming")
                .replace("{symbol}", "peak")
                .replace("{processId}", "reach")
                .replace("{profileName}", "x")
                .replace("{scenarioName}", "x")
                .replace("{name}", "x")
                .replace("{lineCode}", "L" + WEST)
                .replace("{markerNo}", "Mown")
                .replace("/campaigns/{campaignId}/entries/{entryId}", "/campaigns/2026-0001/entries/weird.x")
                .replace("{campaignId}", "2026-0001")
                .replace("{matchingId}", "2026-0001")
                .replace("{row}", "0")
                .replace("{pair}", Service.idOf("place-own") + "." + Service.idOf("place-other"))
                .replaceAll(
                        "\\{(roundId|observationId|stepId|statementId|trackId|incidentId|entryId|adoptionId|noteId)\\}",
                        Service.idOf("none"));
        if (path.contains("{proposalId}")) {
            return path.replace("/proposals/{proposalId}", draft(own)).replace("{hash}", "0".repeat(64));
        }
        path = path.replace("{hash}", "0".repeat(64));
        Client whose = own ? client : SERVICE.administrator();
        if (path.contains("{importId}")) {
            path = path.replace("{importId}", begun(whose, "POST", "/imports?type=" + kept(role), "名称\n甲\n"));
        }
        if (path.contains("{jobId}")) {
            path = path.replace("{jobId}", begun(whose, "GET", "/collections/places/export", ""));
        }
        if (path.contains("{tokenId}")) {
            String owner = own ? name(role) : Officers.ADMINISTRATOR;
            String token = begun(whose, "POST", "/accounts/" + owner + "/tokens", "{\"name\":\"x\"}");
            path = path.replace("{accountId}", owner).replace("{tokenId}", token);
        }
        if (path.contains("{accountId}")) {
            path = path.replace("{accountId}", account(line, role, own));
        }
        if (line.id().equals("createImport")) {
            path += "?type=" + kept(role);
        }
        return path;
    }

    /** A draft in the west town, or in the east one. */
    private static String draft(boolean own) {
        String street = own ? Proposing.STREET : Proposing.STREET.replace(WEST, EAST);
        return Proposing.begin(SERVICE.administrator(), Proposing.naming(street));
    }

    /** Tokens are of one's own account; administrators see to other people's. */
    private static String account(Line line, Optional<Role> role, boolean own) {
        if (line.path().contains("/tokens")) {
            return own ? name(role) : Officers.ADMINISTRATOR;
        }
        String id = "person-" + ++accounts;
        Officers.enter(
                SERVICE.register.journal().documents(), id, Grant.in(ItemId.named(own ? "west" : "east"), Role.READER));
        return id;
    }

    /** A type that somebody keeps; any for those who keep none. */
    private static String kept(Optional<Role> role) {
        return java.util.Arrays.stream(ItemType.values())
                .filter(type -> role.filter(known -> known.keeps(type)).isPresent())
                .findFirst()
                .orElse(ItemType.PLACE)
                .id();
    }

    /** The id of what somebody begins; of nothing when she may not. */
    private static String begun(Client whose, String method, String path, String body) {
        Answer answer = path.startsWith("/imports")
                ? begunImport(whose, path, body)
                : whose.send(method, path, body, "Prefer", "respond-async", "Content-Type", JSON);
        JsonNode made = answer.status() < 300 && !answer.header("Content-Type").startsWith("text")
                ? answer.json()
                : com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        return made.path(path.contains("/export") ? "jobID" : "id").asText("none");
    }

    /** Imports are few; those of before are forgotten. */
    private static Answer begunImport(Client whose, String path, String body) {
        SERVICE.get("/imports")
                .json()
                .get("imports")
                .forEach(each ->
                        SERVICE.send("DELETE", "/imports/" + each.get("id").asText(), ""));
        return whose.send("POST", path, body, "Content-Type", "text/csv");
    }
}
