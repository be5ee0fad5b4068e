package org.jieming.api.process.gazetteer;

import java.util.Comparator;
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
import org.jieming.api.process.gazetteer.CompletenessReport.Score;
import org.jieming.api.process.naming.DuplicatesReport;
import org.jieming.api.process.naming.NameDuplicatesProcess;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;

/** How much of the survey form is filled, for each record and each division. */
final class CompletenessProcess implements Process {
    /** What a row of the table is. */
    static final Input<String> ROWS = Input.of(
                    "rows",
                    Bilingual.of("表格按", "Rows of the table"),
                    Bilingual.of(
                            "表格一行一条记录(record,缺项者,最缺的在前)或一个政区(unit)",
                            "A row of the table is a record (those that lack something, the emptiest first) or a unit"),
                    InputKind.choice(List.of("record", "unit")))
            .usually("record");

    @Override
    public String id() {
        return "completeness";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("地名资料完整度", "Completeness of place-name records");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "每条记录:普查登记表必填项(十二项)中已填的比例;每个乡镇、村:各记录的平均值和填全的条数。提问者无权看到的项不计入",
                "Per record: the filled share of the twelve compulsory fields of the survey form; per township and village: the mean"
                        + " of its records and how many are whole. Fields that the asker may not see are left out");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, NameDuplicatesProcess.KINDS, ROWS, Setting.DATE);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取地名", "Reading names"), 0, 1);
        Setting setting = Setting.of(ground, inputs);
        List<String> kinds = inputs.find(NameDuplicatesProcess.KINDS).orElse(List.of());
        List<SurveyForm> fields = SurveyForm.seen(ground.sight()::sees);
        List<Score> scores = ground.items(ItemType.PLACE, setting.day()).stream()
                .filter(item -> kinds.isEmpty() || kinds.contains(item.values().text("kind")))
                .filter(item -> NameDuplicatesProcess.isInside(setting, item))
                .map(item -> Score.of(item, fields))
                .sorted(Comparator.comparingDouble(Score::share)
                        .thenComparing(score -> DuplicatesReport.code(score.item()))
                        .thenComparing(score -> score.item().name()))
                .toList();
        CompletenessReport report = new CompletenessReport(setting, inputs, fields, scores);
        return Outcome.of(report.document())
                .mapped(report::map)
                .listed(() -> inputs.get(ROWS).equals("unit") ? report.units() : report.records());
    }
}
