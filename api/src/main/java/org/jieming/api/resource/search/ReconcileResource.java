package org.jieming.api.resource.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.page.PreviewPages;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.AtOnce;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.search.NameIndex;

/**
 * Matching the names of a table to the register: the W3C Reconciliation Service API 0.2, which OpenRefine speaks
 * (reconciliation-api.github.io/specs/0.2). Types are the collections, properties are theirs.
 */
final class ReconcileResource {
    static final String PATH = "/reconcile";
    private static final Bilingual MATCHING = Bilingual.of("逐个查询", "Answering one query after the other");
    private static final List<String> SHOWN =
            List.of("code", "place_code", "pinyin", "status", "alias_names", "former_names", "class_name");
    private static final Parameter QUERIES = Parameter.query(
            "queries",
            Bilingual.of(
                    "一批查询:JSON 对象,每个成员一个查询,至多 " + ReconcileManifest.BATCH + " 个",
                    "A batch of queries: a JSON object with one query a member, at most " + ReconcileManifest.BATCH),
            Map.of("type", "string"),
            "{\"q0\":{\"query\":\"六州社区\"}}");
    private static final Parameter EXTEND = Parameter.query(
            "extend",
            Bilingual.of("补充属性:JSON 对象,成员 ids 和 properties", "Data extension: a JSON object of ids and properties"),
            Map.of("type", "string"),
            "{\"ids\":[],\"properties\":[]}");
    private static final Parameter ID = Parameter.query(
            "id",
            Bilingual.of("条目的标识", "The id of an item"),
            Map.of("type", "string", "format", "uuid"),
            "0f8fad5b-d9cb-469f-a165-70867728950e");
    private final Readings readings;
    private final LiveNames names;
    private final AtOnce atOnce;

    ReconcileResource(Readings readings, LiveNames names, AtOnce atOnce) {
        this.readings = readings;
        this.names = names;
        this.atOnce = atOnce;
    }

    void routes(Menu menu) {
        menu.openToOtherSites(PATH);
        new SuggestResource(readings, this).routes(menu);
        Bilingual what = Bilingual.of(
                "对照服务(Reconciliation Service API 0.2,OpenRefine 可用):服务说明,或一批查询、属性补充的答复",
                "Reconciliation Service API 0.2, for OpenRefine: the manifest, or answers to a batch of queries or a data"
                        + " extension");
        menu.add(Operation.of(Verb.GET, PATH, "getReconciliation", what, this::get)
                .taking(QUERIES, EXTEND)
                .offering("document", Media.JSON)
                .failing(ProblemType.NOT_READY_YET, ProblemType.BUSY, ProblemType.TOOK_TOO_LONG));
        menu.add(Operation.of(Verb.POST, PATH, "reconcile", what, this::post)
                .reading("reconcile", Media.FORM_FIELDS)
                .offering("document", Media.JSON)
                .failing(ProblemType.NOT_READY_YET, ProblemType.BUSY, ProblemType.TOOK_TOO_LONG));
        menu.add(Operation.of(
                        Verb.GET,
                        PATH + "/preview",
                        "previewItem",
                        Bilingual.of("一个条目的小预览页", "A small page on an item"),
                        this::preview)
                .taking(ID)
                .offering("", Media.HTML)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_READY_YET));
    }

    private void get(Request request) throws InterruptedException {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : List.of("queries", "extend")) {
            request.parameter(name).ifPresent(value -> given.put(name, value));
        }
        answer(request, given);
    }

    private void post(Request request) throws InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : new String(request.body(), StandardCharsets.UTF_8).split("&")) {
            String[] pair = field.split("=", 2);
            fields.put(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1]));
        }
        if (!fields.containsKey("queries") && !fields.containsKey("extend")) {
            throw new Malformed(
                    "queries",
                    "",
                    Bilingual.of("须有表单项 queries 或 extend", "a form field 'queries' or 'extend' is expected"));
        }
        answer(request, fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Malformed("queries", text, Bilingual.of("表单编码有误", "the form is not well encoded"));
        }
    }

    private void answer(Request request, Map<String, String> given) throws InterruptedException {
        Reading reading = readings.now(request);
        Answers.header(request, "Cache-Control", reading.view().cacheControl());
        if (given.containsKey("queries")) {
            Answers.json(request, batch(request, reading, Json.read(bytes(given.get("queries")), "queries")));
        } else if (given.containsKey("extend")) {
            Answers.json(
                    request,
                    new Extension(reading, request.language()).answer(Json.read(bytes(given.get("extend")), "extend")));
        } else {
            Answers.json(request, ReconcileManifest.of(request));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Each query looks through all names: a batch takes a place as an analysis does, and ends with the time of a question. */
    private ObjectNode batch(Request request, Reading reading, ObjectNode queries) throws InterruptedException {
        int most = ReconcileManifest.BATCH;
        if (queries.size() > most) {
            throw new Malformed(
                    "queries",
                    queries.size() + "",
                    Bilingual.of(
                            "一批至多 " + most + " 个查询,请分批发送", "a batch has at most " + most + " queries; send several"));
        }
        Reconciliation reconciliation = reconciliation(request, reading);
        Map<String, ReconcileQuery> asked = new LinkedHashMap<>();
        queries.properties()
                .forEach(each -> asked.put(each.getKey(), ReconcileQuery.parse(each.getKey(), each.getValue())));
        return atOnce.answer(request, progress -> {
            ObjectNode answer = Json.object();
            asked.forEach((key, query) -> {
                progress.at(MATCHING, answer.size(), asked.size());
                answer.set(key, reconciliation.answer(query));
            });
            return answer;
        });
    }

    Reconciliation reconciliation(Request request, Reading reading) throws InterruptedException {
        NameIndex index =
                names.of(reading.snapshot(), request.settings().limits().longestWait());
        return new Reconciliation(reading, index, request.language());
    }

    private void preview(Request request) throws InterruptedException {
        Reading reading = readings.now(request);
        String id = request.parameter("id").orElse("");
        Optional<ItemVersion> found = new Extension(reading, request.language()).version(id);
        ItemVersion version = found.orElseThrow(() -> Problem.of(ProblemType.NO_SUCH, "没有这个对象", "There is no such item")
                .about("id", id));
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : SHOWN) {
            Descriptor.of(version.type())
                    .property(name)
                    .filter(reading.view()::sees)
                    .flatMap(property -> version.values().get(name).map(value -> Map.entry(property, value)))
                    .ifPresent(fact -> facts.put(
                            request.language().of(fact.getKey().title()),
                            shown(request, fact.getKey(), fact.getValue())));
        }
        String address = request.links().to(Addresses.item(version.type(), version.id()) + "?f=html");
        String description = reconciliation(request, reading).description(version);
        String page = PreviewPages.of(request, version.name(), description, facts, address);
        Answers.html(request, page, PreviewPages.POLICY);
    }

    private static String shown(Request request, Property property, Object value) {
        return HitDocument.title(property, value.toString(), request.language());
    }
}
