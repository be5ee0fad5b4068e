package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.exchange.Sink;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.api.exchange.WriteOptions;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.LineCare;
import org.jieming.care.Assessment;
import org.jieming.care.CareTally;
import org.jieming.care.Checklist;
import org.jieming.care.Side;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemVersion;

/** The care of all lines of one's own in a year, as a document or a table: a row for each line. */
final class CareTable {
    private static final List<Side> PARTIES = List.of(Side.A, Side.B);
    private static final List<Side> ASSESSING = List.of(Side.A, Side.B, Side.ABOVE);
    private static final List<SinkColumn> COLUMNS = columns();
    private static final Parameter YEAR = Parameter.query(
            "year",
            Bilingual.of("年份;不填为今年", "The year; this year when left out"),
            Map.of("type", "integer", "minimum", 1900, "maximum", 2199),
            "2026");

    private final Reported reported;

    CareTable(Reported reported) {
        this.reported = reported;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        CareResource.LINES,
                        "getCareOfLines",
                        Bilingual.of(
                                "您所管各条界线一年的巡查、纠纷调处和平安边界评估统计",
                                "Patrols, disputes and assessments of a year on each line in your care"),
                        this::all)
                .taking(YEAR)
                .offering("careOfLines", Media.JSON, Media.CSV, Media.XLSX));
    }

    private static List<SinkColumn> columns() {
        List<SinkColumn> columns =
                new ArrayList<>(List.of(SinkColumn.text("界线编号 Line code"), SinkColumn.text("界线 Line")));
        for (Side side : PARTIES) {
            columns.add(number(side, "巡查次数 patrols", SinkColumn.Kind.INTEGER));
            columns.add(number(side, "巡查里程(千米) patrolled km", SinkColumn.Kind.REAL));
        }
        columns.add(new SinkColumn("纠纷 Disputes", SinkColumn.Kind.INTEGER));
        columns.add(new SinkColumn("已化解 Settled", SinkColumn.Kind.INTEGER));
        columns.add(new SinkColumn("群体性事件或刑事案件 Grave", SinkColumn.Kind.INTEGER));
        for (Side side : ASSESSING) {
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

    private record Line(ItemVersion line, CareTally tally) {
        String code() {
            return line.values().text("line_code");
        }
    }

    private void all(Request request) throws InterruptedException, IOException {
        Reading reading = reported.reading(request);
        int year = request.parameter("year")
                .map(CareTable::year)
                .orElse(reading.today().getYear());
        LineCare care = new LineCare(reported.documents());
        List<Line> lines = reported.lines(reading).stream()
                .map(line -> new Line(line, tally(care, line.values().text("line_code"), year)))
                .toList();
        Answers.header(request, "Cache-Control", "no-store");
        switch (request.media()) {
            case CSV -> write(FileFormat.CSV, Answers.stream(request, Media.CSV), lines, year);
            case XLSX -> write(FileFormat.XLSX, Answers.stream(request, Media.XLSX), lines, year);
            default -> Answers.json(request, document(lines, year));
        }
    }

    private static int year(String text) {
        if (!text.matches("(19|20|21)\\d\\d")) {
            throw new Malformed("year", text, Bilingual.of("应为四位年份,例如 2026", "a year is expected, such as 2026"));
        }
        return Integer.parseInt(text);
    }

    private static CareTally tally(LineCare care, String code, int year) {
        return CareTally.of(year, care.patrols(code), care.disputes(code), care.assessments(code), Checklist.SHIPPED);
    }

    private static ObjectNode document(List<Line> lines, int year) {
        ObjectNode document = Json.object().put("year", year);
        ArrayNode rows = document.putArray("lines");
        lines.forEach(line -> row(rows.addObject(), line));
        return document;
    }

    private static void row(ObjectNode row, Line line) {
        CareTally tally = line.tally();
        row.put("line_code", line.code()).put("name", line.line().name());
        walked(row, tally.allPatrols());
        row.put("disputes", tally.disputes()).put("settled", tally.settled()).put("grave", tally.grave());
        row.put("contradicts", tally.contradicts());
        ObjectNode sides = row.putObject("sides");
        for (Side side : ASSESSING) {
            ObjectNode told = sides.putObject(side.word());
            if (side != Side.ABOVE) {
                walked(told, tally.patrols(side));
            }
            tally.result(side).ifPresent(result -> tell(told.putObject("result"), result));
        }
        vetoes(row, tally.vetoes());
    }

    private static void walked(ObjectNode json, CareTally.Patrols patrols) {
        json.put("patrols", patrols.times()).put("patrolled_m", patrols.length().value());
    }

    private static void vetoes(ObjectNode json, List<Checklist.Item> vetoes) {
        ArrayNode codes = json.putArray("vetoes");
        vetoes.forEach(each -> codes.add(each.code()));
    }

    /** What an assessment comes to. */
    static void tell(ObjectNode json, Assessment.Result result) {
        json.put("score", result.score().orElse(null)).put("share_marked", result.marked());
        vetoes(json, result.vetoes());
    }

    private static void write(FileFormat format, OutputStream out, List<Line> lines, int year) throws IOException {
        try (Sink sink = Sink.open(format, out, COLUMNS, WriteOptions.of("平安边界" + year))) {
            for (Line line : lines) {
                sink.write(cells(line), null);
            }
            sink.finish();
        }
    }

    private static List<Cell> cells(Line line) {
        CareTally tally = line.tally();
        List<Cell> cells = new ArrayList<>(
                List.of(Cell.ofText(line.code()), Cell.ofText(line.line().name())));
        for (Side side : PARTIES) {
            cells.add(count(tally.patrols(side).times()));
            cells.add(number(tally.patrols(side).length().value() / 1_000));
        }
        cells.addAll(List.of(count(tally.disputes()), count(tally.settled()), count(tally.grave())));
        for (Side side : ASSESSING) {
            cells.add(tally.result(side)
                    .flatMap(Assessment.Result::score)
                    .map(CareTable::number)
                    .orElse(Cell.BLANK));
            cells.add(tally.result(side).map(each -> number(each.marked())).orElse(Cell.BLANK));
        }
        cells.add(Cell.ofText(
                tally.vetoes().stream().map(item -> item.title().zh()).collect(Collectors.joining("、"))));
        return cells;
    }

    private static Cell count(int value) {
        return Cell.ofNumber(BigDecimal.valueOf(value));
    }

    private static Cell number(double value) {
        return Cell.ofNumber(BigDecimal.valueOf(Math.round(value * 1_000)).movePointLeft(3));
    }
}
