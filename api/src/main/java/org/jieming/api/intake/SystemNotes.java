package org.jieming.api.intake;

import org.jieming.crs.Crs;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;

/** What a person should know of the system in which the coordinates of a file were read. */
final class SystemNotes {
    private SystemNotes() {}

    static Finding zone(Crs found) {
        return told(
                "按横坐标带号判断为 " + found.title().zh(),
                "read as " + found.title().en() + ", told by the zone number of the eastings");
    }

    static Finding assumed() {
        return told(
                "文件未说明坐标系,按 CGCS2000(EPSG:4490)读取;如来自高德、百度等请指定",
                "the file names no reference system: read as CGCS2000 (EPSG:4490); say so if it is another");
    }

    private static Finding told(String zh, String en) {
        return Finding.warn(RowShape.RULE, "crs", Bilingual.of(zh, en));
    }

    /** Converted places are taken in, and are none that was approved (C-04, F-09). */
    static Finding noLegalPlace(SourceSystem system) {
        return Finding.warn(
                "C-04",
                "crs",
                Bilingual.of(
                        "由 " + system.title().zh() + " 换算的位置只是约略位置(accuracy_class 记为 approx),不是法定坐标,也不用来判断移位;请以实测坐标更正",
                        "places converted from " + system.title().en()
                                + " are approximate (accuracy_class approx): they are no legal"
                                + " coordinates and nothing is held against them; correct them by a survey"));
    }
}
