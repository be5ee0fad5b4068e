package org.jieming.api.process.gazetteer;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Setting;
import org.jieming.api.process.gazetteer.CompletenessReport.Score;
import org.jieming.api.process.naming.NameDuplicatesProcess;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.register.Backing;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** How much of the survey form is filled, for each record and each division. */
final class CompletenessProcess implements Process {
    /** What a row of the table is. */
    static final Input<String> ROWS = Input.of(
                    "rows",
                    Bilingual.of("表格按", "Rows of the table"),
                    Bilingual.of(
                            "表格一行一条记录(record,缺项者,最缺的在前)、一个政区(unit)或一条有内容无来源的记录(source,整条无来源的在前)",
                            "A row of the table is a record (those that lack something, the emptiest first), a unit, or a record"
                                    + " that states something without a source (source; those first that cite nothing)"),
                    InputKind.choice(List.of("record", "unit", "source")))
            .usually("record");

    private final Acts acts;

    /** Completeness with the legal documents behind what the register states. */
    CompletenessProcess(Acts acts) {
        this.acts = acts;
    }

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
                "每条记录:普查登记表必填项(十二项)中已填的比例;每个乡镇、村:各记录的平均值和填全的条数。提问者无权看到的项不计入。并列出名称、位置、含义、来历没有来源(各项来源、资料来源、批准文件或依据)的记录",
                "Per record: the filled share of the twelve compulsory fields of the survey form; per township and village: the mean"
                        + " of its records and how many are whole. Fields that the asker may not see are left out. And the records whose name, position, meaning or"
                        + " origin has no source: of its own, of the record, a document of approval or an act");
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
        List<ItemVersion> items = ground.items(ItemType.PLACE, setting.day()).stream()
                .filter(item -> kinds.isEmpty() || kinds.contains(item.values().text("kind")))
                .filter(setting::isInside)
                .toList();
        Set<ItemVersion> acted = acted(items, ground);
        List<Score> scores = items.stream()
                .map(item -> Score.of(item, fields, ground.sight().shape(item), acted.contains(item)))
                .sorted(Comparator.comparingDouble(Score::share)
                        .thenComparing(score -> score.item().unitCode())
                        .thenComparing(score -> score.item().name()))
                .toList();
        CompletenessReport report = new CompletenessReport(setting, inputs, fields, scores);
        return Outcome.of(report.document()).mapped(report::map).listed(() -> switch (inputs.get(ROWS)) {
            case "unit" -> report.units();
            case "source" -> new UncitedReport(scores).sheet();
            default -> report.records();
        });
    }

    /** Those of the records without a source that an act stands behind; of all others it makes no difference. */
    private Set<ItemVersion> acted(List<ItemVersion> items, Ground ground) {
        List<ItemVersion> open =
                items.stream().filter(item -> !Backing.isWhole(item.values())).toList();
        List<List<Act>> behind =
                acts.behind(open, ground.sight(), ground.snapshot().number());
        Set<ItemVersion> acted = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < open.size(); i++) {
            if (!behind.get(i).isEmpty()) {
                acted.add(open.get(i));
            }
        }
        return acted;
    }
}
