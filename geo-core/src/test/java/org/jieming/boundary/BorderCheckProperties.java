package org.jieming.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jieming.crs.Crs;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Markers along a winding line: sound ones raise nothing, one that is spoilt is named. */
class BorderCheckProperties {
    private static final double METRE = 1 / 111_195.0;
    private static final int MARKERS = 9;

    /** A line from west to east at 35° N with a single marker at every second vertex, but a double one in the middle. */
    private static final class Walk {
        private final Coordinate[] line = new Coordinate[2 * MARKERS + 1];
        private final List<Map<String, String>> values = new ArrayList<>();
        private final List<Coordinate> places = new ArrayList<>();

        Walk(Random random) {
            for (int i = 0; i < line.length; i++) {
                line[i] = new Coordinate(105 + 0.005 * i, 35 + 0.001 * random.nextDouble());
            }
            for (int serial = 1; serial <= MARKERS; serial++) {
                Coordinate at = line[2 * serial - 1];
                if (serial == 5) {
                    add(serial, "A", at.x, at.y + 20 * METRE);
                    add(serial, "B", at.x, at.y - 20 * METRE);
                } else {
                    add(serial, "Q", at.x, at.y);
                }
            }
        }

        private void add(int serial, String letter, double x, double y) {
            values.add(new java.util.HashMap<>(Map.of(
                    "marker_no",
                    "990121990122%03d%s".formatted(serial, letter),
                    "line_code",
                    "990121990122",
                    "serial",
                    "" + serial,
                    "letter",
                    letter)));
            places.add(new Coordinate(x, y));
        }

        /** What is found, without the note on spacing. */
        List<BorderFinding> check() {
            List<ItemVersion> markers = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                markers.add(
                        item(ItemType.BOUNDARY_MARKER, values.get(i), Shape.point(places.get(i).x, places.get(i).y)));
            }
            ItemVersion drawn = item(
                    ItemType.BOUNDARY_LINE,
                    Map.of(
                            "name", "示邻线",
                            "line_code", "990121990122",
                            "level", "county",
                            "start_kind", "open",
                            "end_kind", "open"),
                    Shape.of(new GeometryFactory().createLineString(line), Crs.CGCS2000));
            return BorderCheck.of(List.of(), List.of(drawn), markers, BorderCheck.MARKER_TOLERANCE).stream()
                    .filter(found -> found.finding().severity() != Severity.NOTE)
                    .toList();
        }
    }

    private static ItemVersion item(ItemType type, Map<String, String> texts, Shape shape) {
        Values.Builder values = Values.of(Descriptor.of(type));
        texts.forEach(values::parse);
        String name = texts.getOrDefault("marker_no", "line");
        return new ItemVersion(ItemId.named(name), type, Period.ALWAYS, new RevisionNumber(1), values.build(), shape);
    }

    private static List<String> rules(Walk walk) {
        return walk.check().stream().map(found -> found.finding().rule()).toList();
    }

    @Property(tries = 50)
    void sound_markers_raise_nothing(@ForAll long seed) {
        assertThat(rules(new Walk(new Random(seed)))).isEmpty();
    }

    @Property(tries = 70)
    void a_single_marker_off_the_line_is_told_with_its_distance(@ForAll long seed) {
        Random random = new Random(seed);
        Walk walk = new Walk(random);
        int marker = random.nextInt(4);
        double metres = 3 + 40 * random.nextDouble();
        walk.places.get(marker).y += metres * METRE;
        assertThat(walk.check()).singleElement().satisfies(found -> {
            assertThat(found.finding().rule()).isEqualTo("C-22");
            assertThat(found.items().get(0).values().text("serial")).isEqualTo("" + (marker + 1));
            // the line leaves the vertex at no more than 0.001 / 0.005 (12°): at least 0.9 of the way is square to it
            assertThat(found.length().orElseThrow().value()).isBetween(0.9 * metres, 1.01 * metres);
        });
    }

    @Property(tries = 70)
    void two_markers_with_each_others_serial_are_out_of_order(@ForAll long seed) {
        Random random = new Random(seed);
        Walk walk = new Walk(random);
        int marker = random.nextInt(3);
        walk.values.get(marker).put("serial", "" + (marker + 2));
        walk.values.get(marker + 1).put("serial", "" + (marker + 1));
        // either of the two may be called the wrong one, and one is enough
        assertThat(walk.check()).singleElement().satisfies(found -> {
            assertThat(found.finding().rule()).isEqualTo("C-27");
            assertThat(found.finding().severity()).isEqualTo(Severity.BLOCK);
            assertThat(found.items().get(0).values().text("serial")).isIn("" + (marker + 1), "" + (marker + 2));
        });
    }

    @Property(tries = 70)
    void a_double_marker_of_which_both_stand_on_one_bank_is_told(@ForAll long seed) {
        Walk walk = new Walk(new Random(seed));
        // 20 m south of the line to 10 m north of it: both are north then
        walk.places.get(5).y += 30 * METRE;
        assertThat(rules(walk)).containsExactly("C-23");
    }

    @Property(tries = 20)
    void a_line_drawn_against_its_numbers_is_told_once(@ForAll long seed) {
        Walk walk = new Walk(new Random(seed));
        walk.values.forEach(
                values -> values.put("serial", "" + (MARKERS + 1 - Integer.parseInt(values.get("serial")))));
        assertThat(rules(walk)).containsExactly("C-27");
    }
}
