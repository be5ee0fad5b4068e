package org.jieming.crs;

import org.jieming.language.Bilingual;

/** What is noteworthy about coordinates that were read; the numbers themselves are never changed for it. */
public enum Remark {
    /** In China only when turned round. */
    AXES_SWAPPED("经度和纬度可能写反了:对调后才落在中国境内", "longitude and latitude look swapped: only turned round they lie in China"),
    /** Outside 73–136°E, 3–54°N. */
    OUTSIDE_CHINA("坐标在中国范围(东经73°–136°、北纬3°–54°)之外", "the coordinates lie outside China (73–136°E, 3–54°N)"),
    /** The letters E and N, or 东经 and 北纬, stand at the other coordinate than the order says; they were followed. */
    LETTERS_AGAINST_ORDER(
            "标注的东经/北纬与列的顺序不同,已按标注读取",
            "the letters E and N contradict the order of the columns; the letters were followed"),
    /** Northing before easting, as Chinese X and Y are; told apart by size (rule F-02). */
    NORTHING_FIRST(
            "按数值大小判断:纵坐标(X,北)在前,横坐标(Y,东)在后",
            "told by their size: the northing (Chinese X) comes before the easting (Y)"),
    /** The numbers fit Web Mercator as well or only. */
    MAYBE_WEB_MERCATOR("数值也可能是网络墨卡托(EPSG:3857)坐标", "the numbers may be Web Mercator (EPSG:3857)"),
    /** Metres where degrees were announced. */
    LOOKS_PROJECTED(
            "声明为经纬度,数值却像平面坐标(米)", "degrees were announced, but the numbers look like plane coordinates in metres"),
    /** Degrees where metres were announced. */
    LOOKS_GEOGRAPHIC("声明为平面坐标,数值却像经纬度(度)", "plane coordinates were announced, but the numbers look like degrees"),
    /** The zone number before the easting is not that of the announced system, or only one of the two has one. */
    ZONE_DIFFERS("横坐标的带号与声明的坐标系不符", "the zone number of the easting does not fit the announced system");

    private final Bilingual sentence;

    Remark(String zh, String en) {
        this.sentence = Bilingual.of(zh, en);
    }

    /** The remark for the officer. */
    public Bilingual sentence() {
        return sentence;
    }
}
