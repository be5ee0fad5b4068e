package org.jieming.api.outlet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.exchange.Sink;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.api.exchange.WriteOptions;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.http.Media;
import org.jieming.api.paper.PaperDocx;
import org.jieming.api.paper.PaperPage;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Sheet;
import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis made, as a file in any of its forms.
 *
 * @param outcome what it made
 * @param language in which tables and reports are written
 * @param style the address of the stylesheet of a page
 */
public record ResultFile(Outcome outcome, Language language, String style) {

    /**
     * The file.
     *
     * @param form one of the forms of the process
     */
    public byte[] in(Media form) {
        return switch (form) {
            case JSON -> Json.bytes(outcome.document());
            case GEOJSON_FILE -> Json.bytes(outcome.map().orElseThrow().get());
            case CSV -> table(FileFormat.CSV);
            case XLSX -> table(FileFormat.XLSX);
            case GEOPACKAGE -> book();
            case DOCX -> docx();
            case HTML -> page().getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException("No process makes " + form);
        };
    }

    /** The report as a page for the printer. */
    public String page() {
        return PaperPage.of(outcome.paper().orElseThrow().apply(language.tag()), style);
    }

    private byte[] docx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PaperDocx.write(outcome.paper().orElseThrow().apply(language.tag()), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private byte[] book() {
        Sheet sheet = outcome.table().orElseThrow().get();
        try {
            return OutcomeBook.of(outcome.map().orElseThrow().get(), columns(sheet), rows(sheet));
        } catch (IOException broken) {
            throw new UncheckedIOException("Writing a GeoPackage", broken);
        }
    }

    private byte[] table(FileFormat format) {
        Sheet sheet = outcome.table().orElseThrow().get();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WriteOptions options = WriteOptions.of(language.of(sheet.name())).withId(language.of(Sheet.Column.ID.title()));
        try (Sink sink = Sink.open(format, bytes, columns(sheet), options)) {
            for (List<Cell> row : rows(sheet)) {
                sink.write(row, null);
            }
            sink.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private List<SinkColumn> columns(Sheet sheet) {
        return sheet.columns().stream()
                .map(column -> new SinkColumn(language.of(column.title()), kind(column.kind())))
                .toList();
    }

    private List<List<Cell>> rows(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.stream().map(this::cell).toList())
                .toList();
    }

    private static SinkColumn.Kind kind(Sheet.Kind kind) {
        return switch (kind) {
            case TEXT -> SinkColumn.Kind.TEXT;
            case INTEGER -> SinkColumn.Kind.INTEGER;
            case DECIMAL -> SinkColumn.Kind.REAL;
        };
    }

    private Cell cell(@Nullable Object value) {
        if (value == null) {
            return Cell.ofText("");
        }
        if (value instanceof Bilingual said) {
            return Cell.ofText(language.of(said));
        }
        return value instanceof Number ? Cell.ofNumber(value.toString()) : Cell.ofText(value.toString());
    }
}
