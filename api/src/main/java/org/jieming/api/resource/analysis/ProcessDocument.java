package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.api.process.Input;
import org.jieming.api.process.Process;
import org.jieming.api.resource.Self;
import org.jieming.language.Bilingual;

/** Processes as documents (OGC 18-062r2, requirements class "OGC Process Description"). */
public final class ProcessDocument {
    /** All analyses. */
    public static final String PROCESSES = "/processes";
    /** The one output that every process has; its forms are media types. */
    static final String RESULT = "result";

    private ProcessDocument() {}

    /** What stands in the list. */
    static ObjectNode summary(Request request, Process process) {
        ObjectNode document = Json.object();
        document.put("id", process.id());
        document.put("title", request.language().of(process.title()));
        document.put("description", request.language().of(process.description()));
        document.put(
                "version",
                Optional.ofNullable(ProcessDocument.class.getPackage().getImplementationVersion())
                        .orElse("0"));
        ArrayNode options = document.putArray("jobControlOptions");
        List.of("sync-execute", "async-execute", "dismiss").forEach(options::add);
        document.putArray("outputTransmission").add("value");
        ArrayNode links = document.putArray("links");
        Self.links(request, links, href(process));
        Links.add(
                links,
                "http://www.opengis.net/def/rel/ogc/1.0/execute",
                request.links().to(href(process) + "/execution"),
                Media.JSON.type(),
                request.language().of(Bilingual.of("执行(POST)", "Execute (POST)")));
        return document;
    }

    /** The whole description. */
    static ObjectNode of(Request request, Process process) {
        ObjectNode document = summary(request, process);
        ObjectNode inputs = document.putObject("inputs");
        process.inputs().forEach(input -> input(request, inputs.putObject(input.name()), input));
        ObjectNode result = document.putObject("outputs").putObject(RESULT);
        result.put("title", request.language().of(Bilingual.of("结果", "Result")));
        ArrayNode forms = result.putObject("schema").putArray("oneOf");
        process.forms().forEach(media -> form(forms.addObject(), media));
        return document;
    }

    static String href(Process process) {
        return PROCESSES + "/" + process.id();
    }

    private static void input(Request request, ObjectNode json, Input<?> input) {
        json.put("title", request.language().of(input.title()));
        json.put("description", request.language().of(input.description()));
        json.put("minOccurs", input.required() ? 1 : 0);
        json.put("maxOccurs", 1);
        ObjectNode schema = (ObjectNode) Json.tree(input.kind().schema());
        if (!input.usual().isMissingNode()) {
            schema.set("default", input.usual());
        }
        json.set("schema", schema);
    }

    private static void form(ObjectNode schema, Media media) {
        if (media.isJson()) {
            schema.put("type", "object").put("contentMediaType", media.type());
            if (media == Media.GEOJSON_FILE) {
                schema.put("format", "geojson-feature-collection");
            }
        } else {
            schema.put("type", "string").put("contentMediaType", media.type());
        }
        if (media == Media.XLSX || media == Media.DOCX || media == Media.GEOPACKAGE) {
            schema.put("contentEncoding", "base64");
        }
    }
}
