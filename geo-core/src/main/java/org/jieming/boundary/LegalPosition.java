package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The place of a marker and the course of a line are what was approved: an observation never takes their place (C-31), and neither
 * does anybody's edit (C-01, C-04). Another place takes the document that approves it. Places that were drawn or are approximate
 * (F-09) are no legal ones and give way to a survey; a surveyed one becomes approximate by a document alone, or it could be moved then.
 */
public final class LegalPosition {
    private static final Citation SOURCE = new Citation("行政区域界线管理条例", "国务院令第353号(2002)", "第六条");
    /** Degrees by which two writings of one place may differ: what millimetres bring back of 8 decimals. */
    private static final double SAME = 1.5e-8;

    private LegalPosition() {}

    /** What stands against changes of which no act has a number; empty when none of them moves anything that is surveyed. */
    public static List<Finding> objections(Snapshot snapshot, List<? extends Change> changes, Optional<Act> act) {
        List<Finding> findings = new ArrayList<>();
        if (act.map(Act::number).orElse("").isBlank()) {
            for (Change change : changes) {
                if (change instanceof Change.Put put && moves(snapshot, put)) {
                    findings.add(new Finding("C-04", Severity.BLOCK, "act.number", uncited(), SOURCE)
                            .about(put.id().toString()));
                }
            }
        }
        return findings;
    }

    /** What is told who cites no document. */
    public static Bilingual uncited() {
        return Bilingual.of(
                "界桩的法定坐标和界线的走向不因观测或编辑而改变:移动或重新测定须填写批准文件的文号(act.number);实测位置请记在联检记录中",
                "No observation and no edit changes the legal place of a marker or the course of a line: state the number of the"
                        + " document that approves it (act.number); what was observed belongs in an inspection");
    }

    private static boolean moves(Snapshot snapshot, Change.Put put) {
        boolean isLegal = put.type() == ItemType.BOUNDARY_MARKER || put.type() == ItemType.BOUNDARY_LINE;
        return isLegal
                && snapshot.timeline(put.type(), put.id()).versions().stream()
                        .filter(version -> version.valid().overlaps(put.valid()))
                        .filter(AgreedLines::isSurveyed)
                        .anyMatch(version -> !isSame(version, put.shape()) || !AgreedLines.isSurveyed(put.values()));
    }

    private static boolean isSame(ItemVersion version, @Nullable Shape stated) {
        Shape known = version.shape().orElseThrow();
        return stated != null
                && known.rounded()
                        .oriented()
                        .geometry()
                        .equalsExact(stated.rounded().oriented().geometry(), SAME);
    }
}
