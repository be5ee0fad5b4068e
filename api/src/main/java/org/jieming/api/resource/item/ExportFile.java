package org.jieming.api.resource.item;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.api.resource.job.Deliverable;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;
import org.jieming.rule.Finding;

/**
 * A file made for somebody, on disk until it is closed.
 *
 * @param file where it is
 * @param type the type of the items in it
 * @param format its format
 * @param revision the revision it speaks of
 * @param notes what could not be written as it is
 */
record ExportFile(Path file, ItemType type, FileFormat format, RevisionNumber revision, List<Finding> notes)
        implements AutoCloseable, Deliverable {

    /** Answers with it as bytes of whatever format, for a job that may have made any. */
    @Override
    public void deliver(Request request) throws IOException {
        answer(request, Media.FILE.type());
    }

    /** Answers with it, as an attachment under the Chinese name of what is in it. */
    void answer(Request request) throws IOException {
        answer(request, format.mediaType() + (format == FileFormat.CSV ? ";charset=utf-8" : ""));
    }

    private void answer(Request request, String mediaType) throws IOException {
        Answers.header(request, "Jieming-Revision", revision.toString());
        String tail = "-r" + revision + "." + extension();
        Answers.file(
                request,
                file,
                mediaType,
                type.collection() + tail,
                Descriptor.of(type).title().zh() + tail);
    }

    private String extension() {
        return format == FileFormat.GEOJSON_SEQ ? "geojsonl" : format.extension();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
