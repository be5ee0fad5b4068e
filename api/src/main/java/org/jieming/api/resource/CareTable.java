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
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemVersion;

/** The care of all lines of one's own in a year, as a document or a table: a row for each line. */
final class CareTable {
    private static final List<SinkColumn> COLUMNS = List.of(
            SinkColumn.text("界线编号 Line code"),
            SinkColumn.text("界线 Line"),
            new SinkColumn("巡查次数 Patrols", SinkColumn.Kind.INTEGER),
            new SinkColumn("巡查里程(千米) Patrolled km", SinkColumn.Kind.REAL),
            new SinkColumn("纠纷 Disputes", SinkColumn.Kind.INTEGER),
            new SinkColumn("已化解 Settled", SinkColumn.Kind.INTEGER),
            new SinkColumn("群体性事件或刑事案件 Grave", SinkColumn.Kind.INTEGER),
            new SinkColumn("得分 Score", SinkColumn.Kind.REAL),
            new SinkColumn("已评权重 Share marked", SinkColumn.Kind.REAL),
            SinkColumn.text("否决项 Vetoes"));
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
        for (Line line : lines) {
            CareTally tally = line.tally();
            ObjectNode row = rows.addObject().put("line_code", line.code());
            row.put("name", line.line().name());
            row.put("patrols", tally.patrols())
                    .put("patrolled_m", tally.patrolled().value());
            row.put("disputes", tally.disputes())
                    .put("settled", tally.settled())
                    .put("grave", tally.grave());
            row.put("contradicts", tally.contradicts());
            tally.result().ifPresent(result -> tell(row.putObject("result"), result));
        }
        return document;
    }

    /** What an assessment comes to. */
    static void tell(ObjectNode json, Assessment.Result result) {
        json.put("score", result.score().orElse(null)).put("share_marked", result.marked());
        ArrayNode vetoes = json.putArray("vetoes");
        result.vetoes().forEach(each -> vetoes.add(each.code()));
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
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.ofText(line.code()),
                Cell.ofText(line.line().name()),
                number(tally.patrols()),
                number(tally.patrolled().value() / 1_000),
                number(tally.disputes()),
                number(tally.settled()),
                number(tally.grave())));
        cells.add(tally.result()
                .flatMap(Assessment.Result::score)
                .map(CareTable::number)
                .orElse(Cell.BLANK));
        cells.add(tally.result().map(each -> number(each.marked())).orElse(Cell.BLANK));
        cells.add(tally.result()
                .map(each -> Cell.ofText(
                        each.vetoes().stream().map(item -> item.title().zh()).collect(Collectors.joining("、"))))
                .orElse(Cell.BLANK));
        return cells;
    }

    private static Cell number(double value) {
        return Cell.ofNumber(BigDecimal.valueOf(Math.round(value * 1_000)).movePointLeft(3));
    }
}
