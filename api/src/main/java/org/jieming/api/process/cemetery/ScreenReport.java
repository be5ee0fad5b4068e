package org.jieming.api.process.cemetery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jieming.api.process.Cited;
import org.jieming.api.process.Features;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.gap.Compliance;
import org.jieming.gap.ZoneKinds;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

/** A screening of cemetery sites as a document, a map and a table. */
final class ScreenReport {
    private final Setting setting;
    private final Inputs inputs;
    private final List<Screened.Norm> norms;
    private final List<Screened> screened;

    ScreenReport(Setting setting, Inputs inputs, List<Screened.Norm> norms, List<Screened> screened) {
        this.setting = setting;
        this.inputs = inputs;
        this.norms = norms;
        this.screened = screened;
    }

    ObjectNode document() {
        ObjectNode document = Told.head("cemetery-screen", setting, inputs);
        ArrayNode clauses = document.putArray("clauses");
        for (Screened.Norm norm : norms) {
            ObjectNode clause = clauses.addObject().put("clause", norm.clause().id());
            Told.text(clause, "text", norm.clause().text());
            Told.text(clause, "instrument", norm.clause().instrument().title());
            Cited.tell(clause, norm.clause());
            clause.put("confidence", norm.clause().instrument().confidence());
            norm.screening().missing().ifPresent(text -> Told.text(clause, "missing", text));
        }
        ArrayNode sites = document.putArray("sites");
        screened.forEach(each -> site(sites.addObject(), each));
        return document;
    }

    private static void site(ObjectNode json, Screened each) {
        json.put("name", each.site().name());
        if (each.site().id() != null) {
            json.put("id", each.site().id());
        }
        Told.outcome(json, each.outcome());
        ObjectNode land = json.putObject("land");
        Told.number(land, "declared_mu", orNone(each.site().declared()));
        Told.number(land, "drawn_mu", orNone(each.site().drawn()));
        Told.number(land, "limit_mu", orNone(each.limit()));
        land.put("declared_and_drawn_differ", each.differs());
        Told.outcome(land, each.land());
        each.keptBy().ifPresent(text -> Told.text(land, "reason", text));
        ArrayNode checks = json.putArray("checks");
        each.checks().forEach(check -> check(checks.addObject(), check));
    }

    private static void check(ObjectNode json, Screened.Check check) {
        json.put("clause", check.clause().id()).put("zone_kind", check.row().kind());
        Told.text(json, "zone_kind", ZoneKinds.title(check.row().kind()));
        json.put("nearest", check.row().nearest().map(ItemVersion::name).orElse(null));
        Told.number(json, "distance_m", check.row().metres());
        json.put("required_m", check.row().required());
        Told.outcome(json, check.row().outcome());
        check.row().reason().ifPresent(reason -> Told.text(json, "reason", reason));
    }

    private static double orNone(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    ObjectNode map() {
        Features features = new Features();
        for (Screened each : screened) {
            ObjectNode properties = features.add(
                    each.site().id(),
                    each.site().shape() == null ? null : each.site().shape().geometry());
            properties.put("name", each.site().name());
            properties.put("outcome", each.outcome().word());
            Told.number(properties, "drawn_mu", orNone(each.site().drawn()));
        }
        return features.collection();
    }

    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Screened each : screened) {
            each.checks().forEach(check -> rows.add(row(each, check)));
            rows.add(land(each));
        }
        return new Sheet(
                Bilingual.of("公墓选址筛查", "Screening of cemetery sites"),
                List.of(
                        Column.text("地点", "Site"),
                        Column.text("条款", "Clause"),
                        Column.text("管控区类别", "Kind of zone"),
                        Column.text("最近的管控区", "Nearest zone"),
                        Column.decimal("距离(米)或面积(亩)", "Distance (m) or land (mu)"),
                        Column.decimal("要求", "Required"),
                        Column.text("结论", "Outcome"),
                        Column.text("原因", "Reason")),
                rows);
    }

    private static List<@Nullable Object> row(Screened each, Screened.Check check) {
        double metres = check.row().metres();
        return Arrays.asList(
                each.site().name(),
                check.clause().id(),
                ZoneKinds.title(check.row().kind()),
                check.row().nearest().map(ItemVersion::name).orElse(""),
                Double.isFinite(metres) ? (Double) metres : null,
                check.row().required(),
                said(check.row().outcome()),
                check.row().reason().orElse(null));
    }

    private static List<@Nullable Object> land(Screened each) {
        double greater =
                Math.max(each.site().declared().orElse(0), each.site().drawn().orElse(0));
        return Arrays.asList(
                each.site().name(),
                Bilingual.of("占地", "land"),
                "",
                "",
                greater > 0 ? (Double) greater : null,
                each.limit().isPresent() ? (Double) each.limit().getAsDouble() : null,
                said(each.land()),
                each.keptBy().orElse(null));
    }

    private static Bilingual said(Compliance outcome) {
        return outcome.title();
    }
}
