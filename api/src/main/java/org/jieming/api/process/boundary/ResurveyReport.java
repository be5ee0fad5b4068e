package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieming.api.http.Json;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.resurvey.Fit;
import org.jieming.resurvey.FitModel;
import org.jieming.resurvey.Residual;
import org.jspecify.annotations.Nullable;

/**
 * What a fit of re-surveyed markers came to, as a document and a table.
 *
 * @param plane the plane of the fit
 */
record ResurveyReport(Ground ground, Inputs inputs, Crs plane, Fit fit) {
    private static final Bilingual NOTHING_MOVED =
            Bilingual.of("只作报告:法定坐标不变(C-04、C-31)", "a report alone: the legal places stay (C-04, C-31)");

    Outcome outcome() {
        return Outcome.of(document()).listed(this::table);
    }

    private ObjectNode document() {
        ObjectNode document = Json.object().put("process", "resurvey-fit");
        document.set("inputs", inputs.told());
        document.put("revision", ground.snapshot().number().value());
        document.put("plane", plane.toString());
        Told.text(document, "model", fit.model().title());
        Told.text(document, "note", NOTHING_MOVED);
        ObjectNode shift = document.putObject("shift");
        shift.put("east_m", fit.transform().east())
                .put("north_m", fit.transform().north());
        if (fit.model() == FitModel.HELMERT) {
            shift.put("turn_seconds", fit.transform().turnSeconds())
                    .put("scale_ppm", fit.transform().scalePpm());
        }
        document.put("used", fit.used())
                .put("rms_m", fit.rms())
                .put("spread_m", fit.spread())
                .put("critical", Fit.CRITICAL)
                .put("exhausted", fit.isExhausted());
        fit.warning().ifPresent(warning -> Told.text(document, "warning", warning));
        ArrayNode markers = document.putArray("markers");
        fit.residuals().forEach(each -> tell(markers.addObject(), each));
        return document;
    }

    private static void tell(ObjectNode json, Residual residual) {
        json.put("marker_no", residual.pair().marker());
        json.put("offset_m", residual.offset());
        json.put("residual_east_m", residual.east()).put("residual_north_m", residual.north());
        json.put("residual_m", residual.length()).put("redundancy", residual.redundancy());
        residual.statistic().ifPresent(statistic -> json.put("statistic", statistic));
        json.put("outlier", residual.isOutlier());
        Told.text(json, "verdict", residual.verdict());
    }

    private Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Residual each : fit.residuals()) {
            rows.add(Arrays.asList(
                    each.pair().marker(),
                    millimetres(each.offset()),
                    millimetres(each.east()),
                    millimetres(each.north()),
                    millimetres(each.length()),
                    millimetres(each.redundancy()),
                    each.statistic().isPresent() ? millimetres(each.statistic().getAsDouble()) : null,
                    each.verdict().zh() + " " + each.verdict().en()));
        }
        return new Sheet(
                Bilingual.of("复测界桩拟合", "Fit of re-surveyed markers"),
                List.of(
                        Column.text("界桩编号", "Marker number"),
                        Column.decimal("与法定坐标之差(米)", "Off the legal place (m)"),
                        Column.decimal("残差东(米)", "Residual east (m)"),
                        Column.decimal("残差北(米)", "Residual north (m)"),
                        Column.decimal("残差(米)", "Residual (m)"),
                        Column.decimal("多余观测分量", "Redundancy"),
                        Column.decimal("检验量(限值 13.816)", "Statistic (limit 13.816)"),
                        Column.text("结论", "Verdict")),
                rows);
    }

    private static double millimetres(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
