package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.GeoJsonTree;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.boundary.CourseCheck;
import org.jieming.boundary.CourseFinding;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

/** Whether what the agreement says of the course of a line holds of the line that is drawn, clause by clause. */
final class CourseProcess implements Process {
    private static final String DESCRIPTION = "course_description";

    @Override
    public String id() {
        return "course-check";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("走向说明核对", "Check of course descriptions");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "边界线走向说明逐句与图形核对:所述界桩之间沿线的长度(容差为末位半个单位或 1%,C-30)与方向(16 方位,C-20)。"
                        + "每句相符、长度和方向相符(所沿地物除经纬线外不核对)、不符(以米计)或无法核对。走向说明不公开,无权查看者得不到结果,"
                        + "有几条界线的说明未予显示见 texts_withheld;位置不对提问者公开的界桩不使用",
                "Course descriptions held against the drawing, clause by clause: the length along the line between the markers"
                        + " named (within half a unit of its last digit or 1 %, C-30) and the direction (16 sectors, C-20). Each"
                        + " clause is confirmed, confirmed in part where it names what it follows, which, but for a parallel or a meridian, is not checked,"
                        + " contradicted by so many metres, or not checkable. Course descriptions are not public: who may not"
                        + " read them is told of how many lines they are withheld (texts_withheld) and no more, and markers"
                        + " whose exact place the asker may not see are not used");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, Setting.DATE);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX);
    }

    /** A line with what was found of its clauses. */
    private record Checked(ItemVersion line, Text text, List<CourseFinding> findings) {}

    /** What is to be read of a line: where nothing was checked nothing is confirmed. */
    private enum Text {
        READ,
        NONE,
        WITHHELD,
        NOT_DRAWN;

        static Text of(Setting setting, ItemVersion shown) {
            boolean isTold = !shown.values().text(DESCRIPTION).isEmpty();
            if (isTold) {
                return shown.shapeOrNull() == null ? NOT_DRAWN : READ;
            }
            return setting.ground()
                            .snapshot()
                            .item(shown.type(), shown.id(), setting.day())
                            .filter(kept -> !kept.values().text(DESCRIPTION).isEmpty())
                            .isPresent()
                    ? WITHHELD
                    : NONE;
        }

        /** Why no clause was read, in a word for a table. */
        Optional<Bilingual> why() {
            return switch (this) {
                case READ -> Optional.empty();
                case NONE -> Optional.of(Bilingual.of("没有走向说明", "no course description"));
                case WITHHELD -> Optional.of(Bilingual.of("走向说明未予显示", "course description withheld"));
                case NOT_DRAWN -> Optional.of(Bilingual.of("界线未绘出", "line not drawn"));
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取界线和界桩", "Reading lines and markers"), 0, 1);
        Setting setting = Setting.of(ground, inputs);
        List<ItemVersion> lines = Borders.lines(setting);
        List<ItemVersion> markers = Borders.markers(setting, lines).stream()
                .filter(marker -> Borders.isShownInPlace(setting, marker))
                .toList();
        List<Checked> checked = lines.stream()
                .map(line -> new Checked(line, Text.of(setting, line), CourseCheck.of(line, markers)))
                .toList();
        ObjectNode document = Told.head(id(), setting, inputs);
        document(document, checked);
        return Outcome.of(document).mapped(() -> map(checked)).listed(() -> table(checked));
    }

    private static void document(ObjectNode document, List<Checked> checked) {
        Map<CourseFinding.Outcome, Integer> counts = new EnumMap<>(CourseFinding.Outcome.class);
        ArrayNode lines = document.putArray("lines");
        for (Checked each : checked) {
            ObjectNode line = lines.addObject().put("id", each.line().id().toString());
            line.put("collection", ItemType.BOUNDARY_LINE.collection());
            line.put("line_code", each.line().values().text("line_code"))
                    .put("name", each.line().name());
            line.put("text", each.text().word());
            ArrayNode clauses = line.putArray("clauses");
            for (CourseFinding finding : each.findings()) {
                tell(clauses.addObject(), finding);
                counts.merge(finding.outcome(), 1, Integer::sum);
            }
        }
        document.put(
                "texts_withheld",
                checked.stream().filter(each -> each.text() == Text.WITHHELD).count());
        ObjectNode told = document.putObject("counts");
        for (CourseFinding.Outcome outcome : CourseFinding.Outcome.values()) {
            told.put(outcome.word(), counts.getOrDefault(outcome, 0));
        }
    }

    private static void tell(ObjectNode json, CourseFinding finding) {
        json.put("text", finding.text()).put("outcome", finding.outcome().word());
        Told.text(json, "outcome", finding.outcome().title());
        Told.number(json, "deviation_m", deviation(finding));
        Told.text(json, "sentence", finding.sentence());
    }

    private static double deviation(CourseFinding finding) {
        return finding.deviation()
                .map(metres -> Math.rint(metres.value() * 10) / 10)
                .orElse(Double.NaN);
    }

    private static ObjectNode map(List<Checked> checked) {
        ObjectNode map = Json.object().put("type", "FeatureCollection");
        ArrayNode features = map.putArray("features");
        checked.stream().flatMap(each -> each.findings().stream()).forEach(finding -> finding.where()
                .ifPresent(where -> {
                    ObjectNode feature = features.addObject().put("type", "Feature");
                    feature.set("geometry", GeoJsonTree.of(where.geometry()));
                    tell(feature.putObject("properties"), finding);
                }));
        return map;
    }

    private static Sheet table(List<Checked> checked) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Checked each : checked) {
            each.text()
                    .why()
                    .ifPresent(why -> rows.add(Arrays.asList(
                            each.line().values().text("line_code"),
                            each.line().name(),
                            null,
                            why.zh() + " " + why.en(),
                            null,
                            null)));
            for (CourseFinding finding : each.findings()) {
                rows.add(Arrays.asList(
                        each.line().values().text("line_code"),
                        each.line().name(),
                        finding.text(),
                        finding.outcome().title().zh() + " "
                                + finding.outcome().title().en(),
                        finding.deviation().map(metres -> metres.value()).orElse(null),
                        finding.sentence().zh()));
            }
        }
        return new Sheet(
                Bilingual.of("走向说明核对", "Check of course descriptions"),
                List.of(
                        Column.text("界线编号", "Line code"),
                        Column.text("界线名称", "Line"),
                        Column.text("走向说明", "Clause"),
                        Column.text("结果", "Outcome"),
                        Column.decimal("偏差(米)", "Deviation (m)"),
                        Column.text("说明", "Why")),
                rows);
    }
}
