package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.LineCare;
import org.jieming.api.inspection.NumberedLine;
import org.jieming.api.resource.Reading;
import org.jieming.care.Assessment;
import org.jieming.care.CareTally;
import org.jieming.care.Checklist;
import org.jieming.care.Side;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/** The care of all lines of one's own in a year, as a document or a table: a row for each line. */
final class CareTable {
    private static final Parameter YEAR = Parameter.query(
            "year",
            Bilingual.of("年份;不填为今年", "The year; this year when left out"),
            Map.of("type", "integer", "minimum", 1900, "maximum", 2199),
            "2026");

    private final LinesInCare inCare;

    CareTable(LinesInCare inCare) {
        this.inCare = inCare;
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

    /** A line and its figures. */
    record Line(ItemVersion line, CareTally tally) {
        String code() {
            return line.values().text("line_code");
        }
    }

    private void all(Request request) throws InterruptedException, IOException {
        Reading reading = inCare.reading(request);
        int year = request.parameter("year")
                .map(CareTable::year)
                .orElse(reading.today().getYear());
        LineCare care = new LineCare(inCare.documents());
        List<ItemVersion> mine = inCare.lines(reading);
        Map<ItemId, NumberedLine> numbered =
                inCare.lineNumbers().numbered(mine.stream().map(ItemVersion::id).toList());
        List<Line> lines = mine.stream()
                .map(line -> new Line(line, tally(care, numbered.get(line.id()), year)))
                .toList();
        Answers.header(request, "Cache-Control", "no-store");
        switch (request.media()) {
            case CSV -> CareSheet.write(FileFormat.CSV, Answers.stream(request, Media.CSV), lines, year);
            case XLSX -> CareSheet.write(FileFormat.XLSX, Answers.stream(request, Media.XLSX), lines, year);
            default -> Answers.json(request, document(lines, year));
        }
    }

    /** Reads a year; throws {@link Malformed} when it is none. */
    static int year(String text) {
        if (!text.matches("(19|20|21)\\d\\d")) {
            throw new Malformed("year", text, Bilingual.of("应为四位年份,例如 2026", "a year is expected, such as 2026"));
        }
        return Integer.parseInt(text);
    }

    /** The figures of a line in a year. */
    static CareTally tally(LineCare care, NumberedLine line, int year) {
        return CareTally.of(year, care.patrols(line), care.disputes(line), care.assessments(line), Checklist.SHIPPED);
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
        for (Side side : Side.values()) {
            ObjectNode told = sides.putObject(side.word());
            if (side != Side.ABOVE) {
                walked(told, tally.patrols(side));
            }
            tally.result(side).ifPresent(result -> tell(told.putObject("result"), result, tally.isVetoed()));
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

    /** What an assessment comes to; no score on a line that is vetoed. */
    static void tell(ObjectNode json, Assessment.Result result, boolean isVetoed) {
        json.put("score", result.score().filter(score -> !isVetoed).orElse(null));
        json.put("share_marked", result.marked()).put("vetoed", isVetoed);
        vetoes(json, result.vetoes());
    }
}
