package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jieming.api.Tools;
import org.jieming.api.resource.Service.Answer;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.jieming.tile.MvtReader;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** The map over HTTP, drawn from the seeds. */
class MapTest {
    /** 芜湖 and around it. */
    private static final Envelope CITY = new Envelope(118.2, 118.6, 31.1, 31.5);

    private final Service service = Service.seeded();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        service.close();
    }

    private static String path(int zoom, double longitude, double latitude) {
        TileRange tiles =
                TileMatrixSet.WEB_MERCATOR_QUAD.touching(new Envelope(longitude, longitude, latitude, latitude), zoom);
        return "/tiles/WebMercatorQuad/" + zoom + "/" + tiles.maxY() + "/" + tiles.maxX();
    }

    private static Map<String, MvtReader.Layer> layers(Answer answer) {
        return MvtReader.read(answer.response().body()).stream()
                .collect(Collectors.toMap(MvtReader.Layer::name, layer -> layer));
    }

    @Test
    void a_tile_of_the_seeds_holds_divisions_their_lines_and_their_names_and_nothing_internal() {
        Answer answer = service.stranger().get(path(9, 118.38, 31.33));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        Map<String, MvtReader.Layer> layers = layers(answer);
        assertThat(layers).containsKeys("divisions", "division-lines", "division-labels", "cemeteries");
        assertThat(layers).doesNotContainKey("boundary-markers");
        assertThat(layers.get("divisions").features())
                .allSatisfy(feature -> assertThat(feature.tags()).containsKeys("id", "name", "level", "tint"));
        assertThat(layers.get("division-lines").features())
                .allSatisfy(feature -> assertThat(feature.tags()).containsOnlyKeys("level", "schematic"));
    }

    @Test
    void one_layer_is_served_alone_and_repeated_beyond_its_last_zoom() {
        assertThat(layers(service.stranger().get(path(9, 118.38, 31.33) + "?layers=divisions")))
                .containsOnlyKeys("divisions");
        assertThat(layers(service.stranger().get(path(16, 118.38, 31.33) + "?layers=divisions")))
                .containsOnlyKeys("divisions");
        assertThat(service.stranger()
                        .get(path(9, 118.38, 31.33) + "?layers=boundary-markers")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void where_there_is_nothing_a_tile_is_empty_and_outside_the_matrix_there_is_none() {
        Answer nothing = service.get("/tiles/CGCS2000Quad/3/7/0");
        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.response().body()).isEmpty();
        Answer outside = service.get("/tiles/CGCS2000Quad/3/8/0");
        assertThat(outside.status()).isEqualTo(404);
        // zoom 3: 8 rows, twice as many columns
        assertThat(outside.text()).contains("0 至 7", "0 至 15");
        assertThat(service.get("/tiles/CGCS2000Quad/19/0/0").text()).contains("0 至 16");
        assertThat(service.get("/tiles/NoSuchQuad/0/0/0").status()).isEqualTo(404);
    }

    @Test
    void a_tile_is_compressed_once_and_known_to_who_has_it() throws IOException {
        String path = path(10, 118.38, 31.33);
        Answer plain = service.get(path);
        Answer packed = service.get(path, "Accept-Encoding", "gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(
                                new ByteArrayInputStream(packed.response().body()))
                        .readAllBytes())
                .isEqualTo(plain.response().body());
        assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(service.get(path, "If-None-Match", plain.header("ETag")).status())
                .isEqualTo(304);
        Answer again = service.get(path, "If-None-Match", packed.header("ETag"), "Accept-Encoding", "gzip");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
    }

    @Test
    void a_kept_tile_is_answered_just_as_the_menu_answers_it_and_fresh_after_an_edit() {
        Service.Client somebody = service.stranger();
        String path = path(14, 118.3801, 31.3302);
        Answer first = somebody.get(path, "Accept-Encoding", "gzip");
        Answer kept = somebody.get(path, "Accept-Encoding", "gzip");
        // from the third time on it is at hand
        Answer atHand = somebody.get(path, "Accept-Encoding", "gzip");
        assertThat(headers(atHand)).isEqualTo(headers(kept));
        assertThat(atHand.response().body()).isEqualTo(kept.response().body());
        // the menu answers whoever says what he reads
        Answer byMenu = somebody.get(path, "Accept-Encoding", "gzip", "Accept", "application/vnd.mapbox-vector-tile");

        assertThat(headers(kept)).isEqualTo(headers(byMenu)).isEqualTo(headers(first));
        assertThat(kept.response().body()).isEqualTo(byMenu.response().body());
        assertThat(kept.header("X-Request-Id")).isNotEmpty();
        Answer known = somebody.get(path, "Accept-Encoding", "gzip", "If-None-Match", kept.header("ETag"));
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.header("ETag")).isEqualTo(kept.header("ETag"));

        for (String form : List.of("*", "W/" + kept.header("ETag"), "\"another\", " + kept.header("ETag"))) {
            Answer also = somebody.get(path, "Accept-Encoding", "gzip", "If-None-Match", form);
            assertThat(also.status()).as(form).isEqualTo(304);
        }

        service.commit(Service.place("新生亭", 118.3801, 31.3302));
        Answer edited = somebody.get(path, "Accept-Encoding", "gzip", "If-None-Match", kept.header("ETag"));
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.header("ETag")).isNotEqualTo(kept.header("ETag"));
        assertThat(somebody.get("/tiles/WebMercatorQuad/3/99/0", "Accept-Encoding", "gzip")
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers =
                new HashMap<>(answer.response().headers().map());
        headers.keySet().removeAll(List.of("x-request-id", "date"));
        return headers;
    }

    @Test
    void an_edit_is_on_the_map_at_the_next_request_and_a_past_day_stays_as_it_was() {
        String tile = path(14, 118.3801, 31.3302);
        service.get(tile);
        service.commit(Service.put(
                ItemType.PLACE,
                "newborn",
                Service.from("2025-06-01"),
                Shape.point(118.3801, 31.3302),
                Map.of("name", "新生亭")));
        assertThat(names(service.get(tile))).contains("新生亭");
        assertThat(names(service.get(tile + "?datetime=2025-05-31"))).doesNotContain("新生亭");
        assertThat(names(service.get(tile + "?datetime=2025-06-01"))).contains("新生亭");
        service.commit(new Change.End(ItemId.named("newborn"), LocalDate.parse("2025-07-01")));
        assertThat(names(service.get(tile))).doesNotContain("新生亭");
    }

    private static List<Object> names(Answer answer) {
        MvtReader.Layer places = layers(answer).get("places");
        return places == null
                ? List.of()
                : places.features().stream()
                        .map(feature -> feature.tags().getOrDefault("name", ""))
                        .toList();
    }

    @Test
    void secret_places_are_on_no_tile_of_strangers() {
        service.commit(Service.put(
                ItemType.PLACE,
                "hidden",
                Period.ALWAYS,
                Shape.point(118.3801, 31.3302),
                Map.of("name", "秘密处", "secrecy", "secret")));
        String tile = path(16, 118.3801, 31.3302);
        assertThat(names(service.stranger().get(tile))).doesNotContain("秘密处");
        assertThat(names(service.get(tile))).contains("秘密处");
    }

    @Test
    void after_random_edits_the_tags_that_changed_are_those_of_the_contents_that_changed() {
        Random random = new Random(20260101);
        Map<String, Answer> before = tiles();
        for (int round = 0; round < 6; round++) {
            service.commit(edit(random, round));
            Map<String, Answer> after = tiles();
            assertThat(changed(before, after, Answer::text)).isNotEmpty();
            assertThat(changed(before, after, answer -> answer.header("ETag")))
                    .isEqualTo(changed(before, after, Answer::text));
            before = after;
        }
    }

    /** A point or a small square, at a place of its own or where one was before. */
    private static Change edit(Random random, int round) {
        double longitude = CITY.getMinX() + random.nextDouble() * CITY.getWidth();
        double latitude = CITY.getMinY() + random.nextDouble() * CITY.getHeight();
        if (round % 3 == 2) {
            Envelope box = new Envelope(longitude, longitude + 0.02, latitude, latitude + 0.02);
            Shape square = Shape.of(new GeometryFactory().toGeometry(box), Crs.CGCS2000);
            return Service.put(
                    ItemType.CONSTRAINT_ZONE,
                    "zone" + round % 2,
                    Period.ALWAYS,
                    square,
                    Map.of("name", "试验区", "zone_kind", "cultivated-land"));
        }
        return Service.put(
                ItemType.PLACE,
                "place" + round % 2,
                Period.ALWAYS,
                Shape.point(longitude, latitude),
                Map.of("name", "试验地" + round, "kind", "K2"));
    }

    private Map<String, Answer> tiles() {
        Map<String, Answer> tiles = new HashMap<>();
        for (int zoom : new int[] {6, 9, 11, 12}) {
            TileRange range = TileMatrixSet.WEB_MERCATOR_QUAD.touching(CITY, zoom);
            for (int row = range.minY(); row <= range.maxY(); row++) {
                for (int column = range.minX(); column <= range.maxX(); column++) {
                    String path = "/tiles/WebMercatorQuad/" + zoom + "/" + row + "/" + column;
                    tiles.put(path, service.get(path));
                }
            }
        }
        return tiles;
    }

    private static TreeSet<String> changed(
            Map<String, Answer> before, Map<String, Answer> after, java.util.function.Function<Answer, String> told) {
        return before.keySet().stream()
                .filter(path -> !told.apply(before.get(path)).equals(told.apply(after.get(path))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void tile_sets_and_tilejson_lead_to_the_tiles() {
        assertThat(service.get("/tiles").json().at("/tilesets")).hasSize(2);
        var metadata = service.get("/tiles/CGCS2000Quad?layers=places").json();
        assertThat(metadata.at("/layers/0/id").asText()).isEqualTo("places");
        assertThat(metadata.at("/links/2/href").asText())
                .endsWith("/tiles/CGCS2000Quad/{tileMatrix}/{tileRow}/{tileCol}?layers=places");
        var tileJson = service.get("/tiles/WebMercatorQuad?f=tilejson").json();
        String template = tileJson.at("/tiles/0").asText();
        assertThat(service.get(template.replace("{z}", "0").replace("{x}", "0").replace("{y}", "0"))
                        .status())
                .isEqualTo(200);
        assertThat(service.get("/tiles/CGCS2000Quad?f=tilejson").status()).isEqualTo(400);
        // the seeds reach from the invented county at 105° E to a district east of 121° E
        assertThat(tileJson.at("/bounds/0").asDouble()).isBetween(104.9, 105.1);
        assertThat(tileJson.at("/bounds/2").asDouble()).isBetween(121.0, 122.0);
        assertThat(service.get("/tiles/WebMercatorQuad?f=tilejson&layers=places")
                        .json()
                        .at("/minzoom")
                        .asInt())
                .isEqualTo(4);
        // a tile of 256 pixels at zoom 0 is 180 degrees wide
        assertThat(service.get("/tileMatrixSets/CGCS2000Quad")
                        .json()
                        .at("/tileMatrices/0/cellSize")
                        .asDouble())
                .isEqualTo(180.0 / 256);
    }

    @Test
    void tiles_outside_the_limits_of_a_tile_set_are_empty_and_some_inside_are_not() {
        var limits = service.get("/tiles/WebMercatorQuad").json().at("/tileMatrixSetLimits");
        assertThat(limits).hasSize(17);
        var ten = limits.get(10);
        assertThat(ten.get("tileMatrix").asText()).isEqualTo("10");
        // 118.38° E lies in column floor(298.38 / 360 * 1024) = 848
        assertThat(848)
                .isBetween(ten.get("minTileCol").asInt(), ten.get("maxTileCol").asInt());
        int row = ten.get("maxTileRow").asInt() + 1;
        assertThat(service.get("/tiles/WebMercatorQuad/10/" + row + "/848")
                        .response()
                        .body())
                .isEmpty();
        int beside = ten.get("minTileCol").asInt() - 1;
        assertThat(service.get("/tiles/WebMercatorQuad/10/" + (row - 1) + "/" + beside)
                        .response()
                        .body())
                .isEmpty();
    }

    @Test
    void layers_styles_legends_and_symbols_are_served() {
        var layers = service.stranger().get("/layers?lang=en").json();
        assertThat(layers.findValuesAsText("id"))
                .contains("places", "divisions")
                .doesNotContain("boundary-markers");
        assertThat(service.get("/styles/jieming")
                        .json()
                        .at("/sources/jieming/tiles/0")
                        .asText())
                .endsWith("/tiles/WebMercatorQuad/{z}/{y}/{x}");
        assertThat(service.get("/styles/jieming?f=flat").json().isArray()).isTrue();
        assertThat(service.get("/styles/places?f=sld").text()).contains("<StyledLayerDescriptor", "version=\"1.0.0\"");
        assertThat(service.get("/styles/places?f=sld11").text()).contains("version=\"1.1.0\"");
        assertThat(service.get("/styles/places/legend")
                        .json()
                        .at("/entries/0/svg")
                        .asText())
                .startsWith("<svg");
        Answer symbol = service.get("/symbols/peak.svg");
        assertThat(symbol.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(service.get("/symbols/none.svg").status()).isEqualTo(404);
        assertThat(service.stranger().get("/styles/boundary-markers").status()).isEqualTo(404);
    }

    @Test
    void gdal_reads_a_tile() throws IOException, InterruptedException {
        Tools.need("ogrinfo");
        Path file = folder.resolve("tile.mvt");
        Files.write(file, service.get(path(10, 118.38, 31.33)).response().body());
        String told = Tools.run(List.of("ogrinfo", "-ro", "-al", "-so", "MVT:" + file));
        assertThat(told)
                .contains("Layer name: divisions", "Layer name: division-lines")
                .doesNotContain("ERROR");
    }
}
