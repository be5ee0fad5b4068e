package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.RestrictedPoints;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.jieming.tile.MvtReader;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** What the map shows to whom: everybody, the bureau, and who keeps an item. Towns west and east of 118.1° E. */
class TileAudienceTest {
    private static final TileMatrixSet SET = TileMatrixSet.CGCS2000_QUAD;
    private static final String WEST = "340207100";
    private static final String EAST = "340207101";
    /** A step of a tile of zoom 16 is 180° / 2^16 / 4096, less than a millionth of a degree. */
    private static final double STEP = 1e-6;

    private static final double X = 118.0512345;
    private static final double Y = 31.0567891;

    private Service service = Service.empty();

    @BeforeEach
    void an_open_an_internal_and_a_secret_place_and_a_marker_in_the_west_town() {
        plant();
    }

    private void plant() {
        service.commit(
                JurisdictionTest.unit("county", "340207", 118.0, 118.2),
                JurisdictionTest.unit("west", WEST, 118.0, 118.1),
                JurisdictionTest.unit("east", EAST, 118.1, 118.2));
        service.commit(
                place("open", "open", 118.0512),
                place("internal", "internal", 118.0522),
                place("secret", "secret", 118.0532));
        service.commit(line(WEST), marker());
    }

    private static Change place(String name, String secrecy, double longitude) {
        return Service.put(
                ItemType.PLACE,
                name,
                Period.ALWAYS,
                Shape.point(longitude, 31.0568),
                Map.of("name", name, "division_code", WEST, "secrecy", secrecy));
    }

    private static Change line(String party) {
        return Service.put(
                ItemType.BOUNDARY_LINE,
                "line",
                Period.ALWAYS,
                null,
                Map.of("name", "甲乙线", "level", "township", "line_code", "L1", "party_a_code", party));
    }

