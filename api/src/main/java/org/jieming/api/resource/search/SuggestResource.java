package org.jieming.api.resource.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Readings;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/** What completes the typing of a person who reconciles (Reconciliation Service API 0.2, section 6), and what may be extended. */
final class SuggestResource {
    private static final int USUAL_SUGGESTED = 10;
    private static final int MOST_SUGGESTED = 50;
    private static final int MOST_PASSED_OVER = 500;

    private static final Parameter PREFIX = Parameter.query(
            "prefix", Bilingual.of("已打的文字", "What was typed so far"), Map.of("type", "string", "maxLength", 200), "沈");
    private static final Parameter SUGGESTED = Parameter.query(
            "limit",
            Bilingual.of("最多条数", "Most suggestions"),
            Map.of("type", "integer", "minimum", 1, "maximum", MOST_SUGGESTED, "default", USUAL_SUGGESTED),
            "5");
    private static final Parameter CURSOR = Parameter.query(
            "cursor",
            Bilingual.of("跳过前面若干条提示", "Suggestions to pass over"),
            Map.of("type", "integer", "minimum", 0, "maximum", MOST_PASSED_OVER, "default", 0),
            "5");
    private static final Parameter TYPE = Parameter.query(
            "type",
            Bilingual.of("集合标识;默认 places", "The id of a collection; places by default"),
            Map.of("type", "string", "default", "places"),
            "places");
    private final Readings readings;
    private final ReconcileResource reconcile;

    SuggestResource(Readings readings, ReconcileResource reconcile) {
        this.readings = readings;
        this.reconcile = reconcile;
    }

    void routes(Menu menu) {
        suggest(menu, "entity", "条目", "items", this::entities);
        suggest(menu, "property", "属性", "properties", this::properties);
        suggest(menu, "type", "类型", "types", this::types);
        menu.add(Operation.of(
                        Verb.GET,
                        ReconcileResource.PATH + "/properties",
                        "proposeProperties",
                        Bilingual.of("某类条目可补充的属性", "Properties that items of a type may be extended by"),
                        this::propose)
                .taking(TYPE, SUGGESTED)
                .offering("document", Media.JSON));
    }

    private void suggest(Menu menu, String kind, String zh, String en, Operation.Handler handler) {
        String name = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        menu.add(Operation.of(
                        Verb.GET,
                        ReconcileResource.PATH + "/suggest/" + kind,
                        "suggest" + name,
                        Bilingual.of("按所打文字提示" + zh, "Suggests " + en + " for what was typed"),
                        handler)
                .taking(PREFIX, CURSOR, SUGGESTED, TYPE)
                .offering("suggestions", Media.JSON)
                .failing(ProblemType.NOT_READY_YET));
    }

    private void entities(Request request) throws InterruptedException {
        String prefix = request.parameter("prefix").orElse("");
        Answers.json(
                request,
                reconcile
                        .reconciliation(request, readings.now(request))
                        .suggest(prefix, passedOver(request), suggested(request)));
    }

    private void properties(Request request) throws InterruptedException {
        ObjectNode answer = Json.object();
        new Extension(readings.now(request), request.language())
                .properties(
                        answer.putArray("result"),
                        ItemType.parse(request.parameter("type").orElse("places")),
                        request.parameter("prefix").orElse(""),
                        passedOver(request),
                        suggested(request));
        Answers.json(request, answer);
    }

    private void types(Request request) {
        String prefix = request.parameter("prefix").orElse("");
        ObjectNode answer = Json.object();
        ArrayNode result = answer.putArray("result");
        Arrays.stream(ItemType.values())
                .filter(type -> type.collection().startsWith(prefix)
                        || request.language().of(Descriptor.of(type).title()).contains(prefix))
                .skip(passedOver(request))
                .limit(suggested(request))
                .forEach(type -> ReconcileManifest.type(request, result.addObject(), type));
        Answers.json(request, answer);
    }

    private static int passedOver(Request request) {
        String text = request.parameter("cursor").orElse("0");
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > MOST_PASSED_OVER) {
            throw new Malformed(
                    "cursor",
                    text,
                    Bilingual.of(
                            "应为 0 至 " + MOST_PASSED_OVER + " 的整数",
                            "a whole number from 0 to " + MOST_PASSED_OVER + " is expected"));
        }
        return Integer.parseInt(text);
    }

    private static int suggested(Request request) {
        return Parameters.limit(request, USUAL_SUGGESTED, MOST_SUGGESTED);
    }

    private void propose(Request request) throws InterruptedException {
        String type = request.parameter("type").orElse("places");
        Extension extension = new Extension(readings.now(request), request.language());
        Answers.json(request, extension.propose(type, suggested(request)));
    }
}
