package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.SoftAssertions;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Secrets planted in a register, and every reading operation walked as everybody, in every format, now and in the past, to
 * look for them. All lie in the west town of {@link JurisdictionTest}; whoever keeps the east one is a colleague like others.
 */
class LeakTest {
    private static final String WEST = "340207100";
    private static final Service SERVICE = Service.empty();
    private static final Map<Reader, Client> READERS = new LinkedHashMap<>();

    /** Analyses that read items, with the inputs that they want beside the area. */
    private static final Map<String, String> ANALYSES = Map.ofEntries(
            Map.entry("reach", ",\"kinds\":[\"E5\"]"),
            Map.entry("siting", ",\"kinds\":[\"E5\"],\"sites\":1"),
            Map.entry(
                    "what-if", ",\"kinds\":[\"E5\"],\"changes\":[{\"action\":\"open\",\"lon\":118.05,\"lat\":31.05}]"),
            Map.entry("gap-statement", ""),
            Map.entry("cemetery-screen", ""),
            Map.entry("cemetery-capacity", ""),
            Map.entry("mosaic-check", ""),
            Map.entry("inspection-ledger", ""),
            Map.entry("name-duplicates", ""),
            Map.entry("irregular-names", ""),
            Map.entry("accessibility", ",\"kinds\":[\"E1\"],\"radius\":2000"),
            Map.entry("course-check", ""),
            Map.entry("mosaic-repair", ""),
            Map.entry("mosaic-build", ""),
            Map.entry(
                    "changes-between",
                    ",\"since\":\"1949-10-01\",\"collections\":[\"divisions\",\"places\",\"boundary-lines\",\"boundary-markers\","
                            + "\"cemeteries\",\"facilities\",\"residential-areas\",\"population-cells\",\"signs\"]"),
            Map.entry("double-entries", ""),
            Map.entry("gazetteer-list", ""),
            Map.entry("gazetteer-dictionary", ""),
            Map.entry("gazetteer-annals", ""),
            Map.entry("sign-check", ",\"not_stated\":true"),
            Map.entry("protection-list", ""),
            Map.entry("place-codes", ",\"class_code\":\"22100\""),
            Map.entry("completeness", ""));

    private static List<String> addresses = List.of();

    /** A person: her role, and the town it is granted in; a stranger has neither. */
    private record Reader(String role, String town) {
        boolean keeps(ItemType type, String where) {
            return town.equals(where) && !role.isEmpty() && Role.parse(role).keeps(type);
        }
    }

    /** A secret: how it looks in an answer, and who may see it. */
    private record Secret(String text, Predicate<Reader> mayKnow) {}

    private static final Predicate<Reader> MEMBERS = reader -> !reader.role().isEmpty();

    private static Predicate<Reader> keepers(ItemType type) {
        return reader -> reader.keeps(type, "west");
    }

    private static final List<Secret> SECRETS = List.of(
            new Secret("ZQSECRETNAME", keepers(ItemType.PLACE)),
            new Secret("ZQONCEOPEN", keepers(ItemType.PLACE)),
            new Secret("ZQWITHDRAWN", keepers(ItemType.PLACE)),
            new Secret("ZQORIGIN", keepers(ItemType.PLACE)),
            new Secret(Service.idOf("secret"), keepers(ItemType.PLACE)),
            new Secret("ZQINTERNALNAME", MEMBERS),
            new Secret("ZQCLERK", MEMBERS),
            new Secret("ZQCONTACT", MEMBERS),
            new Secret("ZQCOURSE", MEMBERS),
            new Secret("9876543", MEMBERS),
            new Secret("ZQSKETCH", keepers(ItemType.BOUNDARY_MARKER)),
            new Secret("3456789.125", keepers(ItemType.BOUNDARY_MARKER)),
            new Secret("118.0512", keepers(ItemType.BOUNDARY_MARKER)),
            new Secret("31.0567", keepers(ItemType.BOUNDARY_MARKER)),
            new Secret("118.07777", keepers(ItemType.PLACE)),
            new Secret("zqauthor", MEMBERS),
            // what was written about secret items may tell of them
            new Secret("ZQDRAFT", keepers(ItemType.PLACE)),
            new Secret("ZQREASON", keepers(ItemType.PLACE)),
            new Secret("ZQACT", keepers(ItemType.PLACE)));

