package org.jieming.api.resource.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.exchange.Sink;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.api.exchange.WriteOptions;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.api.intake.Judgement;
import org.jieming.api.intake.RowVerdict.Kind;

/** The verdicts on the rows of an import as a table for Excel: a line for each change and each finding. */
final class ImportRowTable {
    private ImportRowTable() {}

    static void answer(Request request, Judgement judged, Kind kind, long from) throws IOException {
        Path file =
                Files.createTempFile(Files.createDirectories(request.settings().workspace()), "jieming-rows-", null);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                    Sink sink = Sink.open(FileFormat.CSV, out, columns(), WriteOptions.of("rows"))) {
                boolean isTold = Parameters.flag(request, "told");
                judged.rows().each(kind, from, (verdict, place) -> {
                    if (!isTold || !verdict.path("findings").isEmpty()) {
                        lines(sink, judged, verdict);
                    }
                    return true;
                });
                sink.finish();
            }
            String plain = "rows-" + kind.text() + ".csv";
            Answers.file(request, file, Media.CSV.contentType(), plain, "导入结果-" + kind.text() + ".csv");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<SinkColumn> columns() {
        return List.of(
                new SinkColumn("行号", SinkColumn.Kind.INTEGER),
                SinkColumn.text("判定"),
                SinkColumn.text("名称"),
                SinkColumn.text("标识"),
                SinkColumn.text("字段"),
                SinkColumn.text("原值"),
                SinkColumn.text("新值"),
                SinkColumn.text("说明"),
                SinkColumn.text("Explanation"));
    }

    private static void lines(Sink sink, Judgement judged, ObjectNode verdict) throws IOException {
        boolean told = false;
        for (JsonNode change : verdict.path("changes")) {
            String field =
                    ImportRows.title(judged, change.get("field").asText()).zh();
            line(
                    sink,
                    verdict,
                    field,
                    change.path("before").asText(""),
                    change.path("after").asText(""),
                    "",
                    "");
            told = true;
        }
        for (JsonNode finding : verdict.path("findings")) {
            String field = finding.get("field").asText();
            line(
                    sink,
                    verdict,
                    field,
                    "",
                    "",
                    finding.get("zh").asText(),
                    finding.get("en").asText());
            told = true;
        }
        if (!told) {
            line(sink, verdict, "", "", "", "", "");
        }
    }

    private static void line(Sink sink, ObjectNode verdict, String... rest) throws IOException {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.ofNumber(verdict.get("row").asText()));
        cells.add(Cell.ofText(word(verdict.get("kind").asText())));
        cells.add(Cell.ofText(verdict.path("name").asText("")));
        cells.add(Cell.ofText(verdict.path("id").asText("")));
        for (String text : rest) {
            cells.add(Cell.ofText(text));
        }
        sink.write(cells, null);
    }

    private static String word(String kind) {
        return switch (ImportParameters.kind(kind)) {
            case NEW -> "新增";
            case CHANGED -> "变更";
            case SAME -> "相同";
            case REJECTED -> "不合格";
        };
    }
}
