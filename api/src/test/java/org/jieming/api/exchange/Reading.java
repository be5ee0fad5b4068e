package org.jieming.api.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A file read to its end, for looking at in tests. */
record Reading(Source.About about, List<SourceRow> rows, List<Finding> notes) {
    static Reading of(Path file) throws IOException {
        return of(file, ReadOptions.NONE);
    }

    static Reading of(Path file, ReadOptions options) throws IOException {
        try (Source source = Source.open(file, String.valueOf(file.getFileName()), options)) {
            List<SourceRow> rows = new ArrayList<>();
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
            return new Reading(source.about(), rows, source.notes());
        }
    }

    static Path file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> each : new TreeMap<>(entries).entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey()));
                out.write(each.getValue());
                out.closeEntry();
            }
        }
        return file;
    }

    /** The folder of real files, or null (with a visible message) when this machine has none. */
    static @Nullable Path realData() {
        Path folder = Path.of(System.getProperty("jieming.root", ".")).resolve("../shared/realdata");
        if (Files.isDirectory(folder)) {
            return folder;
        }
        folder = Path.of(System.getProperty("jieming.root", ".")).resolve("../../shared/realdata");
        if (Files.isDirectory(folder)) {
            return folder;
        }
        System.out.println("SKIPPED: no real files at ../shared/realdata, tests on them do not run");
        return null;
    }

    List<String> columns() {
        return about.columns();
    }

    List<String> texts(int row) {
        return rows.get(row).cells().stream().map(Cell::text).toList();
    }

    /** The geometry of a row as WKT, empty when it has none. */
    String wkt(int row) {
        Geometry geometry = rows.get(row).geometry();
        return geometry == null ? "" : geometry.toText();
    }

    List<String> noted() {
        return notes.stream().map(Finding::rule).toList();
    }
}
