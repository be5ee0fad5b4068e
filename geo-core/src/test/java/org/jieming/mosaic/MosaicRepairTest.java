package org.jieming.mosaic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.measure.Metres;
import org.jieming.mosaic.Repair.Ground;
import org.jieming.mosaic.Repair.Kind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Two fields on the equator side by side, a hundredth of a degree (1,111.95 m) wide, between 0 and 0.01 and from 0.01 to 0.02. The
 * west one bulges: at half height its border lies 0.0002° (22.24 m) further east, or west.
 */
class MosaicRepairTest {
    private static final Set<Integer> ALL = Set.of(0, 1, 2, 3, 4, 5, 6, 7);
    private static final Choices USUAL = new Choices(Choices.USUAL_WIDTH, List.of(), ALL);
    /** ½ × 1,111.95 m × 22.24 m. */
    private static final double BULGE = 12_364;

    private static final String WEST = "POLYGON ((0 0, 0.01 0, %s 0.005, 0.01 0.01, 0 0.01, 0 0))";
    private static final String EAST = "POLYGON ((0.01 0, 0.02 0, 0.02 0.01, 0.01 0.01, 0.01 0.005, 0.01 0))";
    private static final String STRAIGHT = "LINESTRING (0.01 0, 0.01 0.005, 0.01 0.01)";

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static List<Geometry> fields(String bulge) {
        return Stream.of(WEST.formatted(bulge), EAST)
                .map(MosaicRepairTest::read)
                .toList();
    }

    private static AgreedLine agreed(String wkt, Set<Integer> left, Set<Integer> right) {
        return new AgreedLine((LineString) read(wkt), left, right);
    }

    @Test
    void an_overlap_goes_to_who_has_the_longer_border_with_it() {
        // the bulge borders the east field along its two slanting sides and the west one along the straight one, which
        // is shorter
        Repair repair = MosaicRepair.of(fields("0.0102"), List.of(), List.of(), USUAL);
        assertThat(repair.given()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(Kind.OVERLAP);
            assertThat(part.from()).containsExactly(0, 1);
            assertThat(part.to()).hasValue(1);
            assertThat(part.ground()).isEqualTo(Ground.BORDER);
            assertThat(part.area().value()).isCloseTo(BULGE, within(1.0));
        });
        // the west field loses its bulge, the east one keeps its outline to the vertex
        assertThat(repair.redrawn()).containsOnlyKeys(0);
        assertThat(repair.redrawn().get(0).getArea()).isCloseTo(1e-4, within(1e-12));
    }

    @Test
    void a_sound_unit_of_one_part_is_not_drawn_anew_however_it_is_written() {
        List<Geometry> fields = new ArrayList<>(fields("0.0102"));
        fields.add(read("MULTIPOLYGON (((0.02 0, 0.03 0, 0.03 0.01, 0.02 0.01, 0.02 0)))"));
        assertThat(MosaicRepair.of(fields, List.of(), List.of(), USUAL).redrawn())
                .containsOnlyKeys(0);
    }

    @Test
    void a_marker_on_one_of_two_borders_decides_which_one_stays() {
        // it stands at the tip of the bulge: the east field must give way, though its border with the overlap is the
        // longer one
        Repair repair = MosaicRepair.of(fields("0.0102"), List.of(), List.of(new Coordinate(0.0102, 0.005)), USUAL);
        assertThat(repair.given()).singleElement().satisfies(part -> {
            assertThat(part.to()).hasValue(0);
            assertThat(part.ground()).isEqualTo(Ground.MARKER);
        });
        assertThat(repair.redrawn()).containsOnlyKeys(1);
        assertThat(List.of(repair.redrawn().get(1).getCoordinates())).contains(new Coordinate(0.0102, 0.005));
    }

    @Test
    void a_gap_with_a_marker_within_is_left_open_because_no_border_would_meet_it() {
        Repair repair = MosaicRepair.of(fields("0.0098"), List.of(), List.of(new Coordinate(0.0099, 0.005)), USUAL);
        assertThat(repair.given()).isEmpty();
        assertThat(repair.open()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(Kind.GAP);
            assertThat(part.ground()).isEqualTo(Ground.MARKER);
        });
        assertThat(repair.remaining()).singleElement().satisfies(fault -> assertThat(fault.kind())
                .isEqualTo(Fault.Kind.GAP));
    }

    @Test
    void the_agreed_line_prevails_over_borders_and_over_what_is_stated() {
        AgreedLine line = agreed(STRAIGHT, Set.of(0), Set.of(1));
        Choices stated =
                new Choices(Choices.USUAL_WIDTH, List.of(new Choices.Stated(new Coordinate(0.0101, 0.005), 0)), ALL);
        Repair repair = MosaicRepair.of(fields("0.0102"), List.of(line), List.of(), stated);
        assertThat(repair.open()).singleElement().satisfies(part -> assertThat(part.ground())
                .isEqualTo(Ground.STATED));
        assertThat(MosaicRepair.of(fields("0.0102"), List.of(line), List.of(), USUAL)
                        .given())
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.to()).hasValue(1);
                    assertThat(part.ground()).isEqualTo(Ground.LINE);
                });
    }

    @Test
    void what_lies_beyond_a_line_with_nobody_known_behind_goes_to_nobody() {
        // the west field alone, and an agreed line along x = 0.01: its bulge belongs to a county of which nothing is
        // held
        Repair repair = MosaicRepair.of(
                fields("0.0102").subList(0, 1), List.of(agreed(STRAIGHT, Set.of(0), Set.of())), List.of(), USUAL);
        assertThat(repair.given()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(Kind.ASTRAY);
            assertThat(part.to()).isEmpty();
        });
        assertThat(repair.redrawn().get(0).getArea()).isCloseTo(1e-4, within(1e-12));
    }

    @Test
    void a_missing_unit_is_no_ribbon_and_waits_for_somebody_to_say_whose_it_is() {
        List<Geometry> ring = new ArrayList<>();
        for (int at = 0; at < 9; at++) {
            double x = at % 3 / 100.0;
            double y = at / 3 / 100.0;
            if (at != 4) {
                ring.add(read("POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                        .formatted(x, y, Math.rint((x + 0.01) * 100) / 100, Math.rint((y + 0.01) * 100) / 100)));
            }
        }
        assertThat(MosaicRepair.of(ring, List.of(), List.of(), USUAL).open())
                .singleElement()
                .satisfies(part -> assertThat(part.ground()).isEqualTo(Ground.WIDTH));
        // said to belong to the eastern neighbour, the fifth of the eight
        Choices stated = new Choices(new Metres(50), List.of(new Choices.Stated(new Coordinate(0.015, 0.015), 4)), ALL);
        Repair repair = MosaicRepair.of(ring, List.of(), List.of(), stated);
        assertThat(repair.redrawn()).containsOnlyKeys(4);
        assertThat(repair.redrawn().get(4).getArea()).isCloseTo(2e-4, within(1e-12));
        assertThat(repair.remaining()).isEmpty();
    }
}
