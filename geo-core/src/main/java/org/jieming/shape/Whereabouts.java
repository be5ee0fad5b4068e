package org.jieming.shape;

import java.util.Optional;
import org.jieming.crs.China;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.crs.Remark;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Checks that a shape lies where Chinese data lies (73–136°E, 3–54°N), and names the usual reasons when it does not: swapped
 * axes, metres declared as degrees, a wrong zone. Looks at the bounding box alone: constant cost, linear in plane systems.
 */
public final class Whereabouts {
    private static final double DATE_LINE = 180;

    private Whereabouts() {}

    /** Whether every point of the shape lies in the box of China; false when it is empty or has no place in its system. */
    public static boolean inChina(Shape shape) {
        return find(shape, Severity.WARN).isEmpty() && !shape.envelope().isNull();
    }

    /** A warning when the shape is not in China, for data that may reach over the border; empty shapes are not this check's. */
    public static Optional<Finding> warn(Shape shape) {
        return find(shape, Severity.WARN);
    }

    /** A blocking finding when the shape is not in China, for data that must not. */
    public static Optional<Finding> block(Shape shape) {
        return find(shape, Severity.BLOCK);
    }

    private static Optional<Finding> find(Shape shape, Severity severity) {
        if (shape.envelope().isNull()) {
            return Optional.empty();
        }
        Envelope box;
        try {
            box = degrees(shape);
        } catch (Malformed nowhere) {
            return Optional.of(finding("S-NO-PLACE", severity, nowhere.remedy()));
        }
        if (China.contains(box.getMinX(), box.getMinY()) && China.contains(box.getMaxX(), box.getMaxY())) {
            return Optional.empty();
        }
        return Optional.of(explain(box, severity));
    }

    private static Envelope degrees(Shape shape) {
        return shape.crs().isGeographic()
                ? shape.envelope()
                : Projection.between(shape.crs(), Crs.CGCS2000).transform(shape.envelope());
    }

    private static Finding explain(Envelope box, Severity severity) {
        if (China.containsSwapped(box.getMinX(), box.getMinY())
                && China.containsSwapped(box.getMaxX(), box.getMaxY())) {
            return finding("S-AXES-SWAPPED", severity, Remark.AXES_SWAPPED.sentence());
        }
        if (Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())) > DATE_LINE
                || Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) > DATE_LINE) {
            return finding(
                    "S-LOOKS-PROJECTED",
                    severity,
                    Bilingual.of(
                            "数值像平面坐标(米),不是经纬度:请核对坐标系",
                            "the numbers look like plane coordinates in metres, not degrees: check the reference system"));
        }
        Coordinate outermost = outermost(box);
        Bilingual place = Places.name(outermost, Crs.CGCS2000);
        return finding(
                        "S-OUTSIDE-CHINA",
                        severity,
                        Bilingual.of(
                                "超出中国范围(东经73°–136°、北纬3°–54°):" + place.zh(),
                                "outside China (73–136°E, 3–54°N): " + place.en()))
                .at(outermost.x, outermost.y);
    }

    private static Coordinate outermost(Envelope box) {
        return China.contains(box.getMinX(), box.getMinY())
                ? new Coordinate(box.getMaxX(), box.getMaxY())
                : new Coordinate(box.getMinX(), box.getMinY());
    }

    private static Finding finding(String rule, Severity severity, Bilingual sentence) {
        return new Finding(rule, severity, "geometry", sentence, Citation.house(rule));
    }
}
