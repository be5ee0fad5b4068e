package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.crs.Crs;
import org.jieming.mosaic.AgreedLine;
import org.jieming.mosaic.SharedBorders;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Query;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** The four towns of the invented county made anew of the lines between them, which are drawn here as their borders run. */
class MosaicBuildTest {
    private static final String TOWNS = "\"area\":\"990121\"";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Service SERVICE = Service.empty();
    private static final List<ItemVersion> UNITS = new ArrayList<>();
    private static final List<AgreedLine> LINES = new ArrayList<>();

    @BeforeAll
    static void lines() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
        SERVICE.register
                .now()
                .each(
                        Query.on(ItemType.DIVISION, DAY).where(unit -> {
                            String code = unit.values().text("code");
                            return code.startsWith("990121")
                                    && unit.values().text("level").equals("township");
                        }),
                        UNITS::add);
        LINES.addAll(SharedBorders.of(UNITS.stream()
                        .map(unit -> unit.shape().orElseThrow().geometry())
                        .toList())
                .lines());
        List<Change> changes = new ArrayList<>();
        // the county's own line runs along one of those drawn here
        SERVICE.register
                .now()
                .each(
                        Query.on(ItemType.BOUNDARY_LINE, DAY),
                        line -> changes.add(new Change.End(line.id(), LocalDate.of(2019, 12, 31))));
        for (int line = 0; line < LINES.size(); line++) {
            changes.add(line(
                    line, LINES.get(line).line(), "a", Shape.of(LINES.get(line).line(), Crs.CGCS2000)));
        }
        SERVICE.commit(changes.toArray(Change[]::new));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static ItemId id(int line) {
        return ItemId.named("line-" + line);
    }

    private static Change line(int number, LineString drawn, String side, Shape shape) {
        AgreedLine line = LINES.get(number);
        Values.Builder values = Values.of(Descriptor.of(ItemType.BOUNDARY_LINE));
        values.parse("name", "第" + number + "线").parse("level", "township").parse("side", side);
        values.parse("party_a_code", code(line.left().iterator().next()));
        // beyond the outer border lies the neighbouring county
        values.parse(
                "party_b_code",
                line.right().isEmpty()
                        ? "990122000000"
                        : code(line.right().iterator().next()));
        return new Change.Put(id(number), ItemType.BOUNDARY_LINE, Period.ALWAYS, values.build(), shape);
    }

    private static String code(int unit) {
        return UNITS.get(unit).values().text("code");
    }

    private static void draw(int number, String side, Coordinate... points) {
        LineString drawn = LINES.get(number).line().getFactory().createLineString(points);
        SERVICE.commit(line(number, drawn, side, Shape.of(drawn, Crs.CGCS2000)));
    }

    private static List<JsonNode> units(JsonNode made) {
        return StreamSupport.stream(made.get("units").spliterator(), false).toList();
    }

    @Test
    void the_lines_make_the_towns_as_they_are_and_a_file_for_the_import() {
        JsonNode made = SERVICE.made("mosaic-build", TOWNS);
        assertThat(made.get("built").asInt()).isEqualTo(4);
        assertThat(made.get("findings")).isEmpty();
        assertThat(units(made)).allSatisfy(unit -> {
            assertThat(unit.get("state").asText()).isEqualTo("built");
            assertThat(unit.get("differs_m2").asDouble()).isZero();
        });
        JsonNode map = SERVICE.execute("mosaic-build", TOWNS + ",\"only\":\"units\"", "?f=geojson")
                .json();
        assertThat(map.get("features")).hasSize(4);
        assertThat(map.at("/features/0/properties/code").asText()).startsWith("990121");
    }

    @Test
    void an_end_half_a_metre_short_is_told_and_joined_when_asked_to_and_exchanged_sides_are_told() {
        int inner = inner();
        Coordinate[] points = LINES.get(inner).line().copy().getCoordinates();
        Coordinate end = points[points.length - 1];
        Coordinate before = points[points.length - 2];
        // 0.5 m by 111,195 m a degree, along the line
        double share = 0.5 / 111_195 / before.distance(end);
        points[points.length - 1] =
                new Coordinate(end.x + share * (before.x - end.x), end.y + share * (before.y - end.y));
        draw(inner, "a", points);
        JsonNode short0 = SERVICE.made("mosaic-build", TOWNS);
        assertThat(short0.get("built").asInt()).isEqualTo(2);
        JsonNode dangling = short0.at("/findings/0");
        assertThat(dangling.get("kind").asText()).isEqualTo("dangling");
        assertThat(dangling.get("rule").asText()).isEqualTo("C-26");
        assertThat(dangling.get("length_m").asDouble()).isCloseTo(0.5, within(0.1));
        JsonNode joined = SERVICE.made("mosaic-build", TOWNS + ",\"tolerance\":1");
        assertThat(joined.get("built").asInt()).isEqualTo(4);
        assertThat(joined.at("/findings/0/kind").asText()).isEqualTo("joined");

        draw(inner, "b", LINES.get(inner).line().getCoordinates());
        JsonNode exchanged = SERVICE.made("mosaic-build", TOWNS);
        assertThat(exchanged.get("built").asInt()).isEqualTo(2);
        assertThat(exchanged.at("/findings/0/kind").asText()).isEqualTo("swapped");
        assertThat(exchanged.at("/findings/0/sentence_zh").asText()).contains("左右侧可能写反了");
        draw(inner, "a", LINES.get(inner).line().getCoordinates());
    }

    private static int inner() {
        for (int line = 0; line < LINES.size(); line++) {
            if (!LINES.get(line).right().isEmpty()) {
                return line;
            }
        }
        throw new AssertionError("the towns share no border");
    }
}
