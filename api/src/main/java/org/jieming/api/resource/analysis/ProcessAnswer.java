package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.api.outlet.ResultFile;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.resource.job.Deliverable;
import org.jieming.register.RevisionNumber;

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

    /** The same with all of it made: whoever keeps it keeps no register beside the present one. */
    ProcessAnswer made() {
        return new ProcessAnswer(process, outcome.made(), form, wrapped, revision);
    }

    /** What a request is answered, ready to be sent. */
    ReadyAnswer ready(Request request) {
        Media wanted = request.parameter("f").isPresent() ? Execution.offered(process, request.media()) : form;
        return wrapped
                ? new ReadyAnswer(Media.JSON, Json.bytes(wrapped(wanted, file(request))), revision)
                : new ReadyAnswer(wanted, file(request).in(wanted), revision);
    }

    @Override
    public void deliver(Request request) {
        ready(request).deliver(request);
    }

    private ResultFile file(Request request) {
        return new ResultFile(outcome, request.language(), request.links().to("/style.css"));
    }

    /** OGC 18-062r2 section 7.13: one member per output; other forms than JSON name their media type. */
    private ObjectNode wrapped(Media media, ResultFile file) {
        ObjectNode document = Json.object();
        if (media == Media.JSON) {
            document.set(ProcessDocument.RESULT, outcome.document());
            return document;
        }
        ObjectNode value = document.putObject(ProcessDocument.RESULT);
        value.put("mediaType", media.type());
        switch (media) {
            case GEOJSON_FILE -> value.set("value", outcome.map().orElseThrow().get());
            case CSV, HTML -> value.put("value", new String(file.in(media), StandardCharsets.UTF_8));
            default -> {
                value.put("encoding", "base64");
                value.put("value", Base64.getEncoder().encodeToString(file.in(media)));
            }
        }
        return document;
    }
}