    @BeforeAll
    static void secrets_in_a_town_and_readers_of_every_kind() {
        SERVICE.commit(
                JurisdictionTest.unit("county", "340207", 118.0, 118.2),
                JurisdictionTest.unit("west", WEST, 118.0, 118.1),
                JurisdictionTest.unit("east", "340207101", 118.1, 118.2));
        PlantedSecrets.in(SERVICE);
        CampaignTest.searched(SERVICE.administrator(), "340207", "weird", "duplicate", "entered-twice", "not-standard");
        MatchingTest.sent(SERVICE.administrator(), "340207100", "地名\nZQSECRETNAM\nZQONCEOPE\nZQINTERNALNAM\n");
        addresses = LeakAddresses.of(SERVICE, PlantedSecrets.proposal(SERVICE));
        READERS.put(new Reader("", ""), SERVICE.stranger());
        for (Role role : Role.values()) {
            for (String town : new String[] {"west", "east"}) {
                Client client = SERVICE.enter(role.word() + "-" + town, Grant.in(ItemId.named(town), role));
                READERS.put(new Reader(role.word(), town), client);
            }
        }
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void nobody_reads_what_is_not_hers_in_any_answer() {
        assertThat(addresses).hasSizeGreaterThan(250);
        SoftAssertions softly = new SoftAssertions();
        READERS.forEach((reader, client) -> {
            for (String address : addresses) {
                Answer answer = client.get(address);
                String text = text(answer);
                for (Secret secret : SECRETS) {
                    // a refusal repeats what it was asked for
                    boolean asked = address.contains(secret.text());
                    if (!asked && !secret.mayKnow().test(reader) && text.contains(secret.text())) {
                        softly.fail(secret.text() + " in " + address + " as " + reader + "\n"
                                + around(text, secret.text()));
                    }
                }
            }
        });
        softly.assertAll();
    }

    /** What a figure was made of is read by whoever may ask for it, so a pack holds what its reader may read and no more. */
    @Test
    void no_analysis_and_no_evidence_pack_holds_what_is_not_its_readers() {
        String marker = wkb(118.0512345, 31.0567891);
        String place = wkb(118.07777, 31.07);
        SoftAssertions softly = new SoftAssertions();
        READERS.forEach((reader, client) -> ANALYSES.forEach((process, inputs) -> {
            String body = "{\"inputs\":{\"area\":\"340207\"" + inputs + "}}";
            for (String form : List.of("/execution", "/evidence")) {
                String path = "/processes/" + process + form;
                Answer answer = client.send("POST", path, body, "Content-Type", "application/json");
                softly.assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
                String text = text(answer);
                SECRETS.stream()
                        .filter(secret -> !secret.mayKnow().test(reader))
                        .forEach(secret -> softly.assertThat(text.contains(secret.text()))
                                .as(secret.text() + " in " + path + " as " + reader)
                                .isFalse());
                softly.assertThat(text.contains(place) && !reader.keeps(ItemType.PLACE, "west"))
                        .as("the secret place in " + path + " as " + reader)
                        .isFalse();
                softly.assertThat(text.contains(marker) && !reader.keeps(ItemType.BOUNDARY_MARKER, "west"))
                        .as("the exact marker in " + path + " as " + reader)
                        .isFalse();
            }
        }));
        softly.assertAll();
        Answer hers = READERS.get(new Reader("inspector", "west"))
                .send(
                        "POST",
                        "/processes/mosaic-check/evidence",
                        "{\"inputs\":{\"area\":\"340207\"}}",
                        "Content-Type",
                        "application/json");
        assertThat(text(hers)).contains(marker).contains("ZQSKETCH");
    }

    private static String wkb(double x, double y) {
        return java.util.HexFormat.of()
                .formatHex(org.jieming.shape.Shape.point(x, y).toWkb());
    }

    /** Rounds, incidents, jobs, imports, scenarios and accounts are asked for as everybody by {@link PermissionMatrixTest}. */
    @Test
    void addresses_of_what_is_kept_beside_the_register_are_the_only_ones_not_walked() {
        assertThat(LeakAddresses.left(SERVICE))
                .allMatch(
                        path -> path.matches(
                                "/(accounts|adoptions|import-profiles|imports|incidents|inspections|jobs|scenarios)/.*|/id/.*/names/.*"));
    }

    @Test
    void every_analysis_that_reads_items_is_walked() {
        Set<String> known = new HashSet<>();
        SERVICE.get("/processes")
                .json()
                .get("processes")
                .forEach(process -> known.add(process.get("id").asText()));
        // asked with a name or with markers: two are walked below, and the other reads tables alone
        known.removeAll(Set.of("name-check", "romanize", "resurvey-fit"));
        assertThat(ANALYSES.keySet()).containsExactlyInAnyOrderElementsOf(known);
    }

    /** Residuals and the places that were sent give the legal place: whoever may not know it gets none, nor an evidence pack of it. */
    @Test
    void a_fit_of_markers_is_for_those_who_may_know_their_places() {
        String body =
                "{\"inputs\":{\"line_code\":\"L1\",\"observed\":[{\"marker_no\":\"M1\",\"longitude\":118,\"latitude\":31}]}}";
        READERS.forEach((reader, client) -> {
            for (String form : List.of("execution", "evidence")) {
                Answer answer = client.send(
                        "POST", "/processes/resurvey-fit/" + form, body, "Content-Type", "application/json");
                assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                // its keepers are told that one marker is too few
                assertThat(answer.json().get("field").asText())
                        .as(reader.toString())
                        .isEqualTo(
                                reader.keeps(ItemType.BOUNDARY_MARKER, "west")
                                        ? "inputs.observed"
                                        : "inputs.observed.0.marker_no");
            }
        });
    }

    @Test
    void a_check_of_a_name_tells_the_secret_one_that_sounds_alike_to_its_keepers_alone() {
        SERVICE.commit(Service.put(
                ItemType.PLACE,
                "ridge",
                Period.ALWAYS,
                null,
                Map.of("name", "红旗岗", "kind", "K3", "division_code", WEST, "secrecy", "secret")));
        String body = "{\"inputs\":{\"name\":\"红棋岗\",\"kind\":\"K3\",\"division_code\":\"" + WEST + "\"}}";
        READERS.forEach((reader, client) -> {
            Answer answer =
                    client.send("POST", "/processes/name-check/execution", body, "Content-Type", "application/json");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.text().contains("红旗岗"))
                    .as(reader.toString())
                    .isEqualTo(reader.keeps(ItemType.PLACE, "west"));
        });
    }

