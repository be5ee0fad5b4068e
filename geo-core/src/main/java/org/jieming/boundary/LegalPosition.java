package org.jieming.boundary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The place of a marker and the course of a line are what was approved: an observation never takes their place (C-31), and neither
 * does anybody's edit (C-01, C-04). Another place takes the document that approves it, and so do another party, side, code, number,
 * agreed fact or figure once one is stated, an end, and a return after an end. Places that were drawn or are approximate (F-09) are no legal ones and give
 * way to a survey; a surveyed one becomes approximate by a document alone, or it could be moved then. What the register does not hold
 * yet is recorded freely: that is how it is filled.
 */
public final class LegalPosition {
    /** Degrees by which two writings of one place may differ: what millimetres bring back of 8 decimals. */
    private static final double SAME = 1.5e-8;
    /**
     * What says which line or marker it is, of what kind and whose; what the parties agreed of a line and its course in words (C.2, C-05); and
     * the figures of the result table (C.3), which are a marker's place in other words.
     */
    private static final Map<ItemType, List<String>> IDENTITY = Map.of(
            ItemType.BOUNDARY_LINE,
                    List.of(
                            "line_code",
                            "party_a_code",
                            "party_b_code",
                            "party_a_ref",
                            "party_b_ref",
                            "side",
                            "length_agreed_km",
                            "agreement_no",
                            "agreement_signed_on",
                            "approval_doc",
                            "approved_on",
                            "start_point",
                            "end_point",
                            "course_description",
                            "lead_party"),
            ItemType.BOUNDARY_MARKER,
                    List.of(
                            "marker_no",
                            "line_code",
                            "faces",
                            "standing",
                            "managing_party",
                            "northing_m",
                            "easting_m",
                            "elevation_m",
                            "coordinate_system",
                            "height_system",
                            "orig_x",
                            "orig_y",
                            "orig_crs"));

    private LegalPosition() {}

    /** Whether an item has a surveyed place or course: none that was drawn, and none that is approximate (F-09). */
    public static boolean isSurveyed(ItemVersion version) {
        return AgreedLines.isSurveyed(version);
    }

    /** What stands against changes of which no act has a number, once for each item; empty when they leave all approved as it is. */
    public static List<Finding> objections(Snapshot snapshot, List<? extends Change> changes, Optional<Act> act) {
        if (!act.map(Act::number).orElse("").isBlank()) {
            return List.of();
        }
        return changes.stream()
                .flatMap(change -> objection(snapshot, change).stream())
                .distinct()
                .toList();
    }

    private static Optional<Finding> objection(Snapshot snapshot, Change change) {
        if (change instanceof Change.Put put && IDENTITY.containsKey(put.type())) {
            boolean isApproved = touches(snapshot.timeline(put.type(), put.id()), put);
            return isApproved ? Optional.of(finding(put.type(), put.id())) : Optional.empty();
        }
        if (change instanceof Change.End end) {
            return snapshot.timeline(end.id()).versions().stream()
                    .filter(version -> version.valid().end() > end.from().toEpochDay() && isApproved(version))
                    .findFirst()
                    .map(version -> finding(version.type(), version.id()));
        }
        return Optional.empty();
    }

    /** A surveyed marker or line, and a line that says whose it is though nobody surveyed it yet. */
    private static boolean isApproved(ItemVersion version) {
        return switch (version.type()) {
            case BOUNDARY_MARKER -> AgreedLines.isSurveyed(version);
            case BOUNDARY_LINE ->
                AgreedLines.isSurveyed(version) || !stated(version).isEmpty();
            default -> false;
        };
    }

    private static List<String> stated(ItemVersion version) {
        return IDENTITY.get(version.type()).stream()
                .filter(name -> version.values().get(name).isPresent())
                .toList();
    }

    private static boolean touches(Timeline known, Change.Put put) {
        return known.versions().stream()
                        .filter(version -> version.valid().overlaps(put.valid()))
                        .anyMatch(version -> renames(version, put.values()) || moves(version, put))
                || revives(known.versions(), put.valid());
    }

    private static boolean renames(ItemVersion version, Values values) {
        return stated(version).stream()
                .anyMatch(name -> !version.values().get(name).equals(values.get(name)));
    }

    private static boolean moves(ItemVersion version, Change.Put put) {
        return AgreedLines.isSurveyed(version)
                && !(isSame(version, put.shape()) && AgreedLines.isSurveyed(put.values()));
    }

    /** Whether what has ended would be again on days after its end. */
    private static boolean revives(List<ItemVersion> versions, Period stated) {
        for (int i = 0; i < versions.size(); i++) {
            int end = versions.get(i).valid().end();
            int next = i + 1 < versions.size() ? versions.get(i + 1).valid().first() : Integer.MAX_VALUE;
            if (end < next && isApproved(versions.get(i)) && new Period(end, next).overlaps(stated)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(ItemVersion version, @Nullable Shape stated) {
        Shape known = version.shape().orElseThrow();
        return stated != null
                && known.rounded()
                        .oriented()
                        .geometry()
                        .equalsExact(stated.rounded().oriented().geometry(), SAME);
    }

    private static Finding finding(ItemType type, ItemId id) {
        boolean isLine = type == ItemType.BOUNDARY_LINE;
        return new Finding(
                        isLine ? "C-01" : "C-04",
                        Severity.BLOCK,
                        "act.number",
                        isLine ? ofLine() : ofMarker(),
                        new Citation("行政区域界线管理条例", "国务院令第353号(2002)", isLine ? "第二条" : "第六条"))
                .about(id.toString());
    }

    private static Bilingual ofLine() {
        return Bilingual.of(
                "经批准的界线不因编辑而改变:改变其走向(图形和文字)、双方、左右侧、编号或协议内容,终止或恢复界线,须填写批准文件的文号(act.number)",
                "No edit changes an approved line: to change its course as drawn or in words, its parties, sides or code or what was"
                        + " agreed of it, to end it or to bring it back, state"
                        + " the number of the document that approves it (act.number)");
    }

    private static Bilingual ofMarker() {
        return Bilingual.of(
                "界桩的法定坐标(含平面坐标、高程及其系统)、编号、类型、管理方和所属界线不因观测或编辑而改变:移动、重新测定、改编、撤除或恢复须填写批准文件的文号(act.number);"
                        + "实测位置请记在联检记录中",
                "No observation and no edit changes the legal place of a marker (plane coordinates, height and their"
                        + " systems among it), its number, kind, managing party or line: to move it, to determine it"
                        + " anew, to end it or to bring it back, state the number of the document that approves it (act.number);"
                        + " what was observed belongs in an inspection");
    }
}
