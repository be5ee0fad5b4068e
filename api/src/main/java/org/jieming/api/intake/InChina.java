package org.jieming.api.intake;

import java.util.Optional;
import org.jieming.crs.China;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.locationtech.jts.geom.Envelope;

/** Whether a shape lies where shapes of the register may lie. */
final class InChina {
    private InChina() {}

    /** What stands against a box in degrees; where its axes are swapped, that. */
    static Optional<Finding> objection(Envelope box) {
        if (contains(box)) {
            return Optional.empty();
        }
        Envelope swapped = new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
        return Optional.of(
                contains(swapped)
                        ? Finding.block(
                                RowShape.RULE,
                                "geometry",
                                Bilingual.of(
                                        "经纬度疑似颠倒(读得东经 " + box.getMinX() + "、北纬 " + box.getMinY() + ");请对调两列",
                                        "longitude and latitude seem swapped (read " + box.getMinX() + ", "
                                                + box.getMinY() + "); exchange the two columns"))
                        : Finding.block(
                                RowShape.RULE,
                                "geometry",
                                Bilingual.of(
                                        "坐标在中国范围之外(东经 " + box.getMinX() + "、北纬 " + box.getMinY() + ");请检查坐标系",
                                        "outside China (" + box.getMinX() + ", " + box.getMinY()
                                                + "); check the reference system")));
    }

    private static boolean contains(Envelope box) {
        return China.contains(box.getMinX(), box.getMinY()) && China.contains(box.getMaxX(), box.getMaxY());
    }
}
