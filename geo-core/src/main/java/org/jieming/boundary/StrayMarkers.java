package org.jieming.boundary;

import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;

/** Markers that name a line which is none (C-16): no ledger, round or paper of a line would tell of them. */
public final class StrayMarkers {

    private StrayMarkers() {}

    /**
     * One finding for each.
     *
     * @param markers those of which the register holds no line on the day; those without position are left out
     */
    public static List<BorderFinding> check(List<ItemVersion> markers) {
        return markers.stream()
                .filter(marker -> marker.shapeOrNull() != null)
                .map(StrayMarkers::found)
                .toList();
    }

    private static BorderFinding found(ItemVersion marker) {
        return BorderFinding.spot(
                "C-16",
                Severity.WARN,
                "no-line",
                Bilingual.format(
                        "界桩%s所属的界线%s当日不在登记簿中:台账、联检和成果表都不会提到它;请凭批准文件改填所属界线(line_code)或撤除该界桩",
                        "marker %s names the line %s, which the register does not hold on that day: no ledger, round or result table"
                                + " tells of it; state its line (line_code) or end it, under the document that approves it",
                        marker.values().text("marker_no"),
                        marker.values().text("line_code")),
                LineRules.point(marker.shape().orElseThrow().geometry().getCoordinate()),
                Optional.empty(),
                List.of(marker));
    }
}