    private static Change marker() {
        return Service.put(
                ItemType.BOUNDARY_MARKER,
                "marker",
                Period.ALWAYS,
                Shape.point(X, Y),
                Map.of("marker_no", "M1", "line_code", "L1"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** Everybody by role and town, the stranger under an empty name. */
    private Map<String, Client> readers() {
        Map<String, Client> readers = new LinkedHashMap<>();
        readers.put("", service.stranger());
        for (Role role : Role.values()) {
            for (String town : List.of("west", "east")) {
                String name = role.word() + "-" + town;
                readers.put(name, service.enter(name, Grant.in(ItemId.named(town), role)));
            }
        }
        return readers;
    }

    private static boolean keeps(String reader, ItemType type) {
        return reader.endsWith("-west")
                && Role.parse(reader.replace("-west", "")).keeps(type);
    }

    @Test
    void every_role_sees_on_every_zoom_what_is_hers_and_nothing_else() {
        readers().forEach((reader, client) -> {
            for (int zoom = 10; zoom <= 16; zoom++) {
                Map<String, MvtReader.Feature> seen = features(client, zoom);
                String who = reader + " at " + zoom;
                if (zoom >= 14) {
                    assertThat(seen.containsKey("open")).as(who).isTrue();
                    assertThat(seen.containsKey("internal")).as(who).isEqualTo(!reader.isEmpty());
                    assertThat(seen.containsKey("secret")).as(who).isEqualTo(keeps(reader, ItemType.PLACE));
                } else {
                    assertThat(seen).as(who).doesNotContainKeys("internal", "secret");
                }
                assertThat(seen.containsKey("M1")).as(who).isEqualTo(!reader.isEmpty());
            }
            markerOf(client).ifPresent(at -> {
                boolean exact = keeps(reader, ItemType.BOUNDARY_MARKER);
                assertThat(at[0]).as(reader).isCloseTo(exact ? X : 118.051, within(STEP));
                assertThat(at[1]).as(reader).isCloseTo(exact ? Y : 31.057, within(STEP));
            });
        });
    }

    @Test
    void a_token_that_reads_as_somebody_is_given_her_tiles_and_what_is_kept_for_her_nobody_else() {
        Client officer = service.enter("wang", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
        String path = path(16);
        for (Client stranger : List.of(service.stranger(), service.stranger())) {
            Answer hers = officer.get(path, "Accept-Encoding", "gzip");
            Answer open = stranger.get(path, "Accept-Encoding", "gzip");
            assertThat(hers.header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(hers.header("Vary")).contains("Cookie", "Authorization");
            assertThat(open.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(open.header("ETag")).isNotEqualTo(hers.header("ETag"));
            assertThat(stranger.get(path, "Accept-Encoding", "gzip", "If-None-Match", hers.header("ETag"))
                            .status())
                    .isEqualTo(200);
            assertThat(officer.get(path, "Accept-Encoding", "gzip", "If-None-Match", hers.header("ETag"))
                            .status())
                    .isEqualTo(304);
        }
    }

    @Test
    void layers_and_styles_are_those_of_the_audience() {
        Client reader = service.enter("li", Grant.in(ItemId.named("east"), Role.READER));
        for (String address : List.of("/layers", "/styles", "/styles/jieming", "/tiles/WebMercatorQuad")) {
            assertThat(reader.get(address).text()).as(address).contains("boundary-markers");
            assertThat(service.stranger().get(address).text()).as(address).doesNotContain("boundary-markers");
            assertThat(reader.get(address).header("Cache-Control")).isEqualTo("private, no-cache");
        }
        assertThat(service.stranger().get("/styles/boundary-markers").status()).isEqualTo(404);
        assertThat(reader.get("/styles/boundary-markers").status()).isEqualTo(200);
        assertThat(service.stranger().get(path(12) + "?layers=boundary-markers").status())
                .isEqualTo(400);
        assertThat(reader.get(path(12) + "?layers=boundary-markers").status()).isEqualTo(200);
    }

    /** A marker lies where its line does: when the line gets other parties, the marker gets other keepers. */
    @Test
    void who_keeps_a_marker_no_longer_no_longer_sees_its_place() {
        Client west = service.enter("w", Grant.in(ItemId.named("west"), Role.INSPECTOR));
        Client east = service.enter("e", Grant.in(ItemId.named("east"), Role.INSPECTOR));
        assertThat(markerOf(west).orElseThrow()[0]).isCloseTo(X, within(STEP));
        assertThat(markerOf(east).orElseThrow()[0]).isCloseTo(118.051, within(STEP));

        service.commit(line(EAST));

        assertThat(markerOf(west).orElseThrow()[0]).isCloseTo(118.051, within(STEP));
        assertThat(markerOf(east).orElseThrow()[0]).isCloseTo(X, within(STEP));
    }

    @Test
    void an_item_that_becomes_secret_is_gone_from_the_next_tile_of_everybody_but_its_keepers() {
        Client planner = service.enter("p", Grant.in(ItemId.named("west"), Role.PLANNER));
        Client officer = service.enter("o", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
        assertThat(features(planner, 15)).containsKey("open");
        assertThat(features(service.stranger(), 15)).containsKey("open");
        service.commit(place("open", "secret", 118.0512));
        assertThat(features(planner, 15)).doesNotContainKey("open");
        assertThat(features(service.stranger(), 15)).doesNotContainKey("open");
        assertThat(features(officer, 15)).containsKey("open");
    }

    /** Four places on one spot, of which a zoom of 14 shows one: whichever is open, it is shown. */
    @Test
    void what_somebody_may_not_see_takes_no_room_on_her_map() {
        Map<String, Client> readers = readers();
        List<String> names = List.of("beside-a", "beside-b", "beside-c", "beside-d");
        for (String open : names) {
            Change[] all = names.stream()
                    .map(name -> place(name, name.equals(open) ? "open" : "secret", 118.0542))
                    .toArray(Change[]::new);
            service.commit(all);
            readers.forEach((reader, client) -> {
                if (!keeps(reader, ItemType.PLACE)) {
                    assertThat(features(client, 14)).as(reader).containsKey(open);
                }
            });
        }
    }

    @Test
    void points_withheld_are_nowhere_for_the_public_and_coarse_for_the_bureau() {
        service.close();
        service = Service.with(HttpSettings.onLoopback(0).with(RestrictedPoints.WITHHELD));
        plant();
        String markers = "/collections/boundary-markers/items";
        String there = markers + "?bbox=118.05,31.05,118.06,31.06";
        Answer open = service.stranger().get(markers);
        assertThat(open.json().at("/features/0/geometry").isNull()).isTrue();
        assertThat(service.stranger().get(there).ids()).isEmpty();
        assertThat(service.stranger()
                        .get("/collections/boundary-markers/export?f=csv")
                        .text())
                .doesNotContain("118.05");
        assertThat(service.stranger()
                        .get("/reverse?point=118.051,31.057&collections=boundary-markers")
                        .text())
                .doesNotContain("distance_m");
        Client reader = service.enter("li", Grant.in(ItemId.named("east"), Role.READER));
        assertThat(reader.get(there)
                        .json()
                        .at("/features/0/geometry/coordinates/0")
                        .asDouble())
                .isEqualTo(118.051);
    }

    private static String path(int zoom) {
        TileCoord tile = tile(zoom);
        return "/tiles/" + SET.id() + "/" + zoom + "/" + tile.y() + "/" + tile.x();
    }

    private static TileCoord tile(int zoom) {
        TileRange at = SET.touching(new Envelope(X, X, Y, Y), zoom);
        return new TileCoord(zoom, at.maxX(), at.maxY());
    }

    /** Places by their names and markers by their numbers. */
    private static Map<String, MvtReader.Feature> features(Client client, int zoom) {
        Map<String, MvtReader.Feature> found = new LinkedHashMap<>();
        for (MvtReader.Layer layer :
                MvtReader.read(client.get(path(zoom)).response().body())) {
            if (layer.name().equals("places") || layer.name().equals("boundary-markers")) {
                layer.features()
                        .forEach(feature -> found.put(
                                feature.tags()
                                        .getOrDefault(
                                                "marker_no", feature.tags().get("name"))
                                        .toString(),
                                feature));
            }
        }
        return found;
    }

    /** Where the marker is drawn, in degrees. */
    private static Optional<double[]> markerOf(Client client) {
        Envelope box = SET.bounds(tile(16));
        return Optional.ofNullable(features(client, 16).get("M1"))
                .map(feature -> feature.paths().get(0))
                .map(at -> new double[] {
                    box.getMinX() + at[0] * box.getWidth() / TileMatrixSet.EXTENT,
                    box.getMaxY() - at[1] * box.getHeight() / TileMatrixSet.EXTENT
                });
    }
}