    /** The walk finds what it looks for where it may be seen: otherwise it would prove nothing. */
    @Test
    void who_may_know_a_secret_finds_it() {
        for (Reader reader : List.of(new Reader("place-name-officer", "west"), new Reader("inspector", "west"))) {
            StringBuilder all = new StringBuilder();
            addresses.forEach(address -> all.append(text(READERS.get(reader).get(address))));
            SECRETS.stream()
                    .filter(secret -> secret.mayKnow().test(reader))
                    .filter(secret ->
                            !List.of("ZQWITHDRAWN", "ZQREASON", "ZQACT").contains(secret.text()))
                    .forEach(secret -> assertThat(all)
                            .as(reader + " finds " + secret.text())
                            .contains(secret.text()));
        }
    }

    @Test
    void no_filter_tells_what_a_look_would_not() {
        Client stranger = SERVICE.stranger();
        Client east = READERS.get(new Reader("inspector", "east"));
        String markers = "/collections/boundary-markers/items";
        String places = "/collections/places/items";
        for (String condition : List.of("contact LIKE 'ZQ%'", "contact IS NULL", "NOT contact = 'x'")) {
            Answer asked = stranger.get("/collections/facilities/items?filter=" + ItemsTest.encoded(condition));
            assertThat(asked.status()).as(condition).isEqualTo(400);
        }
        assertThat(stranger.get("/collections/facilities/items?contact=ZQCONTACT")
                        .status())
                .isEqualTo(400);
        // in her own division an inspector may ask for the sketch; of another's markers it tells her nothing
        String sketch = markers + "?filter=" + ItemsTest.encoded("sketch LIKE 'ZQ%'");
        assertThat(READERS.get(new Reader("inspector", "west")).get(sketch).ids())
                .hasSize(1);
        assertThat(east.get(sketch).ids()).isEmpty();
        assertThat(east.get(markers + "?sketch=ZQSKETCH").ids()).isEmpty();
        String northing = markers + "?filter=" + ItemsTest.encoded("northing_m > 3456789");
        assertThat(east.get(northing).ids()).isEmpty();
        String there = markers + "?bbox=118.05123,31.05678,118.05124,31.05679";
        assertThat(east.get(there).ids()).isEmpty();
        assertThat(stranger.get(there).ids()).isEmpty();
        String code = places + "?place_code=12345678901234567890";
        assertThat(stranger.get(code).ids()).isEmpty();
        assertThat(READERS.get(new Reader("place-name-officer", "west"))
                        .get(code)
                        .ids())
                .hasSize(1);
    }

