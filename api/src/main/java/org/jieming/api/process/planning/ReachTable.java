package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;

/** A reach study as a table: one row a unit, and the sum below; of land that is what the outline of the area holds, with a row for what no unit does. */
record ReachTable(ReachReport report) {

    Sheet sheet() {
        Setting setting = report.study().setting();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        report.units()
                .forEach(unit -> rows.add(row(unit.code().shortForm(), report.name(unit), unit, report.landOf(unit))));
        ReachedLand.Rest rest = report.rest();
        if (rest != null && !rest.isNothing()) {
            rows.add(beside(rest));
        }
        UnitReach sum = report.units().stream().reduce(UnitReach.none(setting.area()), UnitReach::plus);
        rows.add(row("", "合计 Total", sum, report.land().of(setting.area())));
        return new Sheet(Bilingual.of("可达分析", "Reach"), columns(), rows);
    }

    /** Land of the area that is in no unit's outline, so that the lines above sum to the last one; people are not counted by it. */
    private static List<@Nullable Object> beside(ReachedLand.Rest rest) {
        return Arrays.asList(
                "",
                "各政区图形以外 Beside the outlines of units",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                rest.km2(),
                rest.reachedKm2(),
                null);
    }

    private List<Column> columns() {
        Bilingual who = report.study().people().band().title();
        Radii radii = report.study().radii();
        String metres = Told.metres(radii.usual());
        return List.of(
                Column.text("代码", "Code"),
                Column.text("名称", "Name"),
                Column.people(who.zh() + "(人)", who.en()),
                radii.differ()
                        ? Column.people("各自半径内(人)", "within their radii")
                        : Column.people(metres + "米内(人)", "within " + metres + " m"),
                Column.people("以外(人)", "beyond"),
                Column.people("无法判定(人)", "unknown"),
                Column.decimal("人口覆盖率(%)", "share of people (%)"),
                Column.decimal("平均距离(米)", "mean distance (m)"),
                Column.decimal("最远距离(米)", "farthest (m)"),
                Column.decimal("土地面积(平方千米)", "land (km²)"),
                Column.decimal("范围内土地(平方千米)", "land within (km²)"),
                Column.decimal("土地占比(%)", "share of land (%)"));
    }

    private List<@Nullable Object> row(String code, String name, UnitReach unit, ReachedLand.@Nullable Land land) {
        return Arrays.asList(
                code,
                name,
                report.figures().people(unit),
                report.figures().known(unit, unit.served()),
                report.figures().known(unit, unit.unserved()),
                report.figures().unknown(unit),
                Told.percent(report.figures().share(unit)),
                Double.isFinite(unit.meanMetres()) ? Math.rint(unit.meanMetres()) : null,
                Double.isFinite(unit.longestMetres()) ? unit.longestMetres() : null,
                land == null ? null : (Double) land.km2(),
                land == null ? null : (Double) land.reachedKm2(),
                Told.percent(land == null ? Double.NaN : land.share()));
    }
}
