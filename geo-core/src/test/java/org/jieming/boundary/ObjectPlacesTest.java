package org.jieming.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/**
 * Two markers of one number at 105° E, the middle of its zone, where north of the plane is true north: B stands 0.001° north of A, which is
 * 110.94 m there.
 */
class ObjectPlacesTest {
    private static final String LINE = "990121990122";

    private static ItemVersion marker(String letter, double latitude, Map<String, String> more) {
        Map<String, String> stated = new TreeMap<>(more);
        stated.putAll(Map.of("marker_no", LINE + "002" + letter, "line_code", LINE, "serial", "2", "letter", letter));
        Values.Builder values = Values.of(Descriptor.of(ItemType.BOUNDARY_MARKER));
        stated.forEach(values::parse);
        return new ItemVersion(
                ItemId.named(letter),
                ItemType.BOUNDARY_MARKER,
                Period.ALWAYS,
                new RevisionNumber(1),
                values.build(),
                Shape.point(105, latitude));
    }

    private static List<BorderFinding> found(String name, String azimuth, String distance, String... more) {
        Map<String, String> object = new TreeMap<>(
                Map.of("object_1_name", name, "object_1_azimuth", azimuth, "object_1_distance", distance));
        for (int i = 0; i < more.length; i += 2) {
            object.put(more[i], more[i + 1]);
        }
        return BorderCheck.of(
                        List.of(),
                        List.of(),
                        List.of(marker("A", 35, object), marker("B", 35.001, Map.of())),
                        BorderCheck.MARKER_TOLERANCE)
                .stream()
                .filter(each -> each.kind().equals("object-place"))
                .toList();
    }

    @Test
    void an_object_that_is_a_marker_stands_where_azimuth_and_distance_say() {
        assertThat(found("002B号界桩", "0", "110.9")).isEmpty();
        // 1 m for either marker and 0.1 m for the distance: 112.9 m is 1.96 m too far, 113.2 m 2.26 m
        assertThat(found(LINE + "002B", "0", "112.9")).isEmpty();
        assertThat(found(LINE + "002B", "0", "113.2")).hasSize(1);
    }

    @Test
    void one_that_stands_elsewhere_is_told_with_how_far() {
        // to the east instead of the north: √2 × 110.94 m = 156.9 m
        assertThat(found("002B", "90", "110.94")).singleElement().satisfies(off -> {
            assertThat(off.finding().rule()).isEqualTo("C-19");
            assertThat(off.length().orElseThrow().value()).isCloseTo(156.9, within(0.1));
            assertThat(off.finding().sentence().zh()).contains("002A", "002B", "156.9米");
            assertThat(off.items()).hasSize(2);
        });
    }

    @Test
    void of_what_has_no_surveyed_place_on_record_nothing_is_told() {
        assertThat(found("水塔", "90", "110.94")).isEmpty();
        assertThat(found("003Q", "90", "110.94")).isEmpty();
        assertThat(found("002B", "90", "110.94", "accuracy_class", "approx")).isEmpty();
    }
}