    @Test
    void a_refusal_names_nothing_that_its_reader_may_not_know() {
        Client east = READERS.get(new Reader("place-name-officer", "east"));
        String taken =
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"新村\",\"division_code\":\"340207101\","
                        + "\"place_code\":\"12345678901234567890\"}}";
        Answer refused = east.send("POST", "/collections/places/items", taken, "Content-Type", "application/geo+json");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).doesNotContain("ZQSECRETNAME");
        Answer stale = east.send(
                "PATCH",
                "/collections/places/items/" + Service.idOf("secret"),
                "{\"properties\":{\"name\":\"x\"}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "\"1-x\"");
        assertThat(stale.status()).isEqualTo(404);
        assertThat(east.send("DELETE", "/collections/places/items/" + Service.idOf("secret"), "", "If-Match", "*")
                        .status())
                .isEqualTo(404);
        String probing = "地名代码,名称,政区代码\n12345678901234567890,ZQGUESS,340207101\n";
        Answer begun = east.send("POST", "/imports?type=place", probing, "Content-Type", "text/csv");
        String path = begun.header("Location");
        while (east.get(path).json().get("status").asText().equals("judging")) {
            Thread.onSpinWait();
        }
        for (String kind : List.of("rejected", "changed", "new", "same")) {
            assertThat(east.get(path + "/rows?kind=" + kind).text())
                    .doesNotContain("ZQSECRETNAME")
                    .doesNotContain("ZQORIGIN");
        }
    }

    @Test
    void answers_to_members_are_for_them_alone_and_tags_differ_between_audiences() {
        String items = "/collections/places/items";
        Answer open = SERVICE.stranger().get(items);
        Answer hers = READERS.get(new Reader("place-name-officer", "west")).get(items);
        assertThat(hers.header("Cache-Control")).contains("private");
        assertThat(open.header("Vary")).contains("Cookie", "Authorization");
        assertThat(hers.header("ETag")).isNotEqualTo(open.header("ETag"));
        assertThat(SERVICE.stranger()
                        .get(items, "If-None-Match", hers.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    /** What an answer says: its body, unpacked where it is packed, and its header fields. */
    private static String text(Answer answer) {
        byte[] body = answer.response().body();
        boolean packed = body.length > 4 && body[0] == 'P' && body[1] == 'K';
        return (packed ? unpacked(body) : new String(body, StandardCharsets.UTF_8))
                + answer.response().headers().map();
    }

    private static String unpacked(byte[] zip) {
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.write(Files.createTempFile("leak", ".zip"), zip);
            try (ZipFile entries = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(entries.entries())) {
                    byte[] bytes = entries.getInputStream(entry).readAllBytes();
                    text.append(entry.getName()).append(new String(bytes, StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }

    private static String around(String text, String secret) {
        int at = text.indexOf(secret);
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
    }
}
