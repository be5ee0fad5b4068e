package org.jieming.api.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieming.crs.Crs;
import org.jieming.inspection.LineEnd;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A line from 31.0° to 31.1° N along 118° E. A degree of latitude is about 110,870 m here, so that 1 m are 0.000009°. */
class LineFactsTest {
    private static final ItemId LINE = ItemId.named("line");

    private static ItemVersion version(ItemType type, ItemId id, Map<String, String> texts, Shape shape) {
        Values.Builder values = Values.of(Descriptor.of(type));
        texts.forEach(values::parse);
        return new ItemVersion(id, type, Period.ALWAYS, new RevisionNumber(1), values.build(), shape);
    }

    private static ItemVersion line() {
        Coordinate[] course = {new Coordinate(118, 31.0), new Coordinate(118, 31.1)};
        Shape shape = Shape.of(new GeometryFactory().createLineString(course), Crs.CGCS2000);
        return version(ItemType.BOUNDARY_LINE, LINE, Map.of("name", "甲乙线", "start_point", "甲乙丙三交点"), shape);
    }

    private static ItemId id(double latitude) {
        return ItemId.named("marker " + latitude);
    }

    /** The line with markers at these latitudes, numbered in this order. */
    private static LineFacts facts(Set<LineEnd> ends, Double... latitudes) {
        List<Double> places = List.of(latitudes);
        List<ItemVersion> markers = places.stream()
                .map(place -> version(
                        ItemType.BOUNDARY_MARKER,
                        id(place),
                        Map.of("marker_no", "00" + places.indexOf(place)),
                        Shape.point(118, place)))
                .toList();
        return LineFacts.of(line(), markers, ends);
    }

    private static List<String> names(LineFacts facts) {
        return facts.segments().stream().map(each -> facts.name(each, "zh")).toList();
    }

    @Test
    void the_segments_go_from_end_to_end_of_the_line_named_as_its_record_names_them() {
        assertThat(names(facts(Set.of(LineEnd.START, LineEnd.END), 31.02, 31.08)))
                .containsExactly("甲乙丙三交点–000", "000–001", "001–终点");
        assertThat(names(facts(Set.of(LineEnd.START, LineEnd.END)))).containsExactly("甲乙丙三交点–终点");
    }

    @Test
    void markers_numbered_against_the_course_have_its_end_before_the_first() {
        assertThat(names(facts(Set.of(LineEnd.START, LineEnd.END), 31.08, 31.02)))
                .containsExactly("终点–000", "000–001", "001–甲乙丙三交点");
        assertThat(facts(Set.of(), 31.08, 31.02).reached(List.of(id(31.08)))).containsExactly(LineEnd.END);
    }

    @Test
    void there_is_no_stretch_before_a_marker_that_stands_at_the_end_itself() {
        // 0.000005° are 0.55 m and 0.00002° are 2.2 m; markers stand on lines to 1 m (C-22)
        assertThat(facts(Set.of(), 31.000005, 31.05).reached(List.of(id(31.000005), id(31.05))))
                .containsExactly(LineEnd.END);
        assertThat(facts(Set.of(), 31.00002, 31.05).reached(List.of(id(31.00002))))
                .containsExactly(LineEnd.START);
    }

    @Test
    void a_round_of_markers_in_the_middle_reaches_neither_end() {
        LineFacts facts = facts(Set.of(), 31.02, 31.05, 31.08);
        assertThat(facts.reached(List.of(id(31.05)))).isEmpty();
        assertThat(facts.reached(List.of(id(31.02), id(31.05), id(31.08)))).hasSize(2);
    }
}
