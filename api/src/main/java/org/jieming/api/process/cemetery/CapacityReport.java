package org.jieming.api.process.cemetery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieming.api.process.Features;
import org.jieming.api.process.FewPeople;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.api.process.UnitNames;
import org.jieming.api.process.cemetery.BurialGround.Answer;
import org.jieming.api.process.planning.Demand;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/** What cemeteries will have to take, as a document, a map and a table. */
final class CapacityReport {
    private final BurialGround ground;
    private final Inputs inputs;
    private final BurialForecast forecast;
    private final UnitNames names;

    CapacityReport(BurialGround ground, Inputs inputs) {
        this.ground = ground;
        this.inputs = inputs;
        this.forecast = BurialForecast.of(ground, inputs);
        this.names = UnitNames.of(ground.setting());
    }

    ObjectNode document() {
        ObjectNode document = Told.head("cemetery-capacity", ground.setting(), inputs);
        Told.basis(document, "population", ground.people().band().title());
        Demand.tell(document.putObject("demand"), ground.people(), ground.setting());
        FewPeople.tell(document, ground.setting(), ground.people());
        Told.text(
                document,
                "note",
                Bilingual.of(
                        "预测以所列假设为准,不是登记的事实;人口按年增长率变化,其余保持不变",
                        "A forecast under the assumptions listed, not a fact of the register; people change by the growth"
                                + " stated, all else stays"));
        forecast.whole(document.putObject("whole_area"));
        ArrayNode units = document.putArray("units");
        ground.units().forEach(unit -> unit(units.addObject(), unit));
        ArrayNode cemeteries = document.putArray("cemeteries");
        ground.cemeteries().forEach(cemetery -> cemetery(cemeteries.addObject(), cemetery));
        ArrayNode missing = document.putArray("missing_inputs");
        new Unrecorded(ground).told().forEach(input -> Told.text(missing.addObject(), "input", input));
        ground.cemeteries().stream()
                .filter(cemetery -> cemetery.inService() && cemetery.free().isEmpty())
                .forEach(cemetery -> Told.text(
                        missing.addObject(),
                        "input",
                        Bilingual.of(
                                cemetery.item().name() + "没有墓位总数或已用墓位",
                                cemetery.item().name() + " does not say how many plots it has, or how many are used")));
        return document;
    }

    private void unit(ObjectNode json, DivisionCode unit) {
        List<Cemetery> serving = ground.serving(unit);
        json.put("code", unit.shortForm()).put("name", names.of(unit));
        Answer answer = ground.answerOf(unit);
        json.put("people", ground.peopleOf(unit))
                .put("is_served", answer == Answer.UNKNOWN ? null : (Boolean) (answer == Answer.SERVED));
        json.put("people_unserved", ground.people(unit, Answer.UNSERVED))
                .put("people_unknown", ground.people(unit, Answer.UNKNOWN));
        json.put("uncounted", !ground.people().isComplete(unit));
        ArrayNode cemeteries = json.putArray("cemeteries");
        serving.forEach(cemetery -> cemeteries.add(cemetery.item().name()));
        ArrayNode array = json.putArray("paths");
        for (DeathRate path : forecast.paths()) {
            ObjectNode one = array.addObject().put("path", path.name());
            one.put("plots_needed", forecast.needed(unit, path));
            forecast.firstFull(unit, path).tell(one, "first_full_in_years");
        }
    }

    private void cemetery(ObjectNode json, Cemetery cemetery) {
        ItemVersion item = cemetery.item();
        json.put("id", item.id().toString()).put("name", item.name());
        json.put("cemetery_type", item.values().text("cemetery_type"));
        json.put("pipeline_state", item.values().text("pipeline_state"));
        json.put("in_service", cemetery.mayServe() ? null : (Boolean) cemetery.inService());
        json.put("plots_free", cemetery.free().isPresent() ? cemetery.free().getAsLong() : null);
        json.put("is_shared", ground.isShared(cemetery));
        ArrayNode serves = json.putArray("serves");
        cemetery.service()
                .listed()
                .forEach(unit -> serves.add(
                        ground.isInside(unit)
                                ? names.of(unit)
                                : ground.setting().county(unit)));
        json.put("people", Math.round(ground.peopleOf(cemetery)));
        ArrayNode array = json.putArray("paths");
        for (DeathRate path : forecast.paths()) {
            ObjectNode one = array.addObject().put("path", path.name());
            forecast.full(cemetery, path).tell(one, "full_in_years");
        }
    }

    /** Units with whether a cemetery serves them, and cemeteries. */
    ObjectNode map() {
        Features features = new Features();
        ground.units().forEach(unit -> {
            ItemVersion item = ground.setting().units().get(unit.digits());
            if (item != null) {
                unit(feature(features, item).put("feature", "unit"), unit);
            }
        });
        ground.cemeteries()
                .forEach(cemetery -> cemetery(feature(features, cemetery.item()).put("feature", "cemetery"), cemetery));
        return features.collection();
    }

    private ObjectNode feature(Features features, ItemVersion item) {
        Shape shape = ground.setting().ground().sight().shape(item);
        return features.add(item.id().toString(), shape == null ? null : shape.geometry());
    }

    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        ground.units().forEach(unit -> {
            List<Cemetery> serving = ground.serving(unit);
            for (DeathRate path : forecast.paths()) {
                YearsLeft full = forecast.firstFull(unit, path);
                rows.add(Arrays.asList(
                        unit.shortForm(),
                        names.of(unit),
                        ground.peopleOf(unit),
                        path.name(),
                        forecast.needed(unit, path),
                        String.join(
                                "、",
                                serving.stream().map(each -> each.item().name()).toList()),
                        full.number(),
                        full.said()));
            }
        });
        return new Sheet(
                Bilingual.of("公墓容量预测", "Capacity of cemeteries"),
                List.of(
                        Column.text("代码", "Code"),
                        Column.text("名称", "Name"),
                        Column.people("人口", "People"),
                        Column.text("死亡率路径", "Path"),
                        Column.integer("需要墓位", "Plots needed"),
                        Column.text("服务的公墓", "Cemeteries"),
                        Column.decimal("最先满的年数", "First full in (years)"),
                        Column.text("最先满(说明)", "First full")),
                rows);
    }
}
