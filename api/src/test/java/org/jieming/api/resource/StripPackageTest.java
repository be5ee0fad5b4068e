package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jieming.api.resource.Service.Answer;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What a team takes along for a line of 50 km with a marker every 500 m, through land with 40 places a square kilometre and a village
 * every 2 km on either side. The figures are printed; the limit is that of the issue.
 */
class StripPackageTest {
    private static final String CODE = "340207340299";
    private static final int MEGABYTES = 50;
    private static final int POINTS = 500;
    private static final int MARKERS = 100;
    private static final int PLACES = 2_000;
    private static final int VILLAGES = 25;

    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    /** From 118.1° E, 31° N 0.45° northwards, which is 49.9 km, swinging 200 m to either side. */
    private static Coordinate at(double share) {
        return new Coordinate(118.1 + 0.002 * Math.sin(share * 60), 31 + 0.45 * share);
    }

    private void surveyed() {
        List<Change> changes = new ArrayList<>();
        Coordinate[] points = new Coordinate[POINTS + 1];
        for (int i = 0; i <= POINTS; i++) {
            points[i] = at((double) i / POINTS);
        }
        Map<String, String> line = new TreeMap<>(Map.of("name", "长线", "line_code", CODE, "level", "county"));
        line.putAll(Map.of("party_a_code", "340207", "party_b_code", "340208"));
        Shape drawn = Shape.of(new GeometryFactory().createLineString(points), Crs.CGCS2000);
        changes.add(Service.put(ItemType.BOUNDARY_LINE, "long", Period.ALWAYS, drawn, line));
        for (int i = 0; i < MARKERS; i++) {
            Coordinate place = at((i + 0.5) / MARKERS);
            String number = CODE + String.format(Locale.ROOT, "%03d", i + 1) + "Q";
            changes.add(Service.put(
                    ItemType.BOUNDARY_MARKER,
                    "long-" + i,
                    Period.ALWAYS,
                    Shape.point(place.x, place.y),
                    Map.of("marker_no", number, "line_code", CODE, "serial", "" + (i + 1))));
        }
        Random random = new Random(50);
        for (int i = 0; i < PLACES; i++) {
            Coordinate near = at(random.nextDouble());
            Map<String, String> values = new TreeMap<>(BodyExamples.required(ItemType.PLACE, "1"));
            values.put("name", "样村" + i);
            Shape point = Shape.point(near.x + (random.nextDouble() - 0.5) / 100, near.y);
            changes.add(Service.put(ItemType.PLACE, "strip-" + i, Period.ALWAYS, point, values));
        }
        for (int i = 0; i < VILLAGES; i++) {
            changes.add(village(i, "340207101", 0.02));
            changes.add(village(i, "340208101", -0.02));
        }
        work.service.commit(changes.toArray(Change[]::new));
    }

    /** 2 km along the line and so many degrees to its side, with a vertex every 100 m. */
    private static Change village(int i, String town, double aside) {
        List<Coordinate> ring = new ArrayList<>();
        int pieces = POINTS / VILLAGES;
        for (int k = 0; k <= pieces; k++) {
            ring.add(at((double) (i * pieces + k) / POINTS));
        }
        for (int k = pieces; k >= 0; k--) {
            Coordinate border = ring.get(k);
            ring.add(new Coordinate(border.x + aside, border.y));
        }
        ring.add(ring.get(0));
        String code = town + (201 + i);
        return Service.put(
                ItemType.DIVISION,
                code,
                Period.ALWAYS,
                Shape.of(new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new)), Crs.CGCS2000),
                Map.of("name", "样村委会" + code, "code", code, "level", "village"));
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }

    @Test
    void the_package_of_a_line_of_fifty_kilometres_is_below_fifty_megabytes() {
        surveyed();
        Answer planned = work.post(
                work.a,
                "/inspections",
                "{\"line_code\":\"" + CODE
                        + "\",\"year\":2026,\"lead\":\"a\",\"from\":\"2026-05-01\",\"to\":\"2026-05-20\","
                        + Inspecting.MEMBERS + "}");
        String path = "/inspections/" + planned.json().get("id").asText();
        byte[] document = work.a.get(path + "/package").response().body();
        JsonNode tiles = work.a.get(path + "/package").json().get("tiles");
        long bytes = document.length
                + work.a.get("/styles/jieming?f=flat").response().body().length;
        for (JsonNode tile : tiles) {
            bytes += work.a.get("/" + tile.asText()).response().body().length;
        }
        long map = work.a.get(path + "/tiles").response().body().length;
        long book = work.a.get(path + "/package?f=gpkg").response().body().length;
        System.out.printf(
                Locale.ROOT,
                "Strip package of 50 km, %d markers, %d places, %d villages: %.2f MB in %d tiles and a document of %.2f MB;"
                        + " as GeoPackage %.2f MB and MBTiles %.2f MB%n",
                MARKERS,
                PLACES,
                2 * VILLAGES,
                megabytes(bytes),
                tiles.size(),
                megabytes(document.length),
                megabytes(book),
                megabytes(map));
        assertThat(megabytes(bytes)).isLessThan(MEGABYTES);
        assertThat(megabytes(book + map)).isLessThan(MEGABYTES);
        assertThat(tiles.size()).isGreaterThan(400);
    }
}
