package org.jieming.mosaic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.mosaic.Fault.Kind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Fields of a hundredth of a degree on the equator, where it is 1,111.95 m both ways on the sphere of the plane. */
class MosaicCheckTest {
    private static final double FIELD = Math.pow(0.01 * 6_371_000 * Math.PI / 180, 2);

    private static List<Geometry> fields(String... wkt) {
        return Stream.of(wkt)
                .<Geometry>map(text -> {
                    try {
                        return new WKTReader().read(text);
                    } catch (ParseException wrong) {
                        throw new IllegalArgumentException(wrong);
                    }
                })
                .toList();
    }

    private static String field(int x, int y) {
        return "POLYGON ((%1$s %3$s, %2$s %3$s, %2$s %4$s, %1$s %4$s, %1$s %3$s))"
                .formatted(x / 100.0, (x + 1) / 100.0, y / 100.0, (y + 1) / 100.0);
    }

    @Test
    void a_field_without_owner_between_eight_others_is_a_gap_and_their_outer_border_none() {
        List<Geometry> fields = new ArrayList<>();
        for (int at = 0; at < 9; at++) {
            fields.addAll(at == 4 ? List.of() : fields(field(at % 3 - 1, at / 3 - 1)));
        }
        assertThat(MosaicCheck.of(fields)).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.GAP);
            assertThat(fault.isSliver()).isFalse();
            // its four neighbours; those at the corners share no border with it
            assertThat(fault.units()).containsExactly(1, 3, 4, 6);
            assertThat(fault.area().value()).isCloseTo(FIELD, within(1.0));
        });
    }

    @Test
    void a_field_that_is_given_twice_overlaps_itself_in_whole() {
        List<Fault> faults = MosaicCheck.of(fields(field(0, 0), field(1, 0), field(1, 0)));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.OVERLAP);
            assertThat(fault.units()).containsExactly(1, 2);
            assertThat(fault.area().value()).isCloseTo(FIELD, within(1.0));
        });
    }

    @Test
    void an_enclave_that_its_surroundings_leave_out_is_no_fault_and_one_they_cover_is() {
        String ring =
                "POLYGON ((0 0, 0.03 0, 0.03 0.03, 0 0.03, 0 0), (0.01 0.01, 0.01 0.02, 0.02 0.02, 0.02 0.01, 0.01 0.01))";
        assertThat(MosaicCheck.of(fields(ring, field(1, 1)))).isEmpty();
        String whole = "POLYGON ((0 0, 0.03 0, 0.03 0.03, 0 0.03, 0 0))";
        assertThat(MosaicCheck.of(fields(whole, field(1, 1))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.units()).containsExactly(0, 1));
    }

    @Test
    void whole_mosaics_laid_over_each_other_overlap_though_their_inner_borders_are_shared() {
        // two rows of two fields, and the same half a field further east: three quarters of the first lie under the
        // second
        List<Geometry> fields = new ArrayList<>(fields(field(0, 0), field(1, 0), field(0, 1), field(1, 1)));
        for (Geometry each : List.copyOf(fields)) {
            fields.add(org.locationtech.jts.geom.util.AffineTransformation.translationInstance(0.005, 0)
                    .transform(each));
        }
        List<Fault> faults = MosaicCheck.of(fields);
        assertThat(faults.stream().mapToDouble(fault -> fault.area().value()).sum())
                .isCloseTo(3 * FIELD, within(10.0));
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.units())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void a_vertex_on_the_common_border_that_the_neighbour_does_not_have_is_a_mismatch_of_the_whole_stretch() {
        String withVertex = "POLYGON ((0.01 0, 0.02 0, 0.02 0.01, 0.01 0.01, 0.01 0.005, 0.01 0))";
        assertThat(MosaicCheck.of(fields(field(0, 0), withVertex)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(Kind.MISMATCH);
                    assertThat(fault.units()).containsExactly(0, 1);
                    assertThat(fault.length().value()).isCloseTo(Math.sqrt(FIELD), within(0.1));
                });
    }

    @Test
    void nothing_and_units_without_shape_have_no_fault() {
        assertThat(MosaicCheck.of(List.of())).isEmpty();
        assertThat(MosaicCheck.of(fields("POLYGON EMPTY"))).isEmpty();
    }
}
