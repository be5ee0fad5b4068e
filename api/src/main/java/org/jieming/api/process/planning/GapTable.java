package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jieming.api.process.Cited;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Terms;
import org.jieming.api.process.Told;
import org.jieming.gap.Figure;
import org.jieming.gap.Judgement;
import org.jieming.gap.Responsible;
import org.jieming.gap.Tally;
import org.jieming.language.Bilingual;
import org.jieming.standard.Basis;
import org.jieming.standard.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A gap statement as a table: one row a clause and unit, with the terms of the clause at its end.
 *
 * @param report the statement
 * @param document what it says
 */
record GapTable(GapReport report, ObjectNode document) {

    Sheet sheet() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int at = 0; at < report.judgements().size(); at++) {
            Judgement judgement = report.judgements().get(at);
            Terms terms = Terms.ofClause(document, document.path("clauses").path(at));
            report.rows().shown().forEach(unit -> rows.add(terms.row(row(judgement, unit))));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("条款", "Clause"),
                Column.text("依据", "Instrument"),
                Column.text("内容", "Rule"),
                Column.text("代码", "Code"),
                Column.text("政区", "Unit"),
                Column.text("结论", "Compliance"),
                Column.text("分母", "Denominator"),
                Column.integer("总数", "Total"),
                Column.integer("达标", "Satisfied"),
                Column.integer("不足", "Short"),
                Column.integer("无法判定", "Unknown"),
                Column.integer("提示", "To be noted"),
                Column.decimal("缺口", "Missing"),
                Column.text("缺口单位", "In units of"),
                Column.integer("缺少数量", "Number missing"),
                Column.text("数量单位", "Number of"),
                Column.decimal("指标", "Figure"),
                Column.text("指标单位", "Figure in"),
                Column.decimal("分子", "Above the line"),
                Column.decimal("分母数", "Below the line"),
                Column.decimal("土地面积(平方千米)", "land (km²)"),
                Column.decimal("范围内土地(平方千米)", "land within (km²)"),
                Column.decimal("土地占比(%)", "share of land (%)"),
                Column.text("缺少的数据", "Missing inputs")));
        if (report.isResponsibleAsked()) {
            columns.add(Column.text("负责设施", "Responsible facility"));
            columns.add(Column.text("服务其中的人", "Serves people there"));
            columns.add(Column.integer("距最近居民(米)", "Metres to the nearest person"));
        }
        columns.addAll(Terms.ofClause(document, MissingNode.getInstance()).columns());
        return new Sheet(Bilingual.of("缺口报告", "Gap statement"), columns, rows);
    }

    private List<@Nullable Object> row(Judgement judgement, int unit) {
        List<@Nullable Object> row = new ArrayList<>(judged(judgement, unit));
        row.addAll(missing(judgement, unit));
        row.addAll(land(report.land(judgement, unit)));
        row.add(joined(report.lacking(judgement)));
        if (report.isResponsibleAsked()) {
            row.addAll(responsible(report.responsible(judgement, unit)));
        }
        return row;
    }

    private List<@Nullable Object> judged(Judgement judgement, int unit) {
        Clause clause = judgement.clause();
        boolean whole = clause.form().basis() == Basis.AREA;
        Tally tally = judgement.tally();
        return Arrays.asList(
                clause.id(),
                Cited.of(clause),
                clause.text(),
                report.rows().code(unit),
                report.rows().name(unit),
                both(judgement.outcome(unit).title()),
                Denominator.of(clause),
                whole ? null : count(judgement, unit, tally.total(unit)),
                whole ? null : count(judgement, unit, tally.satisfied(unit)),
                whole ? null : count(judgement, unit, tally.shorts(unit)),
                whole ? null : count(judgement, unit, tally.unknown(unit)),
                whole ? null : count(judgement, unit, tally.noted(unit)));
    }

    /** A count, unless it is of fewer people than whoever asks is told of, or nobody knows how many there are. */
    private @Nullable Long count(Judgement judgement, int unit, long number) {
        return isFew(judgement.clause(), number) ? null : GapFigures.counted(judgement.tally(), unit, number);
    }

    private boolean isFew(Clause clause, long number) {
        return clause.form().basis() == Basis.POPULATION
                && report.setting().ground().hides(number);
    }

    /** What is missing in the unit of the norm and, where that is a rate, in things; the figure, and what it is made of. */
    private List<@Nullable Object> missing(Judgement judgement, int unit) {
        Double missing = GapFigures.missing(judgement, unit);
        boolean isFew = missing != null && isFew(judgement.clause(), Math.round(missing));
        Counted counted = Counted.of(judgement.clause());
        OptionalLong things = judgement.thingsMissing(unit);
        boolean isRate = judgement.clause().form().rate() > 0;
        Optional<Figure> figure = judgement.figure(unit);
        Optional<Figure> parts = figure.filter(known -> isRate);
        return Arrays.asList(
                isFew ? null : missing,
                both(counted.norm()),
                things.isPresent() ? (Long) things.getAsLong() : null,
                isRate ? both(counted.things()) : null,
                figure.filter(Figure::isExact)
                        .map(Figure::least)
                        .filter(Double::isFinite)
                        .orElse(null),
                figure.isPresent() ? both(Counted.figure(judgement.clause())) : null,
                parts.map(Figure::numerator).orElse(null),
                parts.map(Figure::denominator).orElse(null));
    }

    private static List<@Nullable Object> responsible(Optional<Responsible.One> one) {
        return Arrays.asList(
                one.map(known -> known.facility().name()).orElse(null),
                one.map(known -> known.isWithin() ? "是 yes" : "否 no").orElse(null),
                one.map(known -> Math.round(known.metres())).orElse(null));
    }

    private static List<@Nullable Object> land(ReachedLand.@Nullable Land land) {
        return land == null
                ? Arrays.asList(null, null, null)
                : Arrays.asList(land.km2(), land.reachedKm2(), Told.percent(land.share()));
    }

    private static @Nullable Bilingual joined(List<Bilingual> said) {
        return said.isEmpty() ? null : Bilingual.joined(said);
    }

    private static String both(Bilingual said) {
        return said.zh().equals(said.en()) ? said.zh() : said.zh() + " " + said.en();
    }
}
