package org.jieming.api.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jieming.crs.Crs;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Bilingual;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * A place as a row gives it.
 *
 * @param raw its coordinates, which stay beside the place that they are turned into (C.4, F-05)
 * @param in what they are in
 * @param note how they were converted, where that is to be said
 */
record Placed(Geometry raw, SourceSystem in, Optional<Bilingual> note) {
    static final String ORIG_CRS = "orig_crs";
    static final String ACCURACY = "accuracy_class";
    static final String APPROXIMATE = "approx";
    static final String TRANSFORM_NOTE = "transform_note";

    /** A place of which is said what its system asks to be said. */
    static Placed of(Geometry raw, SourceSystem in) {
        return new Placed(raw, in, in.note());
    }

    /** A place whose figures somebody wrote down: what was projected stays beside the place that it was turned into. */
    static Placed written(Geometry raw, SourceSystem in) {
        return new Placed(
                raw, in, in.note().or(() -> in.isGeographic() ? Optional.empty() : Optional.of(projected(in))));
    }

    private static Bilingual projected(SourceSystem in) {
        return Bilingual.of(
                "位置由平面坐标(" + in.title().zh() + ")投影反算得到",
                "place computed from plane coordinates in " + in.title().en());
    }

    /** The shape in EPSG:4490. */
    Shape shape() {
        return Shape.of(in.toCgcs2000(raw), Crs.CGCS2000).rounded();
    }

    /** What is kept of it in the item's own properties; nothing where degrees were only read or a file was only projected. */
    Map<String, Object> marks() {
        Map<String, Object> marks = new LinkedHashMap<>();
        note.ifPresent(said -> {
            marks.put(ORIG_CRS, in.code());
            if (raw instanceof Point point) {
                marks.put("orig_x", point.getX());
                marks.put("orig_y", point.getY());
            }
            // of lines and areas the register has no place for what each point was
            marks.put(TRANSFORM_NOTE, said.zh() + (raw instanceof Point ? "" : ";各点原坐标见原文件"));
        });
        if (in.isApproximate()) {
            marks.put(ACCURACY, APPROXIMATE);
        }
        return marks;
    }
}
