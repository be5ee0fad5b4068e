package org.jieming.api.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A ZIP with .shp, .shx, .dbf, .prj and .cpg; one such set per kind of shape that comes, because a shapefile holds one kind only.
 * The table is UTF-8, or GBK for programs that know nothing else.
 */
final class ShapefileSink implements Sink {
    private final OutputStream out;
    private final Scratch scratch = Scratch.open();
    private final List<SinkColumn> given;
    private final List<SinkColumn> columns;
    private final WriteOptions options;
    private final Charset charset;
    private final Notes notes = new Notes();
    private final Map<ShapeFamily, Part> parts = new EnumMap<>(ShapeFamily.class);
    private @Nullable Part first;
    private long row;

    private record Part(ShapeFamily family, ShapeWriter shapes, DbaseSpool table) {}

    ShapefileSink(OutputStream out, List<SinkColumn> columns, WriteOptions options) throws IOException {
        this.out = out;
        this.given = List.copyOf(columns);
        this.columns =
                columns.isEmpty() ? List.of(new SinkColumn("id", SinkColumn.Kind.INTEGER)) : List.copyOf(columns);
        this.options = options;
        boolean utf8 = options.charset().equals(StandardCharsets.UTF_8);
        this.charset = utf8 ? StandardCharsets.UTF_8 : Charset.forName("GBK");
    }

    @Override
    public void write(List<Cell> cells, @Nullable Geometry geometry) throws IOException {
        SinkColumn.check(cells, given);
        row++;
        ShapeFamily family = ShapeFamily.of(geometry);
        Geometry shape = geometry;
        if (family == null) {
            notes.atRow(
                    "X-MIXED",
                    Severity.WARN,
                    "geometry",
                    row,
                    Bilingual.of(
                            "Shapefile 不能存放混合几何，写为空图形",
                            "A shapefile holds no mixed collections; null shapes were written"));
            family = ShapeFamily.NONE;
            shape = null;
        }
        Part part = family == ShapeFamily.NONE && first != null ? first : part(family);
        if (first == null && family != ShapeFamily.NONE) {
            first = part;
        }
        part.shapes.add(shape != null && shape.getNumGeometries() == 1 ? single(shape) : shape);
        part.table.add(columns.equals(given) ? cells : List.of(Cell.ofNumber(Long.toString(row))), row);
    }

    /** A collection of one is what it holds; a multi-point stays one, because its family was decided by its type. */
    private static Geometry single(Geometry geometry) {
        boolean collection = geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
        return collection ? geometry.getGeometryN(0) : geometry;
    }

    private Part part(ShapeFamily family) throws IOException {
        Part part = parts.get(family);
        if (part == null) {
            part = new Part(
                    family,
                    new ShapeWriter(family, file(family, "shp"), file(family, "shx")),
                    new DbaseSpool(file(family, "spool"), columns, charset, notes));
            parts.put(family, part);
        }
        return part;
    }

    private Path file(ShapeFamily family, String extension) {
        return scratch.file(family.name().toLowerCase(Locale.ROOT) + "." + extension);
    }

    @Override
    public void finish() throws IOException {
        if (parts.isEmpty()) {
            part(ShapeFamily.NONE);
        }
        if (parts.size() > 1) {
            notes.note(
                    "X-PARTED",
                    Bilingual.of(
                            "几何类型不同，分写为 " + parts.size() + " 个 Shapefile",
                            "Kinds of geometry differ; they were written as " + parts.size() + " shapefiles"));
        }
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Part part : parts.values()) {
            pack(zip, part);
        }
        zip.finish();
        out.flush();
    }

    private void pack(ZipOutputStream zip, Part part) throws IOException {
        part.shapes.finish();
        part.table.writeTo(file(part.family, "dbf"));
        String layer = options.layer().replaceAll("[\\\\/:*?\"<>|]", "_");
        String stem = parts.size() == 1 ? layer : layer + "_" + part.family.suffix();
        for (String extension : List.of("shp", "shx", "dbf")) {
            entry(zip, stem + "." + extension);
            Files.copy(file(part.family, extension), zip);
        }
        entry(zip, stem + ".prj");
        zip.write(options.crs().wkt().getBytes(StandardCharsets.UTF_8));
        entry(zip, stem + ".cpg");
        zip.write(charset.name().getBytes(StandardCharsets.US_ASCII));
    }

    /** Entries bear no time of their own, so that equal data make equal files. */
    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    @Override
    public List<Finding> notes() {
        return notes.list();
    }

    @Override
    public void close() throws IOException {
        try (scratch) {
            for (Part part : parts.values()) {
                part.shapes.close();
                part.table.close();
            }
        }
    }
}
