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
import org.jieming.boundary.InspectionDue;
import org.jieming.language.Bilingual;

/** Which boundary lines of an area are due for joint inspection, who leads it, and which of their markers are not intact. */
final class InspectionProcess implements Process {
    static final Input<Integer> WARN = Input.of(
                    "warn_months",
                    Bilingual.of("提前月数", "Months of warning"),
                    Bilingual.of(
                            "应检年份开始前多少个月提醒", "How many months before the year in which it is due a line is warned of"),
                    InputKind.integer(0, 60))
            .usually(InspectionDue.WARN_MONTHS);

    private final Measures measures;

    InspectionProcess(Measures measures) {
        this.measures = measures;
    }

    @Override
    public String id() {
        return "inspection-ledger";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("联检台账", "Ledger of joint inspections");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "各条界线的下次联检年(上次联检年加 5 年,行政区域界线管理条例第十二条;专项联检不重新起算)、期限、逾期与临近名单、牵头方与配合方(每轮交替)、"
                        + "非完好界桩,双方商定而尚未修复的处理及其责任方和期限(只告知管理该界桩的人员)。未记录上次联检的界线标为“不明”,不推测",
                "The year in which each line is due (five years after the last joint inspection, Regulations on Boundary Lines"
                        + " Art. 12; special inspections do not reset it), overdue and due lists, the party that leads and the"
                        + " one that goes along (alternating each round), markers that are not intact, and repairs agreed by both and"
                        + " not carried out, with who is responsible until when (for those who keep the marker). Lines without a last"
                        + " inspection on record are unknown; nothing is guessed");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, Setting.DATE, WARN);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取界线和界桩", "Reading lines and markers"), 0, 1);
        InspectionReport report = new InspectionReport(Setting.of(ground, inputs), inputs, measures);
        return Outcome.of(report.document()).mapped(report::map).listed(report::table);
    }
}
