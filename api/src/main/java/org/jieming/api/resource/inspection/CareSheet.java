package org.jieming.api.resource.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.exchange.Sink;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.api.exchange.WriteOptions;
import org.jieming.care.Assessment;
import org.jieming.care.CareTally;
import org.jieming.care.Side;

/** The care of lines in a year as a table in a file: sums, each side, and what was kept before entries named a side. */
final class CareSheet {
    /** Whoever is above both patrols nothing. */
    private static final List<Side> WALKING = List.of(Side.A, Side.B, Side.UNSTATED);

    private static final List<SinkColumn> COLUMNS = columns();

    private CareSheet() {}

    private static List<SinkColumn> columns() {
        List<SinkColumn> columns =
                new ArrayList<>(List.of(SinkColumn.text("界线编号 Line code"), SinkColumn.text("界线 Line")));
        columns.add(new SinkColumn("巡查次数合计 Patrols", SinkColumn.Kind.INTEGER));
        columns.add(new SinkColumn("巡查里程合计(千米) Patrolled km", SinkColumn.Kind.REAL));
        for (Side side : WALKING) {
            columns.add(number(side, "巡查次数 patrols", SinkColumn.Kind.INTEGER));
            columns.add(number(side, "巡查里程(千米) patrolled km", SinkColumn.Kind.REAL));
        }
        columns.add(new SinkColumn("纠纷 Disputes", SinkColumn.Kind.INTEGER));
        columns.add(new SinkColumn("已化解 Settled", SinkColumn.Kind.INTEGER));
        columns.add(new SinkColumn("群体性事件或刑事案件 Grave", SinkColumn.Kind.INTEGER));
        for (Side side : Side.values()) {
            columns.add(number(side, "得分 score", SinkColumn.Kind.REAL));
            columns.add(number(side, "已评权重 share marked", SinkColumn.Kind.REAL));
        }
        columns.add(SinkColumn.text("否决项 Vetoes"));
        return List.copyOf(columns);
    }

    private static SinkColumn number(Side side, String title, SinkColumn.Kind kind) {
        int space = title.indexOf(' ');
        String zh = side.title().zh() + title.substring(0, space);
        return new SinkColumn(zh + " " + side.title().en() + ":" + title.substring(space), kind);
    }

    /** Writes a row for each line, and closes the file. */
    static void write(FileFormat format, OutputStream out, List<CareTable.Line> lines, int year) throws IOException {
        try (Sink sink = Sink.open(format, out, COLUMNS, WriteOptions.of("平安边界" + year))) {
            for (CareTable.Line line : lines) {
                sink.write(cells(line), null);
            }
            sink.finish();
        }
    }

    private static List<Cell> cells(CareTable.Line line) {
        CareTally tally = line.tally();
        List<Cell> cells = new ArrayList<>(
                List.of(Cell.ofText(line.code()), Cell.ofText(line.line().name())));
        walked(cells, tally.allPatrols());
        WALKING.forEach(side -> walked(cells, tally.patrols(side)));
        cells.addAll(List.of(count(tally.disputes()), count(tally.settled()), count(tally.grave())));
        for (Side side : Side.values()) {
            cells.add(tally.result(side)
                    .flatMap(Assessment.Result::score)
                    .map(CareSheet::number)
                    .orElse(Cell.BLANK));
            cells.add(tally.result(side).map(each -> number(each.marked())).orElse(Cell.BLANK));
        }
        cells.add(Cell.ofText(
                tally.vetoes().stream().map(item -> item.title().zh()).collect(Collectors.joining("、"))));
        return cells;
    }

    private static void walked(List<Cell> cells, CareTally.Patrols patrols) {
        cells.add(count(patrols.times()));
        cells.add(number(patrols.length().value() / 1_000));
    }

    private static Cell count(int value) {
        return Cell.ofNumber(BigDecimal.valueOf(value));
    }

    private static Cell number(double value) {
        return Cell.ofNumber(BigDecimal.valueOf(Math.round(value * 1_000)).movePointLeft(3));
    }
}
