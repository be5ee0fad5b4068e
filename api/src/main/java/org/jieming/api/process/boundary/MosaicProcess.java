package org.jieming.api.process.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Setting;
import org.jieming.boundary.BorderCheck;
import org.jieming.boundary.BorderFinding;
import org.jieming.boundary.StrayMarkers;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;

/** Whether the divisions of an area, their lines and their markers fit together. */
final class MosaicProcess implements Process {
    static final Input<String> LEVEL = Input.of(
                    "level",
                    Bilingual.of("级别", "Level"),
                    Bilingual.of("检查哪一级政区的拼合", "The level of units that should tile the area"),
                    InputKind.choice(Arrays.stream(DivisionLevel.values())
                            .map(DivisionLevel::word)
                            .toList()))
            .usually(DivisionLevel.TOWNSHIP.word());
    static final Input<Double> TOLERANCE = Input.of(
                    "marker_tolerance",
                    Bilingual.of("单立界桩容差", "Tolerance of single markers"),
                    Bilingual.of(
                            "米;卫星定位测定为 1,1:5 万旧资料为 5(C-22)",
                            "Metres: 1 for positions taken by satellite, 5 for legacy ones of 1:50,000 maps (C-22)"),
                    InputKind.number(0.01, 100))
            .usually(BorderCheck.MARKER_TOLERANCE.value());

    @Override
    public String id() {
        return "mosaic-check";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("界线拼合检查", "Check of the mosaic");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "同级政区之间的重叠、缝隙、碎缝和不一致的顶点(C-24、C-25),界线是否就是双方的边界、左右侧(C-24),"
                        + "界线的端点、三交点、自相交、毛刺、长度与方向(C-26、C-28 至 C-30、C-37),"
                        + "界桩是否在线上、双立三立界桩是否分居两侧、编号顺序、间距与方位物(C-19、C-22、C-23、C-27、C-32),以及所属界线已不存在的界桩(C-16)。每项有位置、大小、所涉条目和规则。"
                        + "只指出,不改动。登记簿不存实测位置,故不检查 C-31;提问者无权看到准确位置的界桩不检查",
                "Overlaps, gaps, slivers and mismatched vertices between units of one level (C-24, C-25); whether lines are the"
                        + " border of their parties, and their sides (C-24); ends, tri-points, crossings, spikes, length and"
                        + " direction of lines (C-26, C-28 to C-30, C-37); markers on the line or beside it, the order of their"
                        + " numbers, their spacing and reference objects (C-19, C-22, C-23, C-27, C-32); markers of a line that is none (C-16). Each with place, size, items and"
                        + " rule. Nothing is changed. C-31 needs observed positions, which the register does not hold; markers"
                        + " whose exact place the asker may not see are not checked");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, Setting.DATE, LEVEL, TOLERANCE);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取政区、界线和界桩", "Reading divisions, lines and markers"), 0, 2);
        Setting setting = Setting.of(ground, inputs);
        Borders borders = Borders.of(setting, Setting.level(inputs.get(LEVEL)));
        progress.at(Bilingual.of("检查", "Checking"), 1, 2);
        List<BorderFinding> findings = new ArrayList<>(
                BorderCheck.of(borders.all(), borders.lines(), borders.markers(), new Metres(inputs.get(TOLERANCE))));
        findings.removeIf(finding -> !borders.concerns(finding));
        findings.addAll(StrayMarkers.check(Strays.of(setting, borders.units())));
        MosaicReport report = new MosaicReport(setting, inputs, borders, findings);
        return Outcome.of(report.document()).mapped(report::map).listed(report::table);
    }
}
