package org.jieming.proposal;

import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.Change;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;

/**
 * That the place of a decided name is taken away: emptied, made a point out of a line or an area, or put elsewhere. The place is what
 * tells the built-up area in which a name is unique (PNR Art. 9; A-13), and is announced with it. A better survey of the same
 * place is the officer's.
 */
final class Moved {
    /** A point read off a map of 1:50 000 lies up to 50 m off, and a public position is rounded to 100 m (F-20): beyond both it is another place. */
    static final Metres FAR = new Metres(200);

    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十二条、第三十六条");

    private Moved() {}

    static Optional<Finding> of(ItemVersion before, Change.Put put) {
        Shape then = before.shapeOrNull();
        if (then == null || then.envelope().isNull() || then.equals(put.shape())) {
            return Optional.empty();
        }
        Shape now = put.shape();
        boolean isGone = now == null
                || now.envelope().isNull()
                || now.geometry().getDimension() < then.geometry().getDimension();
        return isGone || then.distance(now).compareTo(FAR) > 0 ? Optional.of(moved(isGone)) : Optional.empty();
    }

    /**
     * That a place goes on from where somebody else last saw it by many small steps: the sum of what one person moves alone counts from the
     * first place that was recorded of the decided name, or the last that was so far from it that a second person saw it.
     *
     * @param recorded what was ever recorded of the item, in the order of revisions
     */
    static Optional<Finding> drifted(List<ItemVersion> recorded, Change.Put put) {
        Shape now = put.shape();
        Shape seen = null;
        for (ItemVersion version : recorded) {
            Shape then = version.shapeOrNull();
            boolean isPlaced = then != null && !then.envelope().isNull();
            if (isPlaced && (seen == null || seen.distance(then).compareTo(FAR) > 0)) {
                seen = then;
            }
        }
        return seen != null && now != null && seen.distance(now).compareTo(FAR) > 0
                ? Optional.of(moved(false))
                : Optional.empty();
    }

    private static Finding moved(boolean isGone) {
        return new Finding(
                "W-APPROVAL",
                Severity.BLOCK,
                "geometry",
                Bilingual.of(
                        "标准地名的位置" + (isGone ? "不得由一人删去或简化" : "移动超过 200 米(自他人审批时的位置累计)")
                                + ",须经他人审批:请在地名工作台提出更正方案,或由审核人员凭批准文件登记",
                        "The place of a standard name is "
                                + (isGone
                                        ? "taken away or reduced"
                                        : "moved by more than 200 m, all in all since it was approved,")
                                + " when somebody else approves it: propose a correction in the names workbench, or have a"
                                + " reviewer record its approval"),
                SOURCE);
    }
}
