package org.jieming.api.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Files written for a test, and two rows to write. */
abstract class Writing {
    static final Charset GBK = Charset.forName("GBK");
    static final List<SinkColumn> COLUMNS = List.of(
            SinkColumn.text("名称"),
            SinkColumn.text("代码"),
            new SinkColumn("人口", SinkColumn.Kind.INTEGER),
            new SinkColumn("面积", SinkColumn.Kind.REAL),
            new SinkColumn("乡镇", SinkColumn.Kind.TRUTH),
            new SinkColumn("设立", SinkColumn.Kind.DAY));
    static final List<Cell> SHENXIANG = List.of(
            new Cell.Text("沈巷镇"),
            new Cell.Text("0340207101"),
            Cell.ofNumber("61234"),
            Cell.ofNumber("118.25"),
            new Cell.Truth(true),
            new Cell.Day(LocalDate.of(2011, 8, 1)));
    static final List<Cell> BLANKS =
            List.of(new Cell.Text("=1+1"), Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK);
    static final String HOLED = "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))";

    @TempDir
    Path folder;

    List<Finding> notes = List.of();

    Path write(FileFormat format, UnaryOperator<WriteOptions> how, List<SinkColumn> columns, Object... cellsAndShapes)
            throws IOException {
        Path file = folder.resolve("out." + format.extension());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sink sink = Sink.open(format, out, columns, how.apply(WriteOptions.of("乡镇")))) {
            for (int i = 0; i < cellsAndShapes.length; i += 2) {
                sink.write(cells(cellsAndShapes[i]), shape(String.valueOf(cellsAndShapes[i + 1])));
            }
            sink.finish();
            notes = sink.notes();
        }
        return Files.write(file, out.toByteArray());
    }

    static List<Cell> cells(Object given) {
        List<Cell> cells = new ArrayList<>();
        for (Object each : (List<?>) given) {
            cells.add((Cell) each);
        }
        return cells;
    }

    static @Nullable Geometry shape(String wkt) {
        try {
            return wkt.isEmpty() ? null : new WKTReader().read(wkt);
        } catch (ParseException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    static String normal(String wkt) {
        Geometry shape = shape(wkt);
        return shape == null ? "" : shape.norm().toText();
    }

    List<String> noted() {
        return notes.stream().map(Finding::rule).toList();
    }
}
