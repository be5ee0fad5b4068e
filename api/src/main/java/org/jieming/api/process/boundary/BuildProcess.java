package org.jieming.api.process.boundary;

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
import org.jieming.boundary.BuiltMosaic;
import org.jieming.boundary.LineMosaic;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;

/** The outlines of divisions as the boundary lines between them make them; nothing is changed. */
final class BuildProcess implements Process {
    private static final Input<Double> TOLERANCE = Input.of(
                    "tolerance",
                    Bilingual.of("端点容差", "Tolerance of ends"),
                    Bilingual.of(
                            "米;界线端点离应接的线或端点不超过它就接上(C-26:入库后 0.001,导入时 1)",
                            "Metres: an end this near to the line or end it should meet is joined to it (C-26: 0.001 once snapped,"
                                    + " 1 on import)"),
                    InputKind.number(0, 5))
            .usually(0.001);
    private static final Input<String> ONLY = Input.of(
                    "only",
                    Bilingual.of("地图只含", "On the map only"),
                    Bilingual.of(
                            "units 只有各单位的图形,findings 只有问题处,all 两者都有",
                            "units: outlines alone; findings: places of findings alone; all: both"),
                    InputKind.choice(List.of("all", "units", "findings")))
            .usually("all");

    @Override
    public String id() {
        return "mosaic-build";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("由界线构面", "Units made of boundary lines");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "由界线围成同级各政区的图形(C-24):相邻双方共用一条线,归属由界线的双方和左侧方推出,不需要已有的面。上级界线对其双方内的各单位有效,"
                        + "示意的或精度不足的界线不用。悬空的端点、相交、重复、两侧同一处、双方写错或左右写反、归属不明和没有围合的单位逐项指出,有位置和规则;"
                        + "有问题的单位不给图形。另给与登记簿现有图形相差的面积。不改动登记簿:图形可下载,经批准后用导入或编辑写入",
                "Outlines of the divisions of one level, made of the boundary lines (C-24): two neighbours share one line, and whose a"
                        + " place is follows from the parties of the lines and who lies left; no polygons are needed. Lines of a higher"
                        + " level count for all units in their parties; schematic or too inaccurate ones are left out. Dangling ends,"
                        + " crossings, doubled lines, lines with the same place on both sides, wrong or exchanged parties, places of"
                        + " undecided owner and units that do not close are told, each with place and rule; a unit with a flaw gets no"
                        + " outline. Told as well is by what area the outline differs from the one in the register. Nothing is changed:"
                        + " outlines may be downloaded, and imported or edited with the document that approves them");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, Setting.DATE, MosaicProcess.LEVEL, TOLERANCE, ONLY);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取政区和界线", "Reading divisions and lines"), 0, 2);
        Setting setting = Setting.of(ground, inputs);
        Borders borders = Borders.of(setting, Setting.level(inputs.get(MosaicProcess.LEVEL)));
        progress.at(Bilingual.of("构面", "Making units"), 1, 2);
        BuiltMosaic built = LineMosaic.of(borders.units(), borders.lines(), new Metres(inputs.get(TOLERANCE)));
        BuildReport report = new BuildReport(setting, inputs, borders, built);
        return Outcome.of(report.document())
                .mapped(() -> report.map(inputs.get(ONLY)))
                .listed(report::table);
    }
}
