package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.api.sketch.MarkerSketch;
import org.jieming.api.sketch.Sketch;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/** The sketches of the markers in the report, and what they are drawn from as a table. */
final class SketchSection {
    private SketchSection() {}

    static Section of(RoundFile file, LineFacts facts, String language) {
        List<List<String>> rows = new ArrayList<>();
        List<Sketch> drawings = new ArrayList<>();
        for (ItemId id : file.round().plan().markers()) {
            ItemVersion marker = facts.markers().get(id);
            List<MarkerSketch.Thing> things = marker == null ? List.of() : MarkerSketch.things(marker);
            things.forEach(thing -> rows.add(List.of(facts.number(id), thing.name(), thing.measured())));
            Optional.ofNullable(marker).flatMap(MarkerSketch.small()::of).ifPresent(drawings::add);
        }
        String none = Bilingual.of(
                        "登记簿中没有方位物的方位角和距离。", "The register holds no azimuth and distance of any reference object.")
                .in(language);
        String drawn = Bilingual.of("上为北,按登记的方位角和距离绘制。", "North is up; drawn from azimuth and distance on record.")
                .in(language);
        return Section.of(
                        Bilingual.of("界桩略图", "Sketches of the markers").in(language),
                        List.of(rows.isEmpty() ? none : drawn),
                        List.of(
                                Bilingual.of("界桩", "Marker").in(language),
                                Bilingual.of("方位物", "Object").in(language),
                                Bilingual.of("方位角、距离", "Azimuth, distance").in(language)),
                        rows)
                .drawn(drawings);
    }
}
