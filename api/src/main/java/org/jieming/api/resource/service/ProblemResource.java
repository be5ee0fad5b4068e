package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.page.DocumentPages;
import org.jieming.api.resource.Self;
import org.jieming.language.Bilingual;

/** What the types of problem mean: the addresses that problem documents name. */
final class ProblemResource {

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET, "/problems", "getProblems", Bilingual.of("错误类型一览", "The types of problem"), this::all)
                .offering("problemTypes", Media.JSON, Media.HTML));
        menu.add(Operation.of(
                        Verb.GET,
                        "/problems/{problem}",
                        "getProblem",
                        Bilingual.of("一种错误的含义", "What one type of problem means"),
                        this::one)
                .offering("problemType", Media.JSON, Media.HTML)
                .failing(ProblemType.NO_SUCH));
    }

    private void all(Request request) {
        ObjectNode document = Json.object();
        document.put("title", request.language().of(Bilingual.of("错误类型", "Types of problem")));
        ArrayNode types = document.putArray("problems");
        Arrays.stream(ProblemType.values()).forEach(type -> describe(request, types.addObject(), type));
        Self.links(request, document.putArray("links"), "/problems");
        answer(request, document);
    }

    private void one(Request request) {
        String given = request.path("problem");
        ProblemType type = Arrays.stream(ProblemType.values())
                .filter(known -> known.slug().equals(given))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.NO_SUCH, "没有这种错误类型", "There is no such type of problem")
                        .about("problem", given));
        ObjectNode document = Json.object();
        describe(request, document, type);
        Self.links(request, document.putArray("links"), type.address());
        answer(request, document);
    }

    private static void describe(Request request, ObjectNode document, ProblemType type) {
        document.put("type", type.uri());
        document.put("code", type.slug());
        document.put("status", type.status());
        document.put("title", request.language().of(type.title()));
        document.put("description", type.status() + " " + request.language().of(type.title()));
    }

    private static void answer(Request request, ObjectNode document) {
        Answers.header(request, "Cache-Control", "no-cache");
        if (request.media() == Media.HTML) {
            Answers.html(request, DocumentPages.of(request, document));
        } else {
            Answers.json(request, document);
        }
    }
}
