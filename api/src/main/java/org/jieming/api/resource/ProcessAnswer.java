package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.exchange.Sink;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.api.exchange.WriteOptions;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.api.paper.PaperDocx;
import org.jieming.api.paper.PaperPage;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Sheet;
import org.jieming.register.RevisionNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a process made, in the form that was asked for.
 *
 * @param process the process
 * @param outcome what it made
 * @param form the form asked for
 * @param wrapped whether it was asked for as a document with one member per output
 * @param revision the revision it speaks of
 */
record ProcessAnswer(Process process, Outcome outcome, Media form, boolean wrapped, RevisionNumber revision)
        implements Deliverable {

    @Override
    public void deliver(Request request) {
        Answers.header(request, "Jieming-Revision", revision.toString());
        Answers.header(request, "Cache-Control", "private, no-cache");
        Media wanted = request.parameter("f").isPresent() ? Execution.offered(process, request.media()) : form;
        if (wrapped) {
            Answers.bytes(request, Media.JSON, Json.bytes(wrapped(wanted, request.language())));
        } else if (wanted == Media.HTML) {
            Answers.html(request, page(request.language(), request.links().to("/style.css")));
        } else {
            Answers.bytes(request, wanted, bytes(wanted, request.language()));
        }
    }

    private String page(Language language, String style) {
        return PaperPage.of(outcome.paper().orElseThrow().apply(language.tag()), style);
    }

    /** OGC 18-062r2 section 7.13: one member per output; other forms than JSON name their media type. */
    private ObjectNode wrapped(Media media, Language language) {
        ObjectNode document = Json.object();
        if (media == Media.JSON) {
            document.set(ProcessDocument.RESULT, outcome.document());
            return document;
        }
        ObjectNode value = document.putObject(ProcessDocument.RESULT);
        value.put("mediaType", media.type());
        switch (media) {
            case GEOJSON_FILE -> value.set("value", outcome.map().orElseThrow().get());
            case CSV -> value.put("value", new String(bytes(media, language), java.nio.charset.StandardCharsets.UTF_8));
            case HTML -> value.put("value", page(language, "/style.css"));
            default -> {
                value.put("encoding", "base64");
                value.put("value", Base64.getEncoder().encodeToString(bytes(media, language)));
            }
        }
        return document;
    }

    byte[] bytes(Media media, Language language) {
        return switch (media) {
            case JSON -> Json.bytes(outcome.document());
            case GEOJSON_FILE -> Json.bytes(outcome.map().orElseThrow().get());
            case CSV -> table(FileFormat.CSV, language);
            case XLSX -> table(FileFormat.XLSX, language);
            case DOCX -> document(language);
            default -> throw new IllegalArgumentException("No process makes " + media);
        };
    }

    private byte[] document(Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PaperDocx.write(outcome.paper().orElseThrow().apply(language.tag()), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private byte[] table(FileFormat format, Language language) {
        Sheet sheet = outcome.table().orElseThrow().get();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<SinkColumn> columns = sheet.columns().stream()
                .map(column -> new SinkColumn(language.of(column.title()), kind(column.kind())))
                .toList();
        WriteOptions options = WriteOptions.of(language.of(sheet.name()));
        try (Sink sink = Sink.open(format, bytes, columns, options)) {
            for (List<@Nullable Object> row : sheet.rows()) {
                sink.write(row.stream().map(ProcessAnswer::cell).toList(), null);
            }
            sink.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static SinkColumn.Kind kind(Sheet.Kind kind) {
        return switch (kind) {
            case TEXT -> SinkColumn.Kind.TEXT;
            case INTEGER -> SinkColumn.Kind.INTEGER;
            case DECIMAL -> SinkColumn.Kind.REAL;
        };
    }

    private static Cell cell(@Nullable Object value) {
        if (value == null) {
            return Cell.ofText("");
        }
        return value instanceof Number ? Cell.ofNumber(value.toString()) : Cell.ofText(value.toString());
    }
}
