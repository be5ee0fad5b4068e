package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Etag;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.register.RevisionNumber;

/** A kept scenario as it is told. */
final class ScenarioDocument {
    private ScenarioDocument() {}

    /** Answers with one, and with the tag that whoever alters it has to send. */
    static void answer(Request request, String name, KeptScenario scenario) {
        Answers.header(
                request,
                "ETag",
                Etag.of(new RevisionNumber(scenario.version()), name).toString());
        Answers.header(request, "Cache-Control", "private, no-cache");
        Answers.json(request, of(request, name, scenario));
    }

    static ObjectNode of(Request request, String name, KeptScenario scenario) {
        ObjectNode document = Json.object().put("name", name).put("version", scenario.version());
        document.setAll(scenario.document());
        Links.add(
                document.putArray("links"),
                "self",
                request.links().to(ScenarioResource.SCENARIOS + "/" + encoded(name)),
                Media.JSON.type(),
                name);
        return document;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
