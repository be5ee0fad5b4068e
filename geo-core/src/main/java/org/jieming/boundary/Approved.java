package org.jieming.boundary;

import java.util.List;
import java.util.Map;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * What an authority approved of an item and nobody's edit changes, by type: of a line and a marker which it is, of what kind and
 * whose, what the parties agreed of it and its course in words (C.2, C-05), and the figures of the result table (C.3), which are a
 * marker's place in other words; of a division its name, codes, rank, superior and seat (B.2).
 *
 * @param rule the rule that guards it
 * @param names the properties that are approved once they are stated
 * @param isOfRecord whether an item without a surveyed shape is approved as well, by stating any of them
 * @param source the law
 * @param sentence what is told who cites no document
 */
record Approved(String rule, List<String> names, boolean isOfRecord, Citation source, Bilingual sentence) {
    private static final String LINES = "行政区域界线管理条例";
    private static final String LINES_DOC = "国务院令第353号(2002)";
    private static final Map<ItemType, Approved> BY_TYPE =
            Map.of(ItemType.DIVISION, division(), ItemType.BOUNDARY_LINE, line(), ItemType.BOUNDARY_MARKER, marker());

    /** Whether something of a type is approved at all. */
    static boolean covers(ItemType type) {
        return BY_TYPE.containsKey(type);
    }

    /**
     * What is approved of items of a type.
     *
     * @throws IllegalArgumentException where nothing is
     */
    static Approved of(ItemType type) {
        if (!covers(type)) {
            throw new IllegalArgumentException("Nothing is approved of " + type);
        }
        return BY_TYPE.get(type);
    }

    /** Those of the properties that an item states. */
    List<String> stated(ItemVersion version) {
        return names.stream()
                .filter(name -> version.values().get(name).isPresent())
                .toList();
    }

    /** What stands against an edit of an item. */
    Finding finding(String item) {
        return new Finding(rule, Severity.BLOCK, "act.number", sentence, source).about(item);
    }

    private static Approved division() {
        return new Approved(
                "B.2",
                List.of("name", "code", "parent_code", "level", "type", "seat"),
                true,
                new Citation("行政区划管理条例", "国务院令第704号(2018)", "第六条至第十条"),
                Bilingual.of(
                        "行政区划的名称、代码、级别、类型、隶属、驻地、图形和存废不因编辑而改变:请在“区划变更”(/division-changes)中办理,"
                                + "或填写批准文件的文号(act.number)",
                        "No edit changes a division's name, code, level, type, superior, seat or outline, ends it or brings it back:"
                                + " record a division change (/division-changes), or state the number of the document that approves it"
                                + " (act.number)"));
    }

    private static Approved line() {
        return new Approved(
                "C-01",
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
                        "lead_party",
                        "last_inspection_year",
                        "last_inspection_left",
                        "special_inspection_year"),
                true,
                new Citation(LINES, LINES_DOC, "第二条"),
                Bilingual.of(
                        "经批准的界线不因编辑而改变:改变其走向(图形和文字)、双方、左右侧、编号或协议内容,终止或恢复界线,或改记历次联检的年份,须填写批准文件的文号(act.number)",
                        "No edit changes an approved line: to change its course as drawn or in words, its parties, sides or code or what was"
                                + " agreed of it, to end it or to bring it back, or to state other years in which it was inspected,"
                                + " state the number of the document that approves it (act.number)"));
    }

    private static Approved marker() {
        return new Approved(
                "C-04",
                List.of(
                        "marker_no",
                        "line_code",
                        "faces",
                        "standing",
                        "managing_party",
                        "state",
                        "northing_m",
                        "easting_m",
                        "elevation_m",
                        "coordinate_system",
                        "height_system",
                        "orig_x",
                        "orig_y",
                        "orig_crs"),
                false,
                new Citation(LINES, LINES_DOC, "第六条"),
                Bilingual.of(
                        "界桩的法定坐标(含平面坐标、高程及其系统)、编号、类型、管理方和所属界线不因观测或编辑而改变:移动、重新测定、改编、撤除或恢复须填写批准文件的文号(act.number);"
                                + "状态由联检双方认定,另行改记也须文号;实测位置请记在联检记录中",
                        "No observation and no edit changes the legal place of a marker (plane coordinates, height and their"
                                + " systems among it), its number, kind, managing party or line: to move it, to determine it"
                                + " anew, to end it or to bring it back, state the number of the document that approves it (act.number);"
                                + " its state is found by both parties in an inspection, and to state another takes a document as well; what was observed"
                                + " belongs in an inspection"));
    }
}
