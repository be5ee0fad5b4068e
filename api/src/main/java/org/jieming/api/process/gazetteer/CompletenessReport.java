package org.jieming.api.process.gazetteer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.process.Features;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.Backing;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/** Completeness scores as document, map and tables. */
final class CompletenessReport {
    /** Incomplete records that a document shows; figures and tables have all. */
    private static final int MOST_SHOWN = 2_000;

    private final Setting setting;
    private final Inputs inputs;
    private final List<SurveyForm> fields;
    private final List<Score> scores;
    private final Map<DivisionCode, List<Score>> byUnit = new LinkedHashMap<>();

    /**
     * A record and what it lacks.
     *
     * @param share filled fields of all, from 0 to 1
     * @param uncited what it states without a source
     * @param isUncited whether nothing at all is cited in it
     */
    record Score(ItemVersion item, List<SurveyForm> lacking, double share, List<Cited> uncited, boolean isUncited) {
        static Score of(ItemVersion item, List<SurveyForm> fields, @Nullable Shape shape, boolean hasAct) {
            List<SurveyForm> lacking = fields.stream()
                    .filter(field -> !field.isFilled(item.values()))
                    .toList();
            double share = 1 - (double) lacking.size() / fields.size();
            return new Score(
                    item, lacking, share, Cited.lacking(item, shape, hasAct), Backing.isNowhere(item.values(), hasAct));
        }
    }

    CompletenessReport(Setting setting, Inputs inputs, List<SurveyForm> fields, List<Score> scores) {
        this.setting = setting;
        this.inputs = inputs;
        this.fields = fields;
        this.scores = scores;
        setting.units().keySet().stream()
                .map(DivisionCode::new)
                .sorted()
                .forEach(code -> byUnit.put(code, new ArrayList<>()));
        scores.forEach(score -> setting.unitOf(score.item()).ifPresent(code -> spread(code, score)));
    }

    /** A record counts for its division and all above it. */
    private void spread(DivisionCode code, Score score) {
        for (Optional<DivisionCode> unit = Optional.of(code);
                unit.isPresent();
                unit = unit.get().parent()) {
            Optional.ofNullable(byUnit.get(unit.get())).ifPresent(some -> some.add(score));
        }
    }

    ObjectNode document() {
        ObjectNode document = Told.head("completeness", setting, inputs);
        figures(document, scores);
        ArrayNode told = document.putArray("fields");
        for (SurveyForm field : fields) {
            ObjectNode json = told.addObject().put("field", field.name().toLowerCase(java.util.Locale.ROOT));
            Told.text(json, "title", field.title());
            json.put(
                    "lacking",
                    scores.stream()
                            .filter(score -> score.lacking().contains(field))
                            .count());
        }
        ArrayNode units = document.putArray("units");
        shown().forEach((code, some) -> unit(units.addObject(), code, some));
        ArrayNode records = document.putArray("incomplete");
        incomplete().stream().limit(MOST_SHOWN).forEach(score -> record(records.addObject(), score));
        new UncitedReport(scores).write(document, MOST_SHOWN);
        endedUnits(document.putArray("ended_units"));
        return document;
    }

    /** Names of units that are no more: whether they are still true is to be looked at. */
    private void endedUnits(ArrayNode told) {
        Map<ItemId, EndedUnit> ended =
                EndedUnit.of(setting, scores.stream().map(Score::item).toList());
        scores.stream()
                .map(Score::item)
                .filter(item -> ended.containsKey(item.id()))
                .limit(MOST_SHOWN)
                .forEach(item -> {
                    ObjectNode json = told.addObject();
                    json.put("id", item.id().toString()).put("name", item.name());
                    json.put("division_code", item.unitCode());
                    EndedUnit unit = ended.get(item.id());
                    Told.text(json, "note", unit.told());
                    unit.write(json);
                });
    }

    private Map<DivisionCode, List<Score>> shown() {
        Map<DivisionCode, List<Score>> shown = new LinkedHashMap<>(byUnit);
        shown.keySet()
                .removeIf(code -> code.level() == DivisionLevel.VILLAGE
                        && byUnit.get(code).isEmpty());
        return shown;
    }

    private List<Score> incomplete() {
        return scores.stream().filter(score -> !score.lacking().isEmpty()).toList();
    }

    private void unit(ObjectNode json, DivisionCode code, List<Score> some) {
        json.put("code", code.shortForm()).put("name", setting.name(code));
        json.put("level", code.level().word());
        figures(json, some);
    }

    private static void figures(ObjectNode json, List<Score> some) {
        json.put("records", some.size());
        json.put("complete", complete(some));
        json.put("mean_percent", mean(some));
        json.put("nothing_cited", UncitedReport.uncited(some));
    }

    private static long complete(List<Score> some) {
        return some.stream().filter(score -> score.lacking().isEmpty()).count();
    }

    private static @Nullable Double mean(List<Score> some) {
        return Told.percent(some.stream().mapToDouble(Score::share).average().orElse(Double.NaN));
    }

    private static void record(ObjectNode json, Score score) {
        json.put("id", score.item().id().toString()).put("name", score.item().name());
        json.put("division_code", score.item().unitCode());
        json.put("percent", Told.percent(score.share()));
        Told.text(json, "lacking", lacking(score));
    }

    private static Bilingual lacking(Score score) {
        return Bilingual.listed(score.lacking().stream().map(SurveyForm::title).toList());
    }

    /** Every drawn unit with its mean, the villages among them. */
    ObjectNode map() {
        Features features = new Features();
        shown().forEach((code, some) -> {
            ItemVersion item = setting.units().get(code.digits());
            Shape shape = item == null ? null : setting.ground().sight().shape(item);
            if (item != null && shape != null) {
                unit(features.add(item.id().toString(), shape.geometry()), code, some);
            }
        });
        return features.collection();
    }

    Sheet units() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        shown().forEach((code, some) -> {
            List<@Nullable Object> row =
                    new ArrayList<>(List.of(code.shortForm(), setting.name(code), some.size(), complete(some)));
            row.add(mean(some));
            row.add(UncitedReport.uncited(some));
            rows.add(row);
        });
        return new Sheet(
                Bilingual.of("政区地名资料完整度", "Completeness by unit"),
                List.of(
                        Column.text("政区代码", "Code"),
                        Column.text("政区", "Unit"),
                        Column.integer("地名条数", "Records"),
                        Column.integer("填全条数", "Complete"),
                        Column.decimal("平均完整度(%)", "Mean, %"),
                        Column.integer("整条无来源", "Nothing cited")),
                rows);
    }

    Sheet records() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Score score : incomplete()) {
            List<@Nullable Object> row =
                    new ArrayList<>(List.of(score.item().name(), score.item().unitCode()));
            row.add(Told.percent(score.share()));
            row.addAll(List.of(
                    lacking(score).zh(), lacking(score).en(), score.item().id().toString()));
            rows.add(row);
        }
        return new Sheet(
                Bilingual.of("缺项地名", "Records that lack something"),
                List.of(
                        Column.text("地名", "Name"),
                        Column.text("所在政区代码", "Division code"),
                        Column.decimal("完整度(%)", "Completeness, %"),
                        Column.text("缺项", "Lacking (zh)"),
                        Column.text("缺项(英文)", "Lacking (en)"),
                        Column.ID),
                rows);
    }
}
