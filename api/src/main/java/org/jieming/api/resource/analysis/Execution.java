package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Process;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * An execution request (OGC 18-062r2 section 7.11).
 *
 * @param inputs what the process is asked
 * @param form the form of the result
 * @param wrapped whether the result is to be one document with a member per output
 */
record Execution(Inputs inputs, Media form, boolean wrapped) {
    private static final Set<String> MEMBERS = Set.of("inputs", "outputs", "response");

    /**
     * Reads the body of a request.
     *
     * @throws Malformed naming the member that is unknown or wrong
     * @throws Problem 406 when the process does not make the form asked for
     */
    static Execution read(Request request, Process process) {
        ObjectNode body = Json.read(request.body(), "body");
        body.fieldNames().forEachRemaining(Execution::refuseUnknown);
        return new Execution(
                Inputs.read(process.inputs(), object(body, "inputs")), form(request, process, body), wrapped(body));
    }

    private static void refuseUnknown(String member) {
        if (!MEMBERS.contains(member)) {
            throw wrong(
                    member, member, "可用的成员:inputs、outputs、response", "the members are inputs, outputs and response");
        }
    }

    private static ObjectNode object(ObjectNode parent, String member) {
        JsonNode given = parent.path(member);
        if (given.isMissingNode()) {
            return Json.object();
        }
        if (given instanceof ObjectNode object) {
            return object;
        }
        throw wrong(member, given.toString(), "应为一个 JSON 对象", "a JSON object is expected");
    }

    private static boolean wrapped(ObjectNode body) {
        String response = body.path("response").asText("raw");
        if (!response.equals("raw") && !response.equals("document")) {
            throw wrong("response", response, "应为 raw 或 document", "'raw' or 'document' is expected");
        }
        return response.equals("document");
    }

    private static Media form(Request request, Process process, ObjectNode body) {
        ObjectNode outputs = object(body, "outputs");
        outputs.fieldNames().forEachRemaining(name -> {
            if (!name.equals(ProcessDocument.RESULT)) {
                throw wrong("outputs." + name, name, "输出只有 result", "the one output is 'result'");
            }
        });
        JsonNode output = outputs.path(ProcessDocument.RESULT);
        String transmission = output.path("transmissionMode").asText("value");
        if (!transmission.equals("value")) {
            throw wrong("outputs.result.transmissionMode", transmission, "只支持 value", "only 'value' is offered");
        }
        String type = output.at("/format/mediaType").asText("");
        return type.isEmpty() ? offered(process, request.media()) : named(process, type);
    }

    private static Media named(Process process, String type) {
        return process.forms().stream()
                .filter(media -> media.type().equals(type))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "outputs.result.format.mediaType",
                        type,
                        "可用的格式:" + names(process.forms()),
                        "the formats are " + names(process.forms())));
    }

    /** A form, when the process makes it. */
    static Media offered(Process process, Media media) {
        if (!process.forms().contains(media)) {
            throw Problem.of(
                            ProblemType.NOT_ACCEPTABLE,
                            "此分析提供的格式:" + names(process.forms()),
                            "This process offers " + names(process.forms()))
                    .about("Accept", media.type());
        }
        return media;
    }

    private static String names(List<Media> forms) {
        return forms.stream().map(Media::type).collect(Collectors.joining(", "));
    }

    private static Malformed wrong(String field, String given, String zh, String en) {
        return new Malformed(field, given, Bilingual.of(zh, en));
    }
}
