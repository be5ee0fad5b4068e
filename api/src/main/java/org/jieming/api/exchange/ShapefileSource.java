package org.jieming.api.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A shapefile, record by record: shape and table row by their common number; or a table alone. */
final class ShapefileSource implements Source {
    private static final int PRJ_BYTES = 1 << 16;

    private final DbaseRows rows;
    private final @Nullable ShapeRecords shapes;
    private final long records;
    private final Notes notes;
    private final About about;

    private ShapefileSource(DbaseRows rows, @Nullable ShapeRecords shapes, long records, About about, Notes notes) {
        this.rows = rows;
        this.shapes = shapes;
        this.records = records;
        this.about = about;
        this.notes = notes;
    }

    static ShapefileSource open(Input input, ReadOptions options, Notes notes) throws IOException {
        ShapefileParts parts = ShapefileParts.beside(input);
        boolean tableAlone =
                parts.shp().isEmpty() && parts.shx().isEmpty() && parts.prj().isEmpty();
        Input dbf = parts.dbf().orElseThrow(() -> missing(input, "dbf"));
        if (tableAlone) {
            notes.note("X-TABLE-ALONE", Bilingual.of("只有 .dbf 表，没有图形", "A .dbf table alone, without shapes"));
        }
        Dbase table = Dbase.read(dbf);
        Charset charset = DbaseEncoding.of(dbf, table, parts.cpg(), options.charset(), notes);
        ShapeRecords shapes = tableAlone ? null : shapes(input, parts, table, notes);
        try {
            DbaseRows rows = new DbaseRows(dbf, table, charset, notes);
            About about = new About(
                    FileFormat.SHAPEFILE,
                    input.stem(),
                    List.of(input.stem()),
                    rows.columns(),
                    parts.prj().isPresent() ? wkt(parts.prj().get()) : Optional.empty(),
                    Optional.of(charset.name()));
            return new ShapefileSource(rows, shapes, table.records(), about, notes);
        } catch (IOException | RuntimeException failed) {
            if (shapes != null) {
                shapes.close();
            }
            throw failed;
        }
    }

    private static ShapeRecords shapes(Input input, ShapefileParts parts, Dbase table, Notes notes) throws IOException {
        Input shp = parts.shp().orElseThrow(() -> missing(input, "shp"));
        Input shx = parts.shx().orElseThrow(() -> missing(input, "shx"));
        ShapeRecords shapes = new ShapeRecords(shp, shx, notes);
        if (shapes.count() != table.records()) {
            shapes.close();
            throw Unreadable.file(
                    input.name(),
                    shapes.count() + " ≠ " + table.records(),
                    "图形有 " + shapes.count() + " 个，属性表有 " + table.records() + " 行，无法对应；请重新导出",
                    "There are " + shapes.count() + " shapes and " + table.records()
                            + " table rows, which cannot be matched; export the layer again");
        }
        return shapes;
    }

    private static Malformed missing(Input input, String extension) {
        return Unreadable.file(
                input.name(),
                "." + extension,
                "Shapefile 缺少 ." + extension + " 文件；请将 .shp、.shx、.dbf（以及 .prj、.cpg）一起压缩为 ZIP 上传",
                "The shapefile lacks its ." + extension + "; pack .shp, .shx and .dbf (and .prj, .cpg) into one ZIP");
    }

    private static Optional<String> wkt(Input prj) throws IOException {
        String text = new String(prj.head(PRJ_BYTES), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public List<Finding> notes() {
        return notes.list();
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        while (rows.hasNext()) {
            List<Cell> cells = rows.next();
            List<Finding> findings = new ArrayList<>();
            Geometry geometry = null;
            try {
                geometry = shapes == null ? null : shapes.next();
            } catch (BrokenGeometry broken) {
                findings.add(broken.finding());
            }
            if (cells != null) {
                return new SourceRow(rows.number(), cells, geometry, findings);
            }
        }
        return null;
    }

    @Override
    public double progress() {
        return records == 0 ? 1 : (double) rows.number() / records;
    }

    @Override
    public void close() throws IOException {
        try (rows) {
            if (shapes != null) {
                shapes.close();
            }
        }
    }
}
