package org.jieming.api.process.boundary;

import java.util.List;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.language.Bilingual;

/** How the divisions of an area would fit together, for people to judge; nothing is changed. */
final class RepairProcess implements Process {

    @Override
    public String id() {
        return "mosaic-repair";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("界线拼合修复方案", "Repair of the mosaic");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "对同级政区的重叠、空白、碎缝、不一致的顶点和偏离协议线的边界提出修复方案(C-24、C-25):协议线和测定的单立界桩不动"
                        + "(C-01、C-04),每一块归哪个单位依次取决于协议线的一侧、界桩须在边界上、指定、共同边界最长者。"
                        + "给出每块的归属和理由、各单位增减面积(椭球面,取整到平方米)和前后图形;不能按规则处理的逐项说明。"
                        + "不改动登记簿:经批准后以 POST /mosaic-repairs 写入。示意的或精度不足的界线不作依据;提问者无权看到准确位置的界桩不被顾及",
                "A repair of overlaps, gaps, slivers, mismatched vertices and borders off the agreed line between units of one level"
                        + " (C-24, C-25). Agreed lines and surveyed single markers stay where they are (C-01, C-04); each piece goes, in"
                        + " this order, to the side of the agreed line, so that markers stay on the border, as stated, to the longest"
                        + " border in common. Told are whose each piece becomes and why, what each unit gains or loses (on the"
                        + " ellipsoid, to the square metre), outlines before and after, and what no rule decides. Nothing is changed:"
                        + " POST /mosaic-repairs writes it with the document that approves it. Lines that are schematic or too"
                        + " inaccurate decide nothing; markers whose exact place the asker may not see are not heeded");
    }

    @Override
    public List<Input<?>> inputs() {
        return RepairProposal.INPUTS;
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("拟订修复方案", "Working out the repair"), 0, 1);
        RepairReport report = new RepairReport(RepairProposal.of(ground, inputs));
        return Outcome.of(report.document()).mapped(report::map).listed(report::table);
    }
}
